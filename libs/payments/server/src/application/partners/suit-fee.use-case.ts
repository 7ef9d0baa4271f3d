import { Injectable } from '@nestjs/common';
import { formatDate, formatPpm, moneyInWords, ok, ppmOf, refuse, share, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { loadAccountState, recordActivity } from '@quittance/accounts/server';
import { commissionTax } from '@quittance/clients/server';
import { taxOnFee } from '@quittance/fees/domain';
import { post } from '@quittance/ledger/server';
import { suitFeePostings } from '@quittance/payments/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkText } from '../payment-input';

export interface ChargeSuitFeeInput {
  readonly key: string;
  readonly accountId: string;
  readonly ratePpm: number;
  /** The day the suit is to be filed: the fee is due before it. */
  readonly filingOn: BusinessDate;
  readonly note?: string | null;
}

export interface WithdrawSuitFeeInput {
  readonly key: string;
  readonly suitFeeId: string;
  readonly reason: string;
}

/** What was charged or given back; minor units. */
export interface ChargedSuitFee {
  readonly suitFeeId: string;
  readonly accountId: string;
  readonly currency: string;
  readonly amount: number;
  /** On it, by the client's place. */
  readonly tax: number;
  readonly message: string;
}

/** The fee for a suit: a part of what is owed, charged to the client whatever is collected, due before filing (M14). */
@Injectable()
export class SuitFees {
  constructor(private readonly work: UnitOfWork) {}

  /** Charges it once; a second one while the first stands is refused as ALREADY_CHARGED. */
  charge(ctx: Ctx, input: ChargeSuitFeeInput): Promise<Result<ChargedSuitFee>> {
    return this.command(ctx, 'chargeSuitFee', input, (tx) => charge(tx, input));
  }

  /** The suit is not filed after all: the fee is given back by a mirrored entry. */
  withdraw(ctx: Ctx, input: WithdrawSuitFeeInput): Promise<Result<ChargedSuitFee>> {
    return this.command(ctx, 'withdrawSuitFee', input, (tx) => withdraw(tx, input));
  }

  private command(ctx: Ctx, command: string, input: { readonly key: string }, run: (tx: Tx) => Promise<Result<ChargedSuitFee>>): Promise<Result<ChargedSuitFee>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command, ...input }, () => run(tx));
    });
  }
}

const INSERT = `
  insert into suit_fee (id, account_id, client_id, partner_id, currency, base, rate_ppm, amount, charged_on, due_on, note, transaction_id, reverses_id, actor_id, recorded_at, tax, tax_ppm, tax_rate_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

async function charge(tx: Tx, { accountId, ratePpm, filingOn, note }: ChargeSuitFeeInput): Promise<Result<ChargedSuitFee>> {
  const text = checkText(note, 'note', 500);
  if (!text.ok) return text;
  if (ratePpm <= 0 || ratePpm > 1_000_000) return refuse('BAD_RATE', 'A suit fee lies above 0% and is 100% of what is owed at most.', { ratePpm }, 'ratePpm');
  if (filingOn <= tx.today) return refuse('FILING_NOT_AHEAD', `The fee is due before the suit is filed; today is ${formatDate(tx.today)}.`, { filingOn }, 'filingOn');
  const account = await loadAccountState(tx, accountId as AccountId, { lock: true });
  if (!account) return refuse('UNKNOWN_ACCOUNT', 'There is no such account.', {}, 'accountId');
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed; no suit is filed on it.', {}, 'accountId');
  if (await tx.maybeOne('select from suit_fee f where account_id = $1 and amount > 0 and not exists (select from suit_fee r where r.reverses_id = f.id)', [accountId])) return refuse('ALREADY_CHARGED', 'A suit fee stands on this account. Withdraw it first.', {}, 'accountId');
  const { id, clientId, currency, balanceMinor: base, number } = account;
  const amount = share(base, ppmOf(ratePpm));
  if (amount === 0) return refuse('NOTHING_TO_CHARGE', 'The account owes nothing to charge a part of.', {}, 'ratePpm');
  const forwarded = await tx.maybeOne<{ partner_id: string }>('select partner_id from account_forwarding where account_id = $1 and ended_on is null', [id]);
  const rate = await commissionTax(tx, clientId, tx.today);
  const tax = taxOnFee(amount, rate);
  const feeId = tx.newId();
  const posted = await post(tx, { kind: 'SUIT_FEE', effectiveOn: tx.today, sourceKind: 'suit_fee', sourceId: feeId, postings: suitFeePostings({ clientId, currency }, amount, tax), description: `Suit fee on account ${number}` });
  if (!posted.ok) return posted;
  await tx.query(INSERT, [feeId, id, clientId, forwarded?.partner_id ?? null, currency, base, ratePpm, amount, tx.today, filingOn, text.value, posted.value, null, tx.ctx.principal.userId, tx.now, tax, rate.ratePpm, rate.rateId]);
  const words = `Suit fee of ${moneyInWords(amount, currency)}, ${formatPpm(ppmOf(ratePpm))} of ${moneyInWords(base, currency)}${taxInWords(tax, currency)}, due before the suit is filed on ${formatDate(filingOn)}`;
  await recordActivity(tx, { accountId: id, clientId, debtorId: account.debtorId, kind: 'SUIT_FEE', visibility: 'CLIENT', sourceId: feeId, body: words, facts: { amount, tax, currency, filingOn } });
  tx.audit({ action: 'suitFee.charged', subjectKind: 'suit_fee', subjectId: feeId, facts: { accountId: id, amount, tax, currency, filingOn } });
  return ok({ suitFeeId: feeId, accountId: id, currency, amount, tax, message: `${words}.` });
}

const taxInWords = (tax: number, currency: string): string => (tax === 0 ? '' : ` plus ${moneyInWords(tax, currency)} tax`);

interface Charged {
  accountId: AccountId; clientId: string; partnerId: string | null; currency: string; base: number; ratePpm: number; amount: number; tax: number; taxPpm: number; taxRateId: string | null; dueOn: string; number: string; reversed: boolean;
}

async function withdraw(tx: Tx, { suitFeeId, reason }: WithdrawSuitFeeInput): Promise<Result<ChargedSuitFee>> {
  const text = checkText(reason, 'reason', 500);
  if (!text.ok) return text;
  if (text.value.length < 3) return refuse('REASON_MISSING', 'Say why; the client reads it.', {}, 'reason');
  const found = await tx.maybeOne<{ account_id: AccountId }>('select account_id from suit_fee where id = $1 and amount > 0', [suitFeeId]);
  const account = found && (await loadAccountState(tx, found.account_id, { lock: true }));
  if (!account) return refuse('UNKNOWN_SUIT_FEE', 'There is no such suit fee.', {}, 'suitFeeId');
  const fee = await tx.one<Charged & Record<string, unknown>>(
    `select f.account_id as "accountId", f.client_id as "clientId", f.partner_id as "partnerId", f.currency, f.base, f.rate_ppm as "ratePpm", f.amount, f.tax, f.tax_ppm as "taxPpm", f.tax_rate_id as "taxRateId", f.due_on as "dueOn",
            exists (select from suit_fee r where r.reverses_id = f.id) as reversed from suit_fee f where f.id = $1`, [suitFeeId]);
  if (fee.reversed) return refuse('ALREADY_WITHDRAWN', 'This suit fee has been withdrawn already.', {}, 'suitFeeId');
  const id = tx.newId();
  const posted = await post(tx, { kind: 'SUIT_FEE', effectiveOn: tx.today, sourceKind: 'suit_fee', sourceId: id, postings: suitFeePostings(account, -fee.amount, -fee.tax), description: `Suit fee on account ${account.number} withdrawn` });
  if (!posted.ok) return posted;
  await tx.query(INSERT, [id, account.id, account.clientId, fee.partnerId, fee.currency, fee.base, fee.ratePpm, -fee.amount, tx.today, fee.dueOn, text.value, posted.value, suitFeeId, tx.ctx.principal.userId, tx.now, fee.tax === 0 ? 0 : -fee.tax, fee.taxPpm, fee.taxRateId]);
  const words = `Suit fee of ${moneyInWords(fee.amount, fee.currency)}${taxInWords(fee.tax, fee.currency)} withdrawn: ${text.value}`;
  await recordActivity(tx, { accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'SUIT_FEE', visibility: 'CLIENT', sourceId: id, body: words, facts: { amount: -fee.amount, tax: fee.tax === 0 ? 0 : -fee.tax, currency: fee.currency } });
  tx.audit({ action: 'suitFee.withdrawn', subjectKind: 'suit_fee', subjectId: suitFeeId, facts: { amount: fee.amount, tax: fee.tax, reason: text.value } });
  return ok({ suitFeeId: id, accountId: account.id, currency: fee.currency, amount: -fee.amount, tax: fee.tax === 0 ? 0 : -fee.tax, message: `${words}.` });
}
