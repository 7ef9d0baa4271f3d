import { formatDate, moneyInWords, sumMinor, type AccountId, type BusinessDate } from '@quittance/kernel';
import { accrue, type Accrual } from '@quittance/accounts/domain';
import type { Tx } from '@quittance/platform';
import { recordActivity } from '../application/activity';
import { insertDebtEntries } from '../application/debt-entry-rows';
import { loadInterest, type InterestAccount } from './interest-facts';
import { accruedTotal, interestDifferences } from './interest-differences';

export interface KeepInterest {
  /** Why, in words a client can read: "a payment of 2026-03-05". */
  readonly cause: string;
  /** Brings it forward to today, where the account is open; otherwise what is posted is only made right to the day it reaches. */
  readonly advance: boolean;
}

/** What keeping an account's interest came to. */
export interface KeptInterest {
  readonly account: InterestAccount;
  /** By how much the balance changed, minor units. */
  readonly change: number;
  /** Interest already posted that turned out otherwise. */
  readonly restated: { readonly through: BusinessDate; readonly before: number; readonly after: number } | null;
}

const UPSERT = `
  insert into account_interest (account_id, client_id, accrued_through, accrued_minor, computed_at, problem) values ($1, $2, $3, $4, $5, $6)
  on conflict (account_id) do update set accrued_through = excluded.accrued_through, accrued_minor = excluded.accrued_minor, computed_at = excluded.computed_at, problem = excluded.problem`;

/**
 * Makes an account's posted interest and fixed sums what its events give: first to the day it was posted to, the difference
 * being a restatement, then on to today. Posts nothing where nothing differs, so a second run of a day changes nothing. A
 * missing reference rate is noted on the account and posts nothing. Returns undefined for an account that never bore interest.
 */
export async function keepInterest(tx: Tx, accountId: AccountId, { cause, advance }: KeepInterest): Promise<KeptInterest | undefined> {
  const account = await loadInterest(tx, accountId, { lock: true });
  if (!account) return undefined;
  const { known } = account;
  const open = account.status !== 'CLOSED';
  if (known === null && !(open && advance)) return { account, change: 0, restated: null };
  const reached = known?.through ?? tx.today;
  const through = open && advance && reached < tx.today ? tx.today : reached;
  const [then, now] = [accrue(account.facts, reached), accrue(account.facts, through)];
  if (!then.ok || !now.ok) {
    const problem = then.ok ? (now.ok ? '' : now.refusal.message) : then.refusal.message;
    await tx.query(UPSERT, [accountId, account.clientId, through, known?.accrued ?? 0, tx.now, problem]);
    return { account, change: 0, restated: null };
  }
  const restated = known !== null && accruedTotal(then.value) !== known.accrued ? { through: reached, before: known.accrued, after: accruedTotal(then.value) } : null;
  const change = await postDifferences(tx, account, { then: then.value, now: now.value, restated: restated !== null, cause });
  if (known?.through !== through || known.accrued !== accruedTotal(now.value) || known.problem !== '') {
    await tx.query(UPSERT, [accountId, account.clientId, through, accruedTotal(now.value), tx.now, '']);
  }
  if (restated) await tellRestated(tx, account, restated, cause);
  return { account, change, restated };
}

async function postDifferences(tx: Tx, account: InterestAccount, { then, now, restated, cause }: { then: Accrual; now: Accrual; restated: boolean; cause: string }): Promise<number> {
  const first = restated ? interestDifferences(then, account.posted, { reason: `Restated to ${then.through}: ${cause}`, on: then.through }) : { entries: [], posted: account.posted };
  const next = interestDifferences(now, first.posted, { reason: `Interest to ${now.through}`, on: now.through });
  const entries = [...first.entries, ...next.entries];
  if (entries.length === 0) return 0;
  await insertDebtEntries(tx, account, entries);
  const change = sumMinor(entries.map(({ amount }) => amount));
  const payload = { currency: account.currency, before: account.balanceMinor, after: account.balanceMinor + change, cause: 'INTEREST' };
  await tx.emit({ type: 'account.balanceChanged', clientId: account.clientId, accountId: account.id, payload });
  return change;
}

async function tellRestated(tx: Tx, account: InterestAccount, { through, before, after }: NonNullable<KeptInterest['restated']>, cause: string): Promise<void> {
  const { id, clientId, debtorId, currency } = account;
  await tx.query(
    `insert into interest_restatement (id, account_id, client_id, currency, through, before_minor, after_minor, cause, recorded_at, actor_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.newId(), id, clientId, currency, through, before, after, cause, tx.now, tx.ctx.principal.userId]);
  await recordActivity(tx, {
    accountId: id, clientId, debtorId, kind: 'INTEREST', visibility: 'CLIENT',
    body: `Interest to ${formatDate(through)} restated from ${moneyInWords(before, currency)} to ${moneyInWords(after, currency)}: ${cause}`, facts: { through, before, after, currency } });
}
