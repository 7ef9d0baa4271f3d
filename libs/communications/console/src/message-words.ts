import { KIND_WORDS, TONE_WORDS, type TemplateKind, type Tone as WritingTone } from '@quittance/communications/domain';
import type { CommunicationChannel, CommunicationStatus, DecisionPartsFragment, ReturnReason, TemplateStatus } from '@quittance/graphql/agency';
import { formatInstant, type Option, type Tone } from '@quittance/ui';

/** How it travels. */
export const CHANNELS: Readonly<Record<CommunicationChannel, string>> = { LETTER: 'Letter', EMAIL: 'Email', TEXT: 'Text', VOICEMAIL: 'Voicemail', CALL: 'Call' };

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language' });

/** A text's language where it is not English, which goes without saying. */
export const languageName = (language: string): string | null => (language === 'en' ? null : (LANGUAGES.of(language) ?? language));

/** A text among others: its name, its tone, its language. */
export const textLabel = ({ kind, name, tone, language }: { readonly kind: string; readonly name: string; readonly tone?: string | null; readonly language: string }): string =>
  [name === KIND_WORDS[kind as TemplateKind] ? name : `${KIND_WORDS[kind as TemplateKind]}: ${name}`, tone ? TONE_WORDS[tone as WritingTone].toLowerCase() : null, languageName(language)].filter(Boolean).join(', ');

interface Chip { readonly text: string; readonly tone: Tone }

/** How far a message is, as people say it. */
export const MESSAGE_STATUS: Readonly<Record<CommunicationStatus, Chip>> = {
  QUEUED: { text: 'Waits', tone: 'info' }, SENDING: { text: 'On its way', tone: 'info' }, SENT: { text: 'Sent', tone: 'ok' }, DELIVERED: { text: 'Arrived', tone: 'ok' }, BOUNCED: { text: 'Came back', tone: 'bad' }, FAILED: { text: 'Failed', tone: 'bad' },
  REFUSED: { text: 'Refused', tone: 'warn' }, CANCELLED: { text: 'Taken back', tone: 'mute' }, UNCERTAIN: { text: 'Uncertain', tone: 'warn' }, RECEIVED: { text: 'Received', tone: 'mute' } };

export const TEMPLATE_STATUS: Readonly<Record<TemplateStatus, Chip>> = {
  DRAFT: { text: 'Draft', tone: 'mute' }, SUBMITTED: { text: 'Waits for approval', tone: 'warn' }, APPROVED: { text: 'In use', tone: 'ok' }, REJECTED: { text: 'Rejected', tone: 'bad' }, WITHDRAWN: { text: 'Out of use', tone: 'mute' } };

/** What happened to a message, as its history tells it. */
export const EVENT_WORDS: Readonly<Record<string, string>> = {
  SENT: 'Sent', DELIVERED: 'Arrived', BOUNCED: 'Came back', RETURNED: 'Came back by post', REFUSED: 'Refused at sending', TRY_LATER: 'Could not leave; tried again later', FAILED: 'Failed', CANCELLED: 'Taken back', HANDED_OVER: 'Handed to the print house',
  FOUND_SENT: 'Found to have arrived', SENT_AGAIN: 'Sent again by hand', OPENED: 'Opened', COMPLAINED: 'Marked as unwanted', SIMULATED: 'Stayed on this machine', UNSUBSCRIBED: 'Unsubscribed by the link in it', ACCEPTED: 'Taken by the carrier', DELAYED: 'Delayed on its way', READ: 'Read' };

export const RETURN_OPTIONS: readonly (Option & { readonly value: ReturnReason })[] = [
  { value: 'NO_SUCH_ADDRESS', label: 'No such address', sub: 'The address is marked as not in service' }, { value: 'MOVED', label: 'Moved', sub: 'The address is marked as not in service' },
  { value: 'UNKNOWN_PERSON', label: 'Not known at this address', sub: 'The address is marked as somebody else’s' }, { value: 'VACANT', label: 'Vacant', sub: 'The address is marked as not in service' },
  { value: 'REFUSED', label: 'Refused by the addressee', sub: 'The address stays as it is' }, { value: 'UNCLAIMED', label: 'Not called for', sub: 'The address stays as it is' }];

/** The permission in one sentence. */
export function decisionWords(decision: Pick<DecisionPartsFragment, 'allowed' | 'earliest' | 'considered'>, timezone: string): string {
  if (decision.allowed) return `Allowed now. ${decision.considered.length} rules were looked at.`;
  return decision.earliest === null ? 'Not allowed, and waiting does not help.' : `Not allowed now; from ${formatInstant(decision.earliest, timezone)} it would be.`;
}

export const findingTone = ({ effect }: Pick<DecisionPartsFragment['findings'][number], 'effect'>): Tone => (effect === 'STOPS' ? 'bad' : effect === 'WARNS' ? 'warn' : 'info');

export const basisWords = ({ basis, effect }: Pick<DecisionPartsFragment['findings'][number], 'basis' | 'effect'>): string => `${effect === 'WARNS' ? 'Warning' : effect === 'OVERRIDDEN' ? 'Passed over' : 'Stops it'}, ${basis === 'LAW' ? 'by law' : 'by our policy'}`;
