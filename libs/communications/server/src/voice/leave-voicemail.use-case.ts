import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { lockCall, moveCall, noteCallEvent, type CallRow } from './call-row';
import { beginVoicemail, failVoicemail, settleVoicemail, voicemailOf, writeVoicemail, type VoicemailHow } from './voicemail-communication';
import { VoiceProviders } from './voice-provider';

export interface VoicemailLeft {
  communicationId: string;
  callId: string;
  text: string;
}

/** How long the carrier has to fetch it. */
const FETCHED_WITHIN_MS = 5 * 60_000;

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Leaves the voicemail in a call under way: the approved text, nothing else. Read out by the collector, or played by the carrier, which needs
 * consent to a prerecorded voice. Decided by itself; the call's own attempt counts it.
 */
@Injectable()
export class LeaveVoicemail {
  constructor(private readonly work: UnitOfWork, private readonly providers: VoiceProviders) {}

  /** Refuses CALL_NOT_FOUND, NOT_CONNECTED, LEFT_ALREADY, NO_TEMPLATE, CONTACT_REFUSED, NOT_PLAYED. */
  async execute(ctx: Ctx, input: { readonly callId: string; readonly how: VoicemailHow }, key: string): Promise<Result<VoicemailLeft>> {
    let toPlay: { token: string; call: CallRow } | null = null;
    const begun = await this.work.write(ctx, (tx) => tx.command(key, input, async () => {
      const done = await begin(tx, input.callId, input.how);
      if (!done.ok) return done;
      if (done.value.token !== null) toPlay = { token: done.value.token, call: done.value.call };
      return ok(done.value.left);
    }));
    return begun.ok && toPlay !== null ? this.play(ctx, begun.value, toPlay) : begun;
  }

  private async play(ctx: Ctx, left: VoicemailLeft, { token, call }: { token: string; call: CallRow }): Promise<Result<VoicemailLeft>> {
    const provider = this.providers.named(call.provider);
    const playing = provider === null ? false : await provider.play(call.id, call.legId ?? '', token).catch(() => null);
    if (playing === true) return ok(left);
    const reason = playing === null ? 'The telephone provider gave no answer.' : 'They had hung up.';
    await this.work.write(ctx, async (tx) => {
      const it = await voicemailOf(tx, left.communicationId);
      // Fetched all the same: then it is being played.
      if (it?.status !== 'SENDING') return ok(null);
      await tx.query('update call_voicemail set expires_at = $2 where communication_id = $1', [left.communicationId, tx.now]);
      await failVoicemail(tx, it, reason);
      await noteCallEvent(tx, call.id, 'VOICEMAIL_FAILED', reason);
      const now = await lockCall(tx, call.id);
      if (now?.status === 'LEAVING') await moveCall(tx, now, 'COMPLETED', { reason, ended: true });
      return ok(null);
    });
    return refuse('NOT_PLAYED', `The voicemail was not played. ${reason}`, { callId: call.id });
  }
}

async function begin(tx: Tx, callId: string, how: VoicemailHow): Promise<Result<{ left: VoicemailLeft; token: string | null; call: CallRow }>> {
  const call = await lockCall(tx, callId);
  if (call?.direction !== 'OUTBOUND') return refuse('CALL_NOT_FOUND', 'There is no such call.', {}, 'callId');
  const { userId } = tx.ctx.principal;
  if (userId !== null && call.userId !== userId) return refuse('NOT_YOURS', 'Somebody else is on this call.', {}, 'callId');
  if (call.status !== 'ANSWERED') return refuse('NOT_CONNECTED', 'Nothing answers on the line: a voicemail is left once a machine does.', { status: call.status }, 'callId');
  if (how === 'PLAYED' && call.legId === null) return refuse('NOT_CONNECTED', 'The line is not known yet. Try again in a moment.', {}, 'callId');
  if (await tx.maybeOne(`select 1 as one from call_voicemail v join communication c on c.id = v.communication_id where v.call_id = $1 and c.status <> 'FAILED'`, [callId])) return refuse('LEFT_ALREADY', 'A voicemail was left in this call.', {}, 'callId');
  const { name } = await tx.one<{ name: string }>('select name from app_user where id = $1', [call.userId]);
  const voicemail = await writeVoicemail(tx, call, name);
  if (!voicemail.ok) return voicemail;
  const begun = await beginVoicemail(tx, call, voicemail.value, how);
  if (!begun.ok) return begun;
  const token = how === 'PLAYED' ? randomBytes(32).toString('base64url') : null;
  await tx.query('insert into call_voicemail (communication_id, call_id, how, token_hash, expires_at) values ($1, $2, $3, $4, $5)',
    [begun.value.id, callId, how, token === null ? null : hashOf(token), token === null ? null : new Date(tx.now.getTime() + FETCHED_WITHIN_MS)]);
  await noteCallEvent(tx, callId, `VOICEMAIL_${how}`);
  if (how === 'READ') await settleVoicemail(tx, begun.value, how, Buffer.from(begun.value.text, 'utf8'), null);
  else await moveCall(tx, call, 'LEAVING', { ended: false });
  tx.audit({ action: 'voicemail.left', subjectKind: 'account', subjectId: begun.value.accountId, facts: { callId, how, communicationId: begun.value.id } });
  return ok({ left: { communicationId: begun.value.id, callId, text: begun.value.text }, token, call });
}
