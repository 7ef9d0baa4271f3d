import { Injectable } from '@nestjs/common';
import { ok, type AccountId, type Result } from '@quittance/kernel';
import { acceptClass, type DebtClass } from '@quittance/accounts/domain';
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

/** Says whose debt an account is. Refuses NATURAL_PERSON until the rules of contact are in. */
@Injectable()
export class ClassifyAccountUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ClassifyAccount): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, async (tx) => {
      const accepted = acceptClass(input.class);
      if (!accepted.ok) return accepted;
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const { id: accountId, clientId, debtorId, class: from, version } = account.value;
      await tx.query('update account set class = $2, class_reason = $3, version = $4 where id = $1', [accountId, accepted.value, reason.value, version + 1]);
      await recordActivity(tx, { accountId, clientId, debtorId, kind: 'CLASSIFIED', body: `Classed as commercial entity: ${reason.value}`, facts: { from, to: accepted.value, version: version + 1 } });
      await tx.emit({ type: 'account.classified', clientId, accountId, payload: { from, to: accepted.value } });
      tx.audit({ action: 'account.classify', subjectKind: 'account', subjectId: accountId, facts: { from, to: accepted.value, reason: reason.value } });
      return ok(edited({ ...account.value, class: accepted.value, version: version + 1 }));
    });
  }
}
