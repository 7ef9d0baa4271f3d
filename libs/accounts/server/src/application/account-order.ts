import type { AccountSort } from './account-filter';

/** What a sort orders `account a` by: an expression that is never null, and its direction; ids break ties the same way. */
export const ACCOUNT_ORDER: Readonly<Record<AccountSort, { readonly key: string; readonly cast: string; readonly down: boolean }>> = {
  PLACED_NEWEST: { key: 'a.placed_on', cast: 'date', down: true },
  PLACED_OLDEST: { key: 'a.placed_on', cast: 'date', down: false },
  BALANCE_LARGEST: { key: 'a.balance_minor', cast: 'bigint', down: true },
  BALANCE_SMALLEST: { key: 'a.balance_minor', cast: 'bigint', down: false },
  OLDEST_DUE: { key: `coalesce(a.oldest_due_on, 'infinity')`, cast: 'date', down: false },
  PRIORITY: { key: 'a.priority', cast: 'integer', down: true },
  LONGEST_UNTOUCHED: { key: `coalesce(a.last_worked_on, '-infinity')`, cast: 'date', down: false },
};

/** Past a cursor. Ids ascend whichever way the key goes, as in the indexes. */
export const beyond = (key: string, down: boolean, at: string, id: string): string =>
  down ? `${key} <= ${at} and (${key} < ${at} or a.id > ${id})` : `(${key}, a.id) > (${at}, ${id})`;
