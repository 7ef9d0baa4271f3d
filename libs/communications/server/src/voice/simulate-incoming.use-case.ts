import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { CallChanged } from './assign-call.use-case';
import { ReceiveCall } from './receive-call.use-case';
import { TakeCallStatus } from './take-call-status.use-case';
import { VoiceProviders } from './voice-provider';

/** Lets a number call in where no provider is set up: so that one sees what happens then. */
@Injectable()
export class SimulateIncoming {
  constructor(private readonly work: UnitOfWork, private readonly providers: VoiceProviders, private readonly receiving: ReceiveCall, private readonly taking: TakeCallStatus) {}

  /** Refuses NOT_SIMULATED where a provider is set up. */
  async call(ctx: Ctx, number: string, key: string): Promise<Result<CallChanged>> {
    const provider = this.providers.current();
    if (provider === null || !provider.simulated) return refuse('NOT_SIMULATED', 'A telephone provider is set up: call in from a telephone.');
    const received = await this.receiving.execute(ctx, { provider: provider.name, providerId: `in:${key}`.slice(0, 200), from: number, to: '' });
    return received.ok ? ok({ callId: received.value.callId }) : received;
  }

  /** The call is taken, or let go. */
  async answer(ctx: Ctx, callId: string, taken: boolean): Promise<Result<CallChanged>> {
    const call = await this.work.read(ctx, (tx) => tx.maybeOne<{ provider: string; providerId: string }>(`select provider, provider_id as "providerId" from call where id = $1 and direction = 'INBOUND'`, [callId]));
    const provider = call && this.providers.named(call.provider);
    if (!call || !provider?.simulated) return refuse('NOT_SIMULATED', 'This call is answered on a telephone.', {}, 'callId');
    if (taken) await this.work.write(ctx, async (tx) => ok(await tx.query('update call set user_id = coalesce(user_id, $2) where id = $1', [callId, ctx.principal.userId])));
    const told = await this.taking.execute(ctx, taken ? { callId, provider: call.provider, legId: `us:${callId}`, leg: 'US', state: 'ANSWERED' } : { callId, provider: call.provider, legId: call.providerId, leg: 'THEM', state: 'ENDED' });
    return told.ok ? ok({ callId }) : told;
  }
}
