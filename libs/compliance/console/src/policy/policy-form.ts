import type { AgencyPolicyInput, ContactChannel } from '@quittance/graphql/agency';
import type { RefusalLike } from '@quittance/ui';
import { clock, minutesOf, type Policy } from './policy-words';

export interface QuietForm { readonly channels: readonly ContactChannel[]; readonly days: readonly number[]; readonly from: string; readonly to: string }
export interface CapForm { readonly channels: readonly ContactChannel[]; readonly most: string; readonly days: string }

/** A policy as it is edited: figures as they are typed. */
export interface PolicyForm {
  readonly gates: Policy['gates'];
  readonly warns: readonly string[];
  readonly quiet: readonly QuietForm[];
  readonly caps: readonly CapForm[];
  readonly lettersApart: string;
  readonly attorneyAnswer: string;
  readonly messagesWarned: string;
  readonly effectiveFrom: string | null;
  readonly reason: string;
}

export const EMPTY_QUIET: QuietForm = { channels: ['CALL'], days: [1, 2, 3, 4, 5, 6, 7], from: '19:00', to: '09:00' };
export const EMPTY_CAP: CapForm = { channels: ['CALL'], most: '3', days: '7' };

export const formOf = ({ gates, warns, quiet, caps, lettersApartDays, attorneyAnswerDays, messagesWarnedFrom }: Policy, today: string): PolicyForm => ({
  gates, warns, quiet: quiet.map(({ channels, days, fromMinute, toMinute }) => ({ channels, days, from: clock(fromMinute), to: clock(toMinute) })), caps: caps.map(({ channels, most, days }) => ({ channels, most: String(most), days: String(days) })),
  lettersApart: lettersApartDays ? String(lettersApartDays) : '', attorneyAnswer: String(attorneyAnswerDays), messagesWarned: String(messagesWarnedFrom), effectiveFrom: today, reason: '' });

const figure = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What still has to be entered, with the field it is about; the server checks the bounds. */
export function policyFlaw({ quiet, caps, lettersApart, attorneyAnswer, messagesWarned, effectiveFrom }: PolicyForm): RefusalLike | null {
  const flaw = (field: string, message: string): RefusalLike => ({ code: 'WRONG', message, field });
  if (quiet.some(({ from, to, channels, days }) => minutesOf(from) === null || minutesOf(to) === null || from.trim() === to.trim() || channels.length === 0 || days.length === 0)) return flaw('quiet', 'Write both times as 19:00, and choose what is quiet and on which days.');
  if (caps.some(({ most, days, channels }) => Number.isNaN(figure(most)) || Number.isNaN(figure(days)) || channels.length === 0)) return flaw('caps', 'Write both figures as numbers, and choose what is counted.');
  if (lettersApart.trim() !== '' && Number.isNaN(figure(lettersApart))) return flaw('lettersApartDays', 'Write a number of days, or leave it empty.');
  if (Number.isNaN(figure(attorneyAnswer))) return flaw('attorneyAnswerDays', 'Write a number of days.');
  if (Number.isNaN(figure(messagesWarned))) return flaw('messagesWarnedFrom', 'Write a number.');
  return effectiveFrom === null ? flaw('effectiveFrom', 'It is needed.') : null;
}

/** The policy of a form without a flaw. */
export const policyOf = ({ gates, warns, quiet, caps, lettersApart, attorneyAnswer, messagesWarned }: PolicyForm): AgencyPolicyInput => ({
  gates: gates.map(({ gate, regimes }) => ({ gate, regimes: [...regimes] })), warns: [...warns], quiet: quiet.map(({ channels, days, from, to }) => ({ channels: [...channels], days: [...days].sort(), fromMinute: minutesOf(from) ?? 0, toMinute: minutesOf(to) ?? 0 })),
  caps: caps.map(({ channels, most, days }) => ({ channels: [...channels], most: figure(most), days: figure(days) })), lettersApartDays: lettersApart.trim() === '' ? null : figure(lettersApart), attorneyAnswerDays: figure(attorneyAnswer),
  messagesWarnedFrom: figure(messagesWarned) });
