import { formatDate, formatInstant, formatMoney, formatPhone, placeName } from '@quittance/ui';

export interface FactLine {
  readonly name: string;
  readonly value: string;
  /** In place of one value: a list too long for a line. */
  readonly list?: readonly string[];
}

export interface FactGroup {
  readonly title: string;
  readonly lines: readonly FactLine[];
}

/** How the agency reads what is stored: its clock, and the account's currency for amounts in minor units. */
export interface FactReader {
  readonly zone: string;
  readonly currency: string;
}

const TITLES: Readonly<Record<string, string>> = {
  debt: 'The debt', person: 'Whom it was for', address: 'The address', message: 'The message', attempts: 'Contacts before', restrictions: 'What binds', consents: 'Consents', disputes: 'Disputes', history: 'Told before', payment: 'The payment', suit: 'The suit', transfer: 'The transfer',
  records: 'The records', overrides: 'Passed over', agency: 'The agency' };

const NAMES: Readonly<Record<string, string>> = {
  class: 'Kind of debtor', contract: 'Kind of debt', dueOn: 'Fell due', limitationPlaces: 'Limitation by the law of', regime: 'Rules of', rests: 'On hold or closed', answerDoubted: 'Answer doubted', asksForMore: 'Asked for more', enquiredAt: 'Asked as a third party', zones: 'Clocks there', zone: 'Clock',
  dialling: 'Dialled', reliesOn: 'Consent it leans on', replyTo: 'Answers', noticeGivenAt: 'Validation notice given', periodEndsOn: 'Validation period ends', firstCommunicationAt: 'First told', firstWritingAt: 'First written to', spokenAt: 'Last spoken with', sendings: 'Sendings of the notice',
  bases: 'Grounds for using it', disclosed: 'Told to somebody else', employers: 'At their employer', place: 'Where', at: 'When', id: 'Number or address' };

const MOMENT = /(^at|At)$/;
const AMOUNTS = new Set(['balance', 'amount', 'total', 'asked', 'threshold']);
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const PLACE = /^(\*|[A-Z]{2}(-[A-Z0-9]{2,3}){0,2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** More than so many are opened on demand. */
const MANY = 3;

/** The facts of a stored decision for a person to read: in groups, in words, with dates and amounts as everywhere. What is only known by a number (another record) is left out: the hash covers it. */
export function factLines(facts: string, reader: FactReader): FactGroup[] {
  const all = JSON.parse(facts) as Record<string, unknown>;
  return Object.entries(TITLES).flatMap(([key, title]) => {
    const value = all[key];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const lines = Array.isArray(value)
      ? value.map((one, index): FactLine => ({ name: String(index + 1), value: sentence(one, reader) }))
      : Object.entries(value as object).filter(([name, part]) => name !== 'policy' && !isId(part)).map(([name, part]) => line(name, part, reader));
    return lines.length === 0 ? [] : [{ title, lines }];
  });
}

function line(name: string, part: unknown, reader: FactReader): FactLine {
  const named = { name: nameOf(name), value: plain(name, part, reader) };
  if (!Array.isArray(part) || part.length <= MANY) return named;
  return { ...named, value: `${part.length} on file`, list: part.map((one) => plain(name, one, reader)) };
}

const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

/** "Fell due" of dueOn; else its words: "Answer doubted" of answerDoubted. */
const nameOf = (name: string): string => NAMES[name] ?? name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (letter) => letter.toUpperCase());

function plain(name: string, value: unknown, reader: FactReader): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'None';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return MOMENT.test(name) ? formatInstant(new Date(value).toISOString(), reader.zone) : AMOUNTS.has(name) ? formatMoney({ minor: value, currency: reader.currency }) : String(value);
  if (Array.isArray(value)) return value.map((one) => plain(name, one, reader)).join(typeof value[0] === 'object' ? '; ' : ', ');
  return typeof value === 'object' ? sentence(value, reader) : said(name, String(value));
}

/** A code as words, a day and a number as people write them. */
function said(name: string, text: string): string {
  if (DAY.test(text)) return formatDate(text);
  if (/place/i.test(name) && PLACE.test(text)) return placeName(text);
  if (/zone/i.test(name)) return (text.split('/').at(-1) ?? text).replaceAll('_', ' ');
  if (CODE.test(text)) return text.toLowerCase().replaceAll('_', ' ').replace(/^(us|uk|eu)\b/, (nation) => nation.toUpperCase()).replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return formatPhone(text);
}

/** Some facts of one thing in a line: "Call, outbound, when 18 Nov 2026, 10:21": what is no, empty or another record is left out. */
function sentence(value: unknown, reader: FactReader): string {
  if (typeof value !== 'object' || value === null) return said('', String(value));
  const parts = Object.entries(value).flatMap(([name, part]) => {
    if (part === null || part === '' || part === false || isId(part) || (Array.isArray(part) && part.length === 0)) return [];
    if (part === true) return [nameOf(name).toLowerCase()];
    const words = plain(name, part, reader);
    return words === '' ? [] : [typeof part === 'string' && CODE.test(part) ? words : name === 'at' || name === 'place' || name === 'address' ? words : `${nameOf(name).toLowerCase()} ${words}`];
  });
  return parts.join(', ');
}
