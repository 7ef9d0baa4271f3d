import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type ActivityId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { loadAccountState } from './account-state';
import { recordActivity } from './activity';
import { notFound } from './check-version';
import { noteText } from './note-text';
import { touchAccount } from './touch-account';

export interface AddNote {
  readonly accountId: AccountId;
  readonly body: string;
  /** Whether the client reads it in the portal. */
  readonly clientSees: boolean;
}

/** Adds a note. Notes are never edited: a correction is a new one. */
@Injectable()
export class AddNoteUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { accountId, body, clientSees }: AddNote): Promise<Result<{ activityId: ActivityId; accountId: AccountId }>> {
    return this.work.write(ctx, async (tx) => {
      const text = noteText(body, 'body');
      if (!text.ok) return text;
      if (text.value === '') return refuse('NOTE_EMPTY', 'Write something first.', {}, 'body');
      const account = await loadAccountState(tx, accountId);
      if (!account) return notFound();
      await touchAccount(tx, accountId);
      const activityId = await recordActivity(tx, {
        accountId, clientId: account.clientId, debtorId: account.debtorId, kind: 'NOTE', visibility: clientSees ? 'CLIENT' : 'AGENCY', body: text.value });
      return ok({ activityId, accountId });
    });
  }
}
