import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { rankAccount } from '@quittance/work-queues/domain';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

interface Planned {
  n: string;
  owed: string;
  oldest: BusinessDate;
  placed: BusinessDate;
  worked: BusinessDate | null;
  next: BusinessDate | null;
  promise: string | null;
  due: BusinessDate | null;
  broken: BusinessDate | null;
}

const BATCH = 20_000;

/**
 * Ranks the open accounts of the plan as My day does, into `book_priority`. `book_promise` holds their promises.
 */
export async function rankBook(client: Client, today: BusinessDate): Promise<void> {
  await client.query('create temp table book_priority (n bigint primary key, priority integer not null)');
  await client.query(`declare ranked no scroll cursor for
    select a.n, a.total - a.paid as owed, a.oldest_due_on::text as oldest, a.placed_on::text as placed, a.last_worked_on::text as worked, a.next_action_on::text as next, a.promise,
           p.due_on::text as due, p.resolved_on::text as broken
      from book_account a left join book_promise p on p.n = a.n where a.status in ('NEW', 'ACTIVE') order by a.n`);
  for (;;) {
    const { rows } = await client.query<Planned>(`fetch ${BATCH} from ranked`);
    if (rows.length === 0) break;
    const lines = rows.map((row) => `${row.n}\t${priority(row, today)}\n`).join('');
    const stream = client.query(copyFrom('copy book_priority from stdin'));
    const done = finished(stream);
    if (!stream.write(lines)) await once(stream, 'drain');
    stream.end();
    await done;
  }
  await client.query('close ranked; analyze book_priority');
}

const priority = (row: Planned, today: BusinessDate): number => rankAccount({
  owed: Number(row.owed), currency: 'USD' as CurrencyCode, owedInBase: Number(row.owed), oldestDueOn: row.oldest, placedOn: row.placed, lastActivityOn: row.worked,
  openPromiseDueOn: row.promise === 'OPEN' ? row.due : null, lastPromiseBrokenOn: row.promise === 'BROKEN' ? row.broken : null, lastReturnedPaymentOn: null, nextActionOn: row.next,
}, today).score;
