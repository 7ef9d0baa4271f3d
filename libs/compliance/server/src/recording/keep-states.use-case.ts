import { Injectable } from '@nestjs/common';
import { readContactValue } from '@quittance/debtors/domain';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { recordConsent, renewConsent, revokeConsent, type NewConsent } from './record-consent';
import { answerDispute, recordDispute, type NewDispute } from './record-dispute';
import { endRestriction, recordRestriction, type NewRestriction } from './record-restriction';

interface OnAccount {
  readonly accountId: AccountId;
  /** For this debt alone; otherwise for any of the debtor's. */
  readonly thisDebtOnly: boolean;
  /** A number or address as written. */
  readonly address?: string | null;
}

export type RestrictionInput = OnAccount & Omit<NewRestriction, 'debtorId' | 'accountId' | 'address'>;
export type ConsentInput = OnAccount & Omit<NewConsent, 'debtorId' | 'accountId' | 'address'>;

export interface StateKept {
  readonly id: string;
}

/** Records what a debtor told us that binds, allowed or disputes, from an account's screen; and ends it. Each once per key. */
@Injectable()
export class KeepStatesUseCase {
  constructor(private readonly work: UnitOfWork) {}

  restrict(ctx: Ctx, input: RestrictionInput, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, input, async (tx) => {
      const about = await aboutOf(tx, input);
      return about.ok ? recordRestriction(tx, { ...input, ...about.value }) : about;
    });
  }

  endRestriction(ctx: Ctx, id: string, reason: string, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, { id, reason }, (tx) => endRestriction(tx, id, reason));
  }

  consent(ctx: Ctx, input: ConsentInput, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, input, async (tx) => {
      const about = await aboutOf(tx, input);
      return about.ok ? recordConsent(tx, { ...input, ...about.value }) : about;
    });
  }

  revoke(ctx: Ctx, id: string, reason: string, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, { id, reason }, (tx) => revokeConsent(tx, id, reason));
  }

  renew(ctx: Ctx, id: string, reason: string, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, { id, reason }, (tx) => renewConsent(tx, id, reason));
  }

  dispute(ctx: Ctx, input: NewDispute, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, input, (tx) => recordDispute(tx, input));
  }

  answer(ctx: Ctx, id: string, note: string, key: string): Promise<Result<StateKept>> {
    return this.once(ctx, key, { id, note }, (tx) => answerDispute(tx, id, note));
  }

  private once(ctx: Ctx, key: string, input: object, run: (tx: Tx) => Promise<Result<string>>): Promise<Result<StateKept>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const done = await run(tx);
      return done.ok ? ok({ id: done.value }) : done;
    }));
  }
}

/** The debtor behind the account, and the address as it is compared. */
async function aboutOf(tx: Tx, { accountId, thisDebtOnly, address }: OnAccount): Promise<Result<{ debtorId: string; accountId: AccountId | null; address: string | null }>> {
  const row = await tx.maybeOne<{ debtorId: string; country: string | null }>(
    'select d.id as "debtorId", coalesce(d.country, (select country from agency)) as country from account a join debtor d on d.id = a.debtor_id where a.id = $1', [accountId]);
  if (!row) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const about = { debtorId: row.debtorId, accountId: thisDebtOnly ? accountId : null };
  if (!address?.trim()) return ok({ ...about, address: null });
  const read = readContactValue(address.includes('@') ? 'EMAIL' : /^[\d\s()+./-]{5,}$/.test(address.trim()) ? 'PHONE' : 'ADDRESS', address, row.country);
  return read.ok ? ok({ ...about, address: read.value.normalised }) : refuse(read.refusal.code, read.refusal.message, read.refusal.facts, 'address');
}
