import { trustIdentity, naturalBalance, transaction, type LedgerAccountType, type Posting, type TrustIdentity } from '@quittance/ledger/domain';
import { unwrap } from '@quittance/kernel';
import { USD } from './account.fixture';

/** Both books of one client, kept by hand: every posting must balance and leave the trust identity whole. */
export class Books {
  private readonly sums = new Map<LedgerAccountType, number>();

  post(postings: readonly Posting[]): this {
    if (postings.length > 0) {
      for (const { account, amount } of unwrap(transaction(postings)).lines) {
        this.sums.set(account.type, (this.sums.get(account.type) ?? 0) + amount);
      }
    }
    if (!this.identity.holds) throw new Error(`The trust identity is broken: ${JSON.stringify(this.all)}`);
    return this;
  }

  /** A balance in its natural sign. */
  of(type: LedgerAccountType): number {
    return naturalBalance(type, this.sums.get(type) ?? 0);
  }

  /** Every balance that isn't zero. */
  get all(): Partial<Record<LedgerAccountType, number>> {
    return Object.fromEntries([...this.sums].filter(([, sum]) => sum !== 0).map(([type]) => [type, this.of(type)]));
  }

  private get identity(): TrustIdentity {
    const balances = [...this.sums.keys()].map((type) => ({ type, currency: USD, amount: this.of(type) }));
    return trustIdentity([{ type: 'TRUST_CASH', currency: USD, amount: 0 }, ...balances])[0]!;
  }
}
