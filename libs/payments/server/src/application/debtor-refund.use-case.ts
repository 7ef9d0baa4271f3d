import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type AccountId, type ClientId, type CurrencyCode, type DebtorId, type ReceiptId, type Result } from '@quittance/kernel';
import { recordActivity } from '@quittance/accounts/server';
import { post } from '@quittance/ledger/server';
import { refundPostings, type PaymentParties } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from './payment-input';
import { lockReceipt } from './waiting-money';

export interface RefundStepInput {
  readonly key: string;
  readonly refundId: string;
  readonly version: number;
  readonly note?: string | null;
}

interface Refund {
  readonly id: string;
  readonly receiptId: ReceiptId;
  readonly receiptNumber: string;
  readonly debtorId: DebtorId;
  readonly accountId: AccountId | null;
  readonly clientId: ClientId | null;
  readonly amount: number;
  readonly currency: CurrencyCode;
  readonly status: 'OWED' | 'REQUESTED' | 'PAID' | 'RETURNED';
  readonly requestedBy: string | null;
  readonly requestedByName: string | null;
  readonly version: number;
}

type Step = 'requestRefund' | 'approveRefund' | 'withdrawRefund';

const WANTED: Readonly<Record<Step, 'OWED' | 'REQUESTED'>> = { requestRefund: 'OWED', approveRefund: 'REQUESTED', withdrawRefund: 'REQUESTED' };

/** The life of money owed back to a debtor: one person requests its payment, another approves, and only then it is paid (M17). */
@Injectable()
export class DebtorRefunds {
  constructor(private readonly work: UnitOfWork) {}

  /** Asks for the payment of what is owed back. */
  request(ctx: Ctx, input: RefundStepInput): Promise<Result<{ refundId: string }>> {
    return this.step(ctx, 'requestRefund', input, async (tx, refund, note) => {
      await tx.query(`update debtor_refund set status = 'REQUESTED', requested_by = $2, requested_at = $3, note = $4, version = version + 1 where id = $1`, [
        refund.id, tx.ctx.principal.userId, tx.now, note]);
      return ok({ refundId: refund.id });
    });
  }

  /** Takes a request back; the money stays owed. */
  withdraw(ctx: Ctx, input: RefundStepInput): Promise<Result<{ refundId: string }>> {
    return this.step(ctx, 'withdrawRefund', input, async (tx, refund, note) => {
      await tx.query(`update debtor_refund set status = 'OWED', requested_by = null, requested_at = null, note = $2, version = version + 1 where id = $1`, [refund.id, note]);
      return ok({ refundId: refund.id });
    });
  }

  /** Pays a requested refund. Refuses SAME_PERSON; the database refuses it as well. */
  approve(ctx: Ctx, input: RefundStepInput): Promise<Result<{ refundId: string }>> {
    return this.step(ctx, 'approveRefund', input, async (tx, refund) => {
      if (refund.requestedBy === tx.ctx.principal.userId) return refuse('SAME_PERSON', 'You requested this refund. Somebody else has to approve it.', { refundId: refund.id });
      const posted = await post(tx, {
        kind: 'REFUND', effectiveOn: tx.today, sourceKind: 'debtor_refund', sourceId: refund.id,
        postings: refundPostings({ currency: refund.currency, debtorId: refund.debtorId } as PaymentParties, refund.amount), description: `Refund of ${refund.receiptNumber} to the debtor` });
      if (!posted.ok) return posted;
      await tx.query(`update debtor_refund set status = 'PAID', approved_by = $2, approved_at = $3, transaction_id = $4, version = version + 1 where id = $1`, [
        refund.id, tx.ctx.principal.userId, tx.now, posted.value]);
      if (refund.accountId !== null && refund.clientId !== null) {
        await recordActivity(tx, {
          accountId: refund.accountId, clientId: refund.clientId, debtorId: refund.debtorId, kind: 'REFUND', sourceId: refund.id,
          body: `${moneyInWords(refund.amount, refund.currency)} paid back to the debtor, from payment ${refund.receiptNumber}` });
      }
      await tx.emit({ type: 'payment.refunded', clientId: refund.clientId, accountId: refund.accountId, payload: { receiptId: refund.receiptId, currency: refund.currency, minor: refund.amount } });
      return ok({ refundId: refund.id });
    });
  }

  private step(ctx: Ctx, step: Step, input: RefundStepInput, run: (tx: Tx, refund: Refund, note: string) => Promise<Result<{ refundId: string }>>): Promise<Result<{ refundId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      return tx.command(input.key, { command: step, ...input }, async () => {
        const refund = await load(tx, input, WANTED[step]);
        if (!refund.ok) return refund;
        const done = await run(tx, refund.value, note.value);
        if (done.ok) tx.audit({ action: `refund.${step}`, subjectKind: 'debtor_refund', subjectId: refund.value.id, facts: { amount: refund.value.amount, currency: refund.value.currency } });
        return done;
      });
    });
  }
}

async function load(tx: Tx, { refundId, version }: RefundStepInput, wanted: Refund['status']): Promise<Result<Refund>> {
  const source = await tx.maybeOne<{ receipt_id: string }>('select receipt_id from debtor_refund where id = $1', [refundId]);
  if (!source) return refuse('UNKNOWN_REFUND', 'There is no such refund.', {}, 'refundId');
  await lockReceipt(tx, source.receipt_id);
  const refund = await tx.one<Refund & Record<string, unknown>>(
    `select f.id, f.receipt_id as "receiptId", r.number as "receiptNumber", f.debtor_id as "debtorId", f.account_id as "accountId", a.client_id as "clientId", f.amount, f.currency,
            f.status, f.requested_by as "requestedBy", u.name as "requestedByName", f.version
       from debtor_refund f join receipt r on r.id = f.receipt_id left join account a on a.id = f.account_id left join app_user u on u.id = f.requested_by
      where f.id = $1 for update of f`, [refundId]);
  if (refund.status !== wanted) {
    const by = refund.requestedByName === null ? '' : ` by ${refund.requestedByName}`;
    return refuse('REFUND_CHANGED', `This refund is ${refund.status.toLowerCase()}${refund.status === 'REQUESTED' ? by : ''} now. Look at it again.`, { status: refund.status });
  }
  if (refund.version !== version) return refuse('STALE', 'This refund was changed meanwhile. Look at it again.', { version: refund.version });
  return ok(refund);
}
