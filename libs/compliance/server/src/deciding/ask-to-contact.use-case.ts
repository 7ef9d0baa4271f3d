import { Injectable } from '@nestjs/common';
import type { Decision } from '@quittance/compliance/domain';
import { ok, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { ask } from './ask-permit';
import type { ContactRequest } from './contact-request';

/** A permit, or why there is none. */
export interface ContactAnswer {
  readonly allowed: boolean;
  readonly decisionId: string;
  readonly permitId: string | null;
  /** As it is dialled or written to. */
  readonly address: string;
  readonly expiresAt: string | null;
  readonly decision: Decision;
}

/** Asks to reach somebody now: a call before it is dialled, or whatever else a person does by hand. */
@Injectable()
export class AskToContactUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** @param key idempotency key */
  execute(ctx: Ctx, request: ContactRequest, key: string): Promise<Result<ContactAnswer>> {
    return this.work.write(ctx, (tx) => tx.command(key, request, async () => {
      const asked = await ask(tx, request);
      if (!asked.ok) return asked;
      const { decisionId, decision, permit } = asked.value;
      return ok({ allowed: permit !== null, decisionId, permitId: permit?.id ?? null, address: permit?.address ?? '', expiresAt: permit?.expiresAt.toISOString() ?? null, decision });
    }));
  }
}
