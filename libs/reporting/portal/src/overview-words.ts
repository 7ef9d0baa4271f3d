import type { HappeningsQuery, OverviewQuery } from '@quittance/graphql/portal';
import { grossRate } from '@quittance/reporting/domain';
import { counted, formatCount, formatDate, formatMoney, formatPpm, formatTime, localParts, type BarPart } from '@quittance/ui';

export type CurrencyOverview = OverviewQuery['overview'][number];
export type Happening = HappeningsQuery['happenings'][number];

/** "412 accounts, 38 this month". */
export const accountsLine = ({ accounts, placedThisMonth }: CurrencyOverview): string =>
  `${counted(accounts, 'account')}${placedThisMonth > 0 ? `, ${formatCount(placedThisMonth)} this month` : ''}`;

/** "38.8% of placed (gross)": never a rate without its denominator. */
export function collectedLine(overview: CurrencyOverview): string {
  const rate = grossRate(overview);
  return rate === null ? 'nothing placed yet' : `${formatPpm(rate, 1)} of placed (gross)`;
}

/** "14 remittances"; "none yet" before the first. */
export const remittedLine = ({ remittances }: CurrencyOverview): string => (remittances === 0 ? 'none yet' : counted(remittances, 'remittance'));

/** What of the money held waits until its payments have cleared: "of it $3,200.00 clears by 27 Nov 2026". */
export function heldLine(held: readonly { collected: number; until: string }[], currency: string): string {
  const amount = held.reduce((sum, { collected }) => sum + collected, 0);
  const last = held.map(({ until }) => until).sort().at(-1);
  return last === undefined || amount === 0 ? 'collected, not yet remitted' : `of it ${formatMoney({ minor: amount, currency })} clears by ${formatDate(last)}`;
}

/** Whole percentages that come to 100, by largest remainder; all 0 where there is nothing. */
export function percentages(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return values.map(() => 0);
  const exact = values.map((value) => (value * 100) / total);
  const whole = exact.map(Math.floor);
  const missing = 100 - whole.reduce((sum, value) => sum + value, 0);
  const order = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1;
  return whole;
}

/** The open balance in its age bands, with the share of each. */
export function ageParts(ages: CurrencyOverview['ages']): BarPart[] {
  const shares = percentages(ages.map(({ open }) => open));
  return ages.map(({ fromDays, toDays, open }, i) => {
    const label = fromDays === 0 ? `to ${toDays} days` : toDays === null || toDays === undefined ? 'older' : `${fromDays}–${toDays}`;
    return { label, value: open, text: `${shares[i]}%` };
  });
}

/** When the last payment came, beside the sign that the page is live: "last payment 2 min ago", "today 10:40", "on 20 Nov 2026". */
export function lastPaymentWords(at: string | null, now: string, today: string, timezone: string): string {
  if (at === null) return 'no payment yet';
  const minutes = Math.floor((Date.parse(now) - Date.parse(at)) / 60_000);
  if (minutes >= 0 && minutes < 1) return 'a payment just now';
  if (minutes >= 0 && minutes < 60) return `last payment ${minutes} min ago`;
  const { date } = localParts(at, timezone);
  return date === today ? `last payment today ${formatTime(at, timezone)}` : `last payment ${formatDate(date)}`;
}
