import { Injectable } from '@nestjs/common';
import { formatDate, formatPpm, ppmOf, type AccountId, type BusinessDate } from '@quittance/kernel';
import { accrue, interestTotal, oneDay, type Accrual, type ApplicationOrder } from '@quittance/accounts/domain';
import { interestInWords } from '@quittance/clients/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadInterest, type InterestAccount, type StoredJudgment } from './interest-facts';

/** A stretch of days of the working, minor units. */
export interface InterestLine {
  /** Null: the judgment. */
  invoiceNumber: string | null;
  from: BusinessDate;
  to: BusinessDate;
  days: number;
  principal: number;
  ratePpm: number;
  yearDays: number;
  daily: boolean;
  amount: number;
  why: string;
}

/** The working of an account's interest to a day; minor units of its currency. */
export interface InterestWorking {
  accountId: string;
  currency: string;
  on: BusinessDate;
  /** To which day it is posted; null: never yet. */
  postedThrough: BusinessDate | null;
  words: string[];
  lines: InterestLine[];
  charges: { invoiceNumber: string; amount: number; on: BusinessDate; words: string }[];
  accrued: number;
  /** What another system had charged when the account was taken over. */
  broughtOver: number;
  /** Paid, waived or adjusted. */
  settled: number;
  open: number;
  /** What one more day adds. */
  aDay: number;
  problem: string | null;
  judgment: JudgmentView | null;
  restatements: { id: string; through: BusinessDate; before: number; after: number; cause: string; recordedAt: Date; actorName: string | null }[];
}

export interface JudgmentView extends Pick<StoredJudgment, 'id' | 'judgedOn' | 'court' | 'reference' | 'basis' | 'region' | 'ratePpm' | 'compounding' | 'rateSource' | 'note'> {
  principal: number;
  interest: number;
  fees: number;
  costs: number;
  order: string[] | null;
  proRata: boolean;
}

/** Shows the working of an interest balance: every stretch of days, with its principal and rate. */
@Injectable()
export class InterestQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param on today when left out; null for an account that never bore interest */
  run(ctx: Ctx, accountId: AccountId, on: BusinessDate | null): Promise<InterestWorking | null> {
    return this.work.read(ctx, async (tx) => {
      const account = await loadInterest(tx, accountId);
      if (!account) return null;
      const day = on ?? (account.status === 'CLOSED' ? (account.known?.through ?? tx.today) : tx.today);
      const accrual = accrue(account.facts, day);
      const broughtOver = account.posted.reduce((sum, posted) => sum + posted.broughtOver, 0);
      const settled = broughtOver + account.posted.reduce((sum, { interest, openInterest }) => sum + interest - openInterest, 0);
      return {
        accountId, currency: account.currency, on: day, postedThrough: account.known?.through ?? null, words: wordsOf(account),
        lines: accrual.ok ? linesOf(account, accrual.value) : [],
        charges: accrual.ok ? chargesOf(account, accrual.value) : [],
        accrued: accrual.ok ? interestTotal(accrual.value) : 0, broughtOver, settled, open: account.posted.reduce((sum, { openInterest }) => sum + openInterest, 0), aDay: accrual.ok && account.status !== 'CLOSED' ? oneDay(accrual.value) : 0,
        problem: accrual.ok ? null : accrual.refusal.message, judgment: account.judgment ? viewOf(account.judgment) : null, restatements: await restatements(tx, accountId) };
    });
  }
}

const numberOf = ({ facts }: InterestAccount, id: string | null): string | null => facts.claims.find(({ invoiceId }) => invoiceId === id)?.number ?? null;

function chargesOf(account: InterestAccount, { fixedSums, lateCharges }: Accrual): InterestWorking['charges'] {
  const sums = [...fixedSums].map(([invoiceId, sum]) => ({ invoiceId, ...sum, words: 'Fixed sum for late payment' }));
  const late = [...lateCharges].flatMap(([invoiceId, charges]) => charges.map((charge) => ({ invoiceId, ...charge })));
  return [...sums, ...late].map(({ invoiceId, ...charge }) => ({ ...charge, invoiceNumber: numberOf(account, invoiceId) ?? '' }));
}

const linesOf = (account: InterestAccount, { segments }: Accrual): InterestLine[] =>
  segments.map(({ invoiceId, ...part }) => ({ ...part, invoiceNumber: numberOf(account, invoiceId) }));

function wordsOf({ facts, judgment }: InterestAccount): string[] {
  const terms = facts.terms.at(-1)?.terms;
  const before = facts.since ? [`Interest of the days before ${formatDate(facts.since)}, and charges that fell due by that day, are those of the system the account was taken over from.`] : [];
  const contract = [...(terms ? interestInWords(terms) : []), ...before];
  if (!judgment) return contract;
  const compounded = judgment.compounding === 'ANNUAL' ? ', compounded on each anniversary' : ', simple';
  return [`From ${formatDate(judgment.judgedOn)} the judgment alone bears interest: ${formatPpm(ppmOf(judgment.ratePpm))} a year${compounded}; ${judgment.rateSource}.`, ...contract.map((text) => `Before it: ${text}`)];
}

function viewOf({ amounts, order, ...judgment }: StoredJudgment): JudgmentView {
  const list: ApplicationOrder | null = order;
  return { ...judgment, principal: amounts.PRINCIPAL, interest: amounts.INTEREST, fees: amounts.FEES, costs: amounts.COSTS, order: list === null || list === 'PRO_RATA' ? null : [...list], proRata: list === 'PRO_RATA' };
}

const restatements = (tx: Tx, accountId: AccountId): Promise<InterestWorking['restatements']> =>
  tx.query(
    `select r.id, r.through, r.before_minor as before, r.after_minor as after, r.cause, r.recorded_at as "recordedAt", u.name as "actorName"
       from interest_restatement r left join app_user u on u.id = r.actor_id where r.account_id = $1 order by r.recorded_at desc, r.id desc limit 50`, [accountId]);
