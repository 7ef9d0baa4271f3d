import { ok, parseBusinessDate, refuse, type Result } from '@quittance/kernel';
import { CREDITOR_TYPES } from '../classify/classify-account';
import { CHANNELS } from '../facts/means';
import { CONTRACT_KINDS, type RuleRow, type RuleSet } from './rule-set';

export const RULE_KINDS = ['limitation', 'hours', 'caps', 'licences', 'holidays', 'coverage'] as const;
export type RuleKind = (typeof RULE_KINDS)[number] & keyof Omit<RuleSet, 'version'>;

type Check = (value: unknown) => boolean;

const isDate = (text: string): boolean => parseBusinessDate(text).ok;
const whole = (least: number, most: number): Check => (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const among = (values: readonly string[]): Check => (value) => typeof value === 'string' && values.includes(value);
const some = (values: readonly string[]): Check => (value) => Array.isArray(value) && value.length > 0 && value.every(among(values));
const text = (most: number): Check => (value) => typeof value === 'string' && value.length <= most;

const COLUMNS: Readonly<Record<RuleKind, Readonly<Record<string, Check>>>> = {
  limitation: { contract: among(CONTRACT_KINDS), years: whole(1, 60) },
  hours: { fromMinute: whole(0, 1440), toMinute: whole(0, 1440) },
  caps: { gate: among(['G2', 'G27']), channels: some(CHANNELS), counts: among(['CONNECTED', 'ATTEMPTS']), per: among(['PERSON_AND_DEBT', 'DEBT']), at: among(['HOME_OR_MOBILE', 'ELSEWHERE', 'ANYWHERE']), most: whole(1, 1000), days: whole(1, 31) },
  licences: { need: among(['REQUIRED', 'BOND', 'SOMETIMES', 'NONE']), scope: among(['ANY', 'CONSUMER', 'UNCLEAR']), kind: text(200) },
  holidays: { name: text(80), month: whole(1, 12), day: (value) => value === null || whole(1, 31)(value), weekday: whole(0, 7), nth: whole(-1, 5) },
  coverage: { creditors: some(CREDITOR_TYPES), most: whole(0, 1_000_000_000_000) },
};

/** A row as it may stand in a rule set: its own columns and no others. Refuses BAD_ROW, naming the column, BAD_PLACE, SOURCE_MISSING and ENDS_FIRST. */
export function checkRuleRow(kind: RuleKind, row: Readonly<Record<string, unknown>>): Result<RuleRow> {
  const { id, place, source, caution, effectiveFrom, effectiveTo } = row;
  if (typeof id !== 'string' || !/^[A-Z0-9][A-Z0-9-]{1,79}$/.test(id)) return refuse('BAD_ROW', 'A row’s name has capitals, digits and dashes.', { column: 'id' }, 'id');
  if (typeof place !== 'string' || !/^(\*|[A-Z]{2}(-[A-Z0-9]{1,10}){0,2})$/.test(place)) return refuse('BAD_PLACE', 'Write the place as its code, such as US, US-CO or US-NY-NYC; * where no row names the place.', {}, 'place');
  if (typeof source !== 'string' || source.trim().length < 3 || source.length > 500) return refuse('SOURCE_MISSING', 'Say where the law has it from: the statute, or the agency’s own decision.', {}, 'source');
  if (!text(1000)(caution)) return refuse('BAD_ROW', 'A caution has 1,000 characters at most.', { column: 'caution' }, 'caution');
  if (typeof effectiveFrom !== 'string' || !isDate(effectiveFrom) || !(effectiveTo === null || (typeof effectiveTo === 'string' && isDate(effectiveTo)))) return refuse('BAD_ROW', 'Write its days as dates.', { column: 'effectiveFrom' }, 'effectiveFrom');
  if (effectiveTo !== null && (effectiveTo as string) < effectiveFrom) return refuse('ENDS_FIRST', 'Its last day comes before its first.', {}, 'effectiveTo');
  const columns = COLUMNS[kind];
  const wrong = Object.entries(columns).find(([name, good]) => !good(row[name]));
  if (wrong) return refuse('BAD_ROW', `“${wrong[0]}” is missing or out of range.`, { column: wrong[0] }, wrong[0]);
  const known = new Set([...Object.keys(columns), 'id', 'place', 'source', 'caution', 'effectiveFrom', 'effectiveTo']);
  const strange = Object.keys(row).find((name) => !known.has(name));
  return strange === undefined ? ok(row as unknown as RuleRow) : refuse('BAD_ROW', `A row of this table has no “${strange.slice(0, 40)}”.`, { column: strange.slice(0, 40) }, 'id');
}
