import { Injectable } from '@nestjs/common';
import { retainedThrough } from '@quittance/compliance/domain';
import { addDays, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { lockCall, noteCallEvent, tellCall } from '../call-row';
import { callSetting } from '../call-settings';
import { DELETE_RECORDINGS } from './delete-recordings.job';

export interface NewRecording {
  readonly callId: string;
  readonly provider: string;
  readonly providerId: string;
  /** Where it lies at the provider. */
  readonly link: string;
  readonly durationSeconds: number | null;
}

/** Notes a recording the provider made: once, its link sealed, with the day on which it goes. One that was not ours to make is deleted at once. */
@Injectable()
export class TakeRecording {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault) {}

  execute(ctx: Ctx, { callId, provider, providerId, link, durationSeconds }: NewRecording): Promise<Result<{ repeated: boolean }>> {
    return this.work.write<{ repeated: boolean }>(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (call === undefined || call.provider !== provider) return refuse('CALL_UNKNOWN', 'There is no such call of ours.');
      const { right } = await tx.one<{ right: boolean }>('select recorded_by_right as right from call where id = $1', [callId]);
      const id = tx.newId();
      const made = await tx.change(
        `insert into call_recording (id, call_id, provider, provider_id, sealed_link, duration_seconds, made_at, delete_after) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (provider, provider_id) do nothing`,
        [id, callId, provider, providerId, this.vault.seal(link, id), durationSeconds, tx.now, right ? await keptThrough(tx, call.startedAt) : addDays(tx.today, -1)]);
      if (made === 0) return ok({ repeated: true });
      await noteCallEvent(tx, callId, 'RECORDING', right ? '' : 'It was not to be recorded: the recording is deleted.');
      if (!right) tx.addJob(DELETE_RECORDINGS, {}, { key: DELETE_RECORDINGS });
      await tellCall(tx, call, call.status);
      return ok({ repeated: false });
    });
  }
}

/** The agency's days, and never less than three years from the call (12 CFR 1006.100(b)). */
async function keptThrough(tx: Tx, startedAt: Date): Promise<BusinessDate> {
  const { on } = await tx.one<{ on: BusinessDate }>(`select to_char($1::timestamptz at time zone (select time_zone from agency), 'YYYY-MM-DD') as on`, [startedAt]);
  const [byDays, byLaw] = [addDays(on, (await callSetting(tx)).recordingDays), retainedThrough(on)];
  return byDays > byLaw ? byDays : byLaw;
}
