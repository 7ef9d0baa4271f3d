import type { AgencyPolicy } from '../facts/policy';
import { onDebtorSide } from '../facts/parties';
import { EVER } from '../rules/effective';
import type { CapRow } from '../rules/rule-set';
import type { Case } from './case';
import { checkCap } from './frequency';
import type { Fired } from './gate';
import { answered } from './replies';

const known = new WeakMap<AgencyPolicy, readonly CapRow[]>();

/** The agency's limits as rows of law have them. */
export function ownCaps(policy: AgencyPolicy): readonly CapRow[] {
  let rows = known.get(policy);
  if (rows === undefined) {
    const { caps = [], lettersApartDays } = policy;
    const all = lettersApartDays ? [...caps, { channels: ['LETTER' as const], most: 1, days: lettersApartDays }] : caps;
    rows = all.map((cap, n): CapRow => ({ ...cap, ...EVER, id: `P3-${n + 1}`, gate: 'P3', place: '*', counts: 'ATTEMPTS', per: 'DEBT', at: 'ANYWHERE', source: 'The agency’s policy', caution: '' }));
    known.set(policy, rows);
  }
  return rows;
}

/** P3: fewer contacts than law allows, and days between letters, as the agency has set. Only what asks for money is counted against it. */
export function ownLimits(c: Case): readonly Fired[] | null {
  if (!onDebtorSide(c.facts.person.role) || c.facts.message.purpose !== 'COLLECT' || answered(c)) return null;
  let findings: Fired[] | null = null;
  for (const row of ownCaps(c.facts.agency.policy)) {
    const fired = (row.channels as readonly string[]).includes(c.means) ? checkCap(c, row) : null;
    if (fired) (findings ??= []).push(fired);
  }
  return findings;
}
