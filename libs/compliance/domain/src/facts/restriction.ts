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

interface Columns {
  readonly CEASE: { readonly inWriting: boolean };
  readonly REFUSES_TO_PAY: { readonly inWriting: boolean };
  /** `medium` null: the address in every medium; `address` null: the whole medium. */
  readonly OPT_OUT: { readonly medium: Channel | null; readonly address: string | null };
  /** Minutes of the debtor's day, [from, to), over midnight where it ends before it begins; `until` the last day, or null. */
  readonly INCONVENIENT_TIME: { readonly days: Weekdays; readonly fromMinute: number; readonly toMinute: number; readonly until: BusinessDate | null };
  readonly INCONVENIENT_PLACE: { readonly place: 'HOME' | 'WORK' | null; readonly address: string | null };
  readonly EMPLOYER_FORBIDS: unknown;
  readonly REPRESENTED: {
    /** Name and address known, or readily found. */
    readonly attorneyKnown: boolean;
    readonly attorneyConsents: boolean;
    /** Since when the attorney has owed us an answer, or null. */
    readonly attorneyAskedAt: Moment | null;
  };
  readonly BANKRUPT: { readonly status: 'STAY' | 'DISCHARGED' | 'DISMISSED' | 'LIFTED' };
  readonly DECEASED: unknown;
  readonly MINOR: unknown;
  readonly IDENTITY_THEFT: unknown;
  readonly SERVICE_MEMBER: unknown;
  readonly VULNERABLE: unknown;
}

export type RestrictionKind = keyof Columns;

/** What somebody told us that binds. One table, one row each; which columns count depends on the kind. */
export type RestrictionFact<K extends RestrictionKind = RestrictionKind> = { [Kind in K]: Recorded & { readonly kind: Kind } & Columns[Kind] }[K];
