import type { BusinessDate, ClientId, CurrencyCode, RemittanceRunId } from '@quittance/kernel';
import { NOTHING_FORWARD, type BroughtForward, type RemittableLine } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';

/** What a run begins with. */
export interface OpenBalance {
  readonly followsId: RemittanceRunId | null;
  readonly broughtForward: BroughtForward;
}

/** A client, currency and last day of a period, told apart by a number. */
export interface Wanted {
  readonly n: number;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly to: BusinessDate;
}

// A return belongs to the period of its payment: whatever the bank took back by now is never paid out, and one of a payment
// already remitted is kept from the next run however its date falls. What was remitted before a book was taken over stays with that.
// Each client by its index: joined, all lines of all clients would be read each time.
const UNREMITTED = `
  select w.n as "n", r.kind, r.source_id as "sourceId", r.reverses_id as "reversesId", r.account_id as "accountId", r.method, r.effective_on as "effectiveOn", r.holds_until as "holdsUntil",
         r.currency, r.collected, r.fee, r.tax, r.trust, r.receivable
    from jsonb_to_recordset($1) as w(n integer, client uuid, currency char(3), "to" date)
    cross join lateral (select * from remittable x where x.client_id = w.client and x.currency = w.currency offset 0) r
   where not exists (select from remittance_line l where l.source_id = r.source_id and l.live)
     and not r.settled_before
     and (r.belongs_on <= w."to"
          or exists (select from remittance_line l join remittance_run p on p.id = l.run_id where l.source_id = r.reverses_id and l.live and p.status = 'POSTED'))
   order by w.n, r.effective_on, r.source_id`;

const asked = (wanted: readonly Wanted[]): string => JSON.stringify(wanted.map(({ n, clientId, currency, to }) => ({ n, client: clientId, currency, to })));

/** What no live run has taken up, up to the last day of each period, by the number asked with. */
export async function unremittedLines(tx: Tx, wanted: readonly Wanted[]): Promise<Map<number, RemittableLine[]>> {
  const found = new Map<number, RemittableLine[]>(wanted.map(({ n }) => [n, []]));
  if (wanted.length === 0) return found;
  for (const { n, ...line } of await tx.query<RemittableLine & { n: number }>(UNREMITTED, [asked(wanted)])) found.get(n)?.push(line);
  return found;
}

const OPEN_BALANCES = `
  select w.n, l.id, l.trust, l.receivable
    from jsonb_to_recordset($1) as w(n integer, client uuid, currency char(3))
    join lateral (
      select r.id, r.carried_trust as trust, r.carried_receivable as receivable from remittance_run r
       where r.client_id = w.client and r.currency = w.currency and r.status = 'POSTED'
         and not exists (select from remittance_run x where x.follows_id = r.id and x.status = 'POSTED')
       order by r.posted_at desc limit 1) l on true`;

/** What the last posted run of each client left over, by the number asked with. */
export async function openBalances(tx: Tx, wanted: readonly Wanted[]): Promise<Map<number, OpenBalance>> {
  const rows = wanted.length === 0 ? [] : await tx.query<{ n: number; id: RemittanceRunId; trust: number; receivable: number }>(OPEN_BALANCES, [asked(wanted)]);
  const byNumber = new Map(rows.map(({ n, id, trust, receivable }) => [n, { followsId: id, broughtForward: { trust, receivable } }]));
  return new Map(wanted.map(({ n }): [number, OpenBalance] => [n, byNumber.get(n) ?? { followsId: null, broughtForward: NOTHING_FORWARD }]));
}
