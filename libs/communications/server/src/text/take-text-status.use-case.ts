import { Injectable } from '@nestjs/common';
import { recordActivity } from '@quittance/accounts/server';
import { recordRestriction } from '@quittance/compliance/server';
import { correctContactPoint } from '@quittance/debtors/server';
import { ok, refuse, type AccountId, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { holdersOf } from '../inbound/match-message';
import { noteCarrierEvent, type CarrierEvent } from '../sending/carrier-event';

/** What a provider tells of a text. */
export interface TextStatus {
  readonly communicationId: string;
  readonly provider: string;
  readonly providerId: string;
  readonly status: 'ACCEPTED' | 'DELIVERED' | 'UNDELIVERED' | 'FAILED' | 'READ';
  readonly errorCode: string;
  /** The number is no number, or nobody's. */
  readonly numberIsBad: boolean;
  /** The provider knows that the person opted out. */
  readonly optedOut: boolean;
}

const KINDS: Readonly<Record<TextStatus['status'], CarrierEvent['kind']>> = { ACCEPTED: 'ACCEPTED', DELIVERED: 'DELIVERED', UNDELIVERED: 'BOUNCED', FAILED: 'FAILED', READ: 'READ' };

/** Notes what became of a text, once per report; marks a number that is bad, and keeps an opt-out that only the provider knew of. */
@Injectable()
export class TakeTextStatus {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, told: TextStatus): Promise<Result<{ repeated: boolean }>> {
    return this.work.write(ctx, async (tx) => {
      const sent = await tx.maybeOne<{ accountId: AccountId; clientId: ClientId; debtorId: DebtorId; address: string; providerId: string | null }>(
        `select account_id as "accountId", client_id as "clientId", debtor_id as "debtorId", address, provider_id as "providerId" from communication where id = $1 and channel = 'TEXT' and direction = 'OUTBOUND' for update`, [told.communicationId]);
      if (!sent || (sent.providerId !== null && sent.providerId !== told.providerId)) return refuse('TEXT_UNKNOWN', 'There is no such text of ours.');
      const failed = told.status === 'UNDELIVERED' || told.status === 'FAILED';
      const note = failed ? `It did not arrive${told.errorCode === '' ? '' : `: error ${told.errorCode} of the provider`}.` : '';
      const fresh = await noteCarrierEvent(tx, { communicationId: told.communicationId, kind: KINDS[told.status], source: told.provider, providerEventId: `${told.provider}:${told.providerId}:${told.status}`.slice(0, 200), note, facts: { errorCode: told.errorCode } });
      if (!fresh || !failed) return ok({ repeated: !fresh });
      if (told.optedOut) {
        const out = await recordRestriction(tx, { debtorId: sent.debtorId, kind: 'OPT_OUT', medium: 'TEXT', address: sent.address, source: 'TEXT', inWriting: true, note: 'Told by the telephone provider.' });
        if (!out.ok) return out;
      }
      if (told.numberIsBad) {
        for (const holder of (await holdersOf(tx, 'PHONE', sent.address)).filter(({ debtorId }) => debtorId === sent.debtorId)) {
          const corrected = await correctContactPoint(tx, holder.contactPointId, { status: 'OUT_OF_SERVICE' });
          if (!corrected.ok) return corrected;
        }
      }
      await recordActivity(tx, { accountId: sent.accountId, clientId: sent.clientId, debtorId: sent.debtorId, kind: 'TEXT', sourceId: told.communicationId, facts: { bounced: true }, body: `The text to ${sent.address} did not arrive. ${note}${told.numberIsBad ? ' The number is marked as out of service.' : ''}` });
      return ok({ repeated: false });
    });
  }
}
