import { formatDate, type BusinessDate } from '@quittance/kernel';
import { trustIdentity } from '@quittance/ledger/domain';
import type { Tx } from '@quittance/platform';
import { trialBalance } from '../balances.query';
import { readReconciliation } from '../reconciliation/read-reconciliation';
import type { CloseCheck } from './close-checks';

/** Whether trust holds what it owes at the month's end, in every currency. */
export async function identityCheck(tx: Tx, { to }: { to: BusinessDate }): Promise<CloseCheck> {
  const broken = trustIdentity((await trialBalance(tx, to, null)).map(({ type, currency, balance }) => ({ type, currency, amount: balance }))).filter(({ holds }) => !holds);
  return {
    code: 'IDENTITY', title: 'Trust holds what it owes', done: broken.length === 0, path: '/trust/ledger',
    words: broken.length === 0 ? `Holds in every currency on ${formatDate(to)}.` : `Does not hold in ${broken.map(({ currency }) => currency).join(', ')}.` };
}

/** Whether each trust bank account in use is reconciled and approved as of the month's end, and nothing has moved since. */
export async function reconciliationCheck(tx: Tx, { to }: { to: BusinessDate }): Promise<CloseCheck> {
  const accounts = await tx.query<{ id: string; name: string; status: string | null; hash: string | null }>(
    `select b.id, b.name, r.status, r.hash from bank_account b left join reconciliation r on r.bank_account_id = b.id and r.as_on = $1 and r.status <> 'WITHDRAWN'
      where b.book = 'TRUST' and b.active and b.created_on <= $1 order by b.name`, [to]);
  const faults: string[] = [];
  for (const { id, name, status, hash } of accounts) {
    if (status !== 'APPROVED') faults.push(status === 'SIGNED' ? `${name} waits for a second signature` : `${name} is not reconciled as of ${formatDate(to)}`);
    else {
      const now = await readReconciliation(tx, id, to);
      if (!now.ok || now.value.hash !== hash) faults.push(`${name} has moved since it was approved: a late entry or bank line belongs to this month`);
    }
  }
  const without = await tx.query<{ currency: string }>(
    `select a.currency from ledger_account a where a.type = 'TRUST_CASH' and not exists (select from bank_account b where b.book = 'TRUST' and b.currency = a.currency and b.active)
        and exists (select from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.ledger_account_id = a.id and t.effective_on <= $1) order by 1`, [to]);
  for (const { currency } of without) faults.push(`no trust bank account in ${currency} is entered, so nothing can be reconciled`);
  return {
    code: 'RECONCILED', title: 'Trust bank accounts reconciled', done: faults.length === 0, path: '/trust/reconciliation',
    words: faults.length === 0 ? (accounts.length === 0 ? 'No trust money has moved.' : `Approved as of ${formatDate(to)}: ${accounts.map(({ name }) => name).join(', ')}.`) : `${faults.join('; ')}.`.replace(/^./, (c) => c.toUpperCase()) };
}

/** Whether every bank line of the month is matched, or set aside with a reason. */
export async function bankLinesCheck(tx: Tx, { to }: { to: BusinessDate }): Promise<CloseCheck> {
  const { n } = await tx.one<{ n: number }>(`select count(*)::int as n from bank_line where status = 'NEW' and booked_on <= $1`, [to]);
  return {
    code: 'BANK_LINES', title: 'Bank lines matched', done: n === 0, path: '/trust/reconciliation',
    words: n === 0 ? 'None waits.' : n === 1 ? 'One bank line is neither matched nor set aside.' : `${n} bank lines are neither matched nor set aside.` };
}
