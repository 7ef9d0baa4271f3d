import { Injectable } from '@nestjs/common';
import { recordRestriction } from '@quittance/compliance/server';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { holdersOf } from '../inbound/match-message';
import { UnsubscribeLinks } from './unsubscribe-links';

const GONE = 'This link is not whole, or not ours. Open it from the message once more, or answer the message with STOP.';

/** One click ends email to an address, for any debt and everybody who has it on file. Again changes nothing. */
@Injectable()
export class Unsubscribe {
  constructor(private readonly work: UnitOfWork, private readonly links: UnsubscribeLinks) {}

  /** Whether a link is one of ours. */
  known(token: string): boolean {
    return this.links.open(token) !== null;
  }

  /** Refuses LINK_UNKNOWN. */
  execute(ctx: Ctx, token: string): Promise<Result<{ address: string }>> {
    return this.work.write(ctx, async (tx) => {
      const id = this.links.open(token);
      const sent = id === null ? undefined : await tx.maybeOne<{ debtorId: string; address: string }>(`select coalesce(person_id, debtor_id) as "debtorId", address from communication where id = $1 and channel = 'EMAIL' and direction = 'OUTBOUND'`, [id]);
      if (!sent) return refuse('LINK_UNKNOWN', GONE);
      const holders = (await holdersOf(tx, 'EMAIL', sent.address)).map(({ debtorId }) => debtorId as string);
      for (const debtorId of new Set([sent.debtorId, ...holders])) {
        const told = await recordRestriction(tx, { debtorId, kind: 'OPT_OUT', medium: 'EMAIL', address: sent.address, inWriting: true, source: 'EMAIL', note: 'By the link in the message.' });
        if (!told.ok) return told;
      }
      await tx.query(
        `insert into communication_event (id, communication_id, kind, source, provider_event_id, note, occurred_at, recorded_at) values ($1, $2, 'UNSUBSCRIBED', 'ADDRESSEE', $3, 'By the link in the message.', $4, $4) on conflict (provider_event_id) do nothing`,
        [tx.newId(), id, `unsubscribed:${id}`, tx.now]);
      return ok({ address: sent.address });
    });
  }
}
