import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, refuse, type AccountId, type InvoiceId, type Result } from '@quittance/kernel';
import { adjustBalance, creditNote, type Bucket, type DebtEntry } from '@quittance/accounts/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { invoiceBalances, type AccountState } from './account-state';
import { recordActivity } from './activity';
import { lockForEdit } from './check-version';
import { postDebtEntries } from './debt-entries';
import { edited, type EditedAccount } from './edited-account';
import { reasonText } from './note-text';

interface Change {
  readonly accountId: AccountId;
  readonly version: number;
  readonly invoiceId: InvoiceId;
  /** Minor units. An adjustment's is signed: above zero raises the debt; a credit note's is above zero and lowers it. */
  readonly amount: number;
  readonly reason: string;
  /** Idempotency key. */
  readonly key: string;
}

export type ChangeBalance = Change & ({ readonly kind: 'ADJUSTMENT'; readonly bucket: Bucket } | { readonly kind: 'CREDIT_NOTE' });

/** Adjusts a bucket of an invoice, or takes the client's credit note off its principal. */
@Injectable()
export class ChangeBalanceUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ChangeBalance): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, input, async () => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      if (account.value.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed. Reopen it first, then change its balance.', { closeCode: account.value.closeCode ?? '' });
      const entry = decide(tx, account.value, input);
      return entry.ok ? ok(await post(tx, account.value, entry.value, reason.value)) : entry;
    }));
  }
}

function decide(tx: Tx, account: AccountState, input: ChangeBalance): Result<DebtEntry> {
  const balances = invoiceBalances(account);
  const { invoiceId, amount } = input;
  return input.kind === 'ADJUSTMENT'
    ? adjustBalance(balances, { invoiceId, bucket: input.bucket, amount, effectiveOn: tx.today }, account.currency)
    : creditNote(balances, { invoiceId, amount, effectiveOn: tx.today }, account.currency);
}

async function post(tx: Tx, account: AccountState, entry: DebtEntry, reason: string): Promise<EditedAccount> {
  const kind = entry.source === 'CREDIT_NOTE' ? 'CREDIT_NOTE' : 'ADJUSTMENT';
  const invoiceId = entry.invoiceId as InvoiceId;
  const { ids, balanceMinor } = await postDebtEntries(tx, account, [{ invoiceId, bucket: entry.bucket, amount: entry.amount, kind, reason, effectiveOn: entry.effectiveOn }]);
  const version = account.version + 1;
  await tx.query('update account set version = $2 where id = $1', [account.id, version]);
  const number = account.invoices.find(({ id }) => id === invoiceId)?.number ?? '';
  const amount = moneyInWords(Math.abs(entry.amount), account.currency);
  const body = kind === 'CREDIT_NOTE'
    ? `Credit note of ${amount} on invoice ${number}: ${reason}`
    : `${entry.bucket.charAt(0)}${entry.bucket.slice(1).toLowerCase()} of invoice ${number} ${entry.amount > 0 ? 'raised' : 'lowered'} by ${amount}: ${reason}`;
  await recordActivity(tx, {
    accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind, visibility: 'CLIENT', body, sourceId: ids[0] ?? null,
    facts: { amount: entry.amount, currency: account.currency, bucket: entry.bucket, invoiceId, balance: balanceMinor, version } });
  tx.audit({ action: kind === 'CREDIT_NOTE' ? 'account.creditNote' : 'account.adjust', subjectKind: 'account', subjectId: account.id, facts: { amount: entry.amount, bucket: entry.bucket, invoiceId, reason } });
  return edited({ ...account, version, balanceMinor });
}
