import { Injectable } from '@nestjs/common';
import { ok, refuse, type ClientId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { staleVersion } from './last-change';
import { typedText } from './typed-text';

export const TAX_STATUSES = ['BY_PLACE', 'EXEMPT', 'REVERSE_CHARGE'] as const;
export type TaxStatus = (typeof TAX_STATUSES)[number];

/** How a client stands for tax on commission, and what it takes on for the clients below it. */
export interface ClientSettlement {
  readonly taxStatus: TaxStatus;
  readonly taxRegion: string;
  /** Its certificate, or why no tax is charged; needed unless tax goes by place. */
  readonly taxNote: string;
  readonly childrenRemitted: 'EACH' | 'HERE';
  readonly childrenInvoiced: 'EACH' | 'HERE';
}

export interface ClientSettlementView extends ClientSettlement {
  readonly clientId: ClientId;
  readonly version: number;
  /** The rate its commission bears today; 0 where none is charged. */
  readonly ratePpm: number;
  /** Why, in a sentence. */
  readonly why: string;
}

interface Row extends ClientSettlement {
  readonly version: number;
  readonly country: string;
  readonly ratePpm: number | null;
  readonly rateName: string | null;
  readonly registered: boolean;
}

/** How a client is taxed and settled: read and changed. */
@Injectable()
export class SettleClient {
  constructor(private readonly work: UnitOfWork) {}

  /** Null where there is no such client in sight. */
  view(ctx: Ctx, clientId: ClientId): Promise<ClientSettlementView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row & Record<string, unknown>>(
        `select c.tax_status as "taxStatus", c.tax_region as "taxRegion", c.tax_note as "taxNote", c.children_remitted as "childrenRemitted", c.children_invoiced as "childrenInvoiced", c.version, c.country,
                x.rate_ppm as "ratePpm", t.name as "rateName",
                exists (select from tax_registration g where g.country = c.country and g.region in ('', c.tax_region) and g.registered_from <= $2 and (g.registered_to is null or g.registered_to >= $2)) as registered
           from client c left join lateral client_tax(c.id, $2) x on true left join tax_rate t on t.id = x.rate_id where c.id = $1`, [clientId, tx.today]);
      if (!row) return null;
      const { country: _country, rateName: _name, registered: _registered, ratePpm, ...settlement } = row;
      return { ...settlement, clientId, ratePpm: ratePpm ?? 0, why: whyRate(row) };
    });
  }

  /** Refuses NOTE_NEEDED without a reason for charging none, BAD_REGION, and STALE_VERSION where somebody was faster. */
  change(ctx: Ctx, clientId: ClientId, version: number, input: ClientSettlement): Promise<Result<ClientSettlementView>> {
    return this.work.write(ctx, async (tx) => {
      const note = typedText('taxNote', 'The reason', input.taxNote, 200);
      if (!note.ok) return note;
      const region = input.taxRegion.trim().toUpperCase();
      if (!/^[A-Z0-9]{0,3}$/.test(region)) return refuse('BAD_REGION', 'A region is its code such as TX, three letters or digits at most.', {}, 'taxRegion');
      if (input.taxStatus !== 'BY_PLACE' && note.value === '') return refuse('NOTE_NEEDED', 'Say why no tax is charged: the number of its certificate, or of its registration.', {}, 'taxNote');
      const before = await tx.maybeOne<{ version: number; name: string; code: string }>('select version, name, code from client where id = $1 for update', [clientId]);
      if (!before) return refuse('CLIENT_NOT_FOUND', 'This client is not there. It may have been opened from an old link.');
      if (before.version !== version) return staleVersion(tx, 'client', clientId, before.name);
      const { taxStatus, childrenRemitted, childrenInvoiced } = input;
      await tx.query('update client set tax_status = $2, tax_region = $3, tax_note = $4, children_remitted = $5, children_invoiced = $6, version = version + 1 where id = $1', [
        clientId, taxStatus, region, note.value, childrenRemitted, childrenInvoiced]);
      tx.audit({ action: 'client.settlementChanged', subjectKind: 'client', subjectId: clientId, facts: { taxStatus, taxRegion: region, childrenRemitted, childrenInvoiced } });
      await tx.emit({ type: 'client.updated', clientId, accountId: null, payload: { code: before.code } });
      const after = await this.view(ctx, clientId);
      return after ? ok(after) : refuse('CLIENT_NOT_FOUND', 'This client is not there any more.');
    });
  }
}

function whyRate({ taxStatus, taxNote, registered, rateName, country }: Row): string {
  if (taxStatus === 'EXEMPT') return `Exempt: ${taxNote}.`;
  if (taxStatus === 'REVERSE_CHARGE') return `The client accounts for the tax itself: ${taxNote}.`;
  if (rateName !== null) return `${rateName}, ${country}.`;
  return registered ? `No rate of ${country} holds today.` : `The agency is not registered in ${country}, so it charges none.`;
}
