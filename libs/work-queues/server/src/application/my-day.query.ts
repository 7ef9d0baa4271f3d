import { Injectable } from '@nestjs/common';
import { clockOf, dayNumber } from '@quittance/compliance/domain';
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
  /** Null while no sweep has looked at it. */
  outlook: QueueOutlook | null;
}

/** By which ways the debtor may be reached, as the last sweep found it. */
export interface QueueOutlook {
  asOf: Date;
  /** From when each is open; null where waiting does not help. */
  ways: { channel: 'CALL' | 'TEXT' | 'EMAIL' | 'LETTER'; opensAt: Date | null; gates: string[] }[];
}

/** A collector's day. */
export interface Day extends Page<Queued> {
  progress: { done: number; left: number; total: number };
  /** Names of the desks. */
  desks: string[];
}

interface Row extends AccountListRow, RankRow {
  stored: number;
  asOf: Date | null;
  callAt: Date | null; callGates: string[]; textAt: Date | null; textGates: string[]; emailAt: Date | null; emailGates: string[]; letterAt: Date | null; letterGates: string[];
}

/** Counting further says nothing more to a person. */
const MOST_COUNTED = 500;

/** Not done today, and not put off to a later day. A call-back set for today comes back today. */
const WAITING = `a.status in ('NEW', 'ACTIVE') and (a.next_action_on is null or a.next_action_on <= $2)
  and (a.last_worked_on is distinct from $2 or a.next_action_on = $2 or a.requeued_on = $2)`;

// Kept by the nightly sweep, one row an account; what no sweep has seen is not left out.
const REACHABLE = `and not exists (select from contact_outlook o where o.account_id = a.id and coalesce(least(o.call_at, o.text_at, o.email_at, o.letter_at), 'infinity') >= $7)`;

const OUTLOOK = `s.as_of as "asOf", o.call_at as "callAt", o.call_gates as "callGates", o.text_at as "textAt", o.text_gates as "textGates", o.email_at as "emailAt", o.email_gates as "emailGates", o.letter_at as "letterAt", o.letter_gates as "letterGates"`;

// One index range per desk, each read no further than the page, then merged: a collector may sit at several desks.
const queueOf = (only: string): string => `
  with page as materialized (
    select a.* from unnest($1::uuid[]) as d (id) cross join lateral (
      select a.* from account a
       where a.desk_id = d.id and ${WAITING} and a.priority <= $4 and (a.priority < $4 or a.id > $5) and a.id <> all ($6) ${only}
       order by a.priority desc, a.id limit $3) a
     order by a.priority desc, a.id limit $3)
  select ${ACCOUNT_COLUMNS}, ${RANK_COLUMNS}, ${OUTLOOK} from page a ${ACCOUNT_JOINS}
    left join contact_outlook o on o.account_id = a.id left join contact_sweep s on s.id = o.sweep_id order by a.priority desc, a.id`;

const QUEUE = queueOf('');
const REACHABLE_QUEUE = queueOf(REACHABLE);

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

  /**
   * @param deskId another desk than one's own, for those who lead; null for one's own
   * @param reachable leaves out those no way is open to today
   */
  run(ctx: Ctx, page: PageInput, deskId: DeskId | null = null, reachable = false): Promise<Day> {
    return this.work.read(ctx, async (tx) => {
      const desks = await desksFor(tx, deskId);
      const first = pageSize(page.first);
      const after = decodeCursor(page.after, 2);
      const rows = await queue(tx, desks.map(({ id }) => id), first + 1, after, [], reachable);
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
      const [row] = await queue(tx, desks.map(({ id }) => id), 1, undefined, skip.slice(0, 200), false);
      return row ? queued(row, tx.today) : null;
    });
  }
}

const HIGHEST = 2_147_483_647;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

async function queue(tx: Tx, desks: readonly DeskId[], rows: number, after: readonly unknown[] | undefined, skip: readonly string[], reachable: boolean): Promise<Row[]> {
  const values = [desks, tx.today, rows, after?.[0] ?? HIGHEST, after?.[1] ?? LOWEST_ID, skip];
  return reachable ? tx.prepared<Row>('my-day-reachable', REACHABLE_QUEUE, [...values, await endOfToday(tx)]) : tx.prepared<Row>('my-day', QUEUE, values);
}

/** The midnight our day ends at. */
async function endOfToday(tx: Tx): Promise<Date> {
  const [agency] = await tx.prepared<{ zone: string }>('agency-zone', 'select time_zone as zone from agency', []);
  return new Date(clockOf(agency?.zone ?? 'UTC').momentOf(dayNumber(tx.today) + 1, 0));
}

/** The desk named, or the desks of the person who asks. */
export const desksFor = (tx: Tx, deskId: DeskId | null): Promise<{ id: DeskId; name: string }[]> =>
  deskId === null
    ? tx.prepared('own-desks', 'select id, name from desk where user_id = $1 and active order by name', [tx.ctx.principal.userId])
    : tx.prepared('one-desk', 'select id, name from desk where id = $1', [deskId]);

function queued(row: Row, today: BusinessDate): Queued {
  return { id: row.id, account: listItem(row, today), reasons: [...rankOf(row, today).reasons], outlook: outlookOf(row) };
}

const outlookOf = (row: Row): QueueOutlook | null =>
  row.asOf && { asOf: row.asOf, ways: [
    { channel: 'CALL', opensAt: row.callAt, gates: row.callGates }, { channel: 'TEXT', opensAt: row.textAt, gates: row.textGates },
    { channel: 'EMAIL', opensAt: row.emailAt, gates: row.emailGates }, { channel: 'LETTER', opensAt: row.letterAt, gates: row.letterGates }] };
