import type { CurrencyCode, Ppm } from '@quittance/kernel';
import type { Bucket, RateSchedule } from '@quittance/fees/domain';
import type { InterestTerms } from './interest-terms';

/** NET keeps all that is owed to the agency back; GROSS keeps nothing; COMBINED keeps only fees on money it collected (M6). */
export const REMITTANCE_MODES = ['NET', 'GROSS', 'COMBINED'] as const;
export type RemittanceMode = (typeof REMITTANCE_MODES)[number];

export const CADENCES = ['WEEKLY', 'SEMI_MONTHLY', 'MONTHLY'] as const;

/**
 * How often a client is remitted to. WEEKLY on `day` 1 (Monday) to 7; MONTHLY on `day` 1 to 31 (clamped to the month's
 * last) of the month after the period; SEMI_MONTHLY `day` days after each half ends (the 15th and the last).
 */
export interface Cadence {
  readonly kind: (typeof CADENCES)[number];
  readonly day: number;
}

export const PAYMENT_METHODS = ['CHECK', 'ACH', 'WIRE', 'CARD', 'CASH', 'DIRECT_DEBIT', 'BANK_TRANSFER', 'GOODS', 'SET_OFF', 'OTHER'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Methods by which no money moves: the client takes goods back, or sets the debt off against its own (M21). */
export const MONEYLESS_METHODS: readonly PaymentMethod[] = ['GOODS', 'SET_OFF'];

/** Methods a payment can be held for before it is remitted. */
export const HELD_METHODS = PAYMENT_METHODS.filter((method) => !MONEYLESS_METHODS.includes(method));

/** What happens to what a client still owes after a NET run: kept from the next remittance, or invoiced at once. */
export const WHEN_OWED = ['CARRY', 'INVOICE'] as const;
export type WhenOwed = (typeof WHEN_OWED)[number];

/** Days to pay an invoice where a contract says nothing else. */
export const INVOICE_DAYS = 30;

export interface RemittanceTerms {
  readonly mode: RemittanceMode;
  readonly cadence: Cadence;
  /** Days a payment waits before it is remitted, by method (M13). */
  readonly holdDays: Readonly<Record<PaymentMethod, number>>;
  /** Smaller payouts wait for the next run; minor units. Null: any amount is paid. */
  readonly minimum: number | null;
  readonly whenOwed: WhenOwed;
  /** Days the client has to pay an invoice of the agency. */
  readonly invoiceDays: number;
}

export const ACCOUNT_GROUPINGS = ['ONE_PER_DEBTOR', 'ONE_PER_INVOICE'] as const;
export type AccountGrouping = (typeof ACCOUNT_GROUPINGS)[number];

/** A charge on an invoice from a day past due on: an amount, a part of the invoice, or both. */
export interface LateChargeStep {
  /** Days past due from which it is charged; 1 is the day after the due date. */
  readonly fromDay: number;
  /** Minor units. */
  readonly flat: number | null;
  readonly ratePpm: Ppm | null;
}

/** What a debtor's late invoice bears, where its agreement with the client says so (M23). */
export interface LateChargeTerms {
  /** The clause or law that authorises it, as it is cited to the debtor. Empty: nothing may be charged. */
  readonly authority: string;
  readonly steps: readonly LateChargeStep[];
  /** Most an invoice may bear in all, minor units. */
  readonly cap: number | null;
}

/** What the agency may accept for the whole without asking the client (M16). */
export interface SettlementAuthority {
  /** The least part of what is owed. */
  readonly leastPpm: Ppm;
  /** Most days from the agreement to the last on which an instalment may be paid, its grace among them. */
  readonly longestDays: number;
}

/** Everything a contract version says. Plain JSON; stored as it is and immutable once used. */
export interface ContractTerms {
  readonly currency: CurrencyCode;
  readonly rates: RateSchedule;
  readonly remittance: RemittanceTerms;
  /** Every bucket once, or PRO_RATA (M8). */
  readonly applicationOrder: readonly Bucket[] | 'PRO_RATA';
  readonly grouping: AccountGrouping;
  /** Interest on what is overdue (M9–M11); absent in versions stored before there was such a section: none. */
  readonly interest?: InterestTerms;
  /** Null: none. */
  readonly lateCharges: LateChargeTerms | null;
  /** Null, or absent in versions stored before there was such a section: the client is asked each time. */
  readonly settlement?: SettlementAuthority | null;
}

/** No hold for any method. */
export const NO_HOLD: Readonly<Record<PaymentMethod, number>> = Object.freeze({
  CHECK: 0,
  ACH: 0,
  WIRE: 0,
  CARD: 0,
  CASH: 0,
  DIRECT_DEBIT: 0,
  BANK_TRANSFER: 0,
  GOODS: 0,
  SET_OFF: 0,
  OTHER: 0,
});
