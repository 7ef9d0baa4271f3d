import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, type BusinessDate, type CurrencyCode, type InvoiceId, type ReceiptId, type Result } from '@quittance/kernel';
import { changeAccountStatus, postDebtEntries, recordActivity } from '@quittance/accounts/server';
import { agencyAccount, clientAccount, naturalBalance, naturalKey, type Posting } from '@quittance/ledger/domain';
import { agencyBalance, lockBalances, post } from '@quittance/ledger/server';
import {
  reversalPostings, reverseReceipt, suspenseTakenBackPostings, type PaymentParties, type ReversedReceipt as Reversed, type SurplusTarget } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';
import { takeBackRecoveries } from './costs/recover-costs';
import { returnShare, shareToReturn, type StoredShare } from './partners/stored-share';
import { loadPayable, type LoadedAccount } from './payable-account';
import { Settlements } from './settlement';
import { storeReceipt } from './store-receipt';
import type { ReceiptRecord } from './stored-receipt';
import type { SurplusNow } from './surplus';
import { lockClientMoney, lockTopUps } from './waiting-money';

export interface ReversedReceipt {
  readonly receiptId: ReceiptId;
  readonly number: string;
  readonly applied: number;
  readonly fee: number;
  readonly clientOwes: number;
  /** What the client owes is billed to it, and not kept from its next remittance (GROSS, COMBINED). */
  readonly billed: boolean;
  readonly trustTopUp: number;
  readonly afterRemittance: boolean;
  readonly reopened: boolean;
}

export interface ReversalOrder {
  readonly returnedOn: BusinessDate;
  readonly reason: string;
  readonly surplus: SurplusNow;
  /** The money goes back into suspense, not out of the bank account. */
  readonly fromSuspense: boolean;
}

/** Reverses one receipt with its debt entries, fee and postings; what surrounds it is the use case's. */
@Injectable()
export class ReceiptReversal {
  constructor(private readonly settlements: Settlements) {}

  async execute(tx: Tx, original: ReceiptRecord, order: ReversalOrder): Promise<Result<ReversedReceipt>> {
    const { fee, accountId } = original;
    if (fee === null || accountId === null) return reverseUnapplied(tx, original, order);
    const loaded = await loadPayable(tx, accountId, { termsSeq: fee.termsSeq });
    if (!loaded.ok) return loaded;
    const { payable } = loaded.value;
    await lockClientMoney(tx, payable.clientId, payable.currency);
    const { remitted, feeSwept } = await this.settlements.of(tx, original.id);
    const costs = await takeBackRecoveries(tx, original.id, { returnedOn: order.returnedOn, bookedOn: bookedOn(original, order) }, feeSwept);
    if (!costs.ok) return costs;
    const trustKey = clientAccount('CLIENT_TRUST', payable.currency, payable.clientId);
    const trust = await lockBalances(tx, [trustKey]);
    const share = original.kind === 'PA' ? await shareToReturn(tx, original.id) : null;
    const receiptId = tx.newId<ReceiptId>();
    const reversed = reverseReceipt(
      payable,
      {
        receiptId: original.id, kind: original.kind, receivedOn: original.receivedOn, working: fee.working, tax: fee.tax, feeKept: fee.kept, feeSwept, remitted, share,
        applications: original.applications.map(({ invoiceId, bucket, amount }) => ({ invoiceId: invoiceId as InvoiceId, bucket, amount })),
        surplus: order.surplus.left, surplusTo: targetOf(original), surplusLeft: order.surplus.left },
      { receiptId, returnedOn: order.returnedOn, clientTrust: trust.get(naturalKey(trustKey)) ?? 0, operatingOwes: share || fee.kept < 0 ? await operatingOwes(tx, payable.currency) : 0 });
    if (!reversed.ok) return reversed;
    return store(tx, { receiptId, original, order, loaded: loaded.value, reversed: { ...reversed.value, trustTopUp: reversed.value.trustTopUp + costs.value }, remitted, share });
  }
}

/** No day's books give back what had not come into them yet: what waited in suspense is taken back from where it went to after it was received. */
const bookedOn = (original: ReceiptRecord, { returnedOn }: ReversalOrder): BusinessDate => (original.bookedOn > returnedOn ? original.bookedOn : returnedOn);

/** What operating owes trust; it brings nothing in meanwhile. */
async function operatingOwes(tx: Tx, currency: CurrencyCode): Promise<number> {
  await lockTopUps(tx, currency);
  return naturalBalance('DUE_FROM_OPERATING', await agencyBalance(tx, agencyAccount('DUE_FROM_OPERATING', currency)));
}

const targetOf = ({ suspense }: ReceiptRecord): SurplusTarget => (suspense > 0 ? 'SUSPENSE' : 'DEBTOR_REFUND');

interface Storing {
  readonly receiptId: ReceiptId;
  readonly original: ReceiptRecord;
  readonly order: ReversalOrder;
  readonly loaded: LoadedAccount;
  readonly reversed: Reversed;
  readonly remitted: boolean;
  readonly share: StoredShare | null;
}

async function store(tx: Tx, { receiptId, original, order, loaded, reversed, remitted, share }: Storing): Promise<Result<ReversedReceipt>> {
  const { state } = loaded;
  const debt = await postDebtEntries(tx, state, original.applications.map(({ invoiceId, bucket, amount, debtEntryId }) => ({
    invoiceId: invoiceId as InvoiceId, bucket, amount, kind: 'RETURNED_PAYMENT' as const, sourceId: receiptId, reason: order.reason, effectiveOn: order.returnedOn, reversesId: debtEntryId })));
  const gone = paidOutPostings(original, order);
  const own = order.fromSuspense ? suspenseTakenBackPostings(original.currency, reversed.postings) : reversed.postings;
  const posted = await post(tx, {
    kind: 'RETURN', effectiveOn: bookedOn(original, order), sourceKind: 'receipt', sourceId: receiptId, postings: [...own, ...gone],
    description: `Payment ${original.number} returned: ${order.reason}` });
  if (!posted.ok) return posted;
  const number = await storeReceipt(
    tx,
    { ...mirror(original, receiptId, order), account: state, transactionId: posted.value },
    original.applications.map(({ id, invoiceId, bucket, amount }, index) => ({ invoiceId, bucket, amount: -amount, debtEntryId: debt.ids[index] ?? '', reversesId: id })),
    { n: loaded.feeLines + 1, termsSeq: loaded.termsSeq, working: reversed.fee.working, tax: reversed.tax, effect: reversed.effect, reversesId: original.fee?.id ?? '' });
  if (share) await returnShare(tx, share, { receiptId, account: state, collected: -original.applied, earnedOn: order.returnedOn });
  await recordActivity(tx, {
    accountId: state.id, clientId: state.clientId, debtorId: state.debtorId, kind: 'RETURNED_PAYMENT', visibility: 'CLIENT', sourceId: receiptId,
    body: `The payment of ${moneyInWords(original.applied, original.currency)} of ${formatDate(original.receivedOn)} was returned on ${formatDate(order.returnedOn)}: ${order.reason}`,
    facts: { number, returns: original.number, kind: original.kind, applied: -original.applied, fee: reversed.fee.fee, currency: original.currency } });
  for (const event of reversed.events) if (event.type !== 'account.balanceChanged') await tx.emit(event);
  const after = await changeAccountStatus(tx, { ...state, balanceMinor: debt.balanceMinor }, { step: 'afterPayment' });
  if (!after.ok) return after;
  tx.audit({ action: 'payment.reversed', subjectKind: 'receipt', subjectId: original.id, facts: { number: original.number, by: number, reason: order.reason, remitted } });
  const goneSum = order.surplus.paidOut.reduce((sum, { amount }) => sum + amount, 0);
  return ok({
    receiptId, number, applied: -original.applied, fee: reversed.fee.fee, clientOwes: reversed.clientOwes, billed: loaded.payable.mode !== 'NET', trustTopUp: reversed.trustTopUp + goneSum,
    afterRemittance: remitted, reopened: state.status === 'CLOSED' && after.value.status !== 'CLOSED' });
}

/** A receipt of which no account took anything: only suspense, or what was paid back from it, moves. */
async function reverseUnapplied(tx: Tx, original: ReceiptRecord, order: ReversalOrder): Promise<Result<ReversedReceipt>> {
  const receiptId = tx.newId<ReceiptId>();
  const nothing = { left: order.surplus.left, surplusTo: targetOf(original) };
  const still = original.kind === 'PC' ? [] : surplusPostings(original, nothing.surplusTo, nothing.left);
  const posted = await post(tx, {
    kind: 'RETURN', effectiveOn: bookedOn(original, order), sourceKind: 'receipt', sourceId: receiptId, postings: [...still, ...paidOutPostings(original, order)],
    description: `Payment ${original.number} returned: ${order.reason}` });
  if (!posted.ok) return posted;
  const { accountId, clientId, debtorId } = original;
  const account = accountId && clientId && debtorId ? { id: accountId, clientId, debtorId } : null;
  const number = await storeReceipt(tx, { ...mirror(original, receiptId, order), account, transactionId: posted.value }, [], null);
  if (account) {
    await recordActivity(tx, {
      accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'RETURNED_PAYMENT', sourceId: receiptId,
      body: `Payment ${original.number} of ${moneyInWords(original.amount, original.currency)} was returned: ${order.reason}. Nothing of it had been applied.` });
  }
  tx.audit({ action: 'payment.reversed', subjectKind: 'receipt', subjectId: original.id, facts: { number: original.number, by: number, reason: order.reason } });
  const trustTopUp = order.surplus.paidOut.reduce((sum, { amount }) => sum + amount, 0);
  return ok({ receiptId, number, applied: 0, fee: 0, clientOwes: 0, billed: false, trustTopUp, afterRemittance: false, reopened: false });
}

const mirror = (original: ReceiptRecord, receiptId: ReceiptId, { returnedOn, reason }: ReversalOrder) => ({
  id: receiptId, kind: original.kind, method: original.method, amount: -original.amount, currency: original.currency, receivedOn: returnedOn,
  reference: original.reference, payer: original.payer, reportedBy: original.reportedBy, applied: -original.applied, suspense: -original.suspense,
  refundable: -original.refundable, withClient: -original.withClient, noFeeReason: original.noFeeReason, sourceReceiptId: original.sourceReceiptId, reversesId: original.id,
  returnReason: reason, holdsUntil: null,
});

function surplusPostings(original: ReceiptRecord, surplusTo: SurplusTarget, left: number, paidOut?: { debtorId: ReceiptRecord['debtorId']; amount: number }): Posting[] {
  const parties = { currency: original.currency, clientId: original.clientId, debtorId: paidOut?.debtorId ?? original.debtorId } as PaymentParties;
  return reversalPostings(parties, {
    applied: 0, surplus: left + (paidOut?.amount ?? 0), surplusTo, surplusLeft: left, feeBack: 0, feeFromTrust: false, feeSwept: false, clientTrust: 0 });
}

/** What was paid back to debtors meanwhile: operating makes it good, the debtor owes it. */
const paidOutPostings = (original: ReceiptRecord, { surplus }: ReversalOrder): Posting[] =>
  surplus.paidOut.flatMap((paidOut) => surplusPostings(original, targetOf(original), 0, paidOut));
