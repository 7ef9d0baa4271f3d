import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, sumMinor, type AccountId, type ReceiptId, type Result } from '@quittance/kernel';
import { changeAccountStatus, postDebtEntries, recordActivity, type AccountState } from '@quittance/accounts/server';
import { post } from '@quittance/ledger/server';
import { applyReceipt, suspenseToAccountPostings, type AppliedReceipt } from '@quittance/payments/domain';
import { clientEffect } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadPayable, type LoadedAccount } from './payable-account';
import { checkText } from './payment-input';
import { holdsUntil } from './payment-terms';
import { paymentLine } from './payment-words';
import { applications } from './record-payment.use-case';
import { storeReceipt } from './store-receipt';
import { readReceipt, type ReceiptRecord } from './stored-receipt';
import { openItem, type OpenItem } from './suspense-item';
import { openSuspense } from './waiting-money';

export interface ApplySuspenseInput {
  readonly key: string;
  readonly suspenseItemId: string;
  readonly accountId: string;
  readonly note?: string | null;
}

/** What came of money in suspense; minor units. Plain JSON. */
export interface AppliedSuspense {
  readonly receiptId: ReceiptId;
  readonly number: string;
  readonly accountId: AccountId;
  readonly currency: string;
  readonly applied: number;
  readonly fee: number;
  readonly left: number;
  readonly balanceAfter: number;
  readonly message: string;
}

/**
 * Sets money in suspense against an account, as a payment of the day it arrived. What the account can't take stays in
 * suspense. Refuses NOT_OPEN, and ACCOUNT_TAKES_NOTHING for one that is closed, disputed or owes nothing.
 */
@Injectable()
export class ApplySuspense {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ApplySuspenseInput): Promise<Result<AppliedSuspense>> {
    return this.work.write(ctx, async (tx) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      return tx.command(input.key, { command: 'applySuspense', ...input }, async () => {
        const item = await openItem(tx, input.suspenseItemId);
        if (!item.ok) return item;
        return applyItem(tx, item.value, input.accountId as AccountId, note.value);
      });
    });
  }
}

/** The same within a transaction under way; the item is open and its receipt locked. */
export async function applyItem(tx: Tx, item: OpenItem, accountId: AccountId, note: string): Promise<Result<AppliedSuspense>> {
  const source = await readReceipt(tx, item.receiptId);
  if (!source) throw new Error('a suspense item has no receipt');
  const loaded = await loadPayable(tx, accountId, { on: source.receivedOn });
  if (!loaded.ok) return loaded;
  const { state, payable } = loaded.value;
  const receiptId = tx.newId<ReceiptId>();
  const amount = Math.min(item.amount, undisputed(state));
  if (amount <= 0 || state.status === 'CLOSED' || state.disputed) {
    const why = state.status === 'CLOSED' ? 'is closed' : state.disputed ? 'is disputed' : state.balanceMinor > 0 ? 'owes only what is disputed' : 'owes nothing';
    return refuse('ACCOUNT_TAKES_NOTHING', `Account ${state.number} ${why}. Choose another account, or return the money to the debtor.`, { number: state.number }, 'accountId');
  }
  const applied = applyReceipt(payable, { receiptId, kind: 'PU', amount, currency: item.currency, receivedOn: source.receivedOn, noFeeReason: noFeeReasonOn(source, accountId) }, tx.today);
  if (!applied.ok) return applied;
  return store(tx, { receiptId, item, source, loaded: loaded.value, applied: applied.value, note });
}

/** What of an account's debt a payment to the agency may be set against; minor units. */
export const undisputed = ({ invoices }: Pick<AccountState, 'invoices'>): number =>
  sumMinor(invoices.flatMap(({ disputed, balances }) => (disputed ? [] : Object.values(balances))));

/** A fee is waived on the account the payment was recorded for, and on no other it may be set against instead. */
const noFeeReasonOn = ({ accountId, noFeeReason }: ReceiptRecord, applied: AccountId): string => (accountId === applied ? noFeeReason : '');

interface Storing {
  readonly receiptId: ReceiptId;
  readonly item: OpenItem;
  readonly source: ReceiptRecord;
  readonly loaded: LoadedAccount;
  readonly applied: AppliedReceipt;
  readonly note: string;
}

async function store(tx: Tx, { receiptId, item, source, loaded, applied, note }: Storing): Promise<Result<AppliedSuspense>> {
  const { state, payable, contract } = loaded;
  const postings = suspenseToAccountPostings(payable, { applied: applied.applied, fee: applied.fee.fee, tax: applied.tax.amount, feeFromTrust: payable.mode !== 'GROSS' });
  const debt = await postDebtEntries(tx, state, applied.entries.map(({ invoiceId, bucket, amount }) => ({
    invoiceId: invoiceId ?? never(), bucket, amount, kind: 'PAYMENT' as const, sourceId: receiptId, effectiveOn: source.receivedOn })));
  const posted = await post(tx, {
    kind: 'SUSPENSE_APPLIED', effectiveOn: tx.today, sourceKind: 'receipt', sourceId: receiptId, postings, description: `From suspense (${source.number}) to account ${state.number}` });
  if (!posted.ok) return posted;
  const holds = holdsUntil(contract, source.method, source.receivedOn);
  const number = await storeReceipt(
    tx,
    {
      id: receiptId, kind: 'PU', method: source.method, amount: applied.applied, currency: source.currency, receivedOn: source.receivedOn, reference: source.reference,
      payer: source.payer, reportedBy: source.reportedBy, applied: applied.applied, suspense: 0, refundable: 0, withClient: 0, account: state,
      sourceReceiptId: source.id, transactionId: posted.value, reversesId: null, returnReason: '', holdsUntil: holds, noFeeReason: noFeeReasonOn(source, state.id),
    },
    applications(applied, debt.ids),
    { n: loaded.feeLines + 1, termsSeq: loaded.termsSeq, working: applied.fee.working, tax: applied.tax, effect: clientEffect(postings, state.clientId) });
  const left = item.amount - applied.applied;
  await tx.query(
    `update suspense_item set status = 'APPLIED', resolved_on = $2, resolved_by = $3, resolution = $4, applied_receipt_id = $5 where id = $1`,
    [item.id, tx.today, tx.ctx.principal.userId, note, receiptId]);
  if (left > 0) await openSuspense(tx, { receiptId: source.id, amount: left, currency: source.currency, reason: 'LEFT_OVER', accountId: state.id, debtorId: state.debtorId });
  await recordActivity(tx, {
    accountId: state.id, clientId: state.clientId, debtorId: state.debtorId, kind: 'PAYMENT', visibility: 'CLIENT', sourceId: receiptId,
    body: paymentLine({ kind: 'PU', method: source.method, amount: applied.applied, applied: applied.applied, currency: source.currency, receivedOn: source.receivedOn }, holds),
    facts: { number, kind: 'PU', applied: applied.applied, fee: applied.fee.fee, currency: source.currency } });
  for (const event of applied.events) if (event.type !== 'account.balanceChanged') await tx.emit(event);
  const after = await changeAccountStatus(tx, { ...state, balanceMinor: debt.balanceMinor }, { step: 'afterPayment' });
  if (!after.ok) return after;
  tx.audit({ action: 'suspense.applied', subjectKind: 'suspense_item', subjectId: item.id, facts: { receipt: number, accountId: state.id, applied: applied.applied, left } });
  const words = `${moneyInWords(applied.applied, source.currency)} applied to account ${state.number}.`;
  return ok({
    receiptId, number, accountId: state.id, currency: source.currency, applied: applied.applied, fee: applied.fee.fee, left, balanceAfter: debt.balanceMinor,
    message: left > 0 ? `${words} ${moneyInWords(left, source.currency)} stays in suspense.` : words });
}

const never = (): never => {
  throw new Error('money was applied beside every invoice of the account');
};
