import type { ClientId, CurrencyCode, DebtorId } from '@quittance/kernel';

/** Client money and agency money, kept apart. Every transaction balances in each book by itself. */
export const BOOKS = ['TRUST', 'OPERATING'] as const;
export type Book = (typeof BOOKS)[number];

export type LedgerSide = 'ASSET' | 'LIABILITY' | 'INCOME' | 'EXPENSE';

/** Whose account it is: one per client, one per debtor, or the agency's only one. */
export type LedgerOwner = 'CLIENT' | 'DEBTOR' | 'AGENCY';

interface TypeEntry {
  readonly book: Book;
  readonly side: LedgerSide;
  readonly owner: LedgerOwner;
  readonly label: string;
}

/** The chart of accounts. Each pair of DUE_FROM and DUE_TO mirrors the other book's. */
export const LEDGER_TYPES = {
  TRUST_CASH: { book: 'TRUST', side: 'ASSET', owner: 'AGENCY', label: 'Trust bank account' },
  DUE_FROM_OPERATING: { book: 'TRUST', side: 'ASSET', owner: 'AGENCY', label: 'Due from operating' },
  CLIENT_TRUST: { book: 'TRUST', side: 'LIABILITY', owner: 'CLIENT', label: 'Held for the client' },
  COST_DEPOSIT: { book: 'TRUST', side: 'LIABILITY', owner: 'CLIENT', label: 'Cost deposits' },
  DEBTOR_REFUND: { book: 'TRUST', side: 'LIABILITY', owner: 'DEBTOR', label: 'Owed back to the debtor' },
  SUSPENSE: { book: 'TRUST', side: 'LIABILITY', owner: 'AGENCY', label: 'Suspense' },
  DUE_TO_ATTORNEY: { book: 'TRUST', side: 'LIABILITY', owner: 'AGENCY', label: 'Due to attorneys and agencies' },
  DUE_TO_OPERATING: { book: 'TRUST', side: 'LIABILITY', owner: 'AGENCY', label: 'Due to operating' },
  OPERATING_CASH: { book: 'OPERATING', side: 'ASSET', owner: 'AGENCY', label: 'Operating bank account' },
  DUE_FROM_TRUST: { book: 'OPERATING', side: 'ASSET', owner: 'AGENCY', label: 'Due from trust' },
  CLIENT_RECEIVABLE: { book: 'OPERATING', side: 'ASSET', owner: 'CLIENT', label: 'Receivable from the client' },
  COST_ADVANCE: { book: 'OPERATING', side: 'ASSET', owner: 'CLIENT', label: 'Costs advanced for the client' },
  DEBTOR_RECEIVABLE: { book: 'OPERATING', side: 'ASSET', owner: 'DEBTOR', label: 'Receivable from the debtor' },
  DUE_TO_TRUST: { book: 'OPERATING', side: 'LIABILITY', owner: 'AGENCY', label: 'Due to trust' },
  TAX_PAYABLE: { book: 'OPERATING', side: 'LIABILITY', owner: 'AGENCY', label: 'Tax payable' },
  PARTNER_RECEIVABLE: { book: 'OPERATING', side: 'ASSET', owner: 'AGENCY', label: 'Receivable from attorneys and agencies' },
  BROUGHT_FORWARD: { book: 'OPERATING', side: 'LIABILITY', owner: 'AGENCY', label: 'Brought forward from a book taken over' },
  FEE_REVENUE: { book: 'OPERATING', side: 'INCOME', owner: 'AGENCY', label: 'Commission' },
  PARTNER_SHARE: { book: 'OPERATING', side: 'EXPENSE', owner: 'AGENCY', label: 'Shares of attorneys and agencies' },
} as const satisfies Record<string, TypeEntry>;

export type LedgerAccountType = keyof typeof LEDGER_TYPES;

/** The natural key of a ledger account; unique in the database. The book follows from the type. */
export interface LedgerAccountKey {
  readonly book: Book;
  readonly type: LedgerAccountType;
  readonly currency: CurrencyCode;
  readonly clientId: ClientId | null;
  readonly debtorId: DebtorId | null;
}

/** The natural key as one string, for maps and logs. */
export const naturalKey = (key: LedgerAccountKey): string =>
  [key.book, key.type, key.currency, key.clientId ?? '-', key.debtorId ?? '-'].join(':');

/** The agency's own account of a type. Throws where the type belongs to a client or debtor. */
export function agencyAccount(type: LedgerAccountType, currency: CurrencyCode): LedgerAccountKey {
  const { owner, book } = LEDGER_TYPES[type];
  if (owner !== 'AGENCY') throw new TypeError(`${type} belongs to a ${owner.toLowerCase()}`);
  return { book, type, currency, clientId: null, debtorId: null };
}

/** A client's account of a type. Throws where the type isn't a client's. */
export function clientAccount(type: LedgerAccountType, currency: CurrencyCode, clientId: ClientId): LedgerAccountKey {
  const { owner, book } = LEDGER_TYPES[type];
  if (owner !== 'CLIENT') throw new TypeError(`${type} is not a client's`);
  return { book, type, currency, clientId, debtorId: null };
}

/** A debtor's account of a type. Throws where the type isn't a debtor's. */
export function debtorAccount(type: LedgerAccountType, currency: CurrencyCode, debtorId: DebtorId): LedgerAccountKey {
  const { owner, book } = LEDGER_TYPES[type];
  if (owner !== 'DEBTOR') throw new TypeError(`${type} is not a debtor's`);
  return { book, type, currency, clientId: null, debtorId };
}

/** 1 where a debit raises the account's own balance (assets, expenses), −1 where a credit does. */
export const naturalSign = (type: LedgerAccountType): 1 | -1 => (LEDGER_TYPES[type].side === 'ASSET' || LEDGER_TYPES[type].side === 'EXPENSE' ? 1 : -1);

/** A balance in its natural sign from the sum of its debit-positive entries: what is held for a client is ≥ 0. */
export function naturalBalance(type: LedgerAccountType, entries: number): number {
  const natural = naturalSign(type) * entries;
  return natural === 0 ? 0 : natural;
}
