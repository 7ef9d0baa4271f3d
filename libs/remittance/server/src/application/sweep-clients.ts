import { ok, type CurrencyCode, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { bookTransfer } from './book-transfer';
import type { RunRecord } from './run-record';

// Posted runs not swept yet, with what their postings made trust owe operating: those of the run itself and of the payments in it.
const UNSWEPT = `
  with runs as (
    select r.id, r.client_id, r.currency, r.transaction_id from remittance_run r
     where r.client_id = any ($1) and r.status = 'POSTED' and not exists (select from swept_run s where s.run_id = r.id)),
  moved as (
    select id, transaction_id from runs where transaction_id is not null
    union
    select r.id, f.transaction_id from runs r join remittance_line l on l.run_id = r.id join fee_line f on f.id = l.source_id where f.transaction_id is not null
    union
    select r.id, c.transaction_id from runs r join remittance_line l on l.run_id = r.id join cost_entry c on c.id = l.source_id where c.transaction_id is not null),
  sums as (
    select m.id, -sum(e.amount) as amount from moved m join ledger_entry e on e.transaction_id = m.transaction_id
      join ledger_account a on a.id = e.ledger_account_id and a.type = 'DUE_TO_OPERATING' group by m.id)
  select r.id, r.client_id as "clientId", r.currency, coalesce(s.amount, 0)::bigint as amount from runs r left join sums s on s.id = r.id`;

/**
 * Moves the fees of clients' posted runs to operating, in one transfer a currency. A client that has more fees given back than
 * earned waits for later fees to make up for them. The clients' money is locked.
 */
export async function sweepClients(tx: Tx, of: readonly Pick<RunRecord, 'clientId' | 'currency'>[]): Promise<Result<{ amount: number }>> {
  const asked = new Set(of.map(({ clientId, currency }) => `${clientId} ${currency}`));
  const rows = await tx.query<{ id: string; clientId: string; currency: CurrencyCode; amount: number }>(UNSWEPT, [[...new Set(of.map(({ clientId }) => clientId))]]);
  const clients = [...Map.groupBy(rows.filter(({ clientId, currency }) => asked.has(`${clientId} ${currency}`)), ({ clientId, currency }) => `${clientId} ${currency}`).values()];
  const sum = (some: readonly { amount: number }[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const ready = clients.filter((some) => sum(some) >= 0).flat();
  let total = 0;
  for (const [currency, runs] of Map.groupBy(ready, (run) => run.currency)) {
    const amount = sum(runs);
    const transfer = amount === 0 ? ok(null) : await bookTransfer(tx, 'SWEEP', currency, amount);
    if (!transfer.ok) return transfer;
    await tx.query('insert into swept_run (run_id, transfer_id) select id, $2 from unnest($1::uuid[]) as t(id)', [runs.map(({ id }) => id), transfer.value?.id ?? null]);
    total += amount;
  }
  return ok({ amount: total });
}
