import { randomUUID } from 'node:crypto';
import { businessDate, currency as currencyOf, endOfMonth, ok, startOfMonth, unwrap, type BusinessDate, type Result } from '@quittance/kernel';
import { CloseMonth, ReconciliationQuery, Reconciliations, storeBankStatement } from '@quittance/ledger/server';
import { VoidRemittance } from '@quittance/remittance/server';
import type { Kit, Maker } from './command';
import { judgeDue } from './judging';
import { cancel } from './remitting';
import { addDays } from './world';

/** The month is over: what is open is settled or explained, the trust accounts are reconciled and signed twice, and the books closed. */
export const closeMonths: Maker = (kit, random, world) => {
  const month = businessDate(world.today);
  const today = addDays(endOfMonth(month), random.int(1, 6));
  const over = world.runs.filter((run) => (run.status === 'PREPARED' || run.status === 'APPROVED') && run.to <= endOfMonth(month));
  return {
    name: `close the books up to ${month.slice(0, 7)}`, keyed: false,
    run: async () => {
      await kit.agency.setClock(today);
      await judgeDue(kit);
      await voidOpenRuns(kit, endOfMonth(month));
      for (;;) {
        const next = await nextMonth(kit, month);
        if (next === null) return ok(null);
        const closed = await closeOne(kit, next);
        if (!closed.ok) return closed;
      }
    },
    expect: () => {
      world.today = today;
      for (const run of over) cancel(run);
      return null;
    },
  };
};

async function voidOpenRuns({ agency, people: [one] }: Kit, until: BusinessDate): Promise<void> {
  const { rows } = await agency.owner.query<{ id: string }>(`select id from remittance_run where status in ('PREPARED', 'APPROVED') and period_to <= $1`, [until]);
  for (const { id } of rows) unwrap(await agency.get(VoidRemittance).execute(one, { key: randomUUID(), runId: id, reason: 'The month is closed' }));
}

async function nextMonth({ agency }: Kit, until: BusinessDate): Promise<BusinessDate | null> {
  const { rows } = await agency.owner.query<{ month: BusinessDate | null }>(
    `select min(date_trunc('month', effective_on))::date::text as month from ledger_transaction t
      where effective_on <= $1 and not exists (select from ledger_period p where p.period = date_trunc('month', t.effective_on)::date and p.closed_at is not null)`, [endOfMonth(until)]);
  return rows[0]?.month ?? null;
}

async function closeOne({ agency, people: [one, other] }: Kit, month: BusinessDate): Promise<Result<unknown>> {
  const asOn = endOfMonth(month);
  const ids = async (sql: string): Promise<string[]> => (await agency.owner.query<{ id: string }>(sql, [asOn])).rows.map(({ id }) => id);
  const explain = (about: string): Promise<unknown> => agency.get(Reconciliations).explain(one, { about, explanation: 'Looked into, waits for the debtor' });
  for (const id of await ids(`select id from suspense_item where status = 'OPEN' and created_on <= $1`)) await explain(`suspense:${id}`);
  for (const bankAccountId of await ids(`select id from bank_account where book = 'TRUST' and created_on <= $1`)) {
    const { rows: [bank] } = await agency.owner.query<{ currency: string }>('select currency from bank_account where id = $1', [bankAccountId]);
    // Nothing has reached the bank yet: all of the book is in transit or unpresented, which the reconciliation itself explains.
    unwrap(await agency.work.write(one, (tx) => storeBankStatement(tx, {
      bankAccountId, format: 'CSV', fileHash: randomUUID().replaceAll('-', '').padEnd(64, '0'), currency: currencyOf(bank?.currency ?? ''), lines: [], opening: 0, closing: 0, fromOn: startOfMonth(month), toOn: asOn })));
    const read = async () => unwrap(await agency.get(ReconciliationQuery).now(one, bankAccountId, asOn));
    for (const { about, explanation } of (await read()).exceptions) if (explanation === null) await explain(about);
    const signed = unwrap(await agency.get(Reconciliations).sign(one, { key: randomUUID(), bankAccountId, asOn, hash: (await read()).hash }));
    unwrap(await agency.get(Reconciliations).approve(other, { key: randomUUID(), id: signed.id }));
  }
  return agency.get(CloseMonth).execute(one, { key: randomUUID(), month });
}
