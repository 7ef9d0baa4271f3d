import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import type { RawRow } from './cell';
import type { CellError } from './cell-reader';
import type { DebtorClass } from './classify-debtor';
import type { Field } from './field';
import type { PlacementTypeWord } from './debt-facts';

/** An invoice adds to the debt, a credit (memo, unapplied payment) reduces it. */
export type PlacementKind = 'INVOICE' | 'CREDIT';

/** One row ready to be placed. Texts are trimmed; null where the file has none. */
export interface PlacementRow {
  /** Row number in the file. */
  readonly n: number;
  readonly customer: string;
  /** `normaliseName(customer)`. */
  readonly customerKey: string;
  /** Sub-customer or job, the part after `:` in QuickBooks names. */
  readonly job: string | null;
  readonly customerReference: string | null;
  readonly debtorClass: DebtorClass;
  readonly kind: PlacementKind;
  /** `''` only for a credit without a number. */
  readonly invoiceNumber: string;
  readonly invoiceDate: BusinessDate;
  /** The file's; else invoice date + the row's terms; else + the contract's days. For a credit without one: its date. */
  readonly dueDate: BusinessDate;
  /** What is open, in minor units, always above zero: a credit's is what it takes off. */
  readonly minor: number;
  /** The original amount in minor units where the file has both, without sign. */
  readonly originalMinor: number | null;
  readonly currency: CurrencyCode;
  /** The invoice a credit names. */
  readonly appliesTo: string | null;
  readonly purchaseOrder: string | null;
  readonly description: string | null;
  readonly clientReference: string | null;
  readonly contactName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addressLine1: string | null;
  readonly addressLine2: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly taxId: string | null;
  readonly lastPaymentDate: BusinessDate | null;
  /** The file says that nothing was ever paid. */
  readonly neverPaid: true | null;
  readonly defaultDate: BusinessDate | null;
  readonly chargeOffDate: BusinessDate | null;
  readonly delinquencyDate: BusinessDate | null;
  /** Null: the contract's own. */
  readonly placementType: PlacementTypeWord | null;
}

/** Why a row cannot be placed: what, where, and how to mend it. */
export type RowError = CellError<Field>;

/** Why a row is no invoice and was passed over. LINE: a further line of an invoice taken already. */
export type SkipReason = 'SUBTOTAL' | 'TITLE' | 'GROUP' | 'BLANK' | 'CLOSED' | 'HEADER' | 'LINE';

/** Something worth reading that stops nothing, e.g. SUBTOTAL_MISMATCH, DUE_BEFORE_INVOICE. */
export interface RowWarning {
  readonly row: number;
  readonly code: string;
  readonly message: string;
}

/** What became of one row. An ERROR keeps the raw row and its group's customer, for the file to correct. */
export type RowOutcome =
  | { readonly kind: 'ROW'; readonly row: PlacementRow; readonly warnings: readonly RowWarning[] }
  | { readonly kind: 'ERROR'; readonly errors: readonly RowError[]; readonly raw: RawRow; readonly groupCustomer: string | undefined }
  | { readonly kind: 'SKIPPED'; readonly row: number; readonly reason: SkipReason; readonly warnings: readonly RowWarning[] };
