import { addMonths, businessDate, endOfMonth } from '@quittance/kernel';
import { RATE_BASES, type RateBasis } from './recovery-rate';

/** What a batch shows in figures; minor units and parts per million. */
export interface BatchFigures {
  readonly currency: string;
  readonly accounts: number;
  readonly listed: number;
  readonly charges: number;
  readonly adjustments: number;
  readonly leftOut: number;
  readonly netListed: number;
  readonly collected: number;
  readonly direct: number;
  readonly fees: number;
  readonly owing: number;
  readonly open: number;
  readonly yieldPerAccount?: number | null;
  readonly rates: { readonly gross?: number | null; readonly withCharges?: number | null; readonly net?: number | null };
  readonly months: readonly { readonly age: number; readonly collected: number }[];
}

/** A figure of a batch under the name it has on every screen and in every file. */
export interface BatchFigure {
  readonly key: string;
  readonly header: string;
  readonly type: 'money' | 'number' | 'percent';
  readonly value: (row: BatchFigures) => number | null;
  readonly hidden?: boolean;
  readonly bold?: boolean;
  /** The server lists by it. */
  readonly sortable?: boolean;
}

/** What a rate is a part of, as it is always named beside it. */
export const BASIS_WORDS: Readonly<Record<RateBasis, { readonly label: string; readonly header: string }>> = {
  GROSS: { label: 'Of placed', header: '% of placed, gross' },
  WITH_CHARGES: { label: 'With charges', header: '% of placed with charges' },
  NET: { label: 'Net', header: '% of placed, net' },
};

const rateOf: Readonly<Record<RateBasis, (row: BatchFigures) => number | null>> = {
  GROSS: ({ rates }) => rates.gross ?? null, WITH_CHARGES: ({ rates }) => rates.withCharges ?? null, NET: ({ rates }) => rates.net ?? null,
};

/** The months whose steps have a column; those within a year that are not shown at first, a person may choose. */
const STEPS = [0, 1, 2, 3, 4, 5, 6, 9, 12, 18, 24, 36] as const;
const SHOWN: readonly number[] = [1, 3, 6];

const rate = (basis: RateBasis): BatchFigure => ({ key: `rate${basis}`, header: BASIS_WORDS[basis].header, type: 'percent', value: rateOf[basis], bold: true });

/** The figures of a batch in their order: with the rate on one basis, as a screen shows it beside its denominator, or on all of them, for a file. */
export const batchFigures = (bases: readonly RateBasis[] = RATE_BASES): BatchFigure[] => [
  { key: 'ACCOUNTS', header: 'Accounts', type: 'number', value: (row) => row.accounts, sortable: true },
  { key: 'LISTED', header: 'Placed', type: 'money', value: (row) => row.listed, sortable: true },
  { key: 'charges', header: 'Charges', type: 'money', value: (row) => row.charges },
  { key: 'adjustments', header: 'Adjusted', type: 'money', value: (row) => row.adjustments },
  { key: 'leftOut', header: 'Withdrawn or defunct', type: 'money', value: (row) => row.leftOut, hidden: true },
  { key: 'netListed', header: 'Net placed', type: 'money', value: (row) => row.netListed, hidden: !bases.includes('NET') },
  ...STEPS.map((age): BatchFigure => ({ key: `m${age}`, header: `To month ${age}`, type: 'money', value: (row) => row.months.find((month) => month.age === age)?.collected ?? null, hidden: !SHOWN.includes(age) })),
  { key: 'COLLECTED', header: 'Collected', type: 'money', value: (row) => row.collected, bold: true, sortable: true },
  { key: 'direct', header: 'of it paid to client', type: 'money', value: (row) => row.direct, hidden: true },
  ...bases.map(rate),
  { key: 'yield', header: 'Yield an account', type: 'money', value: (row) => row.yieldPerAccount ?? null, hidden: true },
  { key: 'FEES', header: 'Fees', type: 'money', value: (row) => row.fees, sortable: true },
  { key: 'owing', header: 'Owing', type: 'money', value: (row) => row.owing },
  { key: 'open', header: 'of it open', type: 'money', value: (row) => row.open, hidden: true },
];

/** "Q3 2026", of the day a quarter begins on. */
export const quarterName = (from: string): string => `Q${Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1} ${from.slice(0, 4)}`;

/** The last day of a month, or of a quarter, that begins on a day. */
export const lastDayOfPeriod = (from: string, months: 1 | 3): string => endOfMonth(addMonths(businessDate(from), months - 1));
