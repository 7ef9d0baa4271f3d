import { Injectable } from '@nestjs/common';
import type { BusinessDate, DeskId } from '@quittance/kernel';
import { ACCOUNT_COLUMNS, ACCOUNT_JOINS, listItem, type AccountListRow, type ListedAccount } from '@quittance/accounts/server';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';
import type { RankReason } from '@quittance/work-queues/domain';
import { RANK_COLUMNS, rankOf, type RankRow } from './rank-facts';

/** An account in a queue, with why it stands there. */
export interface Queued {
  id: string;
  account: ListedAccount;
  reasons: RankReason[];
}

/** A collector's day. */
export interface Day extends Page<Queued> {
  progress: { done: number; left: number; total: number };
  /** Names of the desks. */
  desks: string[];
}

interface Row extends AccountListRow, RankRow {
  stored: number;
}

/** Counting further says nothing more to a person. */
const MOST_COUNTED = 500;

/** Not done today, and not put off to a later day. A call-back set for today comes back today. */
const WAITING = `a.status in ('NEW', 'ACTIVE') and (a.next_action_on is null or a.next_action_on <= $2)
  and (a.last_worked_on is distinct from $2 or a.next_action_on = $2 or a.requeued_on = $2)`;

// One index range per desk, each read no further than the page, then merged: a collector may sit at several desks.
const QUEUE = `
  with page as materialized (
    select a.* from unnest($1::uuid[]) as d (id) cross join lateral (
      select a.* from account a
       where a.desk_id = d.id and ${WAITING} and a.priority <= $4 and (a.priority < $4 or a.id > $5) and a.id <> all ($6)
       order by a.priority desc, a.id limit $3) a
     order by a.priority desc, a.id limit $3)
  select ${ACCOUNT_COLUMNS}, ${RANK_COLUMNS} from page a ${ACCOUNT_JOINS} order by a.priority desc, a.id`;

const LEFT = `
  select (select count(*)::int from account a where a.desk_id = any ($1) and a.last_worked_on = $2) as done,
         (select count(*)::int from (
           select 1 from unnest($1::uuid[]) as d (id) cross join lateral (
             select 1 from account a
              where a.desk_id = d.id and ${WAITING}
                and (a.last_worked_on is null or a.last_worked_on <= $2::date - 7 or a.next_action_on <= $2 or a.requeued_on = $2 or a.priority >= 600)
              order by a.priority desc, a.id limit ${MOST_COUNTED}) a limit ${MOST_COUNTED}) l) as left`;

/** Ranks the accounts of a collector's desks by their stored priority. */
@Injectable()
export class MyDayQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** @param deskId another desk than one's own, for those who lead; null for one's own */
  run(ctx: Ctx, page: PageInput, deskId: DeskId | null = null): Promise<Day> {
    return this.work.read(ctx, async (tx) => {
      const desks = await desksFor(tx, deskId);
      const first = pageSize(page.first);
      const after = decodeCursor(page.after, 2);
      const rows = await queue(tx, desks.map(({ id }) => id), first + 1, after, []);
      const counted = await tx.prepared<{ done: number; left: number }>('my-day-left', LEFT, [desks.map(({ id }) => id), tx.today]);
      const { done, left } = counted[0] ?? { done: 0, left: 0 };
      return {
        ...pageOf(rows, first, (row) => [row.priority, row.id], (row) => queued(row, tx.today)),
        progress: { done, left, total: done + left },
        desks: desks.map(({ name }) => name),
      };
    });
  }

  /** The first account of the day that is none of `skip`; null when the day's work is done. */
  next(ctx: Ctx, skip: readonly string[], deskId: DeskId | null = null): Promise<Queued | null> {
    return this.work.read(ctx, async (tx) => {
      const desks = await desksFor(tx, deskId);
      const [row] = await queue(tx, desks.map(({ id }) => id), 1, undefined, skip.slice(0, 200));
      return row ? queued(row, tx.today) : null;
    });
  }
}

const HIGHEST = 2_147_483_647;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

const queue = (tx: Tx, desks: readonly DeskId[], rows: number, after: readonly unknown[] | undefined, skip: readonly string[]): Promise<Row[]> =>
  tx.prepared<Row>('my-day', QUEUE, [desks, tx.today, rows, after?.[0] ?? HIGHEST, after?.[1] ?? LOWEST_ID, skip]);

/** The desk named, or the desks of the person who asks. */
export const desksFor = (tx: Tx, deskId: DeskId | null): Promise<{ id: DeskId; name: string }[]> =>
  deskId === null
    ? tx.prepared('own-desks', 'select id, name from desk where user_id = $1 and active order by name', [tx.ctx.principal.userId])
    : tx.prepared('one-desk', 'select id, name from desk where id = $1', [deskId]);

function queued(row: Row, today: BusinessDate): Queued {
  return { id: row.id, account: listItem(row, today), reasons: [...rankOf(row, today).reasons] };
}
