import { Injectable } from '@nestjs/common';
import { ok, refuse, type DebtorId, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { suspenseToRefundPostings, type PaymentParties } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { checkText } from './payment-input';
import { openItem } from './suspense-item';
import { openRefund } from './waiting-money';

export interface RefundSuspenseInput {
  readonly key: string;
  readonly suspenseItemId: string;
  readonly debtorId?: string | null;
  readonly note?: string | null;
}

/**
 * Money in suspense is found to be a debtor's and its refund is requested; a second person pays it. Refuses NOT_OPEN,
 * UNKNOWN_DEBTOR and DEBTOR_NEEDED where nothing says whose money it is.
 */
@Injectable()
export class RefundSuspense {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: RefundSuspenseInput): Promise<Result<{ refundId: string }>> {
    return this.work.write(ctx, async (tx) => {
      const note = checkText(input.note, 'note', 500);
      if (!note.ok) return note;
      return tx.command(input.key, { command: 'refundSuspense', ...input }, async () => {
        const item = await openItem(tx, input.suspenseItemId);
        if (!item.ok) return item;
        const debtorId = (input.debtorId ?? item.value.debtorId) as DebtorId | null;
        if (debtorId === null) return refuse('DEBTOR_NEEDED', 'Say whose money this is: the receipt names no debtor.', {}, 'debtorId');
        if (!(await tx.maybeOne('select from debtor where id = $1', [debtorId]))) return refuse('UNKNOWN_DEBTOR', 'There is no such debtor.', {}, 'debtorId');
        const { id, receiptId, receiptNumber, amount, currency } = item.value;
        const refundId = await openRefund(tx, { receiptId, amount, currency, debtorId, accountId: null, suspenseItemId: id });
        const posted = await post(tx, {
          kind: 'SUSPENSE_TO_REFUND', effectiveOn: tx.today, sourceKind: 'debtor_refund', sourceId: refundId,
          postings: suspenseToRefundPostings({ currency, debtorId } as PaymentParties, amount), description: `Suspense of ${receiptNumber} is the debtor's` });
        if (!posted.ok) return posted;
        await tx.query(`update debtor_refund set status = 'REQUESTED', requested_by = $2, requested_at = $3, note = $4, version = version + 1 where id = $1`, [
          refundId, tx.ctx.principal.userId, tx.now, note.value]);
        await tx.query(`update suspense_item set status = 'REFUNDED', resolved_on = $2, resolved_by = $3, resolution = $4 where id = $1`, [
          id, tx.today, tx.ctx.principal.userId, note.value]);
        tx.audit({ action: 'refund.requested', subjectKind: 'debtor_refund', subjectId: refundId, facts: { amount, currency, from: 'suspense' } });
        return ok({ refundId });
      });
    });
  }
}
