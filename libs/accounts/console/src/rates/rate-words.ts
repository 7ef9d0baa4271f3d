import { isFixedSum, REFERENCE_SERIES, type ReferenceSeries } from '@quittance/reference/domain';
import type { ReferenceFiguresQuery } from '@quittance/graphql/agency';
import { formatMoney, formatPpm } from '@quittance/ui';

export type Figure = ReferenceFiguresQuery['referenceFigures'][number];

export const SERIES_WORDS: Readonly<Record<ReferenceSeries, { readonly label: string; readonly what: string; readonly where: string }>> = {
  BOE_BASE: { label: 'Bank of England', what: 'Bank Rate. The rate of the 30 June or 31 December before interest starts, + 8%, is what late payment in the United Kingdom bears.', where: 'The Bank publishes each change on the day of its decision.' },
  ECB_MRO: { label: 'ECB', what: 'Main refinancing rate. That of 1 January or 1 July, + 8% or more, is what late payment in the Union bears.', where: 'The European Central Bank publishes each change before it takes effect.' },
  US_TREASURY_1Y: { label: 'US Treasury', what: 'Weekly average yield of one-year constant maturity: what a federal judgment of the week after bears (28 USC 1961). Each holds for its week alone.', where: 'The Federal Reserve publishes it each Monday (H.15, weekly averages). Quittance brings none along.' },
  STATE_JUDGMENT: { label: 'State judgments', what: 'What a judgment bears by the law of each state.', where: "Some are fixed by statute, others published yearly or half-yearly by the state." },
  UK_FIXED_SUM: { label: 'UK fixed sums', what: 'The sum each late invoice bears by its size, in pounds.', where: 'Set by the Act itself.' },
  EU_FIXED_SUM: { label: 'EU fixed sums', what: 'The sum each late invoice bears at the least, in euros.', where: 'Set by the Directive; national law may give more.' },
};

export const SERIES_OPTIONS = REFERENCE_SERIES.map((series) => ({ value: series, label: SERIES_WORDS[series].label }));

/** The currency of a series of fixed sums. */
export const sumCurrency = (series: ReferenceSeries): string => (series === 'UK_FIXED_SUM' ? 'GBP' : 'EUR');

/** A figure as it is read: "4.25%", "£70.00". */
export const figureWords = ({ series, value }: Pick<Figure, 'series' | 'value'>): string => (isFixedSum(series) ? formatMoney({ minor: value, currency: sumCurrency(series) }) : formatPpm(value));

/** How many accounts a change reaches. */
export function reachWords(accounts: number): string {
  if (accounts === 0) return "No open account's interest rests on it. Judgments keep the rate they were recorded with.";
  return accounts === 1 ? 'The interest of 1 open account rests on it and is restated in the background.' : `The interest of ${accounts} open accounts rests on it and is restated in the background.`;
}
