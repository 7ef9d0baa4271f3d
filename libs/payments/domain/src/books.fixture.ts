import { trustIdentity, naturalBalance, transaction, type LedgerAccountType, type LedgerBalance, type Posting } from '@quittance/ledger/domain';
import { unwrap, type CurrencyCode } from '@quittance/kernel';
import { USD } from './account.fixture';

/** Both books of one client, kept by hand: every posting must balance and leave the trust identity whole in every currency. */
export class Books {
  private readonly sums = new Map<CurrencyCode, Map<LedgerAccountType, number>>([[USD, new Map()]]);

  post(postings: readonly Posting[]): this {
    if (postings.length > 0) {
      for (const { account, amount } of unwrap(transaction(postings)).lines) {
        const sums = this.sums.get(account.currency) ?? new Map<LedgerAccountType, number>();
        this.sums.set(account.currency, sums.set(account.type, (sums.get(account.type) ?? 0) + amount));
      }
    }
    const broken = trustIdentity(this.balances).filter(({ holds }) => !holds);
    if (broken.length > 0) throw new Error(`The trust identity is broken: ${JSON.stringify(broken)}`);
    return this;
  }

  /** A balance in its natural sign. */
  of(type: LedgerAccountType, currency: CurrencyCode = USD): number {
    return naturalBalance(type, this.sums.get(currency)?.get(type) ?? 0);
  }

  /** Every balance of a currency that isn't zero. */
  allOf(currency: CurrencyCode): Partial<Record<LedgerAccountType, number>> {
    return Object.fromEntries([...(this.sums.get(currency) ?? [])].filter(([, sum]) => sum !== 0).map(([type]) => [type, this.of(type, currency)]));
  }

  get all(): Partial<Record<LedgerAccountType, number>> {
    return this.allOf(USD);
  }

  private get balances(): LedgerBalance[] {
    return [...this.sums].flatMap(([currency, sums]) => [{ type: 'TRUST_CASH' as const, currency, amount: 0 }, ...[...sums.keys()].map((type) => ({ type, currency, amount: this.of(type, currency) }))]);
  }
}
