import { ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import type { PayeeBankDetails } from '@quittance/clients/server';
import type { FilePayment } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import { bankAddress } from './bank-address';
import { duePayouts, type PayoutKind } from './due-items';
import type { FileItem } from './make-payment-file.use-case';

export interface PayoutItem {
  readonly kind: PayoutKind;
  readonly payment: FilePayment;
  readonly item: FileItem;
}

const TEXTS: Readonly<Record<PayoutKind, string>> = { REMITTANCE: 'Statement', REMITTANCE_OPERATING: 'Commission given back, statement', PARTNER_PAYOUT: 'Shares', DEBTOR_REFUND: 'Refund' };

const BOOKS = { TRUST: 'lies in trust. Send it from the trust bank account.', OPERATING: 'is commission given back, which operating pays. Send it from the operating bank account.' };

/**
 * Locks payouts of the sender's book and reads where each payee is paid on the day. Refuses NOT_THE_TRUST_ACCOUNT and NOT_THE_OPERATING_ACCOUNT,
 * NOT_DUE_ANY_MORE, NO_BANK_DETAILS and COOLING_OFF, naming the payee.
 */
export async function payoutItems(tx: Tx, payees: PayeeBankDetails, { currency, effectiveOn, book }: { currency: CurrencyCode; effectiveOn: BusinessDate; book: 'TRUST' | 'OPERATING' }, ids: readonly string[]): Promise<Result<PayoutItem[]>> {
  for (const table of ['remittance_run', 'partner_payout', 'debtor_refund']) await tx.query(`select 1 from ${table} where id = any ($1) order by id for update`, [ids]);
  const open = await duePayouts(tx, { currency, ids, most: 2 * ids.length });
  const due = open.filter((payout) => payout.book === book);
  const elsewhere = open.find(({ sourceId }) => !due.some((payout) => payout.sourceId === sourceId));
  if (elsewhere) return refuse(`NOT_THE_${elsewhere.book}_ACCOUNT`, `What is due to ${elsewhere.payeeName} ${BOOKS[elsewhere.book]}`, { reference: elsewhere.reference }, 'bankAccountId');
  if (due.length < ids.length) {
    return refuse('NOT_DUE_ANY_MORE', `${ids.length - due.length} of ${ids.length} payouts are sent already, stand in another file, or are not in ${currency}. Read the list again.`, { chosen: ids.length, due: due.length }, 'sourceIds');
  }
  const items: PayoutItem[] = [];
  for (const { kind, sourceId, payeeKind, payeeId, payeeName, reference, amount } of due) {
    const payee = await payees.of(tx, { kind: payeeKind, id: payeeId, currency }, effectiveOn);
    if (!payee.ok) return refuse(payee.refusal.code, `${payeeName}: ${payee.refusal.message}`, { payee: payeeName, ...payee.refusal.facts }, 'sourceIds');
    items.push({
      kind,
      payment: { reference, amount, name: payee.value.holderName, bank: bankAddress(payee.value.numbers), text: `${TEXTS[kind]} ${reference}` },
      item: { sourceKind: kind, sourceId, reference, name: payeeName, amount, detailsId: payee.value.detailsId } });
  }
  return ok(items);
}
