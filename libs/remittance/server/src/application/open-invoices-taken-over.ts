import { Injectable, type OnModuleInit } from '@nestjs/common';
import { sumMinor, unwrap, type BusinessDate, type ClientId, type CurrencyCode, type EventOf } from '@quittance/kernel';
import { postMany } from '@quittance/ledger/server';
import { EventBus, type Tx } from '@quittance/platform';
import { takenOverInvoicePostings } from '@quittance/remittance/domain';

interface Line {
  readonly number: string;
  readonly issuedOn: BusinessDate;
  readonly dueOn: BusinessDate;
  readonly currency: CurrencyCode;
  readonly open: number;
}

/** Opens the agency's unpaid invoices with a client when the client's book is taken over; the client then pays them as any other. */
@Injectable()
export class OpenInvoicesTakenOver implements OnModuleInit {
  constructor(private readonly bus: EventBus) {}

  onModuleInit(): void {
    this.bus.subscribe('takeover.committed', open);
  }
}

async function open(tx: Tx, { clientId, payload: { takeoverId } }: EventOf<'takeover.committed'>): Promise<void> {
  if (clientId === null) return;
  const takeover = await tx.one<{ system: string; asOf: BusinessDate }>('select system, as_of as "asOf" from takeover where id = $1', [takeoverId]);
  const lines = await tx.query<{ data: Line }>(
    `select data from takeover_row where takeover_id = $1 and kind = 'FEE_INVOICES' and state = 'READ' and data ->> 'clientId' = $2 order by n`, [takeoverId, clientId]);
  if (lines.length === 0) return;
  const invoices = lines.map(({ data }) => ({ ...data, id: tx.newId() }));
  await store(tx, clientId, takeoverId, invoices);
  unwrap(await postMany(tx, invoices.map(({ id, number, currency, open: amount }) => ({
    kind: 'TAKEN_OVER' as const, effectiveOn: takeover.asOf, sourceKind: 'client_invoice', sourceId: id, postings: takenOverInvoicePostings(currency, clientId, amount), description: `Taken over from ${takeover.system}: invoice ${number} not paid yet` }))));
  tx.audit({ action: 'invoices.takenOver', subjectKind: 'client', subjectId: clientId, facts: { invoices: invoices.length, ...sums(invoices) } });
}

const sums = (invoices: readonly Line[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(invoices, ({ currency }) => currency)].map(([currency, own]) => [currency, sumMinor(own.map(({ open: amount }) => amount))]));

async function store(tx: Tx, clientId: ClientId, takeoverId: string, invoices: readonly (Line & { readonly id: string })[]): Promise<void> {
  await tx.query(
    `insert into client_invoice (id, kind, number, client_id, currency, issued_on, due_on, amount, takeover_id, recorded_by, recorded_at)
     select i.id, 'INVOICE', i.number, $2, i.currency, i."issuedOn", i."dueOn", i.open, $3, $4, $5
       from jsonb_to_recordset($1) as i(id uuid, number text, currency char(3), "issuedOn" date, "dueOn" date, open bigint)`,
    [JSON.stringify(invoices), clientId, takeoverId, tx.ctx.principal.userId, tx.now]);
}
