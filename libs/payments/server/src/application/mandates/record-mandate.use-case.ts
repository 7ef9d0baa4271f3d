import { Injectable } from '@nestjs/common';
import { asId, ok, refuse, type AccountId, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import { recordActivities } from '@quittance/accounts/server';
import { maskedAccount } from '@quittance/clients/domain';
import { UnitOfWork, Vault, type Ctx, type Tx } from '@quittance/platform';
import { checkMandate, type CheckedMandate, type RecordMandateInput } from './mandate-input';

/** What the key that seals a mandate's bank account is bound to. */
export const mandatePurpose = (mandateId: string): string => `mandate ${mandateId}`;

interface NamedAccount {
  readonly id: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly currency: string;
  readonly status: string;
}

/** Records a debtor's authorisation to take money for some of its accounts. The bank account is sealed at once. */
@Injectable()
export class RecordMandate {
  constructor(private readonly work: UnitOfWork, private readonly vault: Vault) {}

  /** Refuses what `checkMandate` refuses, UNKNOWN_ACCOUNT, TWO_DEBTORS, CURRENCY_MISMATCH and ACCOUNT_CLOSED. */
  execute(ctx: Ctx, input: RecordMandateInput): Promise<Result<{ mandateId: string; number: string }>> {
    return this.work.write(ctx, async (tx) => {
      // The stored input of the command must not lay the number open.
      const said = { ...input, account: this.vault.mark(input.account) };
      return tx.command(input.key, { command: 'recordMandate', ...said }, async () => {
        const checked = checkMandate(input, tx.today);
        if (!checked.ok) return checked;
        return this.store(tx, input, checked.value);
      });
    });
  }

  private async store(tx: Tx, input: RecordMandateInput, mandate: CheckedMandate): Promise<Result<{ mandateId: string; number: string }>> {
    const accounts = await namedAccounts(tx, input.accountIds, mandate.currency);
    if (!accounts.ok) return accounts;
    const [first] = accounts.value;
    if (!first) throw new Error('a mandate without accounts passed its check');
    const mandateId = tx.newId();
    const { number } = await tx.one<{ number: string }>(
      `insert into mandate (id, debtor_id, scheme, currency, business, holder_name, masked, sealed, per_debit, per_month, in_all, signed_on, first_on, last_on, proof_kind, proof, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning number`,
      [mandateId, first.debtorId, mandate.scheme, mandate.currency, input.business, mandate.holderName, maskedAccount(mandate.bank),
        this.vault.seal(JSON.stringify(mandate.bank), mandatePurpose(mandateId)), input.perDebit ?? null, input.perMonth ?? null, input.inAll ?? null,
        input.signedOn, mandate.firstOn, input.lastOn ?? null, mandate.proofKind, mandate.proof, tx.ctx.principal.userId, tx.now]);
    await tx.query('insert into mandate_account (mandate_id, account_id, client_id) select $1, a.id, a.client_id from account a where a.id = any ($2)', [mandateId, accounts.value.map(({ id }) => id)]);
    await recordActivities(tx, accounts.value.map((account) => ({
      accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'PAYMENT' as const, sourceId: mandateId,
      body: `Mandate ${number} recorded: ${mandate.scheme === 'ACH' ? 'ACH debits' : 'SEPA direct debits'} from ${maskedAccount(mandate.bank)} of ${mandate.holderName}.`, facts: { mandate: number } })));
    tx.audit({ action: 'mandate.recorded', subjectKind: 'mandate', subjectId: mandateId, facts: { number, scheme: mandate.scheme, accounts: accounts.value.length, proof: mandate.proofKind } });
    return ok({ mandateId, number });
  }
}

async function namedAccounts(tx: Tx, ids: readonly string[], currency: string): Promise<Result<NamedAccount[]>> {
  const accounts = await tx.query<NamedAccount>(
    'select id, client_id as "clientId", debtor_id as "debtorId", number, currency, status from account where id = any ($1) order by number', [ids.map((id) => asId<AccountId>(id))]);
  if (accounts.length < new Set(ids).size) return refuse('UNKNOWN_ACCOUNT', 'One of these accounts does not exist.', {}, 'accountIds');
  if (new Set(accounts.map(({ debtorId }) => debtorId)).size > 1) return refuse('TWO_DEBTORS', 'These accounts are of different debtors. Each debtor authorises its own debits.', {}, 'accountIds');
  const foreign = accounts.find((account) => account.currency !== currency);
  if (foreign) return refuse('CURRENCY_MISMATCH', `Account ${foreign.number} is in ${foreign.currency}; this scheme moves ${currency}.`, { account: foreign.number }, 'scheme');
  const closed = accounts.find(({ status }) => status === 'CLOSED');
  if (closed) return refuse('ACCOUNT_CLOSED', `Account ${closed.number} is closed: there is nothing to take.`, { account: closed.number }, 'accountIds');
  return ok(accounts);
}
