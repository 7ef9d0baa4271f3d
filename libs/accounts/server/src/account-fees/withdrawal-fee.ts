import { ok, ppmOf, type AccountId, type LedgerTransactionId, type Result } from '@quittance/kernel';
import { commissionTax } from '@quittance/clients/server';
import { accountFeePostings } from '@quittance/accounts/domain';
import { taxOnFee, withdrawalFeeOf, type CommissionTaxRate } from '@quittance/fees/domain';
import { post } from '@quittance/ledger/server';
import type { Tx } from '@quittance/platform';
import type { AccountState } from '../application/account-state';
import { recordActivity } from '../application/activity';

interface StoredFee {
  id: string;
  terms_seq: number;
  amount: number;
  tax: number;
  tax_ppm: number;
  tax_rate_id: string | null;
  words: string;
}

/** Charges the client for taking an account back, where its terms say so. The account must be locked. */
export async function chargeWithdrawal(tx: Tx, account: AccountState): Promise<Result<null>> {
  if (account.terms === null) return ok(null);
  const fee = withdrawalFeeOf(account.terms.resolved, account.balanceMinor, tx.today);
  if (fee === null) return ok(null);
  const rate = await commissionTax(tx, account.clientId, tx.today);
  return store(tx, account, {
    termsSeq: account.terms.seq, amount: fee.amount, tax: taxOnFee(fee.amount, rate), rate, words: fee.words, working: { owed: account.balanceMinor }, reversesId: null });
}

/** Gives the fee back where an account taken back is opened again. */
export async function giveWithdrawalBack(tx: Tx, account: AccountState): Promise<Result<null>> {
  const charged = await tx.maybeOne<StoredFee & Record<string, unknown>>(
    `select f.id, f.terms_seq, f.amount, f.tax, f.tax_ppm, f.tax_rate_id, f.words from account_fee f
      where f.account_id = $1 and f.kind = 'WITHDRAWAL' and f.reverses_id is null and not exists (select from account_fee r where r.reverses_id = f.id)`, [account.id]);
  if (!charged) return ok(null);
  return store(tx, account, {
    termsSeq: charged.terms_seq, amount: -charged.amount, tax: charged.tax === 0 ? 0 : -charged.tax, rate: { rateId: charged.tax_rate_id, ratePpm: ppmOf(charged.tax_ppm) },
    words: `Given back, the account is worked again: ${charged.words.charAt(0).toLowerCase()}${charged.words.slice(1)}`.slice(0, 500), working: {}, reversesId: charged.id });
}

interface NewAccountFee {
  readonly termsSeq: number;
  readonly amount: number;
  readonly tax: number;
  readonly rate: CommissionTaxRate;
  readonly words: string;
  readonly working: object;
  readonly reversesId: string | null;
}

async function store(tx: Tx, account: AccountState, { termsSeq, amount, tax, rate, words, working, reversesId }: NewAccountFee): Promise<Result<null>> {
  const { id: accountId, clientId, currency, number, debtorId } = account;
  const feeId = tx.newId<AccountId>();
  const posted: Result<LedgerTransactionId | null> = await post(tx, {
    kind: 'ACCOUNT_FEE', effectiveOn: tx.today, sourceKind: 'account_fee', sourceId: feeId, postings: accountFeePostings(clientId, currency, { fee: amount, tax }),
    description: `${amount < 0 ? 'Withdrawal fee given back' : 'Withdrawal fee'}, account ${number}` });
  if (!posted.ok) return posted;
  await tx.query(
    `insert into account_fee (id, client_id, account_id, kind, terms_seq, amount, tax, tax_ppm, tax_rate_id, currency, charged_on, working, words, transaction_id, reverses_id, actor_id, recorded_at)
     values ($1, $2, $3, 'WITHDRAWAL', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [feeId, clientId, accountId, termsSeq, amount, tax, rate.ratePpm, rate.rateId, currency, tx.today, JSON.stringify(working), words, posted.value, reversesId, tx.ctx.principal.userId, tx.now]);
  await recordActivity(tx, { accountId, clientId, debtorId, kind: 'ACCOUNT_FEE', visibility: 'CLIENT', sourceId: feeId, body: words, facts: { kind: 'WITHDRAWAL', fee: amount, tax, currency } });
  tx.audit({ action: amount < 0 ? 'accountFee.givenBack' : 'accountFee.charged', subjectKind: 'account', subjectId: accountId, facts: { kind: 'WITHDRAWAL', amount, tax, currency } });
  return ok(null);
}
