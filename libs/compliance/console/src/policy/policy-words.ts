import type { AgencyPoliciesQuery, ContactChannel, PolicyWholeFragment, Regime } from '@quittance/graphql/agency';
import { formatCount, type Option } from '@quittance/ui';

export type PolicyVersion = AgencyPoliciesQuery['agencyPolicies'][number];
export type GateLine = AgencyPoliciesQuery['contactGates'][number];
export type Policy = PolicyWholeFragment;
export type Quiet = Policy['quiet'][number];
export type Cap = Policy['caps'][number];

export const CHANNELS: readonly Option<ContactChannel>[] = [
  { value: 'CALL', label: 'Calls' }, { value: 'TEXT', label: 'Texts' }, { value: 'EMAIL', label: 'Emails' }, { value: 'LETTER', label: 'Letters' }, { value: 'VISIT', label: 'Visits' }, { value: 'SOCIAL', label: 'Social media' }];
export const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

const ALL: readonly Regime[] = ['US_CONSUMER', 'US_CALIFORNIA_COMMERCIAL', 'US_BUSINESS_PERSON', 'US_ENTITY', 'UK_PERSON', 'UK_ENTITY', 'EU_PERSON', 'EU_ENTITY', 'OTHER_PERSON', 'OTHER_ENTITY'];
const PERSONS = ALL.filter((regime) => !regime.endsWith('_ENTITY'));
const NATION: Readonly<Record<string, string>> = { US: 'the United States', UK: 'the United Kingdom', EU: 'the European Union', OTHER: 'other countries' };

export type Reach = 'LAW' | 'PERSONS' | 'ALL' | 'SOME';
export const REACH: Readonly<Record<Reach, string>> = { LAW: 'Only where law asks', PERSONS: 'Natural persons too', ALL: 'Everybody', SOME: 'Some' };

/** Whom a policy keeps a rule for, beside those it binds by law. */
export function reachOf({ law }: Pick<GateLine, 'law'>, regimes: readonly Regime[]): Reach {
  const covers = (all: readonly Regime[]): boolean => all.every((regime) => law.includes(regime) || regimes.includes(regime));
  if (covers(ALL)) return 'ALL';
  const beyond = regimes.filter((regime) => !law.includes(regime));
  if (beyond.length === 0) return 'LAW';
  return covers(PERSONS) && beyond.every((regime) => PERSONS.includes(regime)) ? 'PERSONS' : 'SOME';
}

export const regimesOf = (reach: Exclude<Reach, 'SOME'>): Regime[] => (reach === 'ALL' ? [...ALL] : reach === 'PERSONS' ? [...PERSONS] : []);

/** "consumers in the United States": whom a rule binds by law, in few words. */
export function lawWords(law: readonly Regime[]): string {
  if (law.length === 0) return 'Nobody';
  if (ALL.every((regime) => law.includes(regime))) return 'Everybody';
  if (law.length === 2 && law.includes('US_CONSUMER') && law.includes('US_CALIFORNIA_COMMERCIAL')) return 'US consumers, and California’s business debts of persons';
  if (law.length === 1 && law[0] === 'US_CONSUMER') return 'US consumers';
  const nations = [...new Set(law.map((regime) => regime.slice(0, regime.indexOf('_'))))];
  return nations.length === 1 && ALL.filter((regime) => regime.startsWith(`${nations[0] ?? ''}_`)).every((regime) => law.includes(regime)) ? `Everybody in ${NATION[nations[0] ?? ''] ?? ''}` : `${law.length} kinds of debt`;
}

const listed = (channels: readonly ContactChannel[]): string => {
  const names = CHANNELS.filter(({ value }) => channels.includes(value)).map(({ label }) => label);
  return names.length === CHANNELS.length ? 'Every contact' : names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)?.toLowerCase() ?? ''}`;
};

export const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes of "09:30"; null where it is no time of the day. */
export function minutesOf(text: string): number | null {
  const [, hours, rest] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  const minutes = Number(hours) * 60 + Number(rest);
  return hours === undefined || Number(rest) > 59 || minutes > 1440 ? null : minutes;
}

const daysWords = (days: readonly number[]): string => (days.length === 7 ? 'every day' : DAYS.filter((_, index) => days.includes(index + 1)).join(', '));

export const quietWords = ({ channels, days, fromMinute, toMinute }: Quiet): string => `${listed(channels)}: none from ${clock(fromMinute)} to ${clock(toMinute)}, ${daysWords(days)}`;
export const capWords = ({ channels, most, days }: Cap): string => `${listed(channels)}: at most ${most} in ${days === 1 ? 'a day' : `${days} days`} about one debt`;

export interface Touched { readonly openAccounts: number; readonly looked: number; readonly stopped: number; readonly freed: number; readonly gates: readonly string[] }

/** What a change does, as the notice says it; of a sample, with what that comes to. */
export function touchedWords({ openAccounts, looked, stopped, freed, gates }: Touched): string {
  if (openAccounts === 0) return 'No account is open: it touches nobody yet.';
  const about = (count: number): string => (looked >= openAccounts ? formatCount(count) : `about ${formatCount(Math.round((count * openAccounts) / looked))}`);
  const of = looked < openAccounts ? ` Counted over ${formatCount(looked)} of ${formatCount(openAccounts)} open accounts.` : ` Of ${formatCount(openAccounts)} open accounts.`;
  if (stopped + freed === 0) return `At this moment it would change no contact.${of} At other hours it may.`;
  const parts = [...(stopped > 0 ? [`${about(stopped)} could be reached now and could not then`] : []), ...(freed > 0 ? [`${about(freed)} could be reached then and cannot now`] : [])];
  return `${parts.join('; ')}${gates.length > 0 ? ` (${gates.join(', ')})` : ''}.${of} What was decided before stays as it was.`;
}
