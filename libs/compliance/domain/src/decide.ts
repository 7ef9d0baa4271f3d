import type { Instant } from '@quittance/kernel';
import type { Regime } from './classify/regime';
import type { ContactFacts } from './facts/contact-facts';
import type { Act, Channel, Means, Moment } from './facts/means';
import type { AgencyPolicy } from './facts/policy';
import { atMoment, caseOf, dawnOf, type Case } from './gates/case';
import type { Fired, Gate, GateId, UsedFacts } from './gates/gate';
import { GATES } from './gates/table';
import type { RuleSet } from './rules/rule-set';
import { dayNumber } from './time/day-number';

/** A rule that fired, as the collector, the compliance officer and the stored decision see it. */
export interface Finding {
  readonly gate: GateId;
  readonly title: string;
  readonly citation: string;
  /** Whether law or the agency's own policy makes it. */
  readonly basis: 'LAW' | 'POLICY';
  /** Whether a person with the right to it may pass it over. */
  readonly overridable: boolean;
  /** What stops it and what to do, in the collector's words. */
  readonly words: string;
  /** The first moment at which this rule would let it through, or null: not by waiting. */
  readonly until: Moment | null;
  readonly used: UsedFacts;
}

interface Considered {
  readonly ruleVersion: string;
  /** Every gate looked at, in order. */
  readonly considered: readonly GateId[];
  readonly warnings: readonly Finding[];
  /** Passed over by name and with a reason. */
  readonly overridden: readonly Finding[];
  /** What reads the text, which a preview does not have yet: checked when it is sent. */
  readonly pending: readonly GateId[];
}

export type Decision =
  | (Considered & { readonly allowed: true })
  /** `earliest`: when all of them would let it through, or null where waiting does not help. */
  | (Considered & { readonly allowed: false; readonly findings: readonly Finding[]; readonly earliest: Moment | null });

/** A gate that binds a regime, with what its findings say. */
interface Step {
  readonly gate: Gate;
  readonly basis: 'LAW' | 'POLICY';
  readonly citation: string;
}

interface Plan {
  readonly steps: readonly Step[];
  /** The steps that have something to look at, by what the facts hold (a sum of BITS). */
  readonly shorter: readonly (readonly Step[])[];
  readonly considered: readonly GateId[];
  readonly pending: readonly GateId[];
}

const BITS = { RESTRICTIONS: 1, CONTENT: 2, DISPUTES: 4 } as const;

const held = ({ restrictions, message, disputes }: ContactFacts): number =>
  (restrictions.length > 0 ? BITS.RESTRICTIONS : 0) + (message.content === null ? 0 : BITS.CONTENT) + (disputes.length > 0 ? BITS.DISPUTES : 0);

const NOTHING: readonly never[] = [];
const MOST_ROUNDS = 24;

const plans = new WeakMap<AgencyPolicy, Partial<Record<Regime, Partial<Record<Means, Plan>>>>>();

/** The gates that bind a regime before a means, by law or by the agency's policy. Made once. */
function planOf(policy: AgencyPolicy, regime: Regime, means: Means): Plan {
  let known = plans.get(policy);
  if (known === undefined) plans.set(policy, (known = {}));
  const ofRegime = (known[regime] ??= {});
  let plan = ofRegime[means];
  if (plan === undefined) {
    const kept = new Set(policy.gates.filter(({ regimes }) => regimes.includes(regime)).map(({ gate }) => gate));
    const steps = GATES.filter((gate) => gate.means.includes(means) && (gate.asked?.(policy) ?? true)).flatMap((gate): Step[] =>
      gate.law.includes(regime) ? [{ gate, basis: 'LAW', citation: citationOf(gate, regime) }]
        : kept.has(gate.id) || (gate.force === 'KEPT' && gate.policy.includes(regime)) ? [{ gate, basis: 'POLICY', citation: gate.citation }] : []);
    const shorter = Array.from({ length: 8 }, (_, bits) => steps.filter(({ gate: { needs } }) => needs === undefined || (bits & BITS[needs]) > 0));
    plan = { steps, shorter, considered: steps.map(({ gate }) => gate.id), pending: steps.filter(({ gate }) => gate.readsContent).map(({ gate }) => gate.id) };
    ofRegime[means] = plan;
  }
  return plan;
}

/** Whether a person may be contacted through a channel now. Pure: the same facts, moment and rules always give the same answer. */
export const decideContact = (facts: ContactFacts, channel: Channel, now: Instant, rules: RuleSet): Decision => decide(facts, channel, now.getTime(), rules);

/** Whether something else may be done about a debt now: a suit, credit reporting, a transfer, a deposit, a debit, deleting. */
export const decideAct = (facts: ContactFacts, act: Act, now: Instant, rules: RuleSet): Decision => decide(facts, act, now.getTime(), rules);

/** As decideContact and decideAct, for a moment in milliseconds. */
export function decide(facts: ContactFacts, means: Means, at: Moment, rules: RuleSet): Decision {
  const plan = planOf(facts.agency.policy, facts.debt.regime, means);
  const c = caseOf(facts, means, at, rules);
  const steps = plan.shorter[held(facts)] ?? plan.steps;
  let findings: Finding[] | undefined;
  let warnings: Finding[] | undefined;
  let overridden: Finding[] | undefined;
  for (const step of steps) {
    const result = step.gate.check(c);
    if (result === null) continue;
    for (const one of listOf(result)) {
      if (one.warns || onlyWarns(facts, step, one)) (warnings ??= []).push(findingOf(step, one, null));
      else if (passedOver(facts, step, one)) (overridden ??= []).push(findingOf(step, one, one.until));
      else (findings ??= []).push(findingOf(step, one, settle(c, step, one.until)));
    }
  }
  const pending = facts.message.content === null ? plan.pending : NOTHING;
  const considered = { ruleVersion: rules.version, considered: plan.considered, warnings: warnings ?? NOTHING, overridden: overridden ?? NOTHING, pending };
  if (findings === undefined) return { allowed: true, ...considered };
  return { allowed: false, ...considered, findings, earliest: earliestOf(c, steps, latest(findings)) };
}

const listOf = (result: Fired | readonly Fired[]): readonly Fired[] => (Array.isArray(result) ? (result as readonly Fired[]) : [result as Fired]);

const citationOf = (gate: Gate, regime: Regime): string =>
  regime === 'US_CALIFORNIA_COMMERCIAL' && gate.citation.startsWith('12 CFR') ? `${gate.citation}; California Civil Code 1788.17` : gate.citation;

const basisOf = (step: Step, one: Fired): 'LAW' | 'POLICY' => (one.beyondLaw ? 'POLICY' : step.basis);

const mayBePassed = (step: Step, one: Fired): boolean => step.gate.force === 'OVERRIDE' || (step.gate.force !== 'KEPT' && basisOf(step, one) === 'POLICY');

const findingOf = (step: Step, one: Fired, until: Moment | null): Finding => ({
  gate: step.gate.id, title: step.gate.title, citation: one.beyondLaw ? step.gate.citation : step.citation, basis: basisOf(step, one), overridable: mayBePassed(step, one), words: one.words, until, used: one.used });

/** Where policy alone makes it, and the agency has it warn. */
const onlyWarns = ({ agency: { policy: { warns } } }: ContactFacts, step: Step, one: Fired): boolean =>
  warns !== undefined && warns.length > 0 && step.gate.force !== 'KEPT' && basisOf(step, one) === 'POLICY' && warns.includes(step.gate.id);

const passedOver = (facts: ContactFacts, step: Step, one: Fired): boolean =>
  facts.overrides.length > 0 && mayBePassed(step, one) && facts.overrides.some(({ gate, by, reason }) => gate === step.gate.id && by.trim() !== '' && reason.trim() !== '');

/** The findings of a gate that stop something. */
function blocking(c: Case, step: Step): readonly Fired[] {
  const result = step.gate.check(c);
  return result === null ? NOTHING : listOf(result).filter((one) => !one.warns && !passedOver(c.facts, step, one) && !onlyWarns(c.facts, step, one));
}

/** The first moment from which a gate lets it through: at its own proposal, or sooner where a consent begins. */
function settle(c: Case, step: Step, proposed: Moment | null): Moment | null {
  for (const start of consentsAhead(c)) {
    if ((proposed === null || start < proposed) && blocking(atMoment(c, start), step).length === 0) return start;
  }
  let at = proposed;
  for (let round = 0; at !== null && round < MOST_ROUNDS; round++) {
    const still = blocking(atMoment(c, at), step);
    if (still.length === 0) return at;
    const next = latest(still);
    at = next !== null && next > at ? next : null;
  }
  return null;
}

/** When consents on file begin that have not begun yet, in order. */
function consentsAhead(c: Case): readonly Moment[] {
  let starts: Moment[] | undefined;
  for (const { from } of c.facts.consents) {
    const start = from === null ? -Infinity : dawnOf(c, dayNumber(from));
    if (start > c.at) (starts ??= []).push(start);
  }
  return starts?.sort((a, b) => a - b) ?? NOTHING;
}

/** The first moment, from a proposal on, at which every gate lets it through. */
function earliestOf(c: Case, steps: readonly Step[], proposed: Moment | null): Moment | null {
  let at = proposed;
  for (let round = 0; at !== null && round < MOST_ROUNDS; round++) {
    const then = atMoment(c, at);
    let next: Moment | null = at;
    for (const step of steps) {
      for (const { until } of blocking(then, step)) {
        const settled: Moment | null = settle(then, step, until);
        next = settled === null || next === null ? null : Math.max(next, settled);
      }
    }
    if (next === at) return at;
    at = next;
  }
  return null;
}

function latest(findings: readonly { readonly until: Moment | null }[]): Moment | null {
  let at = -Infinity;
  for (const { until } of findings) {
    if (until === null) return null;
    at = Math.max(at, until);
  }
  return at;
}
