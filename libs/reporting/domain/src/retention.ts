import { addDays, addMonths, type BusinessDate } from '@quittance/kernel';

/** Kinds of record that the law keeps for different times. */
export const RECORD_KINDS = ['FILE', 'CORRESPONDENCE', 'BOOKS'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How long a kind of record is kept, where, and why. */
export interface RetentionRule {
  readonly id: string;
  readonly kind: RecordKind;
  /** Of the debtor or of the agency: a country, or everywhere. */
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

/** Never changed, only followed by a new version: findings name the version they were made by. */
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
