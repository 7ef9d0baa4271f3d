import type { BusinessDate, CurrencyCode } from '@quittance/kernel';

/** What a bank sends, by its own name. */
export type BankFormat = 'CAMT053' | 'CAMT054' | 'MT940' | 'BAI2' | 'OFX' | 'CSV' | 'NACHA';

/** How each format is called in sentences. */
export const FORMAT_NAMES: Readonly<Record<BankFormat, string>> = {
  CAMT053: 'camt.053 statement', CAMT054: 'camt.054 notification', MT940: 'MT940 statement', BAI2: 'BAI2 report', OFX: 'OFX statement', CSV: 'CSV list', NACHA: 'NACHA return file',
};

/** One movement on a bank account. `amount` in minor units: positive came in, negative went out. */
export interface BankEntry {
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly bookedOn: BusinessDate;
  readonly valueOn: BusinessDate | null;
  readonly amount: number;
  readonly currency: CurrencyCode;
  /** The bank's own id of the movement, where the format has one: the key by which overlapping statements are told apart. */
  readonly bankReference: string;
  /** Of the parts of one entry: one object for all of them, with the bank's reference of the entry. */
  readonly batch?: { readonly reference: string };
  /** What the payer gave: end-to-end id, check number, customer reference. */
  readonly reference: string;
  readonly payer: string;
  readonly counterAccount: string;
  /** Everything else the bank says, in one line. */
  readonly text: string;
  /** The bank's transaction code (`NTRF`, `PMNT/RCDT/ESCT`, `BAI 165`). */
  readonly code: string;
  /** Why a payment came back, where this is a returned item (`R01`, `AC04`); '' for none. */
  readonly returnReason: string;
}

/** A balance as the bank states it. */
export interface BankBalance {
  readonly on: BusinessDate;
  readonly minor: number;
}

/** One account's statement within a file. */
export interface BankStatement {
  readonly account: string;
  readonly currency: CurrencyCode;
  /** The bank's number or id of the statement; '' for none. */
  readonly number: string;
  readonly from: BusinessDate | null;
  readonly to: BusinessDate | null;
  readonly opening: BankBalance | null;
  readonly closing: BankBalance | null;
  readonly entries: readonly BankEntry[];
  /** Movements announced but not booked: left out until the bank books them. */
  readonly pending: number;
}

/** An ACH entry that came back (addenda 99). Minor units of USD. */
export interface AchReturn {
  readonly line: number;
  readonly code: string;
  /** Trace number of the entry we sent. */
  readonly originalTrace: string;
  readonly trace: string;
  readonly returnedOn: BusinessDate;
  readonly amount: number;
  readonly debit: boolean;
  readonly receiverAccount: string;
  readonly individualId: string;
  readonly name: string;
  readonly information: string;
}

/** A notification of change (addenda 98): what the receiver's bank wants corrected. */
export interface AchChange {
  readonly line: number;
  readonly code: string;
  readonly originalTrace: string;
  readonly trace: string;
  readonly notifiedOn: BusinessDate;
  readonly receiverAccount: string;
  readonly individualId: string;
  readonly name: string;
  readonly corrected: string;
}

/** Everything a bank file holds, after all its totals were found to tie. */
export interface BankFile {
  readonly format: BankFormat;
  readonly version: string;
  readonly statements: readonly BankStatement[];
  readonly returns: readonly AchReturn[];
  readonly changes: readonly AchChange[];
}

/** A parser that takes text as it arrives. Both methods throw nothing but `BankFileRefused`. */
export interface BankFileParser {
  write(text: string): void;
  /** The text has ended: checks what must tie and gives the whole. */
  end(): BankFile;
}

/** What a bank file may hold. Reading stops beyond any of them, so that memory stays bounded. */
export const BANK_LIMITS = { bytes: 64 * 1024 * 1024, entries: 200_000, statements: 5_000, lineChars: 20_000, valueChars: 8_000, depth: 40 } as const;
