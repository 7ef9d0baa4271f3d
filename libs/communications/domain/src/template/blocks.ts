import type { BusinessDate } from '@quittance/kernel';

export interface Table {
  readonly kind: 'TABLE';
  readonly caption: string;
  readonly head: readonly string[];
  /** Columns of figures, by number from 0. */
  readonly figures: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
}

/** The part a debtor sends back (model form B-1 of 12 CFR 1006). */
export interface TearOff {
  readonly kind: 'TEAR_OFF';
  readonly disputeBy: string;
  readonly amount: string;
  readonly payableTo: string;
  readonly reference: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly creditor: string;
  readonly language: string;
}

/** The payment coupon of a letter. */
export interface Coupon {
  readonly kind: 'COUPON';
  readonly reference: string;
  readonly amount: string;
  readonly payBy: string | null;
  readonly payableTo: string;
  readonly to: readonly string[];
  readonly language: string;
  /** What the barcode says: account and amount in minor units. */
  readonly code: string;
}

export type Block = Table | TearOff | Coupon;

/** A field's value. A clause's and a flag's come from the facts. */
export type MergeValue = string | number | boolean | BusinessDate | readonly string[] | { readonly minor: number; readonly currency: string } | Block;

/** Values by field; what is absent or null is empty. */
export type MergeValues = Readonly<Record<string, MergeValue | null | undefined>>;

export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

export type RenderedBlock = { readonly kind: 'HEADING' | 'PARAGRAPH' | 'ITEM'; readonly runs: readonly Run[] } | Block;

/** A text with everything filled in, before it takes the form of its channel. */
export interface Rendered {
  readonly subject: string;
  readonly blocks: readonly RenderedBlock[];
  /** Fields whose values stand in it. */
  readonly used: readonly string[];
}
