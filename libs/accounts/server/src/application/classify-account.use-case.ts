import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import { CLASS_WORDS, type DebtClass } from '@quittance/accounts/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { recordActivity } from './activity';
import { lockForEdit } from './check-version';
import { edited, type EditedAccount } from './edited-account';
import { reasonText } from './note-text';

export interface ClassifyAccount {
  readonly accountId: AccountId;
  readonly version: number;
  readonly class: DebtClass;
  readonly reason: string;
}

/** Says whose debt an account is, and why: which rules of contact apply follows from it. Refuses ALREADY_SO. */
@Injectable()
export class ClassifyAccountUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ClassifyAccount): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, async (tx) => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const { id: accountId, clientId, debtorId, class: from, version } = account.value;
      const to = input.class;
      if (from === to) return refuse('ALREADY_SO', `It is classed as ${CLASS_WORDS[to]} already.`, { class: to }, 'class');
      await tx.query('update account set class = $2, class_reason = $3, version = $4 where id = $1', [accountId, to, reason.value, version + 1]);
      await recordActivity(tx, { accountId, clientId, debtorId, kind: 'CLASSIFIED', body: `Classed as ${CLASS_WORDS[to]}: ${reason.value}`, facts: { from, to, version: version + 1 } });
      await tx.emit({ type: 'account.classified', clientId, accountId, payload: { from, to } });
      tx.audit({ action: 'account.classify', subjectKind: 'account', subjectId: accountId, facts: { from, to, reason: reason.value } });
      return ok(edited({ ...account.value, class: to, version: version + 1 }));
    });
  }
}
