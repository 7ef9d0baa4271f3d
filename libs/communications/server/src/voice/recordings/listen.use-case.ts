import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, Vault, type Ctx } from '@quittance/platform';
import { noteCallEvent } from '../call-row';
import { VoiceProviders } from '../voice-provider';

export interface Heard {
  readonly mediaType: string;
  readonly content: Readable;
}

interface Kept { readonly id: string; readonly callId: string; readonly provider: string; readonly accountId: string | null; readonly sealedLink: string | null }

/** Fetches a recording from the provider for somebody with the right to it. Each time goes into the audit log, before a byte is heard. */
@Injectable()
export class ListenToRecording {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault, private readonly providers: VoiceProviders) {}

  /** Refuses RECORDING_NOT_FOUND, RECORDING_DELETED, NOT_REACHED. */
  async execute(ctx: Ctx, recordingId: string): Promise<Result<Heard>> {
    const found = await this.work.write<Kept>(ctx, async (tx) => {
      const row = await tx.maybeOne<Kept>('select r.id, r.call_id as "callId", r.provider, c.account_id as "accountId", r.sealed_link as "sealedLink" from call_recording r join call c on c.id = r.call_id where r.id = $1', [recordingId]);
      if (row === undefined) return refuse('RECORDING_NOT_FOUND', 'There is no such recording.');
      if (row.sealedLink === null) return refuse('RECORDING_DELETED', 'The recording was deleted in its time.');
      await noteCallEvent(tx, row.callId, 'LISTENED');
      tx.audit({ action: 'recording.listened', subjectKind: row.accountId === null ? 'call' : 'account', subjectId: row.accountId ?? row.callId, facts: { callId: row.callId, recordingId } });
      return ok(row);
    });
    if (!found.ok) return found;
    const provider = this.providers.named(found.value.provider);
    const heard = provider === null ? null : await provider.fetchRecording(this.vault.open(found.value.sealedLink ?? '', found.value.id)).catch(() => null);
    return heard === null ? refuse('NOT_REACHED', 'The telephone provider does not hand it over now. Try again later.') : ok(heard);
  }
}
