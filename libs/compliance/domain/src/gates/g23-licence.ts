import type { LicenceFact } from '../facts/contact-facts';
import { licencesOn, type LicenceRow } from '../rules/rule-set';
import { dayNumber } from '../time/day-number';
import type { ZoneClock } from '../time/zone-clock';
import { inWords, type Case } from './case';
import { fired, warned, type Fired } from './gate';

/** G23: where the debtor is, the agency is licensed or bonded today; a licence asked for is none yet. */
export function licence(c: Case): readonly Fired[] | null {
  let findings: Fired[] | null = null;
  for (const row of licencesOn(c.rules, c.facts.person.places, c.day)) {
    const found = row.need === 'NONE' ? null : uncovered(c, row);
    if (found !== null) (findings ??= []).push(found);
  }
  return findings;
}

function uncovered(c: Case, row: LicenceRow): Fired | null {
  const consumer = c.facts.debt.class === 'CONSUMER';
  if (row.scope === 'CONSUMER' && !consumer) return null;
  const kind: LicenceFact['kind'] = row.need === 'BOND' ? 'BOND' : 'LICENCE';
  const held = c.facts.agency.licences.filter((one) => one.place === row.place && one.kind === kind);
  const day = c.day;
  if (held.some(({ status, from, until }) => status === 'ACTIVE' && dayNumber(from) <= day && (until === null || day <= dayNumber(until)))) return null;
  const used = { place: row.place, need: row.need, rule: row.id, source: row.source };
  if (row.need === 'SOMETIMES' || (row.scope === 'UNCLEAR' && !consumer)) {
    return warned(`${row.place}: a licence may be needed here, and none is on file. ${row.caution}`, used);
  }
  const coming = held.filter(({ status, from, until }) => status === 'ACTIVE' && dayNumber(from) > day && (until === null || until >= from)).map(({ from }) => dayNumber(from)).sort((a, b) => a - b)[0];
  const until = coming === undefined ? null : (c.clocks[0] as ZoneClock).momentOf(coming, 0);
  const state = held.some(({ status }) => status === 'PENDING') ? 'ours is pending' : held.some(({ status, from }) => status === 'LAPSED' || dayNumber(from) <= day) ? 'ours has lapsed' : coming === undefined ? 'we hold none' : 'ours begins later';
  return fired(`${row.place} asks for ${row.need === 'BOND' ? 'a bond' : `a licence (${row.kind})`}; ${state}. ${until === null ? 'Nobody there may be contacted until it is in force.' : `Again from ${inWords(c, until)}.`}`, until, { ...used, state });
}
