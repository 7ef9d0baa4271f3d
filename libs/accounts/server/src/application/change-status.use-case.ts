import { Injectable } from '@nestjs/common';
import { addDays, formatDate, ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { changeAccountStatus, type StatusEvent } from './account-status';
import { lockForEdit } from './check-version';
import { edited, type EditedAccount } from './edited-account';
import { noteText } from './note-text';

const LONGEST_HOLD_DAYS = 366;

export interface ChangeStatus {
  readonly accountId: AccountId;
  /** As read; a stale one is refused. */
  readonly version: number;
  readonly event: Exclude<StatusEvent, { step: 'start' | 'afterPayment' }>;
  readonly note?: string | null;
}

/** Holds, releases, closes, recalls or reopens an account. */
@Injectable()
export class ChangeStatusUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, { accountId, version, event, note }: ChangeStatus): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, async (tx) => {
      const text = noteText(note, 'note');
      if (!text.ok) return text;
      if (event.step === 'hold' && event.until !== null) {
        const latest = addDays(tx.today, LONGEST_HOLD_DAYS);
        if (event.until <= tx.today) return refuse('UNTIL_NOT_AHEAD', `A hold ends on a day to come; today is ${formatDate(tx.today)}.`, { until: event.until }, 'until');
        if (event.until > latest) return refuse('UNTIL_TOO_LATE', `A hold lasts a year at most, to ${formatDate(latest)}.`, { until: event.until, latest }, 'until');
      }
      const account = await lockForEdit(tx, accountId, version);
      if (!account.ok) return account;
      const changed = await changeAccountStatus(tx, account.value, event, text.value);
      if (!changed.ok) return changed;
      tx.audit({ action: `account.${event.step}`, subjectKind: 'account', subjectId: accountId, facts: { from: account.value.status, to: changed.value.status } });
      return ok(edited(changed.value));
    });
  }
}
