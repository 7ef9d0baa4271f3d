import { Injectable } from '@nestjs/common';
import { formatDate, moneyInWords, ok, refuse, type AccountId, type InvoiceId, type Result } from '@quittance/kernel';
import type { Bucket } from '@quittance/accounts/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadAccountState, type AccountState } from '../application/account-state';
import { recordActivity } from '../application/activity';
import { lockForEdit } from '../application/check-version';
import { postDebtEntries } from '../application/debt-entries';
import { edited, type EditedAccount } from '../application/edited-account';
import { reasonText } from '../application/note-text';
import { loadInterest, type StoredJudgment } from './interest-facts';
import { keepInterest } from './keep-interest';

export interface VacateJudgment {
  readonly accountId: AccountId;
  readonly version: number;
  readonly reason: string;
  readonly key: string;
}

/** Takes a judgment off an account, set aside or recorded wrongly: what it added is taken back, and interest runs as it did before. */
@Injectable()
export class VacateJudgmentUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: VacateJudgment): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'vacateJudgment', ...input }, async () => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const interest = await loadInterest(tx, input.accountId);
      if (!interest?.judgment) return refuse('NO_JUDGMENT', 'There is no judgment on this account.', { number: account.value.number });
      const { judgment } = interest;
      await tx.query(
        `insert into account_judgment select $2, account_id, client_id, seq + 1, currency, true, judged_on, court, reference, principal, interest, fees, costs, basis, region, rate_ppm, compounding, rate_source, application_order, $3, $4, $5
           from account_judgment where id = $1`, [judgment.id, tx.newId(), reason.value, tx.now, tx.ctx.principal.userId]);
      await keepInterest(tx, input.accountId, { cause: `the judgment of ${formatDate(judgment.judgedOn)} was vacated`, advance: true });
      const taken = await takeBack(tx, input.accountId, judgment);
      return taken.ok ? ok(await tell(tx, taken.value, judgment, reason.value)) : taken;
    }));
  }
}

async function takeBack(tx: Tx, accountId: AccountId, { id, judgedOn }: StoredJudgment): Promise<Result<AccountState>> {
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (!account) throw new Error('a locked account is gone');
  const added = await tx.query<{ invoiceId: InvoiceId; bucket: Bucket; amount: number }>(
    `select invoice_id as "invoiceId", bucket, sum(amount)::bigint as amount from debt_entry where account_id = $1 and source_id = $2 and kind = 'JUDGMENT' group by 1, 2 having sum(amount) <> 0 order by 1, 2`, [accountId, id]);
  const beyond = added.find(({ invoiceId, bucket, amount }) => amount > (account.invoices.find((invoice) => invoice.id === invoiceId)?.balances[bucket] ?? 0));
  if (beyond) {
    return refuse('PAID_BEYOND', `What the judgment added to ${beyond.bucket.toLowerCase()}, ${moneyInWords(beyond.amount, account.currency)}, has been paid in part. Return or move the payment first.`, { bucket: beyond.bucket, amount: beyond.amount });
  }
  const { balanceMinor } = await postDebtEntries(tx, account, added.map(({ invoiceId, bucket, amount }) => ({
    invoiceId, bucket, amount: -amount, kind: 'JUDGMENT' as const, sourceId: id, reason: `The judgment of ${formatDate(judgedOn)} was vacated`, effectiveOn: judgedOn })));
  return ok({ ...account, balanceMinor });
}

async function tell(tx: Tx, account: AccountState, { judgedOn, court }: StoredJudgment, reason: string): Promise<EditedAccount> {
  const version = account.version + 1;
  await tx.query('update account set version = $2 where id = $1', [account.id, version]);
  await recordActivity(tx, {
    accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'JUDGMENT', visibility: 'CLIENT',
    body: `Judgment of ${formatDate(judgedOn)} by ${court} vacated: ${reason}`, facts: { judgedOn, version } });
  tx.audit({ action: 'account.vacateJudgment', subjectKind: 'account', subjectId: account.id, facts: { judgedOn, reason } });
  return edited({ ...account, version });
}
