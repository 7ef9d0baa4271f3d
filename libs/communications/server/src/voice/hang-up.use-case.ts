import { Injectable } from '@nestjs/common';
import { hasEnded, type CallStatus } from '@quittance/communications/domain';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import type { CallChanged } from './assign-call.use-case';
import { lockCall, moveCall, noteCallEvent } from './call-row';
import { VoiceProviders } from './voice-provider';

/** Ends a call under way. */
@Injectable()
export class HangUp {
  constructor(private readonly work: UnitOfWork, private readonly providers: VoiceProviders) {}

  /** What has ended stays as it ended. Refuses CALL_NOT_FOUND, NOT_YOURS, NOT_REACHED. */
  async execute(ctx: Ctx, callId: string): Promise<Result<CallChanged>> {
    const found = await this.work.read(ctx, (tx) => standing(tx, callId));
    if (found === undefined) return refuse('CALL_NOT_FOUND', 'There is no such call.', {}, 'callId');
    if (found.userId !== null && found.userId !== ctx.principal.userId) return refuse('NOT_YOURS', 'Somebody else is on this call.', {}, 'callId');
    if (hasEnded(found.status)) return ok({ callId });
    const provider = this.providers.named(found.provider);
    const gone = provider !== null && found.providerId !== null && (await provider.hangUp(found.providerId).then(() => true, () => false));
    if (!gone && found.status !== 'PLACING') return refuse('NOT_REACHED', 'The telephone provider did not answer. Put your telephone down instead.', {}, 'callId');
    return this.work.write(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      await noteCallEvent(tx, callId, 'HUNG_UP');
      // Nobody was rung yet: no report of a second leg will come.
      if (call && (call.status === 'PLACING' || call.status === 'CALLING_US')) await moveCall(tx, call, 'CANCELLED', { reason: 'You hung up before they were rung. Nobody was called.', ended: true });
      return ok({ callId });
    });
  }
}

const standing = (tx: Tx, id: string) =>
  tx.maybeOne<{ status: CallStatus; userId: string | null; provider: string; providerId: string | null }>('select status, user_id as "userId", provider, provider_id as "providerId" from call where id = $1', [id]);
