import { refuse, ok, type Result } from '@quittance/kernel';
import { canonical, canonicalInOrder } from './canonical';
import { decide, type Decision } from './decide';
import type { ContactFacts } from './facts/contact-facts';
import type { Means, Moment } from './facts/means';
import type { RuleSet } from './rules/rule-set';

/** A decision as stored: enough to make it again. */
export interface StoredDecision {
  /** Canonical text of the facts. */
  readonly facts: string;
  readonly means: Means;
  readonly at: Moment;
  readonly ruleVersion: string;
  /** Canonical text of the decision. */
  readonly outcome: string;
}

/** A decision with all it rests on, in the form it is stored and hashed in. */
export function recordDecision(facts: ContactFacts, means: Means, at: Moment, rules: RuleSet): { readonly stored: StoredDecision; readonly decision: Decision } {
  const text = canonical(facts);
  const decision = decide(JSON.parse(text) as ContactFacts, means, at, rules);
  return { decision, stored: { facts: text, means, at, ruleVersion: rules.version, outcome: canonicalInOrder(decision) } };
}

/** What a hash is taken of: facts, means, moment and rule version, each on its line. */
export const hashInput = ({ facts, means, at, ruleVersion }: Omit<StoredDecision, 'outcome'>): string => `quittance decision 1\n${ruleVersion}\n${means}\n${at}\n${facts}`;

/** Makes a stored decision again under its own rules. Refuses RULES_UNKNOWN without them, and DECISION_DIFFERS where another came out. */
export function replay(stored: StoredDecision, rules: RuleSet | undefined): Result<Decision> {
  if (rules === undefined || rules.version !== stored.ruleVersion) return refuse('RULES_UNKNOWN', `The rules of version ${stored.ruleVersion} are not on file.`, { version: stored.ruleVersion });
  const decision = decide(JSON.parse(stored.facts) as ContactFacts, stored.means, stored.at, rules);
  const outcome = canonicalInOrder(decision);
  return outcome === stored.outcome ? ok(decision) : refuse('DECISION_DIFFERS', 'Made again, the decision comes out otherwise than it was stored.', { stored: stored.outcome.slice(0, 400), now: outcome.slice(0, 400) });
}
