import { Injectable } from '@nestjs/common';
import { addDays, formatDate, may, ok, refuse, type AccountId, type BusinessDate, type ContactPointId, type DebtorId, type PromiseId, type Result } from '@quittance/kernel';
import { loadAccountStates, noteText, notFound, touchAccount, touchAccounts, type AccountState } from '@quittance/accounts/server';
import { recordPromise } from '@quittance/arrangements/server';
import { callToRecord, closeCallBacks, keepCallBack, tieCall, timeOfCallBack, type CallToRecord, type TimedBack } from '@quittance/communications/server';
import { CALL_OUTCOMES, checkCall, type CallOutcome } from '@quittance/compliance/domain';
import { askPermit, recordContactAttempt, useCallPermit, type UsedPermit } from '@quittance/compliance/server';
import { readContactValue } from '@quittance/debtors/domain';
import { correctContactPoint, findContactPoint, type ContactPointRecord } from '@quittance/debtors/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { tellOfCall } from './call-timeline';

/** The wrap-up of a call. */
export interface CallWrapUp {
  /** The account the call was made for. */
  readonly accountId: AccountId;
  readonly direction: 'OUTBOUND' | 'INBOUND';
  /** An outbound call's, given when it was dialled. Without one it is asked for now. */
  readonly permitId?: string | null;
  /** The call of the telephone provider that is wrapped up: direction, number, permit and duration are its own. */
  readonly callId?: string | null;
  /** The number on file that was used; or `number`. */
  readonly contactPointId?: ContactPointId | null;
  readonly number?: string | null;
  /** Who was on the line. */
  readonly personName: string;
  readonly outcome: CallOutcome;
  readonly connected: boolean;
  readonly conversation: boolean;
  readonly durationSeconds?: number | null;
  /** Accounts of the same debtor the conversation was about; the call's own is always among them when there was one. */
  readonly accountsSpokenOf: readonly AccountId[];
  readonly callBackOn?: BusinessDate | null;
  /** "14:30", by the debtor's clock, where they named a time. */
  readonly callBackAt?: string | null;
  readonly note?: string | null;
  readonly promise?: { readonly amount: number; readonly dueOn: BusinessDate; readonly graceDays: number } | null;
}

export interface CallRecorded {
  attemptId: string;
  accountId: AccountId;
  promiseId: PromiseId | null;
}

const LONGEST_CALL_BACK_DAYS = 180;
const LONGEST_CALL_SECONDS = 86_400;
const MOST_ACCOUNTS = 100;

/** Records how a call ended: the attempt, a line on each account spoken of, the call-back, and a promise, together or not at all. */
@Injectable()
export class RecordCallUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, call: CallWrapUp, key: string): Promise<Result<CallRecorded>> {
    return this.work.write(ctx, (tx) => tx.command(key, call, () => record(tx, call)));
  }
}

async function record(tx: Tx, entered: CallWrapUp): Promise<Result<CallRecorded>> {
  const note = checked(tx, entered);
  if (!note.ok) return note;
  const accounts = await accountsOf(tx, entered);
  if (!accounts.ok) return accounts;
  const placed = entered.callId ? await callToRecord(tx, entered.callId, entered.accountId) : ok(null);
  if (!placed.ok) return placed;
  const call: CallWrapUp = placed.value === null ? entered : { ...entered, direction: placed.value.direction, durationSeconds: entered.durationSeconds ?? placed.value.durationSeconds };
  const [main, ...others] = accounts.value;
  const debtor = await tx.one<{ country: string | null; time_zone: string | null }>('select coalesce(country, (select country from agency)) as country, time_zone from debtor where id = $1', [main.debtorId]);
  const permit = call.direction === 'OUTBOUND' ? (placed.value?.permit ? ok(placed.value.permit) : await permitOf(tx, call)) : null;
  if (permit && !permit.ok) return permit;
  const number = permit ? ok(await onPermit(tx, permit.value)) : placed.value ? ok(await onPermit(tx, { contactPointId: placed.value.contactPointId, address: placed.value.number })) : await numberOf(tx, call, main.debtorId, debtor.country);
  if (!number.ok) return number;
  const personId = permit?.value.personId ?? placed.value?.personId ?? null;
  const back = await backAt(tx, call, personId, number.value);
  if (!back.ok) return back;
  const personName = call.personName.replace(/\s+/g, ' ').trim() || (call.connected ? number.value.point?.personName ?? '' : '');
  const attempt = {
    personName, outcome: call.outcome, connected: call.connected, conversation: call.conversation, zone: debtor.time_zone, durationSeconds: call.durationSeconds ?? null, note: note.value,
    accounts: [main, ...others].map(({ id, clientId }) => ({ accountId: id, clientId, spokenOf: call.conversation })) };
  const attemptId = await recordContactAttempt(tx, permit
    ? { ...attempt, direction: 'OUTBOUND', permit: permit.value }
    : { ...attempt, direction: 'INBOUND', debtorId: main.debtorId, personId, contactPointId: number.value.point?.id ?? null, channel: 'CALL', address: number.value.address, ...(placed.value ? { occurredAt: placed.value.startedAt } : {}) });
  const after = await followUp(tx, { call, main, placed: placed.value, personId, contactPointId: number.value.point?.id ?? null, attemptId, timed: back.value });
  if (!after.ok) return after;
  const verdict = CALL_OUTCOMES[call.outcome].number;
  if (number.value.point && verdict !== null && number.value.point.status !== verdict) {
    const corrected = await correctContactPoint(tx, number.value.point.id, { status: verdict });
    if (!corrected.ok) return corrected;
  }
  await touchAccount(tx, main.id, { nextActionOn: call.callBackOn ?? null });
  if (others.length > 0) await touchAccounts(tx, others.map(({ id }) => id));
  await tellOfCall(tx, { call, accounts: [main, ...others], attemptId, personName, personRole: number.value.point?.personRole ?? '', note: note.value });
  if (!call.promise) return ok({ attemptId, accountId: main.id, promiseId: null });
  const promised = await recordPromise(tx, { accountId: main.id, personName, ...call.promise });
  return promised.ok ? ok({ attemptId, accountId: main.id, promiseId: promised.value.promiseId }) : under('promise', promised);
}

/** The note, tidied, when the rest of what was entered holds together. */
function checked(tx: Tx, call: CallWrapUp): Result<string> {
  const fits = checkCall(call);
  if (!fits.ok) return fits;
  if (call.promise && !may(tx.ctx.principal, 'promise.record')) return refuse('FORBIDDEN', 'Your role does not allow recording promises. Leave it out, or ask an administrator.', {}, 'promise');
  if (call.promise && !call.conversation) return refuse('PROMISE_WITHOUT_CONVERSATION', 'A promise needs a conversation: tick it, or leave the promise out.', {}, 'conversation');
  if (call.personName.length > 120) return refuse('NAME_TOO_LONG', 'A name has 120 characters at most.', {}, 'personName');
  const seconds = call.durationSeconds ?? 0;
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > LONGEST_CALL_SECONDS) return refuse('BAD_DURATION', 'A call lasts between nothing and a day.', { seconds }, 'durationSeconds');
  const { callBackOn } = call;
  const latest = addDays(tx.today, LONGEST_CALL_BACK_DAYS);
  if (callBackOn && callBackOn < tx.today) return refuse('CALL_BACK_PASSED', `${formatDate(callBackOn)} has passed; today is ${formatDate(tx.today)}.`, { callBackOn }, 'callBackOn');
  if (callBackOn && callBackOn > latest) return refuse('CALL_BACK_TOO_LATE', `A call-back is ${LONGEST_CALL_BACK_DAYS} days ahead at most, by ${formatDate(latest)}.`, { callBackOn, latest }, 'callBackOn');
  return noteText(call.note, 'note');
}

/** The call's account first, then the others spoken of, all of one debtor, locked. */
async function accountsOf(tx: Tx, { accountId, accountsSpokenOf, conversation }: CallWrapUp): Promise<Result<[AccountState, ...AccountState[]]>> {
  const others = conversation ? [...new Set(accountsSpokenOf)].filter((id) => id !== accountId) : [];
  if (others.length >= MOST_ACCOUNTS) return refuse('TOO_MANY', `A call is about ${MOST_ACCOUNTS} accounts at most.`, {}, 'accountsSpokenOf');
  const states = await loadAccountStates(tx, [accountId, ...others], { lock: true });
  const main = states.find(({ id }) => id === accountId);
  if (!main) return notFound();
  const rest = states.filter(({ id }) => id !== accountId);
  return rest.length === others.length && rest.every(({ debtorId }) => debtorId === main.debtorId)
    ? ok([main, ...rest])
    : refuse('NOT_OF_THIS_DEBTOR', 'One of the accounts spoken of belongs to another debtor.', {}, 'accountsSpokenOf');
}

/** When they asked to be called back, where they named a time. */
function backAt(tx: Tx, { accountId, callBackOn, callBackAt }: CallWrapUp, personId: string | null, { address, point }: { address: string; point: ContactPointRecord | null }): Promise<Result<TimedBack | null>> {
  if (!callBackAt?.trim()) return Promise.resolve(ok(null));
  if (!callBackOn) return Promise.resolve(refuse('DATE_MISSING', 'Say on which day they want the call.', {}, 'callBackOn'));
  return timeOfCallBack(tx, { accountId, personId, contactPointId: point?.id ?? null, address, on: callBackOn, time: callBackAt });
}

interface Followed {
  readonly call: CallWrapUp; readonly main: AccountState; readonly placed: CallToRecord | null; readonly personId: string | null; readonly contactPointId: ContactPointId | null; readonly attemptId: string; readonly timed: TimedBack | null;
}

/** The telephone provider's call is tied to its record; call-backs that were due are answered, and the one asked for now is kept. */
async function followUp(tx: Tx, { call, main, placed, personId, contactPointId, attemptId, timed }: Followed): Promise<Result<null>> {
  if (placed) await tieCall(tx, placed.id, attemptId);
  await closeCallBacks(tx, main.id, attemptId, call.conversation || call.outcome === 'CALL_BACK_ASKED');
  if (!call.callBackOn || (call.outcome !== 'CALL_BACK_ASKED' && timed === null)) return ok(null);
  return keepCallBack(tx, { accountId: main.id, clientId: main.clientId, debtorId: main.debtorId, personId, contactPointId, attemptId, on: call.callBackOn, timed });
}

/** The permit given at dialling, or one asked for now, used for this call. */
async function permitOf(tx: Tx, call: CallWrapUp): Promise<Result<UsedPermit>> {
  if (call.permitId) return useCallPermit(tx, call.permitId, call.accountId);
  if (!call.contactPointId && !call.number?.trim()) return refuse('NUMBER_MISSING', 'Say which number it was.', {}, 'number');
  const asked = await askPermit(tx, { accountId: call.accountId, contactPointId: call.contactPointId ?? null, address: call.contactPointId ? null : call.number ?? null, channel: 'CALL', purpose: 'COLLECT' });
  if (asked.ok) return useCallPermit(tx, asked.value.id, call.accountId);
  return asked.refusal.field === 'address' ? under('number', { refusal: { ...asked.refusal, field: 'value' } }) : asked;
}

/** The number of a call on a permit is the permit's; what is on file of it may have been corrected since it was dialled. */
async function onPermit(tx: Tx, { contactPointId, address }: Pick<UsedPermit, 'contactPointId' | 'address'>): Promise<{ address: string; point: ContactPointRecord | null }> {
  return { address, point: contactPointId === null ? null : (await findContactPoint(tx, contactPointId)) ?? null };
}

async function numberOf(tx: Tx, call: CallWrapUp, debtorId: DebtorId, country: string | null): Promise<Result<{ address: string; point: ContactPointRecord | null }>> {
  if (call.contactPointId) {
    const point = await findContactPoint(tx, call.contactPointId);
    if (point?.debtorId !== debtorId || point.kind !== 'PHONE') return refuse('NUMBER_NOT_FOUND', 'This number is not on file for the debtor any more. Choose again.', {}, 'contactPointId');
    return ok({ address: point.valueNormalised, point });
  }
  if (!call.number?.trim()) return refuse('NUMBER_MISSING', 'Say which number it was.', {}, 'number');
  const read = readContactValue('PHONE', call.number, country);
  return read.ok ? ok({ address: read.value.normalised, point: null }) : under('number', read);
}

/** A refusal of a part, its field named from the whole. */
const under = (field: string, { refusal }: { refusal: { code: string; message: string; field?: string; facts: Readonly<Record<string, string | number>> } }): Result<never> =>
  refuse(refusal.code, refusal.message, refusal.facts, refusal.field === undefined || refusal.field === 'value' ? field : `${field}.${refusal.field}`);
