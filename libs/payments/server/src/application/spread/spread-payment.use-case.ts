import { Injectable } from '@nestjs/common';
import { may, moneyInWords, ok, refuse, sumMinor, type AccountId, type BusinessDate, type CurrencyCode, type ReceiptId, type Result } from '@quittance/kernel';
import { loadAccountStates, recordActivity, type AccountState } from '@quittance/accounts/server';
import { distribute, type DistributedPayment, type Distribution } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { applyItem, undisputed } from '../apply-suspense.use-case';
import { checkPayment, type CheckedPayment } from '../payment-input';
import { receiveIntoSuspense } from '../record-payment.use-case';
import { openItem } from '../suspense-item';
import { openSuspense } from '../waiting-money';

export interface SpreadPaymentInput {
  readonly key: string;
  /** The account it was opened from: its debtor's accounts with its client, in its currency. */
  readonly accountId: string;
  /** OLDEST_FIRST, PRO_RATA, or DIRECTED by the debtor. */
  readonly by: string;
  readonly direction?: readonly { readonly accountId: string; readonly amount: number }[] | null;
  readonly method: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly reference?: string | null;
  readonly payer?: string | null;
}

/** What an account gets of a payment; minor units. */
export interface SpreadShare {
  readonly accountId: AccountId;
  readonly accountNumber: string;
  readonly owed: number;
  readonly disputed: boolean;
  readonly amount: number;
}

export interface SpreadPlan {
  readonly currency: string;
  readonly shares: readonly SpreadShare[];
  readonly rest: number;
  readonly message: string;
}

export interface SpreadPayment extends SpreadPlan {
  readonly receiptId: ReceiptId;
  readonly number: string;
}

/**
 * One payment of a debtor over its accounts with one client (M19): one receipt, whose money goes through suspense to each
 * account with its own fee, in one transaction; its return takes all of it back. What a direction meant for a disputed account
 * waits in suspense until it is redirected or the dispute ends.
 */
@Injectable()
export class SpreadPayments {
  constructor(private readonly work: UnitOfWork) {}

  /** What it would do; nothing is stored or locked. */
  preview(ctx: Ctx, input: Omit<SpreadPaymentInput, 'key'>): Promise<Result<SpreadPlan>> {
    return this.work.read(ctx, async (tx) => {
      const planned = await plan(tx, { ...input, key: 'preview-only' }, false);
      return planned.ok ? ok(planned.value.told) : planned;
    });
  }

  execute(ctx: Ctx, input: SpreadPaymentInput): Promise<Result<SpreadPayment>> {
    return this.work.write(ctx, async (tx) => {
      if (!may(ctx.principal, 'payment.record')) return refuse('NOT_ALLOWED', 'Your role does not record payments.');
      return tx.command(input.key, { command: 'spreadPayment', ...input }, async () => {
        const planned = await plan(tx, input, true);
        return planned.ok ? record(tx, planned.value) : planned;
      });
    });
  }
}

interface Planned {
  readonly payment: CheckedPayment;
  readonly accounts: readonly AccountState[];
  readonly directed: readonly { readonly accountId: string; readonly amount: number }[];
  readonly spread: DistributedPayment;
  readonly told: SpreadPlan;
}

async function plan(tx: Tx, input: SpreadPaymentInput, lock: boolean): Promise<Result<Planned>> {
  const payment = checkPayment({ ...input, kind: 'PU', accountId: input.accountId }, tx.today);
  if (!payment.ok) return payment;
  const siblings = await tx.query<{ id: AccountId }>(
    `select x.id from account a join account x on x.debtor_id = a.debtor_id and x.client_id = a.client_id and x.currency = a.currency
      where a.id = $1 and (x.status <> 'CLOSED' and x.balance_minor > 0 or x.id = any ($2)) order by x.oldest_due_on nulls last, x.id limit 200`, [input.accountId, (input.direction ?? []).map(({ accountId }) => accountId)]);
  if (siblings.length === 0) return refuse('NOTHING_OWED', 'This debtor owes nothing more to this client.', {}, 'accountId');
  const accounts = await loadAccountStates(tx, siblings.map(({ id }) => id), { lock });
  if (accounts.some((account) => account.currency !== payment.value.currency)) return refuse('CURRENCY_MISMATCH', 'The payment is in another currency than the accounts.', {}, 'currency');
  const by = distributionOf(input);
  if (!by.ok) return by;
  const order = new Map(siblings.map(({ id }, index) => [id, index]));
  const sorted = [...accounts].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const spread = distribute(sorted.map((account) => ({
    accountId: account.id, clientId: account.clientId, owed: account.status === 'CLOSED' ? 0 : undisputed(account), oldestDueOn: account.invoices[0]?.dueDate ?? account.placedOn,
    disputed: account.disputed || account.status === 'CLOSED' })), payment.value.amount, by.value);
  if (!spread.ok) return { ok: false, refusal: { ...spread.refusal, field: spread.refusal.field ?? 'direction' } };
  const amounts = new Map(spread.value.shares.map(({ accountId, amount }) => [accountId, amount]));
  const shares = sorted.map((account): SpreadShare => ({
    accountId: account.id, accountNumber: account.number, owed: account.balanceMinor, disputed: account.disputed || undisputed(account) < account.balanceMinor, amount: amounts.get(account.id) ?? 0 }));
  return ok({ payment: payment.value, accounts: sorted, directed: typeof by.value === 'string' ? [] : by.value, spread: spread.value, told: { currency: payment.value.currency, shares, rest: spread.value.rest, message: wordsOf(spread.value, payment.value.currency) } });
}

function distributionOf({ by, direction }: SpreadPaymentInput): Result<Distribution> {
  if (by === 'OLDEST_FIRST' || by === 'PRO_RATA') return ok(by);
  if (by !== 'DIRECTED') return refuse('UNKNOWN_WAY', 'A payment is spread oldest first, in proportion, or as the debtor directed.', {}, 'by');
  const parts = (direction ?? []).filter(({ amount }) => amount !== 0);
  if (parts.length === 0) return refuse('DIRECTION_NEEDED', 'Enter what the debtor said each account should get.', {}, 'direction');
  if (parts.some(({ amount }) => amount < 0) || new Set(parts.map(({ accountId }) => accountId)).size < parts.length) return refuse('BAD_DIRECTION', 'Name each account once, with an amount above zero.', {}, 'direction');
  return ok(parts.map(({ accountId, amount }) => ({ accountId: accountId as AccountId, amount })));
}

function wordsOf({ shares, rest }: DistributedPayment, currency: string): string {
  const over = `${moneyInWords(sumMinor(shares.map(({ amount }) => amount)), currency)} over ${shares.length} ${shares.length === 1 ? 'account' : 'accounts'}.`;
  return rest === 0 ? over : `${over} ${moneyInWords(rest, currency)} waits in suspense: no account may take it now.`;
}

async function record(tx: Tx, { payment, accounts, directed, spread, told }: Planned): Promise<Result<SpreadPayment>> {
  const [first] = accounts;
  const received = await receiveIntoSuspense(tx, payment, first?.debtorId ?? null);
  if (!received.ok) return received;
  const { receiptId, number } = received.value;
  const wait = (amount: number, account: AccountState | null): Promise<string> => openSuspense(tx, {
    receiptId, amount, currency: payment.currency as CurrencyCode, reason: account?.disputed ? 'ACCOUNT_DISPUTED' : account && undisputed(account) < account.balanceMinor ? 'INVOICE_DISPUTED' : 'LEFT_OVER',
    accountId: account?.id ?? null, debtorId: first?.debtorId ?? null });
  for (const { accountId, amount } of spread.shares) {
    const item = await openItem(tx, await wait(amount, accounts.find(({ id }) => id === accountId) ?? null));
    if (!item.ok) return item;
    const applied = await applyItem(tx, item.value, accountId, `Part of ${number}`);
    if (!applied.ok) return applied;
  }
  let rest = spread.rest;
  for (const part of directed) {
    const account = accounts.find(({ id }) => id === part.accountId);
    const given = spread.shares.find(({ accountId }) => accountId === part.accountId)?.amount ?? 0;
    const waits = Math.min(rest, part.amount - given);
    if (account === undefined || waits <= 0) continue;
    await wait(waits, account);
    rest -= waits;
    await recordActivity(tx, {
      accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'PAYMENT', sourceId: receiptId,
      body: `${moneyInWords(waits, payment.currency)} of payment ${number}, directed to this account, waits in suspense: it may not be set against it now.` });
  }
  if (rest > 0) await wait(rest, null);
  tx.audit({ action: 'payment.spread', subjectKind: 'receipt', subjectId: receiptId, facts: { number, accounts: spread.shares.length, rest: spread.rest, currency: payment.currency } });
  return ok({ ...told, receiptId, number });
}
