import { CONSENT_WORDS, STATE_WORDS } from '@quittance/compliance/domain';
import type { ConsentKind, ContactChannel, RecordConsentInput, RecordRestrictionInput, RestrictionKind, StateSource } from '@quittance/graphql/agency';
import type { Option, RefusalLike } from '@quittance/ui';

/** What is entered: a restriction, a consent or a dispute told by the debtor. */
export interface StateForm {
  /** "R:CEASE", "C:TEXT", "D:DISPUTE": one list for all. */
  readonly kind: string;
  readonly inWriting: boolean;
  readonly thisDebtOnly: boolean;
  readonly medium: ContactChannel | '';
  readonly address: string;
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly until: string | null;
  readonly place: 'HOME' | 'WORK' | '';
  readonly attorneyKnown: boolean;
  readonly attorneyConsents: boolean;
  readonly status: 'STAY' | 'DISCHARGED' | 'DISMISSED' | 'LIFTED';
  readonly language: string;
  readonly amount: number | null;
  readonly source: StateSource;
  readonly note: string;
}

export const EMPTY_STATE: StateForm = {
  kind: '', inWriting: false, thisDebtOnly: false, medium: '', address: '', days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00', until: null, place: 'WORK', attorneyKnown: true, attorneyConsents: false, status: 'STAY', language: 'es',
  amount: null, source: 'CALL', note: '' };

const RESTRICTIONS: readonly RestrictionKind[] = [
  'CEASE', 'REFUSES_TO_PAY', 'OPT_OUT', 'INCONVENIENT_TIME', 'INCONVENIENT_PLACE', 'EMPLOYER_FORBIDS', 'REPRESENTED', 'BANKRUPT', 'DECEASED', 'MINOR', 'IDENTITY_THEFT', 'SERVICE_MEMBER', 'VULNERABLE', 'LANGUAGE'];
const CONSENTS: readonly ConsentKind[] = ['FREQUENCY', 'CONTACT', 'EMAIL', 'TEXT', 'AUTODIAL', 'ESIGN', 'THIRD_PARTY'];

export const KIND_OPTIONS: readonly Option[] = [
  ...RESTRICTIONS.map((kind) => ({ value: `R:${kind}`, label: STATE_WORDS[kind] })),
  { value: 'D:DISPUTE', label: 'Disputes the debt' }, { value: 'D:ORIGINAL_CREDITOR', label: 'Asks for the original creditor' },
  ...CONSENTS.map((kind) => ({ value: `C:${kind}`, label: CONSENT_WORDS[kind], sub: 'consent' })),
];

export const SOURCE_OPTIONS: readonly Option<StateSource>[] = [
  { value: 'CALL', label: 'On a call' }, { value: 'LETTER', label: 'By letter' }, { value: 'EMAIL', label: 'By email' }, { value: 'TEXT', label: 'By text' }, { value: 'VISIT', label: 'In person' }, { value: 'CLIENT', label: 'From the client' },
  { value: 'COURT', label: 'From a court' }, { value: 'OTHER', label: 'Otherwise' }];
export const MEDIUM_OPTIONS: readonly Option<ContactChannel | ''>[] = [
  { value: 'CALL', label: 'Calls' }, { value: 'TEXT', label: 'Texts' }, { value: 'EMAIL', label: 'Emails' }, { value: 'LETTER', label: 'Letters' }, { value: 'VISIT', label: 'Visits' }, { value: 'SOCIAL', label: 'Social media' },
  { value: '', label: 'Everything at this address' }];
export const PLACE_OPTIONS: readonly Option<'HOME' | 'WORK' | ''>[] = [{ value: 'WORK', label: 'At work' }, { value: 'HOME', label: 'At home' }, { value: '', label: 'At this address or number' }];
export const STATUS_OPTIONS: readonly Option<StateForm['status']>[] = [
  { value: 'STAY', label: 'Filed: the stay is in force' }, { value: 'DISCHARGED', label: 'Discharged' }, { value: 'LIFTED', label: 'The stay was lifted' }, { value: 'DISMISSED', label: 'Dismissed' }];
export const DAY_LABELS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Which parts of the form a kind asks for. */
export function partsOf(kind: string): ReadonlySet<'writing' | 'medium' | 'address' | 'time' | 'place' | 'attorney' | 'status' | 'language' | 'amount' | 'until' | 'debt'> {
  switch (kind) {
    case 'R:CEASE': case 'R:REFUSES_TO_PAY': return new Set(['writing', 'debt']);
    case 'R:OPT_OUT': return new Set(['medium', 'address']);
    case 'R:INCONVENIENT_TIME': return new Set(['time', 'until']);
    case 'R:INCONVENIENT_PLACE': return new Set(['place', 'address']);
    case 'R:REPRESENTED': return new Set(['attorney', 'debt']);
    case 'R:BANKRUPT': return new Set(['status', 'debt']);
    case 'R:IDENTITY_THEFT': return new Set(['debt']);
    case 'R:LANGUAGE': return new Set(['language']);
    case 'D:DISPUTE': return new Set(['writing', 'amount']);
    case 'D:ORIGINAL_CREDITOR': return new Set(['writing']);
    case 'C:EMAIL': case 'C:TEXT': case 'C:AUTODIAL': return new Set(['address', 'until']);
    case 'C:FREQUENCY': case 'C:CONTACT': return new Set(['until', 'debt']);
    default: return new Set();
  }
}

const minutes = (time: string): number | null => {
  const [, hours, rest] = /^(\d{1,2}):(\d{2})$/.exec(time.trim()) ?? [];
  const [h, m] = [Number(hours), Number(rest)];
  return hours === undefined || h > 24 || m > 59 || h * 60 + m > 1440 ? null : h * 60 + m;
};

/** What still has to be entered, with the field it is about. */
export function stateFlaw(form: StateForm): RefusalLike | null {
  const parts = partsOf(form.kind);
  if (form.kind === '') return { code: 'KIND_MISSING', message: 'Choose what you were told.', field: 'kind' };
  if (parts.has('time') && form.days.length === 0) return { code: 'DAYS_MISSING', message: 'Choose the weekdays.', field: 'days' };
  if (parts.has('time') && (minutes(form.from) === null || minutes(form.to) === null || form.from === form.to)) return { code: 'TIME_MISSING', message: 'Write both times as 09:00.', field: 'fromMinute' };
  const named = form.kind.startsWith('C:') || (form.kind === 'R:OPT_OUT' && form.medium === '') || (form.kind === 'R:INCONVENIENT_PLACE' && form.place === '');
  if (parts.has('address') && named && form.address.trim() === '') return { code: 'ADDRESS_MISSING', message: 'Say which address or number.', field: 'address' };
  return null;
}

/** What is sent for a restriction. The form has no flaw. */
export function toRestriction(form: StateForm, accountId: string): RecordRestrictionInput {
  const parts = partsOf(form.kind);
  return {
    accountId, kind: form.kind.slice(2) as RestrictionKind, source: form.source, note: form.note.trim() || null, thisDebtOnly: parts.has('debt') && form.thisDebtOnly, inWriting: parts.has('writing') && form.inWriting,
    medium: parts.has('medium') ? form.medium || null : null, address: parts.has('address') ? form.address.trim() || null : null, days: parts.has('time') ? [...form.days].sort() : null,
    fromMinute: parts.has('time') ? minutes(form.from) : null, toMinute: parts.has('time') ? minutes(form.to) : null, until: parts.has('until') ? form.until : null, place: parts.has('place') ? form.place || null : null,
    attorneyKnown: parts.has('attorney') && form.attorneyKnown, attorneyConsents: parts.has('attorney') && form.attorneyConsents, status: parts.has('status') ? form.status : null, language: parts.has('language') ? form.language.trim().toLowerCase() : null,
  };
}

/** What is sent for a consent. The form has no flaw. */
export function toConsent(form: StateForm, accountId: string): RecordConsentInput {
  const parts = partsOf(form.kind);
  return {
    accountId, kind: form.kind.slice(2) as ConsentKind, source: form.source, note: form.note.trim() || null, thisDebtOnly: parts.has('debt') && form.thisDebtOnly, direct: form.source !== 'CLIENT',
    address: parts.has('address') ? form.address.trim() || null : null, until: parts.has('until') ? form.until : null };
}
