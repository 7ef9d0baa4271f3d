import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry, type Job, type JobRun } from '@quittance/platform';
import { LeaveVoicemail } from './leave-voicemail.use-case';

export const LEAVE_VOICEMAIL = 'communications.leave-voicemail';

/** A machine answered, and the agency leaves voicemail by itself. What is not allowed stays with the collector on the line. */
@Injectable()
export class LeaveVoicemailJob implements Job<{ callId: string }>, OnModuleInit {
  readonly name = LEAVE_VOICEMAIL;

  constructor(private readonly registry: JobRegistry, private readonly leaving: LeaveVoicemail) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run({ callId }: { callId: string }, { ctx }: JobRun): Promise<void> {
    await this.leaving.execute(ctx, { callId, how: 'PLAYED' }, `${LEAVE_VOICEMAIL}.${callId}`);
  }
}
