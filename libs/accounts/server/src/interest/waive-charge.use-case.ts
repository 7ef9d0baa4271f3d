import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type AccountId, type Result } from '@quittance/kernel';
import type { Bucket } from '@quittance/accounts/domain';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import type { AccountState } from '../application/account-state';
import { recordActivity } from '../application/activity';
import { changeAccountStatus } from '../application/account-status';
import { lockForEdit } from '../application/check-version';
import { postDebtEntries, type NewDebtEntry } from '../application/debt-entries';
import { edited, type EditedAccount } from '../application/edited-account';
import { reasonText } from '../application/note-text';

export interface WaiveCharge {
  readonly accountId: AccountId;
  readonly version: number;
  readonly bucket: Exclude<Bucket, 'PRINCIPAL'>;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly reason: string;
  /** Idempotency key. */
  readonly key: string;
}

/** Takes interest, fees or costs off an account for good, by the name of who waives them and why; the invoice due first, first. */
@Injectable()
export class WaiveChargeUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: WaiveCharge): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'waiveCharge', ...input }, async () => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const entries = waived(account.value, input, reason.value, tx.today);
      if (!entries.ok) return entries;
      const { id, clientId, debtorId, currency } = account.value;
      const { ids, balanceMinor } = await postDebtEntries(tx, account.value, entries.value);
      const version = account.value.version + 1;
      await tx.query('update account set version = $2 where id = $1', [id, version]);
      await recordActivity(tx, {
        accountId: id, clientId, debtorId, kind: 'WAIVED', visibility: 'CLIENT', sourceId: ids[0] ?? null,
        body: `${NAMES[input.bucket]} of ${moneyInWords(input.amount, currency)} waived: ${reason.value}`,
        facts: { amount: -input.amount, currency, bucket: input.bucket, balance: balanceMinor, version } });
      tx.audit({ action: 'account.waive', subjectKind: 'account', subjectId: id, facts: { amount: input.amount, currency, bucket: input.bucket, reason: reason.value } });
      const after = await changeAccountStatus(tx, { ...account.value, version, balanceMinor }, { step: 'afterPayment' });
      return after.ok ? ok(edited(after.value)) : after;
    }));
  }
}

const NAMES: Readonly<Record<WaiveCharge['bucket'], string>> = { INTEREST: 'Interest', FEES: 'Fees', COSTS: 'Costs' };

function waived(account: AccountState, { bucket, amount }: WaiveCharge, reason: string, today: NewDebtEntry['effectiveOn']): Result<NewDebtEntry[]> {
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed. Reopen it first, then waive.', { closeCode: account.closeCode ?? '' });
  if (!(bucket in NAMES)) return refuse('PRINCIPAL_STAYS', 'Principal is not waived: adjust it, or take a credit note of the client.', { bucket }, 'bucket');
  if (!Number.isSafeInteger(amount) || amount <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'Say how much is waived: an amount above zero.', { amount }, 'amount');
  const owed = account.invoices.reduce((sum, { balances }) => sum + balances[bucket], 0);
  if (amount > owed) return refuse('ABOVE_BALANCE', `Only ${moneyInWords(owed, account.currency)} of ${bucket.toLowerCase()} is open; ${moneyInWords(amount, account.currency)} can't be waived.`, { owed, amount }, 'amount');
  let left = amount;
  const entries = account.invoices.flatMap(({ id, balances }): NewDebtEntry[] => {
    const part = Math.min(left, balances[bucket]);
    left -= part;
    return part > 0 ? [{ invoiceId: id, bucket, amount: -part, kind: 'WAIVER', reason, effectiveOn: today }] : [];
  });
  return ok(entries);
}
