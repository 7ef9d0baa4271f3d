import type { Regime } from '../classify/regime';
import type { Channel } from './means';
import type { Weekdays } from './restriction';

/** A stretch of the debtor's day in which the agency leaves people alone, minutes, [from, to), over midnight where it ends before it begins. */
export interface QuietTime {
  readonly channels: readonly Channel[];
  readonly days: Weekdays;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** At most `most` within `days` days running, about one debt, over these channels together. */
export interface OwnCap {
  readonly channels: readonly Channel[];
  readonly most: number;
  readonly days: number;
}

/**
 * Which gates the agency keeps where no law makes it, and its own figures. What is left out was not yet to be set when it was stored, and
 * sets nothing.
 */
export interface AgencyPolicy {
  readonly gates: readonly { readonly gate: string; readonly regimes: readonly Regime[] }[];
  /** Days after which an attorney's silence is no answer in reasonable time. */
  readonly attorneyAnswerDays: number;
  /** Texts and emails to one person within seven days from which the volume is warned of. */
  readonly messagesWarnedFrom: number;
  /** Gates that only warn where policy alone makes them. */
  readonly warns?: readonly string[];
  readonly quiet?: readonly QuietTime[];
  readonly caps?: readonly OwnCap[];
  /** Days from one letter about a debt to the next, or null. */
  readonly lettersApartDays?: number | null;
}
