import type { Regime } from '../classify/regime';
import type { Means, Moment } from '../facts/means';
import type { AgencyPolicy } from '../facts/policy';
import type { Case } from './case';

export const GATE_IDS = [
  'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13', 'G14', 'G15', 'G16', 'G17', 'G18', 'G19', 'G20', 'G21', 'G22', 'G23', 'G24', 'G25', 'G26', 'G27', 'G28', 'G29',
  'G30', 'G31', 'G32', 'G33', 'G34',
  // The agency's own, which no law makes.
  'P1', 'P2', 'P3',
] as const;
export type GateId = (typeof GATE_IDS)[number];

/** What was found in the facts: names a person reads, values they know. */
export type UsedFacts = Readonly<Record<string, string | number | boolean>>;

/** A rule that fired. */
export interface Fired {
  /** In the collector's words: what stops it, and what to do. */
  readonly words: string;
  /** The first moment at which this rule would let it through, or null: not by waiting. */
  readonly until: Moment | null;
  readonly used: UsedFacts;
  /** Tells, but stops nothing. */
  readonly warns?: true;
  /** Goes beyond what the law asks: the agency's own, whatever the regime. */
  readonly beyondLaw?: true;
}

/** HARD is never passed over where law makes it; OVERRIDE may be, by a person with the right to it and a reason; what policy makes always may, unless KEPT. */
export type Force = 'HARD' | 'OVERRIDE' | 'KEPT';

/** One rule of the table. */
export interface Gate {
  readonly id: GateId;
  readonly title: string;
  readonly citation: string;
  /** Where it holds, in words. */
  readonly jurisdiction: string;
  /** What it stands before. */
  readonly means: readonly Means[];
  /** Whom it binds by law, and whom by policy unless the agency says otherwise. */
  readonly law: readonly Regime[];
  readonly policy: readonly Regime[];
  readonly force: Force;
  /** Looks at what is said, so that a preview without it leaves this gate to be checked. */
  readonly readsContent: boolean;
  /** What it has nothing to say without: such gates are passed by where the facts have none of it. */
  readonly needs?: 'RESTRICTIONS' | 'CONTENT' | 'DISPUTES';
  /** Whether a policy gives it anything to say; left out, any does. */
  readonly asked?: (policy: AgencyPolicy) => boolean;
  readonly check: (c: Case) => Fired | readonly Fired[] | null;
}

export const fired = (words: string, until: Moment | null, used: UsedFacts): Fired => ({ words, until, used });
export const warned = (words: string, used: UsedFacts): Fired => ({ words, until: null, used, warns: true });
