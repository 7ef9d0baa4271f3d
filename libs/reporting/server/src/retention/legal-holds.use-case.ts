import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export type HoldSubject = 'DEBTOR' | 'ACCOUNT' | 'CLIENT';

export interface HoldInput {
  readonly subject: HoldSubject;
  /** An account's number; of a client its code. */
  readonly of: string;
  readonly reason: string;
}

const FIND: Readonly<Record<HoldSubject, string>> = {
  DEBTOR: 'select debtor_id as id from account where number = upper(trim($1))', ACCOUNT: 'select id from account where number = upper(trim($1))', CLIENT: 'select id from client where upper(code) = upper(trim($1))' };

/** What must not be erased while somebody needs it. */
@Injectable()
export class LegalHolds {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses UNKNOWN, REASON_NEEDED. */
  place(ctx: Ctx, { subject, of, reason }: HoldInput, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'placeLegalHold', subject, of, reason }, async () => {
      const found = await tx.maybeOne<{ id: string }>(FIND[subject], [of]);
      if (!found) return refuse('UNKNOWN', subject === 'CLIENT' ? 'There is no client of this code.' : 'There is no account of this number.', {}, 'of');
      if (reason.trim().length < 3) return refuse('REASON_NEEDED', 'Say what it is held for: a suit, an inquiry, a complaint.', {}, 'reason');
      const id = tx.newId();
      await tx.query(`insert into legal_hold (id, subject, debtor_id, account_id, client_id, reason, placed_by, placed_by_name, placed_at)
        values ($1, $2, case when $2 = 'DEBTOR' then $3::uuid end, case when $2 = 'ACCOUNT' then $3::uuid end, case when $2 = 'CLIENT' then $3::uuid end, $4, $5, $6, $7)`,
        [id, subject, found.id, reason.trim().slice(0, 500), tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
      return ok(await told(tx, id, 'legalHold.placed', { subject, of: found.id }));
    }));
  }

  /** Refuses UNKNOWN, ENDED, REASON_NEEDED. */
  end(ctx: Ctx, id: string, reason: string, key: string): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { endLegalHold: id, reason }, async () => {
      const hold = await tx.maybeOne<{ ended: boolean }>('select exists (select from legal_hold_end e where e.hold_id = h.id) as ended from legal_hold h where h.id = $1', [id]);
      if (!hold) return refuse('UNKNOWN', 'There is no such hold.', {}, 'id');
      if (hold.ended) return refuse('ENDED', 'It has ended already.', {});
      if (reason.trim().length < 3) return refuse('REASON_NEEDED', 'Say why it may end.', {}, 'reason');
      await tx.query('insert into legal_hold_end (hold_id, reason, ended_by, ended_by_name, ended_at) values ($1, $2, $3, $4, $5) on conflict do nothing', [id, reason.trim().slice(0, 500), tx.ctx.principal.userId, tx.ctx.principal.name, tx.now]);
      return ok(await told(tx, id, 'legalHold.ended', {}));
    }));
  }
}

async function told(tx: Tx, id: string, action: string, facts: Readonly<Record<string, string>>): Promise<{ id: string }> {
  tx.audit({ action, subjectKind: 'legalHold', subjectId: id, facts });
  await tx.emit({ type: 'legalHold.changed', clientId: null, accountId: null, payload: { holdId: id } });
  return { id };
}
