import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type InvoiceId, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import type { AccountState } from './account-state';
import { recordActivity } from './activity';
import { lockForEdit } from './check-version';
import { edited, type EditedAccount } from './edited-account';
import { reasonText } from './note-text';

export interface DisputeInput {
  readonly accountId: AccountId;
  readonly version: number;
  /** Null: all of the account. */
  readonly invoiceId: InvoiceId | null;
  readonly disputed: boolean;
  /** What the debtor disputes, or how the dispute ended. */
  readonly reason: string;
}

/**
 * Marks an account or one of its invoices as disputed, or ends it. While it lasts, no payment to the agency is set against it
 * (12 CFR 1006.30(c); for commercial debts, policy). Refuses ALREADY_SO and UNKNOWN_INVOICE.
 */
@Injectable()
export class DisputeUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: DisputeInput): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, async (tx) => {
      const reason = reasonText(input.reason, 'reason');
      if (!reason.ok) return reason;
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const invoice = input.invoiceId === null ? null : account.value.invoices.find(({ id }) => id === input.invoiceId);
      if (invoice === undefined) return refuse('UNKNOWN_INVOICE', 'The account has no such invoice.', {}, 'invoiceId');
      if ((invoice ?? account.value).disputed === input.disputed) {
        return refuse('ALREADY_SO', input.disputed ? 'This is marked as disputed already.' : 'This is not disputed.', {}, 'invoiceId');
      }
      await markDisputed(tx, account.value, invoice, input.disputed, reason.value);
      return ok(edited({ ...account.value, version: account.value.version + 1 }));
    });
  }
}

/** Marks a locked account, or one of its invoices, as disputed or not; tells timeline, audit and listeners. */
export async function markDisputed(tx: Tx, account: AccountState, invoice: AccountState['invoices'][number] | null, disputed: boolean, reason: string): Promise<void> {
  const { id: accountId, clientId, debtorId } = account;
  const version = account.version + 1;
  const at = disputed ? tx.now : null;
  await tx.query('update account set version = $2 where id = $1', [accountId, version]);
  if (invoice) await tx.query('update invoice set disputed_at = $2, dispute_reason = $3 where id = $1', [invoice.id, at, disputed ? reason : '']);
  else await tx.query('update account set disputed_at = $2, dispute_reason = $3 where id = $1', [accountId, at, disputed ? reason : '']);
  const what = invoice ? `Invoice ${invoice.number}` : 'The debt';
  await recordActivity(tx, {
    accountId, clientId, debtorId, kind: disputed ? 'DISPUTED' : 'DISPUTE_ENDED', visibility: 'CLIENT', sourceId: invoice?.id ?? null,
    body: disputed ? `${what} is disputed: ${reason}` : `${what} is no longer disputed: ${reason}`, facts: { version } });
  tx.audit({ action: disputed ? 'account.disputed' : 'account.disputeEnded', subjectKind: invoice ? 'invoice' : 'account', subjectId: invoice?.id ?? accountId, facts: { accountId, reason } });
  await tx.emit({ type: 'account.disputeChanged', clientId, accountId, payload: { invoiceId: invoice?.id ?? null, disputed } });
}
