import type { ConsentKind } from './consent';
import type { RestrictionKind } from './restriction';

/** What a recorded state is called on screens and timelines. LANGUAGE binds the text, not whether we may write. */
export const STATE_WORDS: Readonly<Record<RestrictionKind | 'LANGUAGE', string>> = {
  CEASE: 'Asked us to stop', REFUSES_TO_PAY: 'Refuses to pay', OPT_OUT: 'Opted out', INCONVENIENT_TIME: 'Inconvenient time', INCONVENIENT_PLACE: 'Inconvenient place', EMPLOYER_FORBIDS: 'Employer forbids contact',
  REPRESENTED: 'Represented by an attorney', BANKRUPT: 'Bankruptcy', DECEASED: 'Deceased', MINOR: 'Minor', IDENTITY_THEFT: 'Identity theft', SERVICE_MEMBER: 'Service member', VULNERABLE: 'Vulnerable', LANGUAGE: 'Language' };

export const CONSENT_WORDS: Readonly<Record<ConsentKind, string>> = {
  FREQUENCY: 'To be called again within seven days', CONTACT: 'To be reached at an unusual time or place', EMAIL: 'Emails to this address', TEXT: 'Texts to this number', AUTODIAL: 'Calls and texts by machine',
  ESIGN: 'Notices in electronic form', THIRD_PARTY: 'Speaking with somebody else' };

/** Ways in which a state came to us. */
export const STATE_SOURCES = ['CALL', 'LETTER', 'EMAIL', 'TEXT', 'VISIT', 'CLIENT', 'COURT', 'OTHER'] as const;
export type StateSource = (typeof STATE_SOURCES)[number];
