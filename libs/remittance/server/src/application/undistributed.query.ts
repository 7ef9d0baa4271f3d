import { Injectable } from '@nestjs/common';
import { daysBetween, type BusinessDate } from '@quittance/kernel';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';

/** Ages in days, the last without an end. */
export const AGE_BUCKETS = [
  { code: 'TO_30', label: 'Up to 30 days', from: 0, to: 30 },
  { code: 'TO_60', label: '31 to 60', from: 31, to: 60 },
  { code: 'TO_90', label: '61 to 90', from: 61, to: 90 },
  { code: 'TO_180', label: '91 to 180', from: 91, to: 180 },
  { code: 'OVER_180', label: 'Over 180 days', from: 181, to: null },
] as const;

export type UndistributedKind = 'CLIENT' | 'SUSPENSE' | 'REFUND' | 'COST_DEPOSIT' | 'ATTORNEY';

/** Money in trust that is somebody's and has not gone to them. Minor units. */
export interface UndistributedItem {
  id: string;
  kind: UndistributedKind;
  currency: string;
  ownerName: string;
  reference: string;
  since: BusinessDate;
  days: number;
  amount: number;
  note: string | null;
  /** Of suspense: what an explanation hangs on. */
  about: string | null;
  path: string;
}

export interface UndistributedSum {
  kind: UndistributedKind;
  currency: string;
  /** By age, in the order of AGE_BUCKETS. */
  amounts: number[];
  total: number;
  items: number;
}

export interface UndistributedFilter {
  kind?: string | null;
  currency?: string | null;
  bucket?: string | null;
}

// Each item with its day. Client money: payments not remitted yet, and what the last run carried. Deposits and attorneys: the ledger's credits, the oldest used up first.
const ITEMS = `
  with remitted as (select l.source_id from remittance_line l join remittance_run r on r.id = l.run_id where l.live and r.status = 'POSTED'),
  fifo as (
    select e.transaction_id, e.line, a.id as account_id, a.type, a.currency, a.client_id, t.effective_on as since, t.description,
           greatest(0, least(-e.amount, sum(-e.amount) over (partition by a.id order by t.effective_on, e.transaction_id, e.line) - coalesce((select sum(d.amount) from ledger_entry d where d.ledger_account_id = a.id and d.amount > 0), 0)))::bigint as amount
      from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id
     where a.type in ('COST_DEPOSIT', 'DUE_TO_ATTORNEY') and e.amount < 0)
  select f.id::text as id, 'CLIENT' as kind, f.currency::text as currency, c.name as owner, coalesce(a.number, '') as reference, f.earned_on as since, f.trust as amount, null::text as note, null::text as about, '/trust/receipts/' || f.receipt_id as path
    from fee_line f join client c on c.id = f.client_id left join account a on a.id = f.account_id where f.trust <> 0 and f.id not in (select source_id from remitted)
  union all
  select x.id::text, 'CLIENT', x.currency::text, c.name, coalesce(a.number, ''), x.effective_on, x.trust, null, null, '/accounts/' || x.account_id
    from cost_entry x join client c on c.id = x.client_id left join account a on a.id = x.account_id where x.trust <> 0 and x.id not in (select source_id from remitted)
  union all
  select r.id::text, 'CLIENT', r.currency::text, c.name, 'carried by ' || r.statement_number, r.posted_on, r.carried_trust, null, null, '/trust/remittances/' || r.id
    from remittance_run r join client c on c.id = r.client_id where r.status = 'POSTED' and r.carried_trust <> 0 and not exists (select from remittance_run n where n.follows_id = r.id and n.status = 'POSTED')
  union all
  select i.id::text, 'SUSPENSE', i.currency::text, coalesce(nullif(r.payer, ''), d.name, 'Unknown payer'), r.number, r.received_on, i.amount, n.explanation, 'suspense:' || i.id, '/trust/suspense'
    from suspense_item i join receipt r on r.id = i.receipt_id left join debtor d on d.id = coalesce(i.debtor_id, r.debtor_id) left join trust_note n on n.about = 'suspense:' || i.id where i.status = 'OPEN'
  union all
  select f.id::text, 'REFUND', f.currency::text, d.name, r.number, f.created_on, f.amount, nullif(f.note, ''), null, '/trust/refunds'
    from debtor_refund f join debtor d on d.id = f.debtor_id join receipt r on r.id = f.receipt_id where f.status in ('OWED', 'REQUESTED')
  union all
  select x.transaction_id || '/' || x.line, case x.type when 'COST_DEPOSIT' then 'COST_DEPOSIT' else 'ATTORNEY' end, x.currency::text, coalesce(c.name, 'Attorneys and agencies'), x.description, x.since, x.amount, null, null, '/trust/ledger/accounts/' || x.account_id
    from fifo x left join client c on c.id = x.client_id where x.amount > 0`;

type Row = Omit<UndistributedItem, 'days' | 'ownerName'> & { owner: string };

/** Undistributed money by age, whose it is and since when. */
@Injectable()
export class UndistributedQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Per kind and currency, by age. */
  sums(ctx: Ctx): Promise<UndistributedSum[]> {
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<{ kind: UndistributedKind; currency: string; bucket: number; amount: number; items: number }>(
        `select i.kind, i.currency, case ${AGE_BUCKETS.map(({ to }, n) => (to === null ? `else ${n}` : `when $1::date - i.since <= ${to} then ${n}`)).join(' ')} end as bucket, sum(i.amount)::bigint as amount, count(*)::int as items
           from (${ITEMS}) i group by 1, 2, 3`, [tx.today]);
      const order: readonly string[] = ['CLIENT', 'SUSPENSE', 'REFUND', 'COST_DEPOSIT', 'ATTORNEY'];
      return [...Map.groupBy(rows, ({ kind, currency }) => `${currency} ${kind}`).values()]
        .map((own): UndistributedSum => ({
          kind: own[0]?.kind ?? 'CLIENT', currency: own[0]?.currency ?? '', amounts: AGE_BUCKETS.map((_, n) => own.find(({ bucket }) => bucket === n)?.amount ?? 0),
          total: own.reduce((sum, { amount }) => sum + amount, 0), items: own.reduce((sum, { items }) => sum + items, 0) }))
        .sort((a, b) => (a.currency === b.currency ? order.indexOf(a.kind) - order.indexOf(b.kind) : a.currency < b.currency ? -1 : 1));
    });
  }

  /** The items, the oldest first. */
  items(ctx: Ctx, filter: UndistributedFilter, page: { first: number; after?: string | null }): Promise<Page<UndistributedItem>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => pageOf(await read(tx, filter, (after as [BusinessDate, string] | undefined) ?? null, first + 1), first, (row) => [row.since, row.id], (row) => itemOf(row, tx.today)));
  }

  /** All of them, for a file. */
  async *all(ctx: Ctx, filter: UndistributedFilter): AsyncGenerator<UndistributedItem> {
    for (let after: [BusinessDate, string] | null = null; ; ) {
      const { rows, today }: { rows: Row[]; today: BusinessDate } = await this.work.read(ctx, async (tx) => ({ rows: await read(tx, filter, after, 1_000), today: tx.today }));
      for (const row of rows) yield itemOf(row, today);
      const last = rows.at(-1);
      if (rows.length < 1_000 || !last) return;
      after = [last.since, last.id];
    }
  }
}

function read(tx: Tx, { kind, currency, bucket }: UndistributedFilter, after: readonly [BusinessDate, string] | null, most: number): Promise<Row[]> {
  const age = AGE_BUCKETS.find(({ code }) => code === bucket);
  return tx.query<Row>(
    `select i.* from (${ITEMS}) i
      where ($1::text is null or i.kind = $1) and ($2::text is null or i.currency = $2) and ($3::int is null or $4::date - i.since >= $3 or $3 = 0) and ($5::int is null or $4::date - i.since <= $5)
        and ($6::date is null or (i.since, i.id) > ($6, $7)) order by i.since, i.id limit $8`,
    [kind ?? null, currency ?? null, age?.from ?? null, tx.today, age?.to ?? null, after?.[0] ?? null, after?.[1] ?? null, most]);
}

const itemOf = ({ owner, ...row }: Row, today: BusinessDate): UndistributedItem => ({ ...row, ownerName: owner, days: Math.max(0, daysBetween(row.since, today)) });
