import { ok, type CurrencyCode, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { bookTransfer, type BookTransfer } from './book-transfer';
import type { RunRecord } from './run-record';

// Posted runs not swept yet (and runs about to be posted), with what their postings made trust owe operating: those of the run itself
// and of the payments in it. Run by run, each by its indexes: joined in one, all entries of the books would be read.
const UNSWEPT = `
  select r.id, r.client_id as "clientId", r.currency, coalesce(s.amount, 0)::bigint as amount
    from remittance_run r
    cross join lateral (
      select -sum(e.amount) as amount
        from (select r.transaction_id where r.transaction_id is not null
              union
              select f.transaction_id from remittance_line l join fee_line f on f.id = l.source_id where l.run_id = r.id and f.transaction_id is not null
              union
              select c.transaction_id from remittance_line l join cost_entry c on c.id = l.source_id where l.run_id = r.id and c.transaction_id is not null) m
        join ledger_account a on a.type = 'DUE_TO_OPERATING' and a.currency = r.currency
        cross join lateral (select e.amount from ledger_entry e where e.ledger_account_id = a.id and e.transaction_id = m.transaction_id offset 0) e) s
   where ($1::uuid[] is null or r.client_id = any ($1)) and ($2::text is null or r.currency = $2) and (r.status = 'POSTED' or r.id = any ($3)) and not exists (select from swept_run s where s.run_id = r.id)`;

/** A posted run whose fees are still in trust; negative where more was given back than earned. */
export interface RunToSweep {
  readonly id: string;
  readonly clientId: string;
  readonly currency: CurrencyCode;
  readonly amount: number;
}

/** Posted runs not swept yet, of clients or of all, in a currency or in each. */
export const runsToSweep = (tx: Tx, clientIds: readonly string[] | null, currency: CurrencyCode | null, toBePosted: readonly string[] = []): Promise<RunToSweep[]> =>
  tx.query<RunToSweep & Record<string, unknown>>(UNSWEPT, [clientIds, currency, toBePosted]);

type Of = Pick<RunRecord, 'clientId' | 'currency'>;

/** What clients' posted runs have in trust for operating, with these runs as if they were posted: asked for before, while nothing is locked but the clients' money. */
export async function feesInTrust(tx: Tx, runs: readonly RunRecord[]): Promise<RunToSweep[]> {
  const repaid = new Map<string, number>(runs.map(({ id, run }) => [id, run.repaid]));
  const fees = await ofClients(tx, runs, [...repaid.keys()]);
  return fees.map((fee) => ({ ...fee, amount: fee.amount + (repaid.get(fee.id) ?? 0) }));
}

async function ofClients(tx: Tx, of: readonly Of[], toBePosted: readonly string[] = []): Promise<RunToSweep[]> {
  const asked = new Set(of.map(({ clientId, currency }) => `${clientId} ${currency}`));
  const rows = await runsToSweep(tx, [...new Set(of.map(({ clientId }) => clientId))], null, toBePosted);
  return rows.filter(({ clientId, currency }) => asked.has(`${clientId} ${currency}`));
}

/** Moves the fees of clients' posted runs (or of those chosen among them) to operating. The clients' money is locked. */
export async function sweepClients(tx: Tx, of: readonly Of[], only: readonly string[] | null = null): Promise<Result<BookTransfer[]>> {
  return sweepRuns(tx, (await ofClients(tx, of)).filter(({ id }) => only === null || only.includes(id)));
}

/** Moves what posted runs have in trust to operating, in one transfer a currency. A client that has more fees given back than earned waits for later fees to make up for them. */
export async function sweepRuns(tx: Tx, waiting: readonly RunToSweep[]): Promise<Result<BookTransfer[]>> {
  const sum = (some: readonly { amount: number }[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const clients = Map.groupBy(waiting, ({ clientId, currency }) => `${clientId} ${currency}`);
  const ready = [...clients.values()].filter((some) => sum(some) >= 0).flat();
  const transfers: BookTransfer[] = [];
  for (const [currency, runs] of Map.groupBy(ready, (run) => run.currency)) {
    const amount = sum(runs);
    const transfer = amount === 0 ? ok(null) : await bookTransfer(tx, 'SWEEP', currency, amount);
    if (!transfer.ok) return transfer;
    await tx.query('insert into swept_run (run_id, transfer_id) select id, $2 from unnest($1::uuid[]) as t(id)', [runs.map(({ id }) => id), transfer.value?.id ?? null]);
    if (transfer.value) transfers.push(transfer.value);
  }
  return ok(transfers);
}
