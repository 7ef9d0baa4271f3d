import { addDays, addMonths, isCountry, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** Kinds of record that the law keeps for different times. */
export const RECORD_KINDS = ['FILE', 'CORRESPONDENCE', 'BOOKS'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How long a kind of record is kept, where, and why. */
export interface RetentionRule {
  readonly id: string;
  readonly kind: RecordKind;
  /** Of the debtor or of the agency: a country (DE), a state (US-CA), or everywhere (*). */
  readonly place: string;
  readonly years: number;
  /** From the last activity on the debt, or from the end of the year it was in. */
  readonly from: 'LAST_ACTIVITY' | 'YEAR_END';
  readonly source: string;
  /** Why a request to erase does not reach it (GDPR). */
  readonly ground: '17(3)(b)' | '17(3)(e)';
  readonly caution: string;
}

export interface RetentionRules {
  readonly version: string;
  readonly rules: readonly RetentionRule[];
}

/** What Quittance comes with. Never changed, only followed by a new version: findings name the version they were made by. */
export const RETENTION_RULES: RetentionRules = {
  version: '2026-11',
  rules: [
    { id: 'us-file', kind: 'FILE', place: 'US', years: 3, from: 'LAST_ACTIVITY', source: '12 CFR 1006.100(a)', ground: '17(3)(b)', caution: 'Some states ask for longer; the longest that applies counts.' },
    { id: 'us-correspondence', kind: 'CORRESPONDENCE', place: 'US', years: 3, from: 'LAST_ACTIVITY', source: '12 CFR 1006.100(a)', ground: '17(3)(b)', caution: 'Some states ask for longer; the longest that applies counts.' },
    { id: 'de-file', kind: 'FILE', place: 'DE', years: 3, from: 'YEAR_END', source: 'BGB §§ 195, 199', ground: '17(3)(e)', caution: 'The regular limitation of claims that may be made or defended.' },
    { id: 'de-correspondence', kind: 'CORRESPONDENCE', place: 'DE', years: 6, from: 'YEAR_END', source: 'HGB § 257(1) nos. 2, 3, (4), (5); AO § 147', ground: '17(3)(b)', caution: 'Commercial letters received and copies of those sent.' },
    { id: 'any-file', kind: 'FILE', place: '*', years: 3, from: 'LAST_ACTIVITY', source: 'The agency’s policy', ground: '17(3)(e)', caution: 'Where no rule of the place is on file. Have it checked.' },
    { id: 'any-correspondence', kind: 'CORRESPONDENCE', place: '*', years: 3, from: 'LAST_ACTIVITY', source: 'The agency’s policy', ground: '17(3)(e)', caution: 'Where no rule of the place is on file. Have it checked.' },
    { id: 'books', kind: 'BOOKS', place: '*', years: 10, from: 'YEAR_END', source: 'HGB § 257, AO § 147 (ten years, vouchers eight); trust accounts by state law', ground: '17(3)(b)', caution: 'Books are not erased by Quittance, also later: payments, ledger and audit log are one chain.' },
  ],
};

/** What was found of one kind of a person's records. */
export interface RetentionFinding {
  readonly kind: RecordKind;
  readonly rule: RetentionRule;
  /** The last day it is kept; null: it is not erased. */
  readonly through: BusinessDate | null;
}

/** Until when each kind is kept: of the rules of the debtor's place and the agency's the longest. */
export function retentionOf(lastActivityOn: BusinessDate, places: readonly (string | null)[], { rules }: RetentionRules = RETENTION_RULES): RetentionFinding[] {
  return RECORD_KINDS.map((kind) => {
    const own = rules.filter((rule) => rule.kind === kind && places.includes(rule.place));
    const found = (own.length > 0 ? own : rules.filter((rule) => rule.kind === kind && rule.place === '*')).map((rule) => ({ kind, rule, through: endOf(rule, lastActivityOn) }));
    const [longest] = found.sort((a, b) => (a.through < b.through ? 1 : -1));
    if (!longest) throw new Error(`no rule says how long ${kind} is kept`);
    return kind === 'BOOKS' ? { ...longest, through: null } : longest;
  });
}

const endOf = ({ years, from }: RetentionRule, last: BusinessDate): BusinessDate =>
  addDays(addMonths(from === 'YEAR_END' ? (`${Number(last.slice(0, 4)) + 1}-01-01` as BusinessDate) : last, years * 12), from === 'YEAR_END' ? -1 : 0);

/** The last day anything but the books is kept: a person goes at once, so the longest counts. */
export const keptThrough = (findings: readonly RetentionFinding[]): BusinessDate => findings.flatMap(({ through }) => through ?? []).reduce((a, b) => (a > b ? a : b));

/** The shortest time any rule but the books' asks for, in years: nobody is due sooner. */
export const shortestYears = ({ rules }: RetentionRules): number => Math.min(...rules.filter(({ kind }) => kind !== 'BOOKS').map(({ years }) => years));

const MOST_YEARS = 100;
const LEAST_YEARS_US = 3;
const MOST_RULES = 500;

/** Rules that may be kept together. Refuses with the field of the first that may not: names taken twice, places that are none, less than the law of the United States asks. */
export function checkRetentionRules(rules: readonly RetentionRule[]): Result<readonly RetentionRule[]> {
  if (rules.length > MOST_RULES) return refuse('TOO_MANY', `No more than ${MOST_RULES} rules.`, {}, 'id');
  for (const rule of rules) {
    const { id, kind, place, years, from, source, ground, caution } = rule;
    const no = (field: string, words: string): Result<never> => refuse('BAD_RULE', words, { id }, field);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+){0,9}$/.test(id) || id.length > 60) return no('id', 'A name is lower-case letters and digits with dashes, such as us-ca-file.');
    if (rules.filter((other) => other.id === id).length > 1) return no('id', `There are two rules called ${id}.`);
    if (!RECORD_KINDS.includes(kind)) return no('kind', 'Choose what kind of records it keeps.');
    if (!isPlace(place)) return no('place', 'A place is a country (DE), a state (US-CA), or * for everywhere else.');
    if (!Number.isInteger(years) || years < 1 || years > MOST_YEARS) return no('years', `From 1 to ${MOST_YEARS} whole years.`);
    if (kind !== 'BOOKS' && (place === 'US' || place === '*' || place.startsWith('US-')) && years < LEAST_YEARS_US) return no('years', 'Three years at least: 12 CFR 1006.100 asks for them.');
    if (from !== 'LAST_ACTIVITY' && from !== 'YEAR_END') return no('from', 'Choose what the years are counted from.');
    if (ground !== '17(3)(b)' && ground !== '17(3)(e)') return no('ground', 'Choose the ground.');
    if (source.trim().length < 3 || source.length > 300) return no('source', 'Name the statute, or your own decision: 3 to 300 characters.');
    if (caution.length > 500) return no('caution', 'No more than 500 characters.');
  }
  const open = RECORD_KINDS.find((kind) => !rules.some((rule) => rule.kind === kind && rule.place === '*'));
  return open ? refuse('RULE_MISSING', 'Each kind of records needs a rule for everywhere else (*).', { kind: open }, 'place') : ok(rules);
}

const isPlace = (place: string): boolean => place === '*' || (/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(place) && isCountry(place.slice(0, 2)));
