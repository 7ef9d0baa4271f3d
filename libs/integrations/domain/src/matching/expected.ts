import type { BusinessDate } from '@quittance/kernel';

/** A bank line as it is matched. Minor units: positive came in. */
export interface LineFacts {
  readonly id: string;
  readonly bookedOn: BusinessDate;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly reference: string;
  readonly text: string;
  readonly code: string;
  /** Hash of the other party's account; '' where the bank does not say it. */
  readonly counterAccount: string;
}

/** An account whose debtor may have paid. */
export interface ExpectedAccount {
  readonly accountId: string;
  readonly number: string;
  readonly clientReference: string;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly currency: string;
  readonly balance: number;
  readonly open: boolean;
  readonly placedOn: BusinessDate;
  /** Numbers, and what is open on each. */
  readonly invoices: readonly { readonly number: string; readonly open: number }[];
  readonly promises: readonly { readonly amount: number; readonly dueOn: BusinessDate }[];
  /** Hashes of accounts that payments for this debtor came from before. */
  readonly payerAccounts: readonly string[];
}

/** A movement of cash that stands in the books and that no bank line has cleared: a payment entered by hand, a remittance, a sweep, a refund, a return. */
export interface BookedCash {
  readonly transactionId: string;
  /** RECEIPT, REMITTANCE, SWEEP, TOP_UP, REFUND, RETURN and whatever else moves cash. */
  readonly kind: string;
  readonly sourceId: string;
  readonly amount: number;
  readonly currency: string;
  readonly bookedOn: BusinessDate;
  /** How it is called: `R100123`, `Statement 1004`. */
  readonly label: string;
  /** Numbers and references that a bank line for it may show. */
  readonly references: readonly string[];
  /** Who paid or is paid. */
  readonly names: readonly string[];
  readonly accountId: string | null;
}

/** A payment that the bank may have taken back. */
export interface ReturnablePayment {
  readonly receiptId: string;
  readonly number: string;
  readonly amount: number;
  readonly currency: string;
  readonly receivedOn: BusinessDate;
  readonly references: readonly string[];
  readonly names: readonly string[];
  readonly accountId: string | null;
}

/** What a line may be. */
export type SuggestionKind = 'ACCOUNT' | 'BOOKED' | 'RETURN';

/** One reading of a line with how sure it is. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** An account, a ledger transaction or a receipt. */
  readonly id: string;
  /** Parts per million: of lines offered at a confidence, about that share is right. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** At this confidence and above a line may be accepted with others at once. */
export const SURE = 950_000;
