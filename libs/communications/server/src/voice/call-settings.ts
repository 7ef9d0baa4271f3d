import { readContactValue } from '@quittance/debtors/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { CONFIGURATION, UnitOfWork, type Configuration, type Ctx, type TelephonySettings, type Tx } from '@quittance/platform';
import { VoiceProviders } from './voice-provider';

/** How the agency calls. Numbers in E.164, empty where not set. */
export interface CallSetting {
  callerId: string;
  officeNumber: string;
  voicemailByItself: boolean;
  /** Days a check of a number may be old where its use leans on consent; 0: asked each time. */
  checkDays: number;
  /** ONE_PARTY: where one party's consent suffices at both ends. */
  recording: 'OFF' | 'ONE_PARTY';
  /** Where our people sit: US-TX. */
  recordingPlace: string;
  recordingDays: number;
}

/** One's own telephone, and whether calls can be placed on it. */
export interface Telephone {
  number: string | null;
  ready: boolean;
  simulated: boolean;
  callerId: string;
}

/** What a simulated call shows. */
const SIMULATED_CALLER = '+13125550100';

const UNSET: CallSetting = { callerId: '', officeNumber: '', voicemailByItself: false, checkDays: 30, recording: 'OFF', recordingPlace: '', recordingDays: 1096 };

export const callSetting = async (tx: Tx): Promise<CallSetting> =>
  (await tx.maybeOne<CallSetting>('select caller_id as "callerId", office_number as "officeNumber", voicemail_by_itself as "voicemailByItself", check_days as "checkDays", recording, recording_place as "recordingPlace", recording_days as "recordingDays" from call_setting')) ?? UNSET;

/** The number debtors see; empty where there is none. */
export function callerIdOf({ callerId }: CallSetting, telephony: TelephonySettings | null, simulated: boolean): string {
  if (callerId !== '') return callerId;
  if (telephony !== null && 'number' in telephony.from) return telephony.from.number;
  return simulated ? SIMULATED_CALLER : '';
}

export const telephoneOf = async (tx: Tx, userId: string | null): Promise<string | null> =>
  (await tx.maybeOne<{ number: string }>('select number from user_phone where user_id = $1', [userId]))?.number ?? null;

/** The telephone of each person, and how the agency calls. */
@Injectable()
export class CallSettings {
  constructor(private readonly work: UnitOfWork, private readonly providers: VoiceProviders, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  telephone(ctx: Ctx): Promise<Telephone> {
    return this.work.read(ctx, async (tx) => {
      const provider = this.providers.current();
      return {
        number: await telephoneOf(tx, ctx.principal.userId), ready: provider !== null, simulated: provider?.simulated ?? false,
        callerId: callerIdOf(await callSetting(tx), this.config.telephony, provider?.simulated ?? false) };
    });
  }

  /** Keeps the telephone that rings for this person; null or empty: none. Refuses what is no number. */
  keepTelephone(ctx: Ctx, number: string | null, key: string): Promise<Result<{ number: string | null }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { number }, async () => {
      const read = number === null || number.trim() === '' ? ok('') : await numberOf(tx, number, 'number');
      if (!read.ok) return read;
      const { userId } = ctx.principal;
      if (read.value === '') await tx.query('delete from user_phone where user_id = $1', [userId]);
      else await tx.query('insert into user_phone (user_id, number, kept_at) values ($1, $2, $3) on conflict (user_id) do update set number = excluded.number, kept_at = excluded.kept_at', [userId, read.value, tx.now]);
      tx.audit({ action: 'telephone.kept', subjectKind: 'user', subjectId: userId ?? '', facts: { number: read.value } });
      return ok({ number: read.value === '' ? null : read.value });
    }));
  }

  setting(ctx: Ctx): Promise<CallSetting> {
    return this.work.read(ctx, callSetting);
  }

  /** Refuses what is no number. */
  keepSetting(ctx: Ctx, input: CallSetting, key: string): Promise<Result<CallSetting>> {
    return this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const callerId = input.callerId.trim() === '' ? ok('') : await numberOf(tx, input.callerId, 'callerId');
      if (!callerId.ok) return callerId;
      const officeNumber = input.officeNumber.trim() === '' ? ok('') : await numberOf(tx, input.officeNumber, 'officeNumber');
      if (!officeNumber.ok) return officeNumber;
      if (!Number.isInteger(input.checkDays) || input.checkDays < 0 || input.checkDays > 60) return refuse('BAD_DAYS', 'Between 0 and 60 days: after 60 the law asks for a new check.', {}, 'checkDays');
      const place = input.recordingPlace.trim().toUpperCase();
      if (input.recording === 'ONE_PARTY' && this.config.applicationKey === null) return refuse('NO_KEY', 'APPLICATION_KEY is not set: the links of recordings could not be sealed.', {}, 'recording');
      if (place === '' ? input.recording !== 'OFF' : !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(place)) return refuse('BAD_PLACE', 'Say where your people sit: a state such as US-TX, or a country.', {}, 'recordingPlace');
      if (!Number.isInteger(input.recordingDays) || input.recordingDays < 1096 || input.recordingDays > 3653) return refuse('BAD_DAYS', 'Between 1,096 and 3,653 days: three years at least (12 CFR 1006.100(b)), ten at most.', {}, 'recordingDays');
      const kept: CallSetting = { callerId: callerId.value, officeNumber: officeNumber.value, voicemailByItself: input.voicemailByItself, checkDays: input.checkDays, recording: input.recording, recordingPlace: place, recordingDays: input.recordingDays };
      await tx.query(
        `insert into call_setting (caller_id, office_number, voicemail_by_itself, check_days, recording, recording_place, recording_days) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set caller_id = excluded.caller_id, office_number = excluded.office_number, voicemail_by_itself = excluded.voicemail_by_itself, check_days = excluded.check_days,
           recording = excluded.recording, recording_place = excluded.recording_place, recording_days = excluded.recording_days`, [kept.callerId, kept.officeNumber, kept.voicemailByItself, kept.checkDays, kept.recording, kept.recordingPlace, kept.recordingDays]);
      tx.audit({ action: 'callSettings.kept', subjectKind: 'agency', subjectId: '1', facts: { ...kept } });
      return ok(kept);
    }));
  }
}

async function numberOf(tx: Tx, text: string, field: string): Promise<Result<string>> {
  const { country } = await tx.one<{ country: string }>('select country from agency');
  const read = readContactValue('PHONE', text, country);
  return read.ok ? ok(read.value.normalised) : refuse(read.refusal.code, read.refusal.message, read.refusal.facts, field);
}
