import { Injectable } from '@nestjs/common';
import { recordActivity } from '@quittance/accounts/server';
import { recordUndeliverable } from '@quittance/compliance/server';
import { correctContactPoint } from '@quittance/debtors/server';
import type { ContactStatus } from '@quittance/debtors/domain';
import { ok, refuse, type AccountId, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { recordCommunicationEvent, tellCommunication } from '../../sending/communication-row';

/** Why the post brought it back, and what that says of the address. */
export const RETURN_REASONS = {
  NO_SUCH_ADDRESS: { words: 'no such address', status: 'OUT_OF_SERVICE' }, MOVED: { words: 'moved', status: 'OUT_OF_SERVICE' }, UNKNOWN_PERSON: { words: 'not known at this address', status: 'WRONG_PARTY' },
  VACANT: { words: 'vacant', status: 'OUT_OF_SERVICE' }, REFUSED: { words: 'refused by the addressee', status: null }, UNCLAIMED: { words: 'not called for', status: null },
} as const satisfies Readonly<Record<string, { words: string; status: ContactStatus | null }>>;
export type ReturnReason = keyof typeof RETURN_REASONS;

interface Letter { id: string; number: number; accountId: AccountId; clientId: ClientId; debtorId: DebtorId; channel: 'LETTER'; status: string; contactPointId: ContactPointId | null; permitId: string }

/** Mail that came back: found by the number on the letter; it marks the letter and, where the reason says so, the address. */
@Injectable()
export class ReturnedMail {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses LETTER_NOT_FOUND, NOT_SENT and RETURNED_BEFORE. */
  execute(ctx: Ctx, input: { readonly number: string; readonly reason: ReturnReason; readonly note: string }, key: string): Promise<Result<{ communicationId: string; accountId: string; addressMarked: boolean }>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const number = /^\s*L?0*(\d{1,15})\s*$/i.exec(input.number)?.[1];
      const letter = number === undefined ? undefined : await tx.maybeOne<Letter>(
        `select id, number::float8 as number, account_id as "accountId", client_id as "clientId", debtor_id as "debtorId", channel, status, contact_point_id as "contactPointId", permit_id as "permitId" from communication where number = $1 and channel = 'LETTER' for update`, [number]);
      if (!letter) return refuse('LETTER_NOT_FOUND', `There is no letter ${input.number.trim().slice(0, 20)}. The number stands beside the address, with an L before it.`, {}, 'number');
      if (letter.status === 'BOUNCED') return refuse('RETURNED_BEFORE', `L${letter.number} was returned already.`, { number: letter.number }, 'number');
      if (letter.status !== 'SENT' && letter.status !== 'DELIVERED') return refuse('NOT_SENT', `L${letter.number} was never sent.`, { status: letter.status }, 'number');
      const { words, status } = RETURN_REASONS[input.reason];
      await tx.query(`update communication set status = 'BOUNCED', status_reason = $2 where id = $1`, [letter.id, `Returned: ${words}.`]);
      await recordCommunicationEvent(tx, { communicationId: letter.id, kind: 'RETURNED', source: 'post', note: [words, input.note.trim()].filter((part) => part !== '').join('. '), facts: { reason: input.reason } });
      const attempt = await tx.maybeOne<{ id: string }>('select id from contact_attempt where permit_id = $1', [letter.permitId]);
      if (attempt) await recordUndeliverable(tx, attempt.id, words);
      // Corrected since: what is on file now is another address.
      const corrected = status === null || letter.contactPointId === null ? null : await correctContactPoint(tx, letter.contactPointId, { status });
      const addressMarked = corrected?.ok ?? false;
      await recordActivity(tx, { accountId: letter.accountId, clientId: letter.clientId, debtorId: letter.debtorId, kind: 'LETTER', sourceId: letter.id, body: `Letter L${letter.number} came back: ${words}.${addressMarked ? ' The address is marked.' : ''}`, facts: { communicationId: letter.id } });
      await tellCommunication(tx, letter, 'BOUNCED');
      return ok({ communicationId: letter.id, accountId: letter.accountId, addressMarked });
    }));
  }
}
