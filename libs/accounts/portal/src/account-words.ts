import { CLOSE_CODES } from '@quittance/accounts/domain';
import type { MyAccountFilter, MyAccountSort, MyAccountsQuery, MyStoryQuery } from '@quittance/graphql/portal';
import type { Option, Sort, TimelineEntry, Tone } from '@quittance/ui';

export type ListedAccount = MyAccountsQuery['accounts']['nodes'][number];
type StoryLine = MyStoryQuery['story']['nodes'][number];

/** The agency's words as the client reads them: itself as "you". */
export const plainWords = (text: string): string => text.replace(/\bthe client's\b/g, 'your').replace(/\bthe client\b/g, 'you');

/** What a state is to the client. */
export function stateTone({ status, closeCode, promiseDueOn }: Pick<ListedAccount, 'status' | 'closeCode' | 'promiseDueOn'>): Tone {
  if (status === 'CLOSED') return closeCode && CLOSE_CODES[closeCode].settled ? 'ok' : 'mute';
  if (status === 'HOLD') return 'warn';
  return promiseDueOn ? 'ok' : status === 'NEW' ? 'info' : 'mute';
}

/** What kind of news a line is. */
export function newsTone(kind: string): Tone {
  if (['PAYMENT', 'PROMISE_KEPT', 'SETTLEMENT_KEPT', 'REMITTED'].includes(kind)) return 'ok';
  if (['PROMISE_BROKEN', 'SETTLEMENT_VOID', 'RETURNED_PAYMENT'].includes(kind)) return 'bad';
  if (['HOLD', 'RECALLED'].includes(kind)) return 'warn';
  return ['PROMISE', 'SETTLEMENT', 'DOCUMENT', 'REOPENED'].includes(kind) ? 'info' : 'mute';
}

/** A line of the story for the timeline: money and broken promises stand out. */
export const storyEntry = ({ id, kind, body, occurredAt }: StoryLine): TimelineEntry => ({
  id, at: occurredAt, title: plainWords(body), tone: newsTone(kind), strong: ['PAYMENT', 'RETURNED_PAYMENT', 'PROMISE_BROKEN'].includes(kind),
});

/** The choices of the list, each a filter of the server's. */
export const SHOWN = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'All' },
] as const;
export type Shown = (typeof SHOWN)[number]['value'];

export const AGES = [
  { value: '0-90', label: 'to 90 days past due' },
  { value: '91-180', label: '91 to 180 days past due' },
  { value: '181-365', label: '181 to 365 days past due' },
  { value: '366-', label: 'over a year past due' },
] as const;

/** The orders of the list: what they are called, and the column whose arrow shows them. */
export const ORDERS: Readonly<Record<MyAccountSort, { readonly label: string; readonly column: Sort }>> = {
  PLACED_NEWEST: { label: 'Newest placements first', column: { key: 'placedOn', descending: true } },
  PLACED_OLDEST: { label: 'Oldest placements first', column: { key: 'placedOn', descending: false } },
  BALANCE_LARGEST: { label: 'Largest balances first', column: { key: 'balance', descending: true } },
  BALANCE_SMALLEST: { label: 'Smallest balances first', column: { key: 'balance', descending: false } },
  OLDEST_DUE: { label: 'Longest overdue first', column: { key: 'oldestDueOn', descending: false } },
};
const SORTS = Object.keys(ORDERS) as MyAccountSort[];
export const ORDER_OPTIONS: readonly Option<MyAccountSort>[] = SORTS.map((value) => ({ value, label: ORDERS[value].label }));

/** The order the address names; placed last first where it names none. */
export const orderOf = (sort: string | undefined): MyAccountSort => SORTS.find((one) => one === sort) ?? 'PLACED_NEWEST';

/** The order a click on a column asks for; where there is one direction only, that one. */
export function orderFor({ key, descending }: Sort): MyAccountSort {
  const known = SORTS.filter((sort) => ORDERS[sort].column.key === key);
  return known.find((sort) => ORDERS[sort].column.descending === descending) ?? known[0] ?? 'PLACED_NEWEST';
}

/** What was placed together, where only that is listed. */
export type Batch = Pick<MyAccountFilter, 'currency' | 'placedFrom' | 'placedTo' | 'placementId' | 'takeoverId'>;

/** What is asked of the server. */
export function filterOf(asked: { clientId: string; shown: Shown; age: string | null; text: string; batch?: Batch }): MyAccountFilter {
  const text = asked.text.trim();
  const [from, to] = (asked.age ?? '').split('-');
  return {
    clientId: asked.clientId,
    statuses: { open: ['NEW' as const, 'ACTIVE' as const, 'HOLD' as const], closed: ['CLOSED' as const], all: null }[asked.shown],
    // A band begins at its first day; what is not due yet belongs to the first one.
    minDaysLate: from && from !== '0' ? Number(from) : null,
    maxDaysLate: to ? Number(to) : null,
    text: text.length >= 2 ? text : null,
    ...asked.batch,
  };
}

/** "237 days late", "due in 12 days", "due today". */
export function lateWords(days: number): string {
  if (days === 0) return 'due today';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} late` : `due in ${count}`;
}

/** What a document is. */
export const DOCUMENT_KINDS = [
  { value: 'INVOICE', label: 'Invoice' },
  { value: 'DELIVERY_NOTE', label: 'Delivery note' },
  { value: 'CONTRACT', label: 'Contract or order' },
  { value: 'STATEMENT', label: 'Statement of account' },
  { value: 'CORRESPONDENCE', label: 'Correspondence' },
  { value: 'OTHER', label: 'Other' },
] as const;

export const documentKind = (kind: string): string => DOCUMENT_KINDS.find(({ value }) => value === kind)?.label ?? 'Other';
