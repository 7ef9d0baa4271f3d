import { Injectable } from '@nestjs/common';
import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { LEDGER_TYPES, naturalBalance, trustIdentity, type Book, type LedgerAccountType, type TrustIdentity } from '@quittance/ledger/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** A type of account of one currency, over all its owners. Minor units. */
export interface TrialBalanceLine {
  book: Book;
  type: LedgerAccountType;
  label: string;
  currency: CurrencyCode;
  debits: number;
  credits: number;
  /** In the account's own sign: what is held or owed is positive. */
  balance: number;
  /** How many ledger accounts it sums. */
  accounts: number;
}

interface Sum {
  type: LedgerAccountType;
  currency: CurrencyCode;
  debits: number;
  credits: number;
  accounts: number;
}

const SUMS = `
  select a.type, a.currency, count(*)::int as accounts, sum(s.debits)::bigint as debits, sum(s.credits)::bigint as credits
    from ledger_account a
    join lateral (
      select coalesce(sum(e.amount) filter (where e.amount > 0), 0) as debits, coalesce(-sum(e.amount) filter (where e.amount < 0), 0) as credits
        from ledger_entry e
       where e.ledger_account_id = a.id
         and ($1::date is null or exists (select from ledger_transaction t where t.id = e.transaction_id and t.effective_on <= $1))) s on true
   where $2::text is null or a.currency = $2
   group by a.type, a.currency`;

/** The books by type and currency up to a date (all when null), in the order of the chart. */
export async function trialBalance(tx: Tx, asOf: BusinessDate | null, currency: CurrencyCode | null): Promise<TrialBalanceLine[]> {
  const order = Object.keys(LEDGER_TYPES);
  const rows = await tx.query<Sum>(SUMS, [asOf, currency]);
  return rows
    .map((row) => ({ ...row, book: LEDGER_TYPES[row.type].book, label: LEDGER_TYPES[row.type].label, balance: naturalBalance(row.type, row.debits - row.credits) }))
    .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : order.indexOf(a.type) - order.indexOf(b.type)));
}

/** The trust identity of each currency, from the entries themselves; a client below zero is counted. */
export async function trustIdentities(tx: Tx): Promise<TrustIdentity[]> {
  const sums = await trialBalance(tx, null, null);
  const negative = await tx.query<{ type: LedgerAccountType; currency: CurrencyCode; amount: number }>(
    `select b.type, a.currency, b.amount from ledger_balance b join ledger_account a on a.id = b.ledger_account_id where b.type = 'CLIENT_TRUST' and b.amount < 0`);
  const identities = trustIdentity(sums.map(({ type, currency, balance }) => ({ type, currency, amount: balance })));
  return identities.map((identity) => {
    const negativeClients = negative.filter(({ currency }) => currency === identity.currency).length;
    return { ...identity, negativeClients, holds: identity.holds && negativeClients === 0 };
  });
}

@Injectable()
export class LedgerBalancesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Debits, credits and balance of every type of account. */
  trialBalance(ctx: Ctx, asOf: BusinessDate | null, currency: CurrencyCode | null): Promise<TrialBalanceLine[]> {
    return this.work.read(ctx, (tx) => trialBalance(tx, asOf, currency));
  }

  /** Whether trust money equals what it is owed to, currency by currency. */
  trustIdentities(ctx: Ctx): Promise<TrustIdentity[]> {
    return this.work.read(ctx, (tx) => trustIdentities(tx));
  }
}
