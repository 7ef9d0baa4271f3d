import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type BusinessDate, type ReceiptId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkReceivedOn } from '@quittance/payments/domain';
import { debitReturned } from './mandates/debit-returned';
import { checkText } from './payment-input';
import { ReceiptReversal, type ReversedReceipt } from './receipt-reversal';
import { readDerived, readReceipt, type ReceiptRecord } from './stored-receipt';
import { putBackRefunds, surplusNow } from './surplus';
import { lockReceipt } from './waiting-money';

export interface ReversePaymentInput {
  readonly key: string;
  readonly receiptId: string;
  readonly returnedOn: BusinessDate;
  readonly reason: string;
}

/** What a returned payment did; minor units. Plain JSON. */
export interface ReversedPayment {
  readonly receiptId: ReceiptId;
  readonly number: string;
  readonly reversesId: ReceiptId;
  readonly currency: string;
  readonly applied: number;
  readonly fee: number;
  readonly clientOwes: number;
  readonly trustTopUp: number;
  readonly afterRemittance: boolean;
  readonly reopened: boolean;
  readonly message: string;
}

/**
 * A payment is returned: by the bank, or by the client for a direct one. New entries mirror the old ones, also after it was
 * remitted (M13); the fee is given back, the account owes again and is reopened where the payment had closed it. What lay in
 * suspense and was applied meanwhile is taken back with it. Once only; a return is not itself returned.
 */
@Injectable()
export class ReversePayment {
  constructor(private readonly work: UnitOfWork, private readonly reversal: ReceiptReversal) {}

  execute(ctx: Ctx, input: ReversePaymentInput): Promise<Result<ReversedPayment>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 500);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say why the payment was returned; the client reads it.', {}, 'reason');
      return tx.command(input.key, { command: 'reversePayment', ...input }, () => this.reverse(tx, { ...input, reason: reason.value }));
    });
  }

  private async reverse(tx: Tx, { receiptId, returnedOn, reason }: ReversePaymentInput): Promise<Result<ReversedPayment>> {
    await lockReceipt(tx, receiptId);
    const original = await readReceipt(tx, receiptId);
    const possible = checkReversible(original, returnedOn, tx.today);
    if (!possible.ok) return possible;
    const gone = await tx.maybeOne<{ place: string }>(
      `select u.place from unclaimed_property u left join debtor_refund f on f.id = u.refund_id left join suspense_item i on i.id = u.suspense_item_id
        where u.status = 'ESCHEATED' and coalesce(f.receipt_id, i.receipt_id) = $1 limit 1`, [possible.value.id]);
    if (gone) return refuse('HANDED_OVER', `A part of this payment was handed over to ${gone.place} as unclaimed. Reclaim it there, and record the return when it has come back.`, { place: gone.place }, 'receiptId');
    await tx.query(
      `update unclaimed_property u set status = 'WITHDRAWN', version = version + 1 where u.status = 'REQUESTED'
          and (u.refund_id in (select id from debtor_refund where receipt_id = $1) or u.suspense_item_id in (select id from suspense_item where receipt_id = $1))`, [possible.value.id]);
    const parts: ReversedReceipt[] = [];
    for (const derived of await readDerived(tx, possible.value.id)) {
      const taken = await this.reversal.execute(tx, derived, { returnedOn, reason, surplus: NO_SURPLUS, fromSuspense: true });
      if (!taken.ok) return taken;
      parts.push(taken.value);
    }
    const back = await putBackRefunds(tx, possible.value);
    if (!back.ok) return back;
    const surplus = await surplusNow(tx, possible.value);
    const returned = await this.reversal.execute(tx, possible.value, { returnedOn, reason, surplus, fromSuspense: false });
    if (!returned.ok) return returned;
    await settleSurplus(tx, possible.value, reason);
    const debit = await debitReturned(tx, possible.value.id, reason);
    if (!debit.ok) return debit;
    return ok(summary(possible.value, returned.value, [...parts, returned.value]));
  }
}

const NO_SURPLUS = { left: 0, paidOut: [] };

function checkReversible(receipt: ReceiptRecord | undefined, returnedOn: BusinessDate, today: BusinessDate): Result<ReceiptRecord> {
  if (!receipt) return refuse('UNKNOWN_RECEIPT', 'There is no such payment.', {}, 'receiptId');
  const { number } = receipt;
  if (receipt.reversesId !== null) return refuse('REVERSAL_OF_REVERSAL', `${number} is itself a returned payment. If the money came after all, record it as a new payment.`, { number }, 'receiptId');
  if (receipt.reversedNumber !== null) return refuse('ALREADY_REVERSED', `${number} has been returned already, by ${receipt.reversedNumber}.`, { number, by: receipt.reversedNumber }, 'receiptId');
  if (receipt.sourceReceiptId !== null) return refuse('APPLIED_FROM_SUSPENSE', `${number} was applied from suspense. Return the payment the money came with; this one is taken back with it.`, { number, receiptId: receipt.sourceReceiptId }, 'receiptId');
  if (receipt.takenOver === 'SUM') return refuse('NOT_ONE_PAYMENT', `${number} stands for all that was collected before the payments that were taken over one by one, so no single payment of it can be returned here. Reduce it in the books by an adjustment of the balance, and settle the fee with the client on paper.`, { number }, 'receiptId');
  const day = checkReceivedOn(returnedOn, today, 'returnedOn');
  if (!day.ok) return day;
  if (returnedOn < receipt.receivedOn) return refuse('DATE_BEFORE_PAYMENT', `The payment came on ${formatDate(receipt.receivedOn)}; it can't be returned before.`, { receivedOn: receipt.receivedOn, returnedOn }, 'returnedOn');
  return ok(receipt);
}

async function settleSurplus(tx: Tx, receipt: ReceiptRecord, reason: string): Promise<void> {
  await tx.query(`update debtor_refund set status = 'RETURNED', version = version + 1 where receipt_id = $1 and status in ('OWED', 'REQUESTED')`, [receipt.id]);
  await tx.query(
    `update suspense_item i set status = 'RETURNED', resolved_on = $2, resolved_by = $3, resolution = $4, applied_receipt_id = null
      where i.receipt_id = $1 and i.status in ('OPEN', 'APPLIED', 'REFUNDED')
        and not exists (select from debtor_refund f where f.suspense_item_id = i.id and f.status = 'PAID')`,
    [receipt.id, tx.today, tx.ctx.principal.userId, `Returned: ${reason}`.slice(0, 500)]);
}

function summary(original: ReceiptRecord, returned: ReversedReceipt, parts: readonly ReversedReceipt[]): ReversedPayment {
  const total = (key: 'applied' | 'fee' | 'clientOwes' | 'trustTopUp'): number => parts.reduce((sum, part) => sum + part[key], 0);
  const amount = (minor: number): string => moneyInWords(minor, original.currency);
  const clientOwes = total('clientOwes');
  const trustTopUp = total('trustTopUp');
  const reopened = parts.some((part) => part.reopened);
  const message = [
    `Returned: ${amount(Math.abs(original.amount))}.`,
    ...(total('fee') === 0 ? [] : [`Fee given back: ${amount(Math.abs(total('fee')))}.`]),
    ...(clientOwes === 0 ? [] : [`It had been paid out: the client owes ${amount(clientOwes)}, ${parts.some((part) => part.billed) ? 'billed with' : 'kept from'} the next remittance.`]),
    ...(trustTopUp === 0 ? [] : [`Operating has to bring ${amount(trustTopUp)} into the trust bank account.`]),
    ...(reopened ? ['The account is open again.'] : []),
  ].join(' ');
  return {
    receiptId: returned.receiptId, number: returned.number, reversesId: original.id, currency: original.currency, applied: total('applied'), fee: total('fee'),
    clientOwes, trustTopUp, afterRemittance: parts.some((part) => part.afterRemittance), reopened, message };
}
