import type { Instant } from '@quittance/kernel';
import type { Regime } from './classify/regime';
import type { ContactFacts } from './facts/contact-facts';
import { type Act, type Channel, type Means, type Moment } from './facts/means';
import type { AgencyPolicy } from './facts/policy';
import { atMoment, caseOf, type Case } from './gates/case';
import { dayNumber } from './time/day-number';
import { dawnOf } from './gates/case';
import type { Fired, Gate, GateId } from './gates/gate';
import { GATES } from './gates/table';
import type { RuleSet } from './rules/rule-set';

/** A rule that fired, as the collector, the compliance officer and the stored decision see it. */
export interface Finding extends Fired {
  readonly gate: GateId;
  readonly title: string;
  readonly citation: string;
  /** Whether law or the agency's own policy makes it. */
  readonly basis: 'LAW' | 'POLICY';
  /** Whether a person with the right to it may pass it over. */
  readonly overridable: boolean;
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

interface Step {
  readonly gate: Gate;
  readonly basis: 'LAW' | 'POLICY';
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
    const steps = GATES.filter((gate) => gate.means.includes(means)).flatMap((gate): Step[] =>
      gate.law.includes(regime) ? [{ gate, basis: 'LAW' }] : kept.has(gate.id) || (gate.force === 'KEPT' && gate.policy.includes(regime)) ? [{ gate, basis: 'POLICY' }] : []);
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
  let findings: Finding[] | undefined;
  let warnings: Finding[] | undefined;
  let overridden: Finding[] | undefined;
  const steps = plan.shorter[held(facts)] ?? plan.steps;
  for (const step of steps) {
    const result = step.gate.check(c);
    if (result === null) continue;
    for (const one of Array.isArray(result) ? (result as readonly Fired[]) : [result as Fired]) {
      const finding = findingOf(step, facts.debt.regime, one);
      if (one.warns) (warnings ??= []).push(finding);
      else if (passedOver(facts, finding)) (overridden ??= []).push(finding);
      else (findings ??= []).push(finding);
    }
  }
  const considered: Considered = {
    ruleVersion: rules.version, considered: plan.considered, warnings: warnings ?? NOTHING, overridden: overridden ?? NOTHING, pending: facts.message.content === null ? plan.pending : NOTHING };
  if (findings === undefined) return { ...considered, allowed: true };
  const settled = findings.map((finding) => ({ ...finding, until: settle(c, stepOf(steps, finding.gate), finding) }));
  return { ...considered, allowed: false, findings: settled, earliest: earliestOf(c, steps, settled) };
}

const stepOf = (steps: readonly Step[], id: GateId): Step => steps.find(({ gate }) => gate.id === id) as Step;

function findingOf({ gate, basis }: Step, regime: Regime, one: Fired): Finding {
  const made = one.beyondLaw ? 'POLICY' : basis;
  const citation = regime === 'US_CALIFORNIA_COMMERCIAL' && made === 'LAW' && gate.citation.startsWith('12 CFR') ? `${gate.citation}; California Civil Code 1788.17` : gate.citation;
  return { ...one, gate: gate.id, title: gate.title, citation, basis: made, overridable: gate.force === 'OVERRIDE' || (made === 'POLICY' && gate.force !== 'KEPT') };
}

const passedOver = (facts: ContactFacts, { gate, overridable }: Finding): boolean =>
  overridable && facts.overrides.some((one) => one.gate === gate && one.by.trim() !== '' && one.reason.trim() !== '');

const blocks = (result: Fired | readonly Fired[] | null): Fired | null =>
  result === null ? null : Array.isArray(result) ? ((result as readonly Fired[]).find(({ warns }) => !warns) ?? null) : (result as Fired).warns ? null : (result as Fired);

/** The first moment from which a gate lets it through: at its own proposal, or sooner where a consent begins. */
function settle(c: Case, step: Step, { until }: Finding): Moment | null {
  for (const start of consentsAhead(c)) {
    if ((until === null || start < until) && blocks(step.gate.check(atMoment(c, start))) === null) return start;
  }
  let at = until;
  for (let round = 0; at !== null && round < MOST_ROUNDS; round++) {
    const result = blocks(step.gate.check(atMoment(c, at)));
    if (result === null) return at;
    at = result.until !== null && result.until > at ? result.until : null;
  }
  return null;
}

/** When consents on file begin that have not begun yet, in order. */
function consentsAhead(c: Case): Moment[] {
  if (c.facts.consents.every(({ from }) => from === null)) return [];
  return c.facts.consents.flatMap(({ from }) => (from === null ? [] : [dawnOf(c, dayNumber(from))])).filter((at) => at > c.at).sort((a, b) => a - b);
}

/** The first moment at which every gate lets it through. */
function earliestOf(c: Case, steps: readonly Step[], findings: readonly Finding[]): Moment | null {
  let at: Moment | null = latest(findings);
  for (let round = 0; at !== null && round < MOST_ROUNDS; round++) {
    const then = atMoment(c, at);
    const still: Finding[] = [];
    for (const step of steps) {
      const result = step.gate.check(then);
      for (const one of result === null ? NOTHING : Array.isArray(result) ? (result as readonly Fired[]) : [result as Fired]) {
        const finding = findingOf(step, c.facts.debt.regime, one);
        if (!one.warns && !passedOver(c.facts, finding)) still.push({ ...finding, until: settle(then, step, finding) });
      }
    }
    if (still.length === 0) return at;
    at = latest(still);
  }
  return null;
}

function latest(findings: readonly Finding[]): Moment | null {
  let at = -Infinity;
  for (const { until } of findings) {
    if (until === null) return null;
    at = Math.max(at, until);
  }
  return at;
}
