import type { BusinessDate, InvoiceId } from '@quittance/kernel';
import type { InterestTerms, LateChargeTerms } from '@quittance/clients/domain';
import type { Compounding, ReferenceFigure } from '@quittance/reference/domain';
import type { ApplicationOrder } from '../apply-payment';
import type { Bucket, BucketAmounts } from '../debt';

/** An invoice interest may run on. */
export interface Claim {
  readonly invoiceId: InvoiceId;
  readonly number: string;
  readonly dueOn: BusinessDate;
  readonly invoicedOn: BusinessDate | null;
  /** As placed, minor units: what a fixed sum is measured by. */
  readonly amount: number;
}

/** A change of what is owed that interest follows from. Its own entries (interest, fixed sums, late charges) are not among them. */
export interface InterestEvent {
  readonly invoiceId: InvoiceId;
  readonly bucket: Bucket;
  /** Minor units, positive raises the debt. */
  readonly amount: number;
  readonly effectiveOn: BusinessDate;
  /** Part of the debt as it was placed: it was owed from the first, whenever it was entered. */
  readonly opening: boolean;
  /** Entered by a judgment: part of what it says is owed. */
  readonly byJudgment: boolean;
}

/** Terms that hold from a day on; the first hold from the beginning. */
export interface DatedInterestTerms {
  readonly from: BusinessDate;
  readonly terms: InterestTerms;
  /** Late charges by contract (M23); null or absent: none. */
  readonly late?: LateChargeTerms | null;
}

/** What a court gave: from its day, this bears interest, and nothing else does. */
export interface Judgment {
  readonly judgedOn: BusinessDate;
  readonly amounts: BucketAmounts;
  readonly ratePpm: number;
  readonly compounding: Compounding;
  /** In words, for the working: "28 USC 1961, week to 2026-03-06". */
  readonly rateSource: string;
  /** Null: the contract's order stays. */
  readonly order: ApplicationOrder | null;
}

/** Everything an account's interest is computed from, in any order. */
export interface InterestFacts {
  readonly placedOn: BusinessDate;
  /**
   * Another system kept the account until this day: interest of the days before it, and charges that fell due by it, stand among
   * the events as that system charged them. Null or absent: all of it is worked out here.
   */
  readonly since?: BusinessDate | null;
  readonly currency: string;
  readonly claims: readonly Claim[];
  readonly events: readonly InterestEvent[];
  readonly terms: readonly DatedInterestTerms[];
  readonly judgment: Judgment | null;
  readonly figures: readonly ReferenceFigure[];
}

/** Days with one principal at one rate. */
export interface InterestSegment {
  /** The invoice; null: the judgment. */
  readonly invoiceId: InvoiceId | null;
  /** The first day that bears interest. */
  readonly from: BusinessDate;
  /** The first day that doesn't. */
  readonly to: BusinessDate;
  readonly days: number;
  /** Minor units. */
  readonly principal: number;
  readonly ratePpm: number;
  readonly yearDays: 365 | 360;
  readonly daily: boolean;
  /** Minor units. */
  readonly amount: number;
  /** Why this rate. */
  readonly why: string;
}

/** A late charge that fell due. */
export interface LateChargeDue {
  readonly on: BusinessDate;
  /** Minor units. */
  readonly amount: number;
  /** How it came about, with its authority. */
  readonly words: string;
}

/** What has accrued to a day. */
export interface Accrual {
  readonly through: BusinessDate;
  readonly segments: readonly InterestSegment[];
  /** Interest by the invoice it is posted to: a judgment's goes to the invoice due first. Minor units. */
  readonly interest: ReadonlyMap<InvoiceId, number>;
  /** Late charges by contract, by invoice, in the order they fell due (M23). */
  readonly lateCharges: ReadonlyMap<InvoiceId, readonly LateChargeDue[]>;
  /** Fixed sums of a late-payment law by invoice, with the day each fell due. */
  readonly fixedSums: ReadonlyMap<InvoiceId, { readonly amount: number; readonly on: BusinessDate }>;
}
