import { addDays, refuse, ok, type AccountId, type BusinessDate, type ClientId, type DeskId, type PlacementId, type Result } from '@quittance/kernel';
import type { AccountStatus, CloseCode, DebtClass } from '@quittance/accounts/domain';
import { afterPrefix, namePrefix, referenceKey } from '@quittance/debtors/domain';

/** How lists of accounts may be sorted. */
export const ACCOUNT_SORTS = ['PLACED_NEWEST', 'PLACED_OLDEST', 'BALANCE_LARGEST', 'BALANCE_SMALLEST', 'OLDEST_DUE', 'PRIORITY', 'LONGEST_UNTOUCHED'] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

/** Which accounts; every part given must hold. */
export interface AccountFilter {
  readonly clientId?: ClientId | string | null;
  readonly deskId?: DeskId | string | null;
  readonly unassigned?: boolean | null;
  readonly statuses?: readonly AccountStatus[] | null;
  readonly classes?: readonly DebtClass[] | null;
  readonly closeCodes?: readonly CloseCode[] | null;
  readonly currency?: string | null;
  readonly minBalance?: number | null;
  readonly maxBalance?: number | null;
  readonly minDaysLate?: number | null;
  readonly maxDaysLate?: number | null;
  readonly placementId?: PlacementId | string | null;
  readonly takeoverId?: string | null;
  readonly placedFrom?: string | null;
  readonly placedTo?: string | null;
  readonly disputed?: boolean | null;
  readonly text?: string | null;
  readonly ids?: readonly (AccountId | string)[] | null;
}

/** Gathers a statement's parameters and names them. */
export class Params {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A filter's text when it is too short or too long to look for. */
export function checkFilter(filter: AccountFilter): Result<AccountFilter> {
  const length = filter.text?.trim().length ?? 0;
  if (length === 1) return refuse('TEXT_TOO_SHORT', 'Type at least two characters to look for.', {}, 'filter.text');
  if (length > 100) return refuse('TEXT_TOO_LONG', 'Look for at most 100 characters.', {}, 'filter.text');
  return ok(filter);
}

/** Conditions over the table `account a`, as SQL. */
export function accountConditions(filter: AccountFilter, today: BusinessDate, params: Params): string[] {
  const p = (value: unknown): string => params.add(value);
  const conditions: (string | false)[] = [
    given(filter.clientId) && `a.client_id = ${p(filter.clientId)}`,
    given(filter.deskId) && `a.desk_id = ${p(filter.deskId)}`,
    filter.unassigned === true && `a.desk_id is null`,
    some(filter.statuses) && `a.status = any (${p(filter.statuses)})`,
    some(filter.classes) && `a.class = any (${p(filter.classes)})`,
    some(filter.closeCodes) && `a.close_code = any (${p(filter.closeCodes)})`,
    given(filter.currency) && `a.currency = ${p(filter.currency)}`,
    given(filter.minBalance) && `a.balance_minor >= ${p(filter.minBalance)}`,
    given(filter.maxBalance) && `a.balance_minor <= ${p(filter.maxBalance)}`,
    given(filter.minDaysLate) && `a.oldest_due_on <= ${p(addDays(today, -days(filter.minDaysLate)))}`,
    given(filter.maxDaysLate) && `a.oldest_due_on >= ${p(addDays(today, -days(filter.maxDaysLate)))}`,
    given(filter.placementId) && `a.placement_id = ${p(filter.placementId)}`,
    given(filter.takeoverId) && `a.takeover_id = ${p(filter.takeoverId)}`,
    given(filter.placedFrom) && `a.placed_on >= ${p(filter.placedFrom)}`,
    given(filter.placedTo) && `a.placed_on <= ${p(filter.placedTo)}`,
    given(filter.disputed) && `(a.disputed_at is not null) = ${p(filter.disputed)}`,
    given(filter.ids) && `a.id = any (${p(filter.ids)})`,
    given(filter.text) && filter.text.trim() !== '' && textCondition(filter.text, params),
  ];
  return conditions.filter((condition) => condition !== false);
}

/** Ranges, never LIKE: under row-level security only leakproof comparisons may use an index. */
function textCondition(text: string, params: Params): string {
  const range = (column: string, prefix: string): string => `${column} ~>=~ ${params.add(prefix)} and ${column} ~<~ ${params.add(afterPrefix(prefix))}`;
  const name = namePrefix(text);
  const key = referenceKey(text);
  const matches = [
    name !== '' && `select n.id from account n join debtor d on d.id = n.debtor_id where ${range('d.name_normalised', name)}`,
    key !== '' && `select n.id from account n where ${range('n.number', text.trim().toUpperCase())}`,
    key !== '' && `select n.id from account n where n.client_reference_normalised <> '' and ${range('n.client_reference_normalised', key)}`,
    key !== '' && `select i.account_id from invoice i where ${range('i.number_normalised', key)}`,
  ].filter((match) => match !== false);
  return matches.length === 0 ? 'false' : `a.id in (${matches.join(' union all ')})`;
}

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const some = <T>(values: readonly T[] | null | undefined): values is readonly T[] => given(values) && values.length > 0;
const days = (value: number): number => Math.min(36_500, Math.max(-36_500, value));
