import { ok, refuse, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import type { PayeeBankDetails } from '@quittance/clients/server';
import type { FilePayment } from '@quittance/integrations/domain';
import type { Tx } from '@quittance/platform';
import { bankAddress } from './bank-address';
import { duePayouts } from './due-items';
import type { FileItem } from './make-payment-file.use-case';

export interface PayoutItem {
  readonly payment: FilePayment;
  readonly item: FileItem;
}

/** Locks posted runs and reads where each client is paid on the day. Refuses NOT_DUE_ANY_MORE, NO_BANK_DETAILS and COOLING_OFF, naming the client. */
export async function payoutItems(tx: Tx, payees: PayeeBankDetails, { currency, effectiveOn }: { currency: CurrencyCode; effectiveOn: BusinessDate }, ids: readonly string[]): Promise<Result<PayoutItem[]>> {
  await tx.query('select 1 from remittance_run where id = any ($1) order by id for update', [ids]);
  const due = await duePayouts(tx, { currency, ids, most: ids.length });
  if (due.length < ids.length) {
    return refuse('NOT_DUE_ANY_MORE', `${ids.length - due.length} of ${ids.length} runs are paid already, stand in another file, or are not in ${currency}. Read the list again.`, { chosen: ids.length, due: due.length }, 'sourceIds');
  }
  const items: PayoutItem[] = [];
  for (const { sourceId, clientId, clientName, reference, amount } of due) {
    const payee = await payees.of(tx, { kind: 'CLIENT', id: clientId, currency }, effectiveOn);
    if (!payee.ok) return refuse(payee.refusal.code, `${clientName}: ${payee.refusal.message}`, { client: clientName, ...payee.refusal.facts }, 'sourceIds');
    items.push({
      payment: { reference, amount, name: payee.value.holderName, bank: bankAddress(payee.value.numbers), text: `Statement ${reference}` },
      item: { sourceKind: 'REMITTANCE', sourceId, reference, name: clientName, amount } });
  }
  return ok(items);
}
