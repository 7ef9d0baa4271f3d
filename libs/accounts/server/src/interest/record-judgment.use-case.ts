import { Injectable } from '@nestjs/common';
import { formatDate, formatPpm, moneyInWords, ok, ppmOf, refuse, type AccountId, type BusinessDate, type Result } from '@quittance/kernel';
import { accrue, BUCKETS, checkBalance, bucketAmounts, totalOf, type ApplicationOrder, type Bucket, type BucketAmounts } from '@quittance/accounts/domain';
import { figureOn, judgmentWeek, lookAgainOn, treasuryYieldFor, type Compounding } from '@quittance/reference/domain';
import { referenceFigures } from '@quittance/reference/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadAccountState, type AccountState } from '../application/account-state';
import { recordActivity } from '../application/activity';
import { lockForEdit } from '../application/check-version';
import { postDebtEntries, type NewDebtEntry } from '../application/debt-entries';
import { edited, type EditedAccount } from '../application/edited-account';
import { loadInterest, type InterestAccount } from './interest-facts';
import { keepInterest } from './keep-interest';

export const JUDGMENT_BASES = ['FEDERAL', 'STATE', 'CONTRACT', 'ORDERED'] as const;
export type JudgmentBasis = (typeof JUDGMENT_BASES)[number];

export interface RecordJudgment {
  readonly accountId: AccountId;
  readonly version: number;
  readonly judgedOn: BusinessDate;
  readonly court: string;
  readonly reference: string;
  /** What the court gave, minor units by bucket. */
  readonly amounts: BucketAmounts;
  readonly basis: JudgmentBasis;
  /** "US-CA", of a state's rate. */
  readonly region: string;
  /** Null: the published figure of the judgment's day. */
  readonly ratePpm: number | null;
  /** Null: as the figure or the law says. */
  readonly compounding: Compounding | null;
  /** Null: the contract's order stays. */
  readonly order: ApplicationOrder | null;
  readonly note: string;
  readonly key: string;
}

/**
 * Records a judgment: from its day it alone bears interest, by its own rate, and payments may cover the debt in another order.
 * Where it gives more or less than stood that day, the difference is posted bucket by bucket; not where another system kept the
 * account then, whose balances have it in them. Interest posted since is restated.
 */
@Injectable()
export class RecordJudgmentUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: RecordJudgment): Promise<Result<EditedAccount>> {
    return this.work.write(ctx, (tx) => tx.command(input.key, { command: 'recordJudgment', ...input }, async () => {
      const account = await lockForEdit(tx, input.accountId, input.version);
      if (!account.ok) return account;
      const checked = check(account.value, input, tx.today);
      if (!checked.ok) return checked;
      const rate = await rateFor(tx, input);
      if (!rate.ok) return rate;
      const before = await loadInterest(tx, input.accountId);
      if (before?.judgment) return refuse('JUDGMENT_IN_FORCE', `A judgment of ${formatDate(before.judgment.judgedOn)} is on record. Vacate it first, then record this one.`, { judgedOn: before.judgment.judgedOn });
      const stood = await standingOn(tx, account.value, before, input.judgedOn);
      const id = await insertJudgment(tx, account.value, input, rate.value);
      await keepInterest(tx, input.accountId, { cause: `the judgment of ${formatDate(input.judgedOn)}`, advance: true });
      const { since } = await tx.one<{ since: BusinessDate | null }>('select interest_since as since from account where id = $1', [input.accountId]);
      const posted = since !== null && input.judgedOn < since ? ok(await stateNow(tx, input.accountId)) : await postDifference(tx, input, id, stood);
      return posted.ok ? ok(await tell(tx, posted.value, input, rate.value)) : posted;
    }));
  }
}

function check(account: AccountState, input: RecordJudgment, today: BusinessDate): Result<null> {
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed. Reopen it first, then record the judgment.', { closeCode: account.closeCode ?? '' });
  if (input.judgedOn > today) return refuse('DATE_IN_FUTURE', `${formatDate(input.judgedOn)} is after today, ${formatDate(today)}.`, { judgedOn: input.judgedOn, today }, 'judgedOn');
  if (input.court.trim().length < 2) return refuse('COURT_MISSING', 'Name the court.', {}, 'court');
  if (BUCKETS.some((bucket) => !Number.isSafeInteger(input.amounts[bucket]) || input.amounts[bucket] < 0)) return refuse('AMOUNT_NEGATIVE', 'What the court gave is zero or more in each part.', {}, 'amounts');
  if (totalOf(input.amounts) === 0) return refuse('AMOUNT_ZERO', 'A judgment is for some amount.', {}, 'amounts');
  if (input.basis === 'STATE' && !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(input.region)) return refuse('REGION_MISSING', 'Name the state, such as US-CA: its rate applies.', {}, 'region');
  return checkBalance(totalOf(input.amounts), account.currency, 'amounts');
}

interface Rate {
  readonly ratePpm: number;
  readonly compounding: Compounding;
  readonly source: string;
}

/** The judgment's rate: as typed, or the published figure of its day. */
async function rateFor(tx: Tx, { basis, region, judgedOn, ratePpm, compounding }: RecordJudgment): Promise<Result<Rate>> {
  const usual: Compounding = basis === 'FEDERAL' ? 'ANNUAL' : 'NONE';
  const figures = basis === 'FEDERAL' || basis === 'STATE' ? await referenceFigures(tx, ['US_TREASURY_1Y', 'STATE_JUDGMENT']) : [];
  const known = basis === 'FEDERAL' ? treasuryYieldFor(figures, judgedOn) : figureOn(figures, 'STATE_JUDGMENT', judgedOn, region);
  const { weekEnding } = judgmentWeek(judgedOn);
  const due = known && lookAgainOn(known);
  const words = { FEDERAL: `28 USC 1961, fixed on the judgment${ratePpm === null ? `, yield of the week ending ${formatDate(weekEnding)}` : ''}`, STATE: `the judgment rate of ${region}${ratePpm === null && known ? `, figure of ${formatDate(known.effectiveFrom)}${due !== undefined && due <= judgedOn ? `, which was to be looked at again on ${formatDate(due)}` : ''}` : ''}`, CONTRACT: "the agreement's rate, by the judgment", ORDERED: 'the rate the court ordered' }[basis];
  const rate = ratePpm ?? known?.value;
  if (rate === undefined && basis === 'FEDERAL') {
    return refuse('NO_REFERENCE_RATE', `No Treasury yield is on record for the week ending ${formatDate(weekEnding)}, which a federal judgment of ${formatDate(judgedOn)} bears. Enter it under Administration, Reference rates, US Treasury, or type the rate the judgment bears.`, { basis, judgedOn, weekEnding }, 'ratePpm');
  }
  if (rate === undefined) return refuse('NO_REFERENCE_RATE', `There is no published rate${basis === 'STATE' ? ` of ${region}` : ''} for ${formatDate(judgedOn)}. Enter it under Reference rates, or type the rate the judgment bears.`, { basis, judgedOn }, 'ratePpm');
  if (!Number.isSafeInteger(rate) || rate < 0 || rate > 1_000_000) return refuse('BAD_RATE', 'A rate is between 0 and 100% a year.', { rate }, 'ratePpm');
  return ok({ ratePpm: rate, compounding: compounding ?? (basis === 'STATE' ? (known?.compounding ?? usual) : usual), source: words });
}

/** What stood on a day by bucket, interest run to it. */
async function standingOn(tx: Tx, account: AccountState, interest: InterestAccount | undefined, on: BusinessDate): Promise<BucketAmounts> {
  const rows = await tx.query<{ bucket: Bucket; amount: number }>(
    `select bucket, sum(amount)::bigint as amount from debt_entry
      where account_id = $1 and (effective_on <= $2 or kind = 'PLACED') and kind not in ('INTEREST', 'FIXED_SUM', 'LATE_CHARGE') group by 1`, [account.id, on]);
  const sums = bucketAmounts(Object.fromEntries(rows.map(({ bucket, amount }) => [bucket, amount])));
  const accrual = interest ? accrue(interest.facts, on) : null;
  if (!accrual?.ok) return sums;
  const [ran, charged] = [[...accrual.value.interest.values()], [...accrual.value.fixedSums.values(), ...[...accrual.value.lateCharges.values()].flat()].map(({ amount }) => amount)].map((parts) => parts.reduce((sum, part) => sum + part, 0));
  return { ...sums, INTEREST: Math.max(0, sums.INTEREST + (ran ?? 0)), FEES: sums.FEES + (charged ?? 0) };
}

async function insertJudgment(tx: Tx, account: AccountState, input: RecordJudgment, rate: Rate): Promise<string> {
  const id = tx.newId();
  const { amounts } = input;
  await tx.query(
    `insert into account_judgment (id, account_id, client_id, seq, currency, judged_on, court, reference, principal, interest, fees, costs, basis, region, rate_ppm, compounding, rate_source, application_order, note, recorded_at, actor_id)
     select $1, $2, $3, coalesce(max(seq), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20 from account_judgment where account_id = $2`,
    [id, account.id, account.clientId, account.currency, input.judgedOn, input.court.trim(), input.reference.trim(), amounts.PRINCIPAL, amounts.INTEREST, amounts.FEES, amounts.COSTS, input.basis,
      input.basis === 'STATE' ? input.region : '', rate.ratePpm, rate.compounding, rate.source, input.order === null ? null : JSON.stringify(input.order), input.note.trim(), tx.now, tx.ctx.principal.userId]);
  return id;
}

async function stateNow(tx: Tx, accountId: AccountId): Promise<AccountState> {
  const account = await loadAccountState(tx, accountId, { lock: true });
  if (!account) throw new Error('a locked account is gone');
  return account;
}

/** Posts what the judgment gives more, on the invoice due first, and takes off what it gives less, the invoice due first, first. */
async function postDifference(tx: Tx, input: RecordJudgment, id: string, stood: BucketAmounts): Promise<Result<AccountState>> {
  const account = await stateNow(tx, input.accountId);
  const [first] = account.invoices;
  if (!first) throw new Error('an account with a judgment has no invoice');
  const entries: NewDebtEntry[] = [];
  for (const bucket of BUCKETS) {
    const difference = input.amounts[bucket] - stood[bucket];
    const entry = { bucket, kind: 'JUDGMENT' as const, sourceId: id, reason: `By the judgment of ${formatDate(input.judgedOn)}`, effectiveOn: input.judgedOn };
    if (difference > 0) entries.push({ ...entry, invoiceId: first.id, amount: difference });
    let left = -Math.min(0, difference);
    for (const invoice of account.invoices) {
      const part = Math.min(left, invoice.balances[bucket]);
      if (part > 0) entries.push({ ...entry, invoiceId: invoice.id, amount: -part });
      left -= Math.max(0, part);
    }
    if (left > 0) {
      return refuse('PAID_BEYOND', `Of ${bucket.toLowerCase()} the judgment gives ${moneyInWords(left, account.currency)} less than was already paid. Correct the payment first.`, { bucket, left }, 'amounts');
    }
  }
  const { balanceMinor } = await postDebtEntries(tx, account, entries);
  return ok({ ...account, balanceMinor });
}

async function tell(tx: Tx, account: AccountState, { judgedOn, court, amounts, basis, key: _, ...rest }: RecordJudgment, rate: Rate): Promise<EditedAccount> {
  const version = account.version + 1;
  await tx.query('update account set version = $2 where id = $1', [account.id, version]);
  const sum = moneyInWords(totalOf(amounts), account.currency);
  await recordActivity(tx, {
    accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'JUDGMENT', visibility: 'CLIENT',
    body: `Judgment of ${formatDate(judgedOn)} for ${sum} by ${court.trim()}: ${formatPpm(ppmOf(rate.ratePpm))} a year${rate.compounding === 'ANNUAL' ? ', compounded annually' : ''}`,
    facts: { judgedOn, amounts, basis, ratePpm: rate.ratePpm, version, currency: account.currency } });
  tx.audit({ action: 'account.judgment', subjectKind: 'account', subjectId: account.id, facts: { judgedOn, court: court.trim(), amounts, basis, region: rest.region, ratePpm: rate.ratePpm, compounding: rate.compounding } });
  return edited({ ...account, version });
}
