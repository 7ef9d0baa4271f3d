import type { RuleKind, RuleRowsQuery } from '@quittance/graphql/agency';
import type { Option } from '@quittance/ui';

export type RuleLine = RuleRowsQuery['ruleRows'][number];

/** A column of a table of rules, as it is edited. */
export interface RuleField {
  readonly key: string;
  readonly label: string;
  readonly type: 'number' | 'text' | 'choice' | 'many' | 'time' | 'day';
  readonly options?: readonly Option[];
  readonly hint?: string;
}

const option = (value: string, label = value): Option => ({ value, label });
const CHANNELS = [option('CALL', 'Calls'), option('TEXT', 'Texts'), option('EMAIL', 'Emails'), option('LETTER', 'Letters'), option('VISIT', 'Visits'), option('SOCIAL', 'Social media')];

export const TABLES: readonly { readonly value: RuleKind; readonly label: string; readonly fields: readonly RuleField[] }[] = [
  { value: 'limitation', label: 'Limitation', fields: [
    { key: 'contract', label: 'Kind of debt', type: 'choice', options: [option('WRITTEN', 'Written contract'), option('ORAL', 'Oral contract'), option('PROMISSORY', 'Promissory note'), option('OPEN', 'Open account'), option('JUDGMENT', 'Judgment')] },
    { key: 'years', label: 'Years', type: 'number' }] },
  { value: 'hours', label: 'Quiet hours', fields: [{ key: 'fromMinute', label: 'From', type: 'time', hint: '08:00, by the debtor’s clock' }, { key: 'toMinute', label: 'To', type: 'time' }] },
  { value: 'caps', label: 'Limits', fields: [
    { key: 'gate', label: 'Rule', type: 'choice', options: [option('G2', 'G2 seven in seven'), option('G27', 'G27 stricter places')] }, { key: 'most', label: 'At most', type: 'number' }, { key: 'days', label: 'In days', type: 'number' },
    { key: 'channels', label: 'Of', type: 'many', options: CHANNELS }, { key: 'counts', label: 'Counts', type: 'choice', options: [option('CONNECTED', 'What reached the number'), option('ATTEMPTS', 'Every attempt')] },
    { key: 'per', label: 'For each', type: 'choice', options: [option('PERSON_AND_DEBT', 'Person and debt'), option('DEBT', 'Debt')] },
    { key: 'at', label: 'Where', type: 'choice', options: [option('ANYWHERE', 'Anywhere'), option('HOME_OR_MOBILE', 'Home or mobile'), option('ELSEWHERE', 'Elsewhere')] }] },
  { value: 'licences', label: 'Licences asked for', fields: [
    { key: 'need', label: 'Asked for', type: 'choice', options: [option('REQUIRED', 'A licence'), option('BOND', 'A bond'), option('SOMETIMES', 'Sometimes'), option('NONE', 'Nothing')] },
    { key: 'scope', label: 'Of', type: 'choice', options: [option('ANY', 'Any debt'), option('CONSUMER', 'Consumer debts'), option('UNCLEAR', 'Not clear')] }, { key: 'kind', label: 'Called', type: 'text' }] },
  { value: 'holidays', label: 'Holidays', fields: [
    { key: 'name', label: 'Name', type: 'text' }, { key: 'month', label: 'Month', type: 'number' }, { key: 'day', label: 'Day', type: 'day', hint: 'Empty where it is a weekday of the month' }, { key: 'weekday', label: 'Weekday', type: 'number', hint: '1 Monday to 7 Sunday; 0 with a fixed day' },
    { key: 'nth', label: 'Which of the month', type: 'number', hint: '−1 the last; 0 with a fixed day' }] },
  { value: 'coverage', label: 'Business debts covered', fields: [
    { key: 'creditors', label: 'Owed to', type: 'many', options: [option('LENDER', 'Lenders'), option('FINANCING_PROVIDER', 'Financing providers'), option('DEBT_BUYER', 'Debt buyers'), option('TRADE', 'Trade'), option('OTHER', 'Others')] },
    { key: 'most', label: 'At most, cents', type: 'number' }] },
];

export const fieldsOf = (kind: RuleKind): readonly RuleField[] => TABLES.find(({ value }) => value === kind)?.fields ?? [];

const time = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A column's value as it is shown and edited. */
export function shownValue(field: RuleField, value: unknown): string {
  if (field.type === 'time') return typeof value === 'number' ? time(value) : '';
  if (field.type === 'many') return (Array.isArray(value) ? (value as string[]) : []).map((one) => field.options?.find((option) => option.value === one)?.label ?? one).join(', ');
  if (field.type === 'choice') return field.options?.find((option) => option.value === value)?.label ?? '';
  return value === null || value === undefined ? '' : String(value);
}

/** What was typed as a column's value: a number, a minute of the day, null for an empty day; NaN-free text stays as it is and is refused by the server. */
export function readValue({ type }: RuleField, text: string): unknown {
  if (type === 'text' || type === 'choice') return text;
  if (type === 'day' && text.trim() === '') return null;
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (type === 'time') return hours === undefined ? text : Number(hours) * 60 + Number(minutes);
  const number = Number(text.trim().replace('−', '-'));
  return text.trim() !== '' && Number.isFinite(number) ? number : text;
}

/** The first values of a new row. */
export function emptyRow(kind: RuleKind, today: string): Record<string, unknown> {
  const columns = Object.fromEntries(fieldsOf(kind).map(({ key, type, options }) => [key, type === 'choice' ? options?.[0]?.value : type === 'many' ? [options?.[0]?.value] : type === 'text' ? '' : type === 'day' ? null : type === 'time' ? 480 : 1]));
  return { id: '', place: '', effectiveFrom: today, effectiveTo: null, source: '', caution: '', ...columns };
}
