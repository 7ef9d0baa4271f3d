import { Injectable } from '@nestjs/common';
import { formatDate, ok, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { lockForEdit, recordActivity, type AccountState } from '@quittance/accounts/server';
import { accountTermsInWords } from '@quittance/clients/domain';
import { useContractVersion } from '@quittance/clients/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';
import { planTermsChange, type PlannedTerms, type TermsMoveInput } from './plan-terms-change';

export interface ChangeAccountTermsInput extends TermsMoveInput {
  readonly key: string;
  readonly accountId: AccountId;
  /** As read; a stale one is refused. */
  readonly version: number;
  /** The client reads it. */
  readonly reason: string;
}

/** Plain JSON: kept for a repeated request. */
export interface ChangedTerms {
  readonly seq: number;
  readonly effectiveFrom: BusinessDate;
  readonly words: string[];
}

/**
 * Moves an account to other terms: to law, to second placement, or to the contract as it now stands. They are appended with
 * their first day and a reason; payments received from that day on and recorded from now on bear them. Nothing stored changes.
 */
@Injectable()
export class ChangeAccountTerms {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: ChangeAccountTermsInput): Promise<Result<ChangedTerms>> {
    return this.work.write(ctx, async (tx) => {
      const reason = checkText(input.reason, 'reason', 300);
      if (!reason.ok) return reason;
      if (reason.value === '') return refuse('REASON_NEEDED', 'Say why its terms change; the client reads it.', {}, 'reason');
      // Locked first: the second of a double click finds what the first did, not an account changed meanwhile.
      await tx.query('select from account where id = $1 for update', [input.accountId]);
      return tx.command(input.key, { command: 'changeAccountTerms', ...input }, async () => {
        const account = await lockForEdit(tx, input.accountId, input.version);
        if (!account.ok) return account;
        const planned = await planTermsChange(tx, account.value, input);
        return planned.ok ? store(tx, account.value, input, planned.value, reason.value) : planned;
      });
    });
  }
}

async function store(tx: Tx, account: AccountState, input: ChangeAccountTermsInput, { before, after, seq }: PlannedTerms, reason: string): Promise<Result<ChangedTerms>> {
  const { id, clientId, debtorId, number } = account;
  const { effectiveFrom, placementType } = input;
  await useContractVersion(tx, after.contractVersionId);
  await tx.query(
    `insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, clientId, seq, after.contractVersionId, JSON.stringify(after), effectiveFrom, reason, tx.now, tx.ctx.principal.userId]);
  await tx.query('update account set version = version + 1 where id = $1', [id]);
  const words = accountTermsInWords(after);
  await recordActivity(tx, {
    accountId: id, clientId, debtorId, kind: 'TERMS_CHANGED', visibility: 'CLIENT', body: `Terms from ${formatDate(effectiveFrom)}: ${words.join(' ')} ${reason}`,
    facts: { seq, placementType, effectiveFrom, version: account.version + 1 } });
  tx.audit({
    action: 'account.termsChanged', subjectKind: 'account', subjectId: id,
    facts: { number, seq, effectiveFrom, reason, before: accountTermsInWords(before).join(' '), after: words.join(' '), contractVersionId: after.contractVersionId } });
  await tx.emit({ type: 'account.termsChanged', clientId, accountId: id, payload: { seq, placementType, effectiveFrom } });
  return ok({ seq, effectiveFrom, words });
}
