import type { BusinessDate, CurrencyCode } from '@quittance/kernel';

/** Where money goes to or is taken from: an IBAN with an optional BIC, or an account at a US bank. */
export type BankAddress =
  | { readonly kind: 'IBAN'; readonly iban: string; readonly bic: string | null }
  | { readonly kind: 'US'; readonly routing: string; readonly account: string; readonly type: 'CHECKING' | 'SAVINGS' };

/** One payment or collection of a file; the amount in minor units of the file's currency, above zero. */
export interface FilePayment {
  /** Comes back on the statement and in a return; unique in all files, at most 15 characters of A–Z and 0–9. */
  readonly reference: string;
  readonly amount: number;
  readonly name: string;
  readonly bank: BankAddress;
  /** What the other side reads. */
  readonly text: string;
}

/** A collection under a mandate. */
export interface FileCollection extends FilePayment {
  readonly mandate: {
    readonly reference: string;
    readonly signedOn: BusinessDate;
    /** FRST: the first of several under the mandate; RCUR: a later one; OOFF: the only one. */
    readonly sequence: 'FRST' | 'RCUR' | 'OOFF';
  };
}

/** The agency's side of a file. */
export interface FileOriginator {
  readonly name: string;
  readonly bank: BankAddress;
  readonly bankName: string;
  /** NACHA: the company identification (10 characters); SEPA debits: the creditor identifier. */
  readonly identifier: string;
}

/** What every file is made of. `sequence` counts the files of one bank account and kind, and is never reused. */
export interface FileHeader {
  readonly sequence: number;
  /** What the agency’s clock shows, `YYYY-MM-DDTHH:MM:SS`: a bank takes no file that was made tomorrow. */
  readonly createdAt: string;
  readonly effectiveOn: BusinessDate;
  readonly currency: CurrencyCode;
  readonly originator: FileOriginator;
  /** Trace numbers that earlier files of the bank account have used; an ACH return names an entry by its trace number alone. */
  readonly tracesUsed?: number;
}

/** A file as it leaves, with the totals its run must tie to; amounts in minor units. */
export interface WrittenFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly count: number;
  readonly total: number;
}
