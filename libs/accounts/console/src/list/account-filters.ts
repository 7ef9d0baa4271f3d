import type { AccountFilter, AccountSort, AccountStatus } from '@quittance/graphql/agency';
import type { Option, Sort } from '@quittance/ui';

/** The filters of the list as the address holds them. */
export interface ListFilters {
  readonly q?: string | undefined;
  readonly client?: string | undefined;
  /** A desk's id, or `none`. */
  readonly desk?: string | undefined;
  /** A status, `open` (the default) or `all`. */
  readonly status?: string | undefined;
  /** A range of days late, "31-90" or "366-". */
  readonly late?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly sort?: string | undefined;
}

const OPEN: readonly AccountStatus[] = ['NEW', 'ACTIVE', 'HOLD'];
const STATUSES: readonly AccountStatus[] = [...OPEN, 'CLOSED'];

export const STATUS_CHOICES: readonly Option[] = [
  { value: 'open', label: 'Open' },
  { value: 'NEW', label: 'New' },
  { value: 'ACTIVE', label: 'Active' },
  { value: 'HOLD', label: 'On hold' },
  { value: 'CLOSED', label: 'Closed' },
  { value: 'all', label: 'All' },
];

export const AGE_CHOICES: readonly Option[] = [
  { value: '-0', label: 'Not late yet' },
  { value: '1-30', label: '1 to 30 days late' },
  { value: '31-90', label: '31 to 90 days late' },
  { value: '91-180', label: '91 to 180 days late' },
  { value: '181-365', label: '181 to 365 days late' },
  { value: '366-', label: 'Over a year late' },
];

/** Columns that may be sorted by, in the directions the server knows. */
const SORTS: Readonly<Record<AccountSort, Sort>> = {
  PLACED_NEWEST: { key: 'placedOn', descending: true },
  PLACED_OLDEST: { key: 'placedOn', descending: false },
  BALANCE_LARGEST: { key: 'balance', descending: true },
  BALANCE_SMALLEST: { key: 'balance', descending: false },
  OLDEST_DUE: { key: 'late', descending: true },
  LONGEST_UNTOUCHED: { key: 'worked', descending: false },
  PRIORITY: { key: 'priority', descending: true },
};

/** The order of the list, in words. */
export const SORT_WORDS: Readonly<Record<AccountSort, string>> = {
  PLACED_NEWEST: 'Newest placements first', PLACED_OLDEST: 'Oldest placements first', BALANCE_LARGEST: 'Largest balances first', BALANCE_SMALLEST: 'Smallest balances first',
  OLDEST_DUE: 'Longest overdue first', LONGEST_UNTOUCHED: 'Longest untouched first', PRIORITY: 'Most pressing first',
};

const number = (text: string | undefined): number | null => (text && /^-?\d{1,15}$/.test(text) ? Number(text) : null);
const uuid = (text: string | undefined): string | null => (text && /^[0-9a-f-]{36}$/i.test(text) ? text : null);

/** What the server is asked for. What the address holds and is no filter is left out. */
export function filterOf(filters: ListFilters, currency: string): AccountFilter {
  const [, from = '', to = ''] = /^(\d*)-(\d*)$/.exec(filters.late ?? '') ?? [];
  const [minBalance, maxBalance] = [number(filters.min), number(filters.max)];
  const status = filters.status ?? 'open';
  const text = (filters.q ?? '').trim().slice(0, 100);
  return {
    ...(text.length >= 2 ? { text } : {}),
    ...(uuid(filters.client) ? { clientId: uuid(filters.client) } : {}),
    ...(filters.desk === 'none' ? { unassigned: true } : uuid(filters.desk) ? { deskId: uuid(filters.desk) } : {}),
    ...(status === 'all' ? {} : { statuses: STATUSES.filter((one) => (status === 'open' ? OPEN.includes(one) : one === status)) }),
    ...(from ? { minDaysLate: Number(from) } : {}),
    ...(to ? { maxDaysLate: Number(to) } : {}),
    ...(minBalance !== null || maxBalance !== null ? { currency, minBalance, maxBalance } : {}),
  };
}

/** The server's sort for the address's; the newest placements first where it holds none. */
export const sortOf = (sort: string | undefined): AccountSort => (sort && sort in SORTS ? (sort as AccountSort) : 'PLACED_NEWEST');

/** The column arrows for a sort. */
export const columnSort = (sort: AccountSort): Sort => SORTS[sort];

/** The sort a click on a column asks for; where the server knows one direction only, that one. */
export function sortFor({ key, descending }: Sort): AccountSort {
  const known = (Object.keys(SORTS) as AccountSort[]).filter((sort) => SORTS[sort].key === key);
  return known.find((sort) => SORTS[sort].descending === descending) ?? known[0] ?? 'PLACED_NEWEST';
}
