import { Inject, Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type ClientId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import { CONFIGURATION, UnitOfWork, type Configuration, type Ctx, type Tx } from '@quittance/platform';
import { CheckNumber } from '../numbers/check-number.use-case';
import { lockCall, moveCall, noteCallEvent, tellCall } from './call-row';
import { callSetting, callerIdOf, telephoneOf } from './call-settings';
import { VoiceProviders, type CallTaken, type VoiceProvider } from './voice-provider';

export interface PlacedCall {
  callId: string;
  accountId: string;
}

interface Dialled extends PlacedCall {
  readonly ourNumber: string;
  readonly callerId: string;
}

interface Permit {
  readonly accountId: AccountId; readonly clientId: ClientId; readonly debtorId: DebtorId; readonly personId: string | null; readonly contactPointId: ContactPointId | null; readonly channel: string; readonly address: string;
  readonly usedAt: Date | null; readonly expiresAt: Date; readonly askedBy: string | null;
}

const PERMIT = `
  select p.account_id as "accountId", a.client_id as "clientId", p.debtor_id as "debtorId", p.person_id as "personId", p.contact_point_id as "contactPointId", p.channel, p.address, p.used_at as "usedAt", p.expires_at as "expiresAt",
         d.actor_id as "askedBy" from permit p join account a on a.id = p.account_id join decision d on d.id = p.decision_id where p.id = $1`;

/**
 * Click to call: rings the collector's own telephone; the debtor is rung when it is answered, and decided once more then. The call is stored
 * before the provider is asked, so that none goes out unseen.
 */
@Injectable()
export class PlaceCall {
  constructor(private readonly work: UnitOfWork, private readonly providers: VoiceProviders, private readonly checks: CheckNumber, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  /**
   * Refuses NO_TELEPHONE, NOT_SET_UP, NO_CALLER_ID, PERMIT_UNKNOWN, USED, EXPIRED, NOT_YOURS, REASSIGNED, and CALL_OPEN while an earlier call is under way or
   * not wrapped up.
   * @param key idempotency key: the same once more rings nobody
   */
  async execute(ctx: Ctx, permitId: string, key: string): Promise<Result<PlacedCall>> {
    const provider = this.providers.current();
    if (provider === null) return refuse('NOT_SET_UP', 'No telephone provider is set up: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM. Dial by hand meanwhile.');
    await this.checks.before(ctx, await this.work.read(ctx, async (tx) => (await tx.maybeOne<{ id: string | null }>('select contact_point_id as id from permit where id = $1', [permitId]))?.id ?? null));
    let fresh: Dialled | null = null;
    const stored = await this.work.write(ctx, (tx) => tx.command(key, { permitId }, async () => {
      const dialled = await this.store(tx, permitId, provider);
      fresh = dialled.ok ? dialled.value : null;
      return dialled.ok ? ok({ callId: dialled.value.callId, accountId: dialled.value.accountId }) : dialled;
    }));
    if (stored.ok && fresh !== null) await this.dial(ctx, fresh, provider);
    return stored;
  }

  private async store(tx: Tx, permitId: string, provider: VoiceProvider): Promise<Result<Dialled>> {
    const { userId } = tx.ctx.principal;
    const ourNumber = await telephoneOf(tx, userId);
    if (ourNumber === null) return refuse('NO_TELEPHONE', 'Say first which telephone of yours is to ring.', {}, 'telephone');
    const callerId = callerIdOf(await callSetting(tx), this.config.telephony, provider.simulated);
    if (callerId === '') return refuse('NO_CALLER_ID', 'The number debtors see is not set: a manager sets it under Calls, Settings.');
    const permit = await tx.maybeOne<Permit>(PERMIT, [permitId]);
    if (permit?.channel !== 'CALL') return refuse('PERMIT_UNKNOWN', 'There is no such permit for a call.', {}, 'permitId');
    if (permit.askedBy !== userId) return refuse('NOT_YOURS', 'This permit was given to somebody else. Ask for your own.', {}, 'permitId');
    if (permit.usedAt !== null) return refuse('USED', 'This permit has been used: each is good for one call.', {}, 'permitId');
    if (tx.now > permit.expiresAt) return refuse('EXPIRED', 'The permit has run out: ask again, for what was allowed then may not be now.', {}, 'permitId');
    if (await tx.maybeOne(`select 1 as one from (select answer from number_check where debtor_id = coalesce($1::uuid, $2::uuid) and number = $3 order by checked_at desc, id desc limit 1) n where n.answer = 'YES'`, [permit.personId, permit.debtorId, permit.address])) {
      return refuse('REASSIGNED', `${permit.address} has been given to somebody else. It is not used any more.`, {}, 'permitId');
    }
    const open = await openCall(tx, permit.debtorId, userId);
    if (open !== undefined) return open.live
      ? refuse('CALL_OPEN', open.mine ? `Your call with ${open.name} is under way.` : `${open.by} is calling ${open.name} just now.`, { callId: open.id, accountId: open.accountId })
      : refuse('CALL_OPEN', `${open.mine ? 'Your' : `${open.by}’s`} last call with ${open.name} is not wrapped up: it counts, so say first how it ended.`, { callId: open.id, accountId: open.accountId });
    const id = tx.newId();
    await tx.query(
      `insert into call (id, direction, status, client_id, account_id, debtor_id, person_id, contact_point_id, number, our_number, permit_id, user_id, user_number, provider, started_at, matched_by)
       values ($1, 'OUTBOUND', 'PLACING', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'NUMBER')`,
      [id, permit.clientId, permit.accountId, permit.debtorId, permit.personId, permit.contactPointId, permit.address, callerId, permitId, userId, ourNumber, provider.name, tx.now]);
    tx.audit({ action: 'call.placed', subjectKind: 'account', subjectId: permit.accountId, facts: { callId: id, number: permit.address, permitId } });
    await tellCall(tx, { id, direction: 'OUTBOUND', clientId: permit.clientId, accountId: permit.accountId }, 'PLACING');
    return ok({ callId: id, accountId: permit.accountId, ourNumber, callerId });
  }

  private async dial(ctx: Ctx, { callId, ourNumber, callerId }: Dialled, provider: VoiceProvider): Promise<void> {
    const taken = await provider.ring({ id: callId, ourNumber, callerId }).catch((error: unknown): CallTaken | Error => error as Error);
    await this.work.write(ctx, async (tx) => {
      const call = await lockCall(tx, callId);
      if (!call) return ok(null);
      if (!(taken instanceof Error) && taken.kind === 'TAKEN') await tx.query('update call set provider_id = $2 where id = $1', [callId, taken.providerId]);
      // Its hooks may have been quicker than its answer.
      if (call.status !== 'PLACING') return ok(null);
      if (taken instanceof Error) await moveCall(tx, call, 'UNCERTAIN', { reason: `Nobody knows whether it rang: ${taken.message}`, ended: true });
      else if (taken.kind === 'FAILED') await moveCall(tx, call, 'FAILED', { reason: taken.reason, ended: true });
      else await moveCall(tx, call, 'CALLING_US', { ended: false });
      if (provider.simulated) await noteCallEvent(tx, callId, 'SIMULATED', 'Nothing left this machine: a telephone provider is not set up.', `simulated:${callId}`);
      return ok(null);
    });
  }
}

interface OpenCall { readonly id: string; readonly accountId: string; readonly name: string; readonly by: string; readonly mine: boolean; readonly live: boolean }

/** A call to this debtor, or by this person, that is under way or not on record yet. */
const openCall = (tx: Tx, debtorId: string, userId: string | null): Promise<OpenCall | undefined> => tx.maybeOne<OpenCall>(
  `select c.id, c.account_id as "accountId", d.name, coalesce(u.name, 'Somebody') as by, c.user_id is not distinct from $2::uuid as mine, c.ended_at is null as live
     from call c join debtor d on d.id = c.debtor_id left join app_user u on u.id = c.user_id
    where c.direction = 'OUTBOUND' and c.attempt_id is null and (c.debtor_id = $1 or c.user_id = $2)
      and (c.ended_at is null or exists (select from permit p where p.id = c.permit_id and p.used_at is not null)) order by c.started_at desc limit 1`, [debtorId, userId]);
