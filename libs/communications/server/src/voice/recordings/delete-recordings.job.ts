import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, Vault, type Job, type JobRun } from '@quittance/platform';
import { noteCallEvent } from '../call-row';
import { VoiceProviders } from '../voice-provider';

export const DELETE_RECORDINGS = 'communications.delete-recordings';
const MOST = 1000;

/** Every night: recordings whose time is over, and on which no legal hold stands, are deleted at the provider, then here. What the provider does not delete is tried again. */
@Injectable()
export class DeleteRecordingsJob implements Job, OnModuleInit {
  readonly name = DELETE_RECORDINGS;
  readonly cron = '40 3 * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly vault: Vault, private readonly providers: VoiceProviders) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    const due = await this.work.read(ctx, (tx) => tx.query<{ id: string; callId: string; provider: string; sealedLink: string }>(
      `select r.id, r.call_id as "callId", r.provider, r.sealed_link as "sealedLink" from call_recording r join call c on c.id = r.call_id
        where r.deleted_at is null and r.delete_after < $1 and not under_hold(c.debtor_id, c.account_id, c.client_id) order by r.delete_after, r.id limit ${MOST}`, [tx.today]));
    for (const { id, callId, provider, sealedLink } of due) {
      if (signal.aborted) return;
      const gone = await this.providers.named(provider)?.deleteRecording(this.vault.open(sealedLink, id)).catch(() => false);
      if (gone !== true) continue;
      await this.work.write(ctx, async (tx) => {
        const deleted = await tx.change('update call_recording set deleted_at = $2, sealed_link = null where id = $1 and deleted_at is null', [id, tx.now]);
        if (deleted > 0) {
          await noteCallEvent(tx, callId, 'RECORDING_DELETED', 'Its time was over: deleted at the telephone provider and here.');
          tx.audit({ action: 'recording.deleted', subjectKind: 'call', subjectId: callId, facts: { recordingId: id } });
        }
        return ok(null);
      });
    }
  }
}
