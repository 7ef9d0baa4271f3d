import { Injectable } from '@nestjs/common';
import { hasEnded } from '@quittance/communications/domain';
import { usePermit } from '@quittance/compliance/server';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { lockCall, moveCall, noteCallEvent } from './call-row';
import { decideRecording } from './recordings/decide-recording';

/** What the provider is to do with a leg of a call. Words are for our own ear. */
export type CallInstruction =
  | { readonly kind: 'BRIDGE'; readonly to: string; readonly callerId: string; readonly record: boolean }
  | { readonly kind: 'SAY'; readonly words: string }
  | { readonly kind: 'HANG_UP' };

/**
 * Our telephone was answered by somebody who wants the call: now it is decided once more, the permit is used, and the debtor is rung. Asked
 * again it says the same, and decides nothing.
 */
@Injectable()
export class ConnectCall {
  constructor(private readonly work: UnitOfWork) {}

  /** @param providerId of our own leg */
  async execute(ctx: Ctx, callId: string, providerId: string): Promise<CallInstruction | null> {
    const connected = await this.work.write(ctx, async (tx): Promise<Result<CallInstruction | null>> => {
      const call = await lockCall(tx, callId);
      if (call?.direction !== 'OUTBOUND' || (call.providerId !== null && call.providerId !== providerId)) return ok(null);
      if (hasEnded(call.status)) return ok({ kind: 'HANG_UP' });
      const bridge = (record: boolean) => ({ kind: 'BRIDGE', to: call.number, callerId: call.ourNumber, record }) as const;
      if (call.status !== 'PLACING' && call.status !== 'CALLING_US') return ok(bridge((await tx.one<{ record: boolean }>('select recorded_by_right as record from call where id = $1', [callId])).record));
      const used = await usePermit(tx, call.permitId ?? '', null);
      if (!used.ok) return used;
      await tx.query('update call set provider_id = coalesce(provider_id, $2) where id = $1', [callId, providerId]);
      await noteCallEvent(tx, callId, 'PERMIT_USED', 'Decided again as their telephone is rung: allowed.');
      const recording = await decideRecording(tx, call);
      if (recording.reason !== '') await noteCallEvent(tx, callId, 'RECORDING_DECIDED', recording.reason);
      await tx.query('update call set recorded_by_right = $2 where id = $1', [callId, recording.allowed]);
      await moveCall(tx, call, 'RINGING', { ended: false });
      return ok(bridge(recording.allowed));
    });
    if (connected.ok) return connected.value;
    const { message } = connected.refusal;
    await this.work.write(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (call && !hasEnded(call.status)) await moveCall(tx, call, 'REFUSED', { reason: message, ended: true });
      return ok(null);
    });
    return { kind: 'SAY', words: 'This call is not allowed now. Your screen says why.' };
  }
}
