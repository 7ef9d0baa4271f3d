import { ROLE_NAMES, isRole } from '@quittance/identity/domain';
import type { AuditLogQuery } from '@quittance/graphql/agency';
import { formatMoney } from '@quittance/ui';

export type AuditRow = AuditLogQuery['auditLog']['nodes'][number];

const DEEDS: Readonly<Record<string, string>> = {
  'signIn.succeeded': 'Signed in',
  'signIn.passwordAccepted': 'Password accepted, code asked',
  'signIn.failed': 'Could not sign in',
  'signIn.refused': 'Had to wait before signing in',
  'signIn.lockedOut': 'Locked out',
  'session.ended': 'Signed out',
  'session.endedEverywhere': 'Signed out everywhere',
  'password.changed': 'Changed the password',
  'password.reset': 'Reset the password',
  'password.resetRequested': 'Asked to reset the password',
  'password.refused': 'Gave a wrong current password',
  'secondFactor.enrolled': 'Turned the second factor on',
  'secondFactor.removed': 'Turned the second factor off',
  'secondFactor.resetByAdministrator': 'Second factor reset',
  'recoveryCode.used': 'Used a recovery code',
  'recoveryCode.renewed': 'Made new recovery codes',
  'user.created': 'Added the person',
  'user.invited': 'Sent an invitation',
  'user.activated': 'Login became active',
  'user.rightsChanged': 'Changed the rights',
  'user.disabled': 'Disabled the login',
  'user.enabled': 'Enabled the login',
  'access.refused': 'Refused: no right to it',
  'contact.overridden': 'Passed a rule of contact over',
  'contact.restrictionRecorded': 'Recorded what a debtor told us',
  'contact.restrictionEnded': 'Ended a restriction',
  'contact.consentRecorded': 'Recorded a consent',
  'contact.consentEnded': 'Consent taken back',
  'contact.disputeRecorded': 'Recorded a dispute',
  'contact.disputeEnded': 'Answered a dispute',
  'call.placed': 'Called by click',
  'call.assigned': 'Put a call on the account',
  'voicemail.left': 'Left a voicemail',
  'recording.listened': 'Listened to a recording',
  'recording.deleted': 'Recording deleted in its time',
  'recordingRule.kept': 'Changed whose consent a recording takes',
  'number.checked': 'Asked whose a number is',
  'telephone.kept': 'Kept the telephone that rings',
  'callSettings.kept': 'Changed how we call',
  'licence.recorded': 'Recorded a licence',
  'rules.versionMade': 'Made a new version of the rules',
  'complaint.recorded': 'Entered a complaint',
  'complaint.answered': 'Answered a complaint',
};

/** Families of acts to filter by. */
export const FAMILIES = [
  { value: 'signIn.', label: 'Signing in' },
  { value: 'session.', label: 'Sessions' },
  { value: 'password.', label: 'Passwords' },
  { value: 'secondFactor.', label: 'Second factor' },
  { value: 'user.', label: 'People and rights' },
  { value: 'access.refused', label: 'Refusals' },
] as const;

/** What happened, in words; acts of other contexts read from their name. */
export function deedOf(action: string): string {
  const known = DEEDS[action];
  if (known) return known;
  const [subject = '', deed = ''] = action.split('.');
  const words = `${subject} ${deed}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether an act is something to look at. */
export const isWarning = (action: string): boolean => /failed|refused|lockedOut/.test(action);

/** What an act was about. */
export const subjectOf = ({ subjectName, subjectKind, subjectId }: AuditRow): string => subjectName ?? (subjectKind === 'address' || subjectKind === 'handler' ? subjectId : `${subjectKind.replaceAll('_', ' ')} ${subjectId.slice(0, 8)}`);

const FACT_NAMES: Readonly<Record<string, string>> = {
  reason: 'Why', secondFactor: 'By', permission: 'Right needed', before: 'Before', after: 'After', clientIds: 'Clients', roles: 'Roles', email: 'Address', name: 'Name',
  sessionsEnded: 'Sessions ended', otherSessionsEnded: 'Other sessions ended', ended: 'Sessions ended', status: 'State',
};

/** How a fact is called. */
export const factName = (name: string): string => FACT_NAMES[name] ?? name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (first) => first.toUpperCase()).replaceAll(/ [A-Z]/g, (word) => word.toLowerCase());

/** A fact in words: roles by their names, lists by commas. */
export function factWords(value: string): string {
  try {
    return inWords(JSON.parse(value));
  } catch {
    return value;
  }
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ') || 'none';
  if (value !== null && typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${factName(name)}: ${inWords(inner)}`).join('; ');
  const text = String(value);
  return isRole(text) ? ROLE_NAMES[text] : text;
}

const ID = /^"?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"?$/;
const SUMS = new Set(['amount', 'owed', 'agreed', 'total', 'fee', 'difference']);

/** The facts of an act in one line: sums as money, without what only a machine reads. All of them stand in the act itself. */
export function factsLine(facts: AuditRow['facts']): string {
  const currency = factWords(facts.find(({ name }) => name === 'currency')?.value ?? '');
  const sum = (name: string, value: string): boolean => /^[A-Z]{3}$/.test(currency) && SUMS.has(name) && /^-?\d+$/.test(value);
  return facts
    .filter(({ name, value }) => !ID.test(value) && !['null', '""', ''].includes(value) && !(name === 'currency' && facts.some((fact) => sum(fact.name, fact.value))))
    .map(({ name, value }) => `${factName(name)}: ${sum(name, value) ? formatMoney({ minor: Number(value), currency }) : factWords(value)}`).join(' · ');
}
