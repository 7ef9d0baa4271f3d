import { countryName } from '@quittance/kernel';
import type { ContactChannel, ContactPermissionsQuery, PartyRole } from '@quittance/graphql/agency';
import { formatDate, formatInstant, formatTime, localParts, type Tone } from '@quittance/ui';

export type Permissions = NonNullable<ContactPermissionsQuery['contactPermissions']>;
export type ContactWay = Permissions['ways'][number];
export type Decision = ContactWay['decision'];
export type Finding = Decision['findings'][number];
export type StateLine = Permissions['states'][number];

export const CHANNEL_LABEL: Readonly<Record<ContactChannel, string>> = { CALL: 'Call', EMAIL: 'Email', TEXT: 'Text', LETTER: 'Letter', VISIT: 'Visit', SOCIAL: 'Social media' };

export const ROLE_LABEL: Readonly<Record<PartyRole, string>> = {
  DEBTOR: 'Debtor', SPOUSE: 'Spouse', PARENT: 'Parent', GUARDIAN: 'Guardian', EXECUTOR: 'Executor', SUCCESSOR: 'Successor', GUARANTOR: 'Guarantor', ATTORNEY: 'Attorney', TRUSTEE: 'Trustee', CREDITOR: 'Creditor',
  CREDITOR_ATTORNEY: 'Creditor’s attorney', OWN_ATTORNEY: 'Our attorney', BUREAU: 'Credit bureau', THIRD_PARTY: 'Somebody else' };

/** "Chicago" of America/Chicago. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A moment as the debtor's clock shows it: the time alone today, else with its day. */
export function momentInZone(at: string, zone: string, now: string): string {
  const [day, today] = [localParts(at, zone).date, localParts(now, zone).date];
  return day === today ? formatTime(at, zone) : `${formatDate(day, { weekday: true, yearless: true })}, ${formatTime(at, zone)}`;
}

export const toneOf = ({ allowed, warnings, overridden }: Decision): Tone => (!allowed ? 'bad' : warnings.length + overridden.length > 0 ? 'warn' : 'ok');

/** What a decision comes to in one line, as the collector reads it. */
export function wayWords(way: ContactWay | undefined, zone: string | null, now: string): string {
  if (way === undefined) return 'Nothing on file';
  const { decision, until } = way;
  if (!decision.allowed) {
    const [first, ...more] = decision.findings;
    return `${first?.words ?? 'Not now.'}${more.length > 0 ? ` ${more.length} more ${more.length === 1 ? 'reason' : 'reasons'}.` : ''}`;
  }
  const passed = decision.overridden[0];
  if (passed) return `${passed.gate} passed over: ${passed.title.toLowerCase()}`;
  const warned = decision.warnings[0];
  const end = until && zone ? `, until ${momentInZone(until, zone, now)}` : '';
  return warned ? warned.words : way.value === '' ? 'To the debtor’s address' : `${way.value}${end}`;
}

/** The way to show first for a channel: the debtor's that is allowed, else the debtor's first. */
export function bestWay(ways: readonly ContactWay[], channel: ContactChannel): ContactWay | undefined {
  const own = ways.filter((way) => way.channel === channel && way.role === 'DEBTOR');
  return own.find(({ decision }) => decision.allowed) ?? own[0];
}

/** Nothing known but the country: when the hours suit all of it, by our clock. */
export function wholeCountryWords({ country, opensAt, closesAt }: NonNullable<Permissions['wholeCountry']>, ours: string, now: string): string {
  return `Only the country is known: ${momentInZone(opensAt, ours, now)} to ${formatTime(closesAt, ours)} here suits all of ${country === 'US' ? 'the United States' : countryName(country)}. Add an address to narrow it.`;
}

/** Until when a rule stops it, in the debtor's own time and ours where they differ. */
export function untilWords(until: string | null, zones: readonly string[], ours: string, now: string): string {
  if (until === null) return 'Waiting does not help';
  const theirs = zones[0];
  if (!theirs) return `Until ${formatInstant(until, ours)}`;
  const own = momentInZone(until, ours, now);
  const there = momentInZone(until, theirs, now);
  return own === there ? `Until ${there}` : `Until ${there} their time (${own} here)`;
}
