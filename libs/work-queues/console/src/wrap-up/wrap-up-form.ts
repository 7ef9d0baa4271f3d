import type { RecordCallInput } from '@quittance/graphql/agency';
import { hasEnded, outcomeOf, type CallStatus } from '@quittance/communications/domain';
import { CALL_OUTCOMES, checkCall, type CallOutcome } from '@quittance/compliance/domain';
import { addDays, dayOfWeek, type BusinessDate } from '@quittance/kernel';
import type { RefusalLike } from '@quittance/ui';

/** The outcomes in the order of how often they happen, each with the key that chooses it. */
export const OUTCOME_KEYS: readonly { readonly key: string; readonly outcome: CallOutcome }[] = [
  { key: '1', outcome: 'NO_ANSWER' },
  { key: '2', outcome: 'VOICEMAIL' },
  { key: '3', outcome: 'BUSY' },
  { key: '4', outcome: 'SPOKE_WITH_DEBTOR' },
  { key: '5', outcome: 'PROMISED_TO_PAY' },
  { key: '6', outcome: 'CALL_BACK_ASKED' },
  { key: '7', outcome: 'SAYS_PAID' },
  { key: '8', outcome: 'DISPUTES' },
  { key: '9', outcome: 'REFUSES_TO_PAY' },
  { key: '0', outcome: 'HUNG_UP' },
  { key: 'o', outcome: 'THIRD_PARTY' },
  { key: 'w', outcome: 'WRONG_NUMBER' },
  { key: 'x', outcome: 'NOT_IN_SERVICE' },
];

/** A call as it is wrapped up. */
export interface WrapUpForm {
  readonly outcome: CallOutcome | null;
  readonly inbound: boolean;
  readonly connected: boolean;
  readonly conversation: boolean;
  /** The number on file, or null for another one. */
  readonly contactPointId: string | null;
  readonly number: string;
  readonly personName: string;
  readonly minutes: string;
  readonly spokenOf: readonly string[];
  readonly callBackOn: string | null;
  /** The time they named, by their clock; empty: some time that day. */
  readonly callBackAt?: string;
  readonly note: string;
  readonly promise: { readonly amount: number | null; readonly dueOn: string | null; readonly graceDays: number } | null;
  readonly key: string;
}

export interface PhoneNumber {
  readonly id: string;
  readonly value: string;
  readonly personName: string;
}

export interface CallFacts {
  readonly numbers: readonly PhoneNumber[];
  /** Minor units. */
  readonly owed: number;
  readonly today: string;
  readonly mayPromise: boolean;
}

const PROMISE_DAYS = 7;

/** Tomorrow, or Monday where that is a weekend. */
export function nextWorkday(today: string): string {
  let day = addDays(today as BusinessDate, 1);
  while (dayOfWeek(day) > 5) day = addDays(day, 1);
  return day;
}

/** A form before anything is entered: the surest number and its person. */
export function emptyForm({ numbers }: CallFacts, key: string): WrapUpForm {
  const [first] = numbers;
  return {
    outcome: null, inbound: false, connected: false, conversation: false, contactPointId: first?.id ?? null, number: '', personName: first?.personName ?? '',
    minutes: '', spokenOf: [], callBackOn: null, callBackAt: '', note: '', promise: null, key,
  };
}

/** The form once an outcome is chosen: what follows from it is filled in, what was typed stays. */
export function chooseOutcome(form: WrapUpForm, outcome: CallOutcome, facts: CallFacts): WrapUpForm {
  const entry = CALL_OUTCOMES[outcome];
  const connected = entry.connected ?? form.connected;
  const conversation = (entry.conversation ?? false) && connected;
  const promised = outcome === 'PROMISED_TO_PAY' && facts.mayPromise && facts.owed > 0;
  return {
    ...form,
    outcome,
    connected,
    conversation,
    spokenOf: conversation ? form.spokenOf : [],
    callBackOn: outcome === 'CALL_BACK_ASKED' ? (form.callBackOn ?? nextWorkday(facts.today)) : form.outcome === 'CALL_BACK_ASKED' ? null : form.callBackOn,
    promise: promised ? (form.promise ?? { amount: facts.owed, dueOn: addDays(facts.today as BusinessDate, PROMISE_DAYS), graceDays: 2 }) : null,
  };
}

/** Whether an outcome leaves open if somebody answered, or if the debt was spoken of. */
export const openFlags = (outcome: CallOutcome | null): { readonly connected: boolean; readonly conversation: boolean } =>
  outcome === null ? { connected: false, conversation: false } : { connected: CALL_OUTCOMES[outcome].connected === null, conversation: CALL_OUTCOMES[outcome].conversation === null };

/** What still has to be entered or does not fit, with the field it is about. */
export function incomplete(form: WrapUpForm, { today }: Pick<CallFacts, 'today'>): RefusalLike | null {
  if (form.outcome === null) return { code: 'OUTCOME_MISSING', message: 'Choose how the call ended: press its key.', field: 'outcome' };
  if (form.contactPointId === null && form.number.trim() === '') return { code: 'NUMBER_MISSING', message: 'Say which number it was.', field: 'number' };
  if (form.callBackOn !== null && form.callBackOn < today) return { code: 'CALL_BACK_PASSED', message: 'That day has passed.', field: 'callBackOn' };
  if (form.callBackOn !== null && !/^(([01]?\d|2[0-3]):[0-5]\d)?$/.test(form.callBackAt?.trim() ?? '')) return { code: 'BAD_TIME', message: 'Write the time as 14:30.', field: 'callBackAt' };
  if (form.minutes.trim() !== '' && !/^\d{1,3}$/.test(form.minutes.trim())) return { code: 'BAD_DURATION', message: 'Whole minutes, such as 4.', field: 'durationSeconds' };
  if (form.promise && form.promise.amount === null) return { code: 'AMOUNT_NOT_POSITIVE', message: 'Enter the amount that was promised, or leave the promise out.', field: 'promise.amount' };
  if (form.promise && form.promise.dueOn === null) return { code: 'DATE_MISSING', message: 'Enter the day it was promised for.', field: 'promise.dueOn' };
  const fits = checkCall({ outcome: form.outcome, connected: form.connected, conversation: form.conversation });
  return fits.ok ? null : { code: fits.refusal.code, message: fits.refusal.message, field: fits.refusal.field ?? null };
}

/** A call of the telephone provider, as the wrap-up takes it. */
export interface WrappedCall {
  readonly id: string;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  readonly status: CallStatus;
  readonly number: string;
  readonly contactPointId?: string | null;
  readonly answeredBy?: string | null;
  readonly voicemailLeft: boolean;
  readonly durationSeconds?: number | null;
}

/** What the call itself says fills the form; where it reached nobody, its outcome too. What was typed stays. */
export function fromCall(form: WrapUpForm, call: WrappedCall, facts: CallFacts): WrapUpForm {
  const own = facts.numbers.find(({ id }) => id === call.contactPointId);
  const filled: WrapUpForm = { ...form, inbound: call.direction === 'INBOUND', contactPointId: own?.id ?? null, number: own ? '' : call.number, personName: own?.personName || form.personName };
  if (form.outcome !== null || !(hasEnded(call.status) || call.voicemailLeft)) return filled;
  const { outcome, connected } = outcomeOf({ status: call.status, answeredBy: call.answeredBy === 'MACHINE' ? 'MACHINE' : call.answeredBy === 'HUMAN' ? 'HUMAN' : null, voicemailLeft: call.voicemailLeft, durationSeconds: call.durationSeconds ?? null });
  // Who was spoken with, and of what, only the collector knows.
  return connected ? filled : chooseOutcome(filled, outcome, facts);
}

/** What is sent. The form is complete. */
export function toInput(form: WrapUpForm, accountId: string): RecordCallInput {
  const { amount, dueOn, graceDays } = form.promise ?? { amount: null, dueOn: null, graceDays: 0 };
  return {
    accountId,
    direction: form.inbound ? 'INBOUND' : 'OUTBOUND',
    contactPointId: form.contactPointId,
    number: form.contactPointId === null ? form.number : null,
    personName: form.connected ? form.personName : '',
    outcome: form.outcome ?? 'NO_ANSWER',
    connected: form.connected,
    conversation: form.conversation,
    durationSeconds: form.connected && form.minutes.trim() !== '' ? Number(form.minutes) * 60 : null,
    accountsSpokenOf: form.conversation ? [...form.spokenOf] : [],
    callBackOn: form.callBackOn,
    callBackAt: form.callBackOn === null ? null : form.callBackAt?.trim() || null,
    note: form.note.trim() || null,
    promise: amount !== null && dueOn !== null ? { amount, dueOn, graceDays } : null,
  };
}
