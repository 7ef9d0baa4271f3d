import { Injectable } from '@nestjs/common';
import { may, moneyInWords, ok, refuse, type BusinessDate, type DebtorId, type LedgerTransactionId, type ReceiptId, type Result } from '@quittance/kernel';
import { changeAccountStatus, postDebtEntries, recordActivities, type NewActivity } from '@quittance/accounts/server';
import { post } from '@quittance/ledger/server';
import { applyReceipt, unappliedReceiptPostings, type AppliedReceipt, type ReceiptKind } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { partnerOf, type PayingPartner } from './partners/partner-terms';
import { storeShare } from './partners/stored-share';
import { loadPayable, type LoadedAccount } from './payable-account';
import { checkPayment, type CheckedPayment, type PaymentInput } from './payment-input';
import { holdsUntil } from './payment-terms';
import { outcomeOf, paymentLine, type TakesNothing } from './payment-words';
import { storeReceipt, type NewApplication } from './store-receipt';
import { openRefund, openSuspense, type SuspenseReason } from './waiting-money';

/** What recording a payment did; amounts in minor units. Plain JSON: it is kept for a repeated request. */
export interface RecordedPayment {
  readonly receiptId: ReceiptId;
  readonly number: string;
  readonly accountId: string | null;
  readonly currency: string;
  readonly applied: number;
  readonly fee: number;
  readonly suspense: number;
  readonly refundable: number;
  readonly withClient: number;
  readonly balanceAfter: number | null;
  readonly paidInFull: boolean;
  readonly message: string;
}

/**
 * Records a payment to the agency (PU), to the client (PC) or to an attorney or agency the account was forwarded to (PA). Money that arrived is never refused: what the account can't
 * take is owed back to the debtor or waits in suspense, and the result says so. An account that owes nothing more is closed
 * as paid in full; if its payment is returned, it is opened again.
 */
@Injectable()
export class RecordPayment {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PaymentInput, reportedBy: 'AGENCY' | 'CLIENT' = 'AGENCY'): Promise<Result<RecordedPayment>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'recordPayment', ...input }, async () => {
        const payment = checkPayment(input, tx.today);
        if (!payment.ok) return payment;
        if (payment.value.noFeeReason && !may(ctx.principal, 'payment.waiveFee')) return refuse('NOT_ALLOWED', 'Your role does not waive the fee on a payment. A manager does.', {}, 'noFeeReason');
        return recordPayment(tx, payment.value, reportedBy);
      });
    });
  }
}

/** The same within a transaction under way: for imports and for money found in a bank file. Not idempotent by itself. */
export async function recordPayment(tx: Tx, payment: CheckedPayment, reportedBy: 'AGENCY' | 'CLIENT'): Promise<Result<RecordedPayment>> {
  if (payment.accountId === null) return recordUnknown(tx, payment, reportedBy);
  const loaded = await loadPayable(tx, payment.accountId, { on: payment.receivedOn });
  if (!loaded.ok) return loaded;
  const partner = payment.kind === 'PA' ? await partnerOf(tx, payment.accountId, payment.partnerId ?? null) : ok(null);
  if (!partner.ok) return partner;
  const receiptId = tx.newId<ReceiptId>();
  const applied = applyReceipt(loaded.value.payable, { receiptId, ...payment, partner: partner.value }, tx.today);
  if (!applied.ok) return applied;
  return store(tx, { receiptId, payment, loaded: loaded.value, applied: applied.value, reportedBy, partner: partner.value });
}

interface Recording {
  readonly receiptId: ReceiptId;
  readonly payment: CheckedPayment;
  readonly loaded: LoadedAccount;
  readonly applied: AppliedReceipt;
  readonly reportedBy: 'AGENCY' | 'CLIENT';
  readonly partner: PayingPartner | null;
}

async function store(tx: Tx, { receiptId, payment, loaded, applied, reportedBy, partner }: Recording): Promise<Result<RecordedPayment>> {
  const { state, contract } = loaded;
  const throughTrust = payment.kind !== 'PC';
  const suspense = applied.surplusTo === 'SUSPENSE' ? applied.surplus : 0;
  const refundable = applied.surplusTo === 'DEBTOR_REFUND' ? applied.surplus : 0;
  const holds = throughTrust && applied.applied > 0 ? holdsUntil(contract, payment.method, payment.receivedOn) : null;
  const debt = await postDebtEntries(tx, state, applied.entries.map(({ invoiceId, bucket, amount }) => ({
    invoiceId: required(invoiceId), bucket, amount, kind: 'PAYMENT' as const, sourceId: receiptId, effectiveOn: payment.receivedOn })));
  const posted = await post(tx, {
    kind: 'RECEIPT', effectiveOn: payment.receivedOn, sourceKind: 'receipt', sourceId: receiptId, postings: applied.postings,
    description: `${TITLES[payment.kind]} on account ${state.number}` });
  if (!posted.ok) return posted;
  const number = await storeReceipt(
    tx,
    {
      ...payment, id: receiptId, reportedBy, applied: applied.applied, suspense, refundable, withClient: throughTrust ? 0 : applied.surplus, account: state,
      sourceReceiptId: null, transactionId: posted.value, reversesId: null, returnReason: '', holdsUntil: holds,
    },
    applications(applied, debt.ids),
    applied.applied === 0 ? null : { n: loaded.feeLines + 1, termsSeq: loaded.termsSeq, working: applied.fee.working, tax: applied.tax, effect: applied.effect });
  if (partner && applied.partner && applied.applied > 0) await storeShare(tx, { receiptId, account: state, collected: applied.applied, earnedOn: payment.receivedOn }, partner, applied.partner);
  const nothing = applied.applied > 0 ? null : whyNothing(loaded);
  if (suspense > 0) await openSuspense(tx, { receiptId, amount: suspense, currency: payment.currency, reason: SUSPENSE_REASONS[nothing ?? (hasDisputedInvoice(loaded) ? 'INVOICE' : 'UNKNOWN')], accountId: state.id, debtorId: state.debtorId });
  if (refundable > 0) await openRefund(tx, { receiptId, amount: refundable, currency: payment.currency, debtorId: state.debtorId, accountId: state.id });
  const message = outcomeOf({ ...payment, applied: applied.applied }, applied.surplus, applied.surplusTo, nothing);
  await recordActivities(tx, timeline(payment, loaded, applied, receiptId, number, holds, message));
  for (const event of applied.events) if (event.type !== 'account.balanceChanged') await tx.emit(event);
  const after = await changeAccountStatus(tx, { ...state, balanceMinor: debt.balanceMinor }, { step: 'afterPayment' });
  if (!after.ok) return after;
  tx.audit({ action: 'payment.recorded', subjectKind: 'receipt', subjectId: receiptId, facts: { number, accountId: state.id, kind: payment.kind, amount: payment.amount, currency: payment.currency } });
  return ok({
    receiptId, number, accountId: state.id, currency: payment.currency, applied: applied.applied, fee: applied.fee.fee, suspense, refundable,
    withClient: throughTrust ? 0 : applied.surplus, balanceAfter: debt.balanceMinor, paidInFull: after.value.closeCode === 'PAID_IN_FULL' && state.status !== 'CLOSED', message });
}

const SUSPENSE_REASONS: Readonly<Record<TakesNothing, SuspenseReason>> = { CLOSED: 'ACCOUNT_CLOSED', DISPUTED: 'ACCOUNT_DISPUTED', INVOICE: 'INVOICE_DISPUTED', UNKNOWN: 'LEFT_OVER' };

const TITLES: Readonly<Record<ReceiptKind, string>> = { PU: 'Payment', PC: 'Direct payment', PA: 'Payment through an attorney or agency' };

const hasDisputedInvoice = ({ state }: LoadedAccount): boolean => state.invoices.some(({ disputed, balances }) => disputed && Object.values(balances).some((amount) => amount > 0));

/** Why a known account takes nothing of a payment to the agency; null when it takes what it owes. */
export function whyNothing(loaded: LoadedAccount): TakesNothing | null {
  const { state } = loaded;
  return state.status === 'CLOSED' ? 'CLOSED' : state.disputed ? 'DISPUTED' : hasDisputedInvoice(loaded) ? 'INVOICE' : null;
}

export const applications = (applied: Pick<AppliedReceipt, 'applications'>, debtEntryIds: readonly string[]): NewApplication[] =>
  applied.applications.map(({ invoiceId, bucket, amount }, index) => ({ invoiceId: required(invoiceId), bucket, amount, debtEntryId: required(debtEntryIds[index] ?? null) }));

function required<T>(value: T | null): T {
  if (value === null) throw new Error('money was applied beside every invoice of the account');
  return value;
}

function timeline(payment: CheckedPayment, { state }: LoadedAccount, applied: AppliedReceipt, receiptId: ReceiptId, number: string, holds: BusinessDate | null, message: string): NewActivity[] {
  const about = { accountId: state.id, clientId: state.clientId, debtorId: state.debtorId, kind: 'PAYMENT' as const, sourceId: receiptId };
  const told: NewActivity = {
    ...about, visibility: 'CLIENT', body: paymentLine({ ...payment, applied: applied.applied }, holds),
    facts: { number, kind: payment.kind, applied: applied.applied, fee: applied.fee.fee, currency: payment.currency } };
  const own: NewActivity = { ...about, body: `Payment ${number} of ${moneyInWords(payment.amount, payment.currency)}. ${message}`, facts: { number, surplus: applied.surplus } };
  return [...(applied.applied > 0 ? [told] : []), ...(applied.surplus > 0 ? [own] : [])];
}

/** A payment into suspense, all of it; what becomes of it the caller says, by suspense items of the same sum. */
export async function receiveIntoSuspense(tx: Tx, payment: CheckedPayment, debtorId: DebtorId | null, reportedBy: 'AGENCY' | 'CLIENT' = 'AGENCY'): Promise<Result<{ receiptId: ReceiptId; number: string }>> {
  const receiptId = tx.newId<ReceiptId>();
  const posted: Result<LedgerTransactionId | null> = await post(tx, {
    kind: 'RECEIPT', effectiveOn: payment.receivedOn, sourceKind: 'receipt', sourceId: receiptId, postings: unappliedReceiptPostings(payment.currency, payment.amount),
    description: debtorId === null ? 'Payment without a known account' : 'Payment over several accounts' });
  if (!posted.ok) return posted;
  const number = await storeReceipt(tx, {
    ...payment, id: receiptId, reportedBy, applied: 0, suspense: payment.amount, refundable: 0, withClient: 0, account: null, debtorId, sourceReceiptId: null,
    transactionId: posted.value, reversesId: null, returnReason: '', holdsUntil: null }, [], null);
  tx.audit({ action: 'payment.recorded', subjectKind: 'receipt', subjectId: receiptId, facts: { number, amount: payment.amount, currency: payment.currency } });
  return ok({ receiptId, number });
}

async function recordUnknown(tx: Tx, payment: CheckedPayment, reportedBy: 'AGENCY' | 'CLIENT'): Promise<Result<RecordedPayment>> {
  const received = await receiveIntoSuspense(tx, payment, null, reportedBy);
  if (!received.ok) return received;
  const { receiptId, number } = received.value;
  await openSuspense(tx, { receiptId, amount: payment.amount, currency: payment.currency, reason: 'UNKNOWN_ACCOUNT', accountId: null, debtorId: null });
  const message = outcomeOf({ ...payment, applied: 0 }, payment.amount, 'SUSPENSE', 'UNKNOWN');
  return ok({
    receiptId, number, accountId: null, currency: payment.currency, applied: 0, fee: 0, suspense: payment.amount, refundable: 0, withClient: 0,
    balanceAfter: null, paidInFull: false, message });
}
