import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type AccountId, type BusinessDate, type PromiseId, type Result } from '@quittance/kernel';
import { loadAccountState, noteText, notFound, recordActivity, touchAccount } from '@quittance/accounts/server';
import { makePromise } from '@quittance/arrangements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

export interface RecordPromise {
  readonly accountId: AccountId;
  /** Minor units of the account's currency. */
  readonly amount: number;
  readonly dueOn: BusinessDate;
  readonly graceDays: number;
  /** Who promised. */
  readonly personName: string;
  readonly note?: string | null;
}

export interface PromiseRecorded {
  promiseId: PromiseId;
  accountId: AccountId;
  dueOn: BusinessDate;
}

/** Writes down a promise to pay. */
@Injectable()
export class RecordPromiseUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, input: RecordPromise, key: string): Promise<Result<PromiseRecorded>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const recorded = await recordPromise(tx, input);
      if (recorded.ok) await touchAccount(tx, input.accountId);
      return recorded;
    }));
  }
}

/** The same within a transaction that also does other things, such as the wrap-up of a call. Refuses what the domain refuses, and ACCOUNT_CLOSED. */
export async function recordPromise(tx: Tx, input: RecordPromise): Promise<Result<PromiseRecorded>> {
  const personName = input.personName.replace(/\s+/g, ' ').trim();
  if (personName.length > 120) return refuse('NAME_TOO_LONG', 'A name has 120 characters at most.', {}, 'personName');
  if (!Number.isInteger(input.graceDays) || input.graceDays < 0 || input.graceDays > 30) return refuse('BAD_GRACE', 'Days of grace are 0 to 30.', { graceDays: input.graceDays }, 'graceDays');
  const note = noteText(input.note, 'note');
  if (!note.ok) return note;
  const account = await loadAccountState(tx, input.accountId, { lock: true });
  if (!account) return notFound();
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed; reopen it to take a promise.', { closeCode: account.closeCode ?? '' });
  const { id: accountId, clientId, debtorId, currency } = account;
  const { amount, dueOn, graceDays } = input;
  const made = makePromise({ promiseId: tx.newId<PromiseId>(), accountId, clientId, amount, currency, dueOn, graceDays }, account.balanceMinor, tx.today);
  if (!made.ok) return made;
  const { promiseId, madeOn } = made.value.promise;
  await tx.query(
    `insert into promise (id, client_id, account_id, amount, currency, due_on, grace_days, person_name, made_on, created_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [promiseId, clientId, accountId, amount, currency, dueOn, graceDays, personName, madeOn, tx.ctx.principal.userId, tx.now]);
  await recordActivity(tx, { accountId, clientId, debtorId, kind: 'PROMISE', visibility: 'CLIENT', body: `Promise to pay ${moneyInWords(amount, currency)} by ${formatDate(dueOn)}`, sourceId: promiseId, facts: { amount, currency, dueOn } });
  if (note.value !== '') await recordActivity(tx, { accountId, clientId, debtorId, kind: 'NOTE', body: note.value });
  for (const event of made.value.events) await tx.emit(event);
  return ok({ promiseId, accountId, dueOn });
}
