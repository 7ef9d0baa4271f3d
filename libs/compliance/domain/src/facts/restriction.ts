import type { BusinessDate } from '@quittance/kernel';
import type { Channel, Moment } from './means';

interface Recorded {
  readonly id: string;
  /** Received: what was written before it arrived binds from its arrival. */
  readonly at: Moment;
  /** Taken back, or null. */
  readonly endedAt: Moment | null;
  /** The one debt it is about, or null for any; an opt-out, a time, a place and a death hold for any all the same. */
  readonly debt: string | null;
}

/** Weekdays by ISO number, 1 Monday … 7 Sunday. */
export type Weekdays = readonly number[];

/** What somebody told us that binds. One table, one row each; which columns count depends on the kind. */
export type RestrictionFact = Recorded & (
  | { readonly kind: 'CEASE' | 'REFUSES_TO_PAY'; readonly inWriting: boolean }
  /** `medium` null: the address in every medium; `address` null: the whole medium. */
  | { readonly kind: 'OPT_OUT'; readonly medium: Channel | null; readonly address: string | null }
  /** Minutes of the debtor's day, [from, to); `until` the last day, or null. */
  | { readonly kind: 'INCONVENIENT_TIME'; readonly days: Weekdays; readonly fromMinute: number; readonly toMinute: number; readonly until: BusinessDate | null }
  | { readonly kind: 'INCONVENIENT_PLACE'; readonly place: 'HOME' | 'WORK' | null; readonly address: string | null }
  | { readonly kind: 'EMPLOYER_FORBIDS' }
  | {
    readonly kind: 'REPRESENTED';
    /** Name and address known, or readily found. */
    readonly attorneyKnown: boolean;
    readonly attorneyConsents: boolean;
    /** Since when the attorney has owed us an answer, or null. */
    readonly attorneyAskedAt: Moment | null;
  }
  | { readonly kind: 'BANKRUPT'; readonly status: 'STAY' | 'DISCHARGED' | 'DISMISSED' | 'LIFTED' }
  | { readonly kind: 'DECEASED' | 'MINOR' | 'IDENTITY_THEFT' | 'SERVICE_MEMBER' | 'VULNERABLE' });

export type RestrictionKind = RestrictionFact['kind'];
