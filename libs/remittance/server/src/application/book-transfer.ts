import { ok, type CurrencyCode, type Result } from '@quittance/kernel';
import { post } from '@quittance/ledger/server';
import { sweepPostings, topUpPostings } from '@quittance/payments/domain';
import type { Tx } from '@quittance/platform';

/** A bank transfer between the trust and the operating account, as booked. */
export interface BookTransfer {
  readonly id: string;
  readonly kind: 'SWEEP' | 'TOP_UP';
  readonly currency: string;
  readonly amount: number;
  readonly transferredOn: string;
}

/** Books a transfer between the two bank accounts. */
export async function bookTransfer(tx: Tx, kind: 'SWEEP' | 'TOP_UP', currency: CurrencyCode, amount: number): Promise<Result<BookTransfer>> {
  const id = tx.newId();
  const postings = kind === 'SWEEP' ? sweepPostings(currency, amount) : topUpPostings(currency, amount);
  const posted = await post(tx, {
    kind, effectiveOn: tx.today, sourceKind: 'book_transfer', sourceId: id, postings,
    description: kind === 'SWEEP' ? 'Fees from the trust to the operating account' : 'From the operating to the trust account' });
  if (!posted.ok) return posted;
  await tx.query('insert into book_transfer (id, kind, currency, amount, transferred_on, transaction_id, actor_id, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    id, kind, currency, amount, tx.today, posted.value, tx.ctx.principal.userId, tx.now]);
  tx.audit({ action: kind === 'SWEEP' ? 'fees.swept' : 'trust.toppedUp', subjectKind: 'book_transfer', subjectId: id, facts: { amount, currency } });
  return ok({ id, kind, currency, amount, transferredOn: tx.today });
}
