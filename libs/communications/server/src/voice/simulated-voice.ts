import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { hasEnded, reachedThem, type LegReport } from '@quittance/communications/domain';
import { ok } from '@quittance/kernel';
import { CONFIGURATION, JobRegistry, SystemClock, systemCtx, UnitOfWork, type Configuration, type Ctx, type Job, type JobRun } from '@quittance/platform';
import { CALL, type CallRow } from './call-row';
import { ConnectCall } from './connect-call.use-case';
import { ServeVoicemail } from './serve-voicemail.use-case';
import { TakeCallStatus } from './take-call-status.use-case';
import { VoiceProviders, type CallTaken, type OutgoingCall, type VoiceProvider } from './voice-provider';

const NAME = 'SIMULATOR';
const STEP = 'communications.simulate-call';
const SECOND = 1000;

interface Step {
  readonly callId: string;
  readonly step: 'PICK_UP' | 'ANSWER' | 'PLAYED' | 'END';
}

/** What a number's last digits make of a call. Everybody else answers. */
const ENDINGS: Readonly<Record<string, 'NO_ANSWER' | 'BUSY' | 'FAILED' | 'MACHINE'>> = { '95': 'FAILED', '96': 'MACHINE', '97': 'NO_ANSWER', '98': 'BUSY' };

/**
 * Telephones nobody: a call goes its way by itself, through the same hooks a provider would call. Numbers that end in 95 are out of service, in 96
 * a machine answers, 97 does not answer, 98 is busy. In production it is not used.
 */
@Injectable()
export class SimulatedVoice implements VoiceProvider, Job<Step>, OnModuleInit {
  readonly name = NAME;
  readonly simulated = true;

  constructor(
    private readonly providers: VoiceProviders, private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly clock: SystemClock, private readonly connecting: ConnectCall,
    private readonly taking: TakeCallStatus, private readonly serving: ServeVoicemail, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  onModuleInit(): void {
    if (!this.config.production) this.providers.useOtherwise(this);
    this.registry.register({ name: STEP, run: (payload: Step, run: JobRun) => this.run(payload, run) });
  }

  async ring({ id }: OutgoingCall): Promise<CallTaken> {
    await this.next({ callId: id, step: 'PICK_UP' }, SECOND);
    return { kind: 'TAKEN', providerId: usLeg(id) };
  }

  async hangUp(providerId: string): Promise<void> {
    const ctx = systemCtx('simulator', 'simulator');
    const call = await this.work.read(ctx, (tx) => tx.maybeOne<CallRow>(`${CALL} where c.provider = $1 and c.provider_id = $2`, [NAME, providerId]));
    if (call === undefined || hasEnded(call.status)) return;
    if (call.direction === 'OUTBOUND') await this.tell(ctx, call.id, 'US', 'ENDED');
    if (reachedThem(call.status)) await this.tell(ctx, call.id, 'THEM', call.answeredAt === null ? 'CANCELLED' : 'ENDED');
  }

  async play(callId: string, legId: string, token: string): Promise<boolean> {
    const played = await this.serving.execute(systemCtx('simulator', 'simulator'), { token, legId }, ({ text }) => text);
    if (played !== null) await this.next({ callId, step: 'PLAYED' }, 3 * SECOND);
    return played !== null;
  }

  /** Nobody was rung, so nothing was recorded. */
  fetchRecording(): Promise<never> {
    return Promise.reject(new Error('the simulator records nothing'));
  }

  deleteRecording(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async run({ callId, step }: Step, { ctx }: JobRun): Promise<void> {
    const call = await this.call(callId);
    if (call === undefined || hasEnded(call.status)) return;
    const fate = ENDINGS[call.number.slice(-2)] ?? 'HUMAN';
    if (step === 'PICK_UP') {
      await this.tell(ctx, callId, 'US', 'ANSWERED');
      const said = await this.connecting.execute(ctx, callId, usLeg(callId));
      if (said?.kind !== 'BRIDGE') return;
      await this.tell(ctx, callId, 'THEM', 'RINGING');
      await this.next({ callId, step: 'ANSWER' }, (fate === 'NO_ANSWER' ? 6 : 2) * SECOND);
    } else if (step === 'ANSWER') {
      if (fate === 'BUSY' || fate === 'FAILED' || fate === 'NO_ANSWER') return this.tell(ctx, callId, 'THEM', fate);
      await this.tell(ctx, callId, 'THEM', 'ANSWERED');
      await this.taking.answeredBy(ctx, { callId, provider: NAME, legId: themLeg(callId), by: fate });
      await this.next({ callId, step: 'END' }, 600 * SECOND);
    } else {
      await this.tell(ctx, callId, 'THEM', 'ENDED');
    }
  }

  private async tell(ctx: Ctx, callId: string, leg: LegReport['leg'], state: LegReport['state']): Promise<void> {
    const call = await this.call(callId);
    const their = call?.direction === 'INBOUND' ? (call.providerId ?? '') : themLeg(callId);
    const told = await this.taking.execute(ctx, { callId, provider: NAME, legId: leg === 'US' ? usLeg(callId) : their, leg, state });
    if (!told.ok) throw new Error(told.refusal.message);
  }

  private async next(payload: Step, delay: number): Promise<void> {
    await this.work.write(systemCtx('simulator', 'simulator'), (tx) => {
      tx.addJob(STEP, payload, { key: `${STEP}.${payload.callId}`, runAt: new Date(this.clock.now().getTime() + delay) });
      return Promise.resolve(ok(null));
    });
  }

  private call(id: string): Promise<CallRow | undefined> {
    return this.work.read(systemCtx('simulator', 'simulator'), (tx) => tx.maybeOne<CallRow>(`${CALL} where c.id = $1`, [id]));
  }
}

const usLeg = (id: string): string => `us:${id}`;
const themLeg = (id: string): string => `them:${id}`;
