import { CALL_STATUS_WORDS, hasEnded } from '@quittance/communications/domain';
import { CALL_OUTCOMES, type CallOutcome } from '@quittance/compliance/domain';
import type { CallLineFragment, CallShow, CallStatus } from '@quittance/graphql/agency';
import { formatPhone, type Tone } from '@quittance/ui';

const TONES: Readonly<Record<CallStatus, Tone>> = {
  PLACING: 'info', CALLING_US: 'info', RINGING: 'info', ARRIVING: 'warn', ANSWERED: 'ok', LEAVING: 'info', COMPLETED: 'mute', NO_ANSWER: 'mute', BUSY: 'mute', MISSED: 'warn', FAILED: 'bad', CANCELLED: 'mute', REFUSED: 'bad', UNCERTAIN: 'warn' };

/** How a call stands, as a chip. */
export const callChip = (status: CallStatus): { readonly text: string; readonly tone: Tone } => ({ text: CALL_STATUS_WORDS[status], tone: TONES[status] });

/** What came of it: as it was wrapped up, else as the provider tells it. */
export function callResult({ outcome, status, endedAt, recorded }: Pick<CallLineFragment, 'outcome' | 'status' | 'endedAt' | 'recorded'>): string {
  if (status === 'MISSED') return '';
  if (outcome) return CALL_OUTCOMES[outcome as CallOutcome]?.label ?? outcome;
  return endedAt && !recorded && status === 'COMPLETED' ? 'Not wrapped up' : '';
}

/** 75 as 1:15. */
export function talkedFor(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return '';
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Whoever is at the other end. */
export const otherEnd = ({ debtorName, personName, number }: Pick<CallLineFragment, 'debtorName' | 'personName' | 'number'>): string => personName || debtorName || formatPhone(number) || 'Number withheld';

export const live = ({ status }: Pick<CallLineFragment, 'status'>): boolean => !hasEnded(status);

export const CALL_SHOWS: readonly { readonly value: CallShow; readonly label: string }[] = [{ value: 'ALL', label: 'All' }, { value: 'OPEN', label: 'To look at' }, { value: 'UNKNOWN', label: 'Whose?' }, { value: 'MINE', label: 'Mine' }];

export const EMPTY_CALLS: Readonly<Record<CallShow, { readonly heading: string; readonly hint: string }>> = {
  ALL: { heading: 'Nobody was called yet', hint: 'Open an account and choose Call under its permissions: your own telephone rings first.' },
  OPEN: { heading: 'Nothing to look at', hint: 'Calls that were missed, or that nobody could match, wait here.' },
  UNKNOWN: { heading: 'Every call has its account', hint: 'A call from a number on nobody’s file, or on several debtors’, waits here for a person.' },
  MINE: { heading: 'You were on no call yet', hint: 'Open an account and choose Call under its permissions.' },
};

const EVENTS: Readonly<Record<string, string>> = {
  SIMULATED: 'Simulated', PERMIT_USED: 'Decided again', US_RINGING: 'Our telephone rang', US_ANSWERED: 'Our telephone was answered', US_ENDED: 'Our side hung up', US_NO_ANSWER: 'Our telephone was not answered', US_BUSY: 'Our telephone was busy',
  US_FAILED: 'Our telephone could not be reached', US_CANCELLED: 'Given up', THEM_RINGING: 'Theirs rang', THEM_ANSWERED: 'Answered', THEM_ENDED: 'Ended', THEM_NO_ANSWER: 'Not answered', THEM_BUSY: 'Busy', THEM_FAILED: 'Not reached', THEM_CANCELLED: 'Hung up while it rang',
  ANSWERED_BY_MACHINE: 'A machine answered', ANSWERED_BY_HUMAN: 'A person answered', VOICEMAIL_PLAYED: 'Voicemail played', VOICEMAIL_READ: 'Voicemail read out', VOICEMAIL_FAILED: 'Voicemail not left', HUNG_UP: 'Hung up', ARRIVED: 'Came in',
  ASSIGNED: 'Put on an account', DONE: 'Done', OPENED_AGAIN: 'Opened again', RECORDED: 'On record', RECORDING: 'Recording kept', RECORDING_DECIDED: 'Recording', RECORDING_DELETED: 'Recording deleted', LISTENED: 'Listened to' };

/** What happened in a call, in words. */
export const eventWords = (kind: string): string => EVENTS[kind] ?? kind.toLowerCase().replaceAll('_', ' ');
