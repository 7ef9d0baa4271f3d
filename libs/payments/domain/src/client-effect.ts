import type { ClientId } from '@quittance/kernel';
import { naturalBalance, type Posting } from '@quittance/ledger/domain';

/** What postings did to a client: `trust` is money held for it, `receivable` what it owes; minor units, natural sign. */
export interface ClientEffect {
  readonly trust: number;
  readonly receivable: number;
}

/** Sums a transaction's effect on one client. A remittance line carries it, so that lines and books can't disagree. */
export function clientEffect(postings: readonly Posting[], clientId: ClientId): ClientEffect {
  const total = (type: 'CLIENT_TRUST' | 'CLIENT_RECEIVABLE'): number =>
    naturalBalance(
      type,
      postings
        .filter(({ account }) => account.type === type && account.clientId === clientId)
        .reduce((sum, { amount }) => sum + amount, 0),
    );
  return { trust: total('CLIENT_TRUST'), receivable: total('CLIENT_RECEIVABLE') };
}
