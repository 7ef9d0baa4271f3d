import { Injectable } from '@nestjs/common';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';
import { badInput } from './bad-input';
import { accountConditions, checkFilter, Params, type AccountFilter, type AccountSort } from './account-filter';
import { ACCOUNT_ORDER, beyond } from './account-order';
import { ACCOUNT_COLUMNS, ACCOUNT_JOINS, listItem, type AccountListRow, type ListedAccount } from './account-list-row';

/** Lists of accounts for the agency's screens. */
@Injectable()
export class AccountsQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** A page of the accounts that meet a filter. */
  run(ctx: Ctx, filter: AccountFilter, sort: AccountSort, page: PageInput): Promise<Page<ListedAccount>> {
    return this.work.read(ctx, (tx) => accountPage(tx, filter, sort, page));
  }
}

async function accountPage(tx: Tx, asked: AccountFilter, sort: AccountSort, page: PageInput): Promise<Page<ListedAccount>> {
  const filter = badInput(checkFilter(asked));
  const first = pageSize(page.first);
  const { key, cast, down } = ACCOUNT_ORDER[sort];
  const params = new Params();
  const conditions = accountConditions(filter, tx.today, params);
  const after = decodeCursor(page.after, 2);
  if (after) conditions.push(beyond(key, down, `${params.add(after[0])}::${cast}`, `${params.add(after[1])}::uuid`));
  const order = `order by ${key} ${down ? 'desc' : 'asc'}, a.id`;
  const rows = await tx.query<AccountListRow & { sort_key: string }>(
    `with page as (select a.* from account a ${conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`} ${order} limit ${first + 1})
     select ${ACCOUNT_COLUMNS}, (${key})::text as sort_key from page a ${ACCOUNT_JOINS} ${order}`, params.values);
  return pageOf(rows, first, (row) => [row.sort_key, row.id], (row) => listItem(row, tx.today));
}
