import { daysBetween, moneyInWords, type BusinessDate, type CurrencyCode } from '@quittance/kernel';

/** What the ranking looks at; all of it is one row of SQL per account. */
export interface RankFacts {
  /** Minor units. */
  readonly owed: number;
  readonly currency: CurrencyCode;
  /** `owed` in minor units of the agency's currency, so that currencies rank together. */
  readonly owedInBase: number;
  readonly oldestDueOn: BusinessDate | null;
  readonly placedOn: BusinessDate;
  readonly lastActivityOn: BusinessDate | null;
  readonly openPromiseDueOn: BusinessDate | null;
  readonly lastPromiseBrokenOn: BusinessDate | null;
  readonly lastReturnedPaymentOn: BusinessDate | null;
  /** The next instalment of a settlement that is open. */
  readonly openInstalmentDueOn?: BusinessDate | null;
  readonly lastSettlementVoidOn?: BusinessDate | null;
  /** When somebody wants to look at it again: a call-back. */
  readonly nextActionOn: BusinessDate | null;
  /** The time they named for it, by their clock; null or left out: some time that day. */
  readonly callBackAt?: string | null;
}

export type ReasonCode =
  | 'PROMISE_BROKEN'
  | 'PAYMENT_RETURNED'
  | 'CALL_BACK'
  | 'CALL_BACK_AHEAD'
  | 'PROMISE_DUE'
  | 'PROMISE_AHEAD'
  | 'SETTLEMENT_VOID'
  | 'INSTALMENT_DUE'
  | 'INSTALMENT_AHEAD'
  | 'NEW'
  | 'UNTOUCHED'
  | 'AMOUNT'
  | 'AGE';

export type ReasonTone = 'critical' | 'warning' | 'info' | 'neutral';

/** Why an account stands where it stands; `points` of all reasons sum to the score. */
export interface RankReason {
  readonly code: ReasonCode;
  readonly text: string;
  readonly tone: ReasonTone;
  readonly points: number;
}

export interface Rank {
  /** Whole; higher is earlier in the day. */
  readonly score: number;
  /** The weightiest first. */
  readonly reasons: readonly RankReason[];
}

/** Days without activity after which an account counts as untouched. */
export const UNTOUCHED_AFTER_DAYS = 7;
const RECENT_DAYS = 14;

const daysSince = (date: BusinessDate | null, today: BusinessDate): number | null =>
  date === null ? null : daysBetween(date, today);

const ago = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`);

type Rule = (facts: RankFacts, today: BusinessDate) => RankReason | null;

const recently =
  (code: ReasonCode, points: number, of: (facts: RankFacts) => BusinessDate | null, words: string): Rule =>
  (facts, today) => {
    const days = daysSince(of(facts), today);
    if (days === null || days < 0 || days > RECENT_DAYS) return null;
    return { code, text: `${words} ${ago(days)}`, tone: 'critical', points: points - 10 * days };
  };

const due = (what: string, codes: { readonly ahead: ReasonCode; readonly due: ReasonCode }, of: (facts: RankFacts) => BusinessDate | null): Rule => (facts, today) => {
  const days = daysSince(of(facts), today);
  if (days === null) return null;
  if (days < 0) {
    const text = days === -1 ? `${what} due tomorrow` : `${what} due in ${-days} days`;
    // Someone who has promised is left alone until the day comes.
    return { code: codes.ahead, text, tone: 'neutral', points: -400 };
  }
  const text = days === 0 ? `${what} due today` : `${what} due ${ago(days)}`;
  return { code: codes.due, text, tone: 'warning', points: 700 + 10 * Math.min(days, 9) };
};

const atTime = (time: string | null | undefined): string => (time ? ` at ${time} their time` : '');

const callBack: Rule = ({ nextActionOn, callBackAt }, today) => {
  const days = daysSince(nextActionOn, today);
  if (days === null) return null;
  if (days < 0) {
    const text = days === -1 ? `Call back tomorrow${atTime(callBackAt)}` : `Call back in ${-days} days${atTime(callBackAt)}`;
    return { code: 'CALL_BACK_AHEAD', text, tone: 'neutral', points: -500 };
  }
  const text = days === 0 ? `Call back today${atTime(callBackAt)}` : `Call back was due ${ago(days)}`;
  return { code: 'CALL_BACK', text, tone: 'warning', points: 800 + 5 * Math.min(days, 9) };
};

const fresh: Rule = ({ lastActivityOn, placedOn }, today) =>
  lastActivityOn === null
    ? { code: 'NEW', text: `New, placed ${ago(Math.max(0, daysBetween(placedOn, today)))}`, tone: 'info', points: 500 }
    : null;

const untouched: Rule = ({ lastActivityOn }, today) => {
  const days = daysSince(lastActivityOn, today);
  if (days === null || days < UNTOUCHED_AFTER_DAYS) return null;
  const tone = days >= 30 ? 'warning' : 'neutral';
  return { code: 'UNTOUCHED', text: `Untouched for ${days} days`, tone, points: 5 * Math.min(days, 60) };
};

// 20 points for every digit of the whole amount: 1,000 outranks 100 by as much as 100 outranks 10.
const amount: Rule = ({ owed, owedInBase, currency }) => {
  const digits = owedInBase < 100 ? 0 : String(Math.trunc(owedInBase / 100)).length;
  const leading = digits === 0 ? 0 : Number(String(Math.trunc(owedInBase / 100))[0]);
  const points = digits === 0 ? 0 : 20 * digits + 2 * leading;
  return points === 0 ? null : { code: 'AMOUNT', text: `${moneyInWords(owed, currency)} owed`, tone: 'neutral', points };
};

// The younger the debt, the likelier it is paid: points fall to nothing over two years.
const age: Rule = ({ oldestDueOn }, today) => {
  const days = daysSince(oldestDueOn, today);
  if (days === null || days <= 0) return null;
  const points = Math.max(0, 73 - Math.trunc(days / 10));
  return points === 0 ? null : { code: 'AGE', text: `${days} days past due`, tone: 'neutral', points };
};

const RULES: readonly Rule[] = [
  recently('PROMISE_BROKEN', 900, ({ lastPromiseBrokenOn }) => lastPromiseBrokenOn, 'Promise broken'),
  recently('PAYMENT_RETURNED', 850, ({ lastReturnedPaymentOn }) => lastReturnedPaymentOn, 'Payment returned'),
  recently('SETTLEMENT_VOID', 880, ({ lastSettlementVoidOn }) => lastSettlementVoidOn ?? null, 'Settlement missed'),
  callBack,
  due('Promise', { ahead: 'PROMISE_AHEAD', due: 'PROMISE_DUE' }, ({ openPromiseDueOn }) => openPromiseDueOn),
  due('Instalment', { ahead: 'INSTALMENT_AHEAD', due: 'INSTALMENT_DUE' }, ({ openInstalmentDueOn }) => openInstalmentDueOn ?? null),
  fresh,
  untouched,
  amount,
  age,
];

/**
 * Ranks an account for a collector's day, with the reasons. The same facts on the same day always give the same score;
 * equal scores are ordered by account id where they are listed.
 */
export function rankAccount(facts: RankFacts, today: BusinessDate): Rank {
  const reasons = RULES.map((rule) => rule(facts, today))
    .filter((reason) => reason !== null)
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { score: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}
