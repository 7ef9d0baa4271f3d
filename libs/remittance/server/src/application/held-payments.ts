import type { BusinessDate } from '@quittance/kernel';
import type { HeldLine } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';

export interface HeldPayment {
  id: string;
  accountId: string | null;
  accountNumber: string;
  debtorName: string;
  paidOn: BusinessDate;
  method: string;
  currency: string;
  collected: number;
  fee: number;
  until: BusinessDate;
}

const MOST = 200;

/** Payments on hold with the names a screen shows, those released first; 200 at most. */
export async function heldPayments(tx: Tx, held: readonly HeldLine[]): Promise<HeldPayment[]> {
  const shown = [...held].sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0)).slice(0, MOST);
  const names = await tx.query<{ id: string; number: string; debtor: string }>(
    'select a.id, a.number, d.name as debtor from account a join debtor d on d.id = a.debtor_id where a.id = any ($1)', [[...new Set(shown.map(({ line }) => line.accountId))]]);
  const byId = new Map(names.map((name) => [name.id, name]));
  return shown.map(({ line, until }) => {
    const name = byId.get(line.accountId ?? '');
    return {
      id: line.sourceId, accountId: line.accountId, accountNumber: name?.number ?? '', debtorName: name?.debtor ?? '', paidOn: line.effectiveOn, method: line.method,
      currency: line.currency, collected: line.collected, fee: line.fee, until };
  });
}
