import { randomUUID } from 'node:crypto';
import { NO_INTEREST } from '@quittance/clients/domain';
import { ppm } from '@quittance/kernel';
import { SealBatches } from '@quittance/ledger/server';
import { systemCtx } from '@quittance/platform';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';
import { findingsAfter, withinTransaction } from './verify.fixture';
import { verifyBook } from './verify-book';
import { verifyCommand } from './verify.command';

jest.setTimeout(120_000);

/** What somebody with every right might do to a row behind the application's back, and the check that finds it. */
const TAMPERINGS: readonly (readonly [check: string, table: string, sql: string])[] = [
  ['ledger-balanced', 'ledger_entry', `update ledger_entry set amount = amount + 1 where (transaction_id, line) = (select transaction_id, line from ledger_entry order by 1, 2 limit 1)`],
  ['trust-identity', 'ledger_entry', `update ledger_entry set amount = amount - 100 where line = 1 and transaction_id = (select max(transaction_id::text)::uuid from ledger_entry)`],
  ['ledger-complete', 'ledger_entry', `delete from ledger_entry where transaction_id = (select min(transaction_id::text)::uuid from ledger_entry)`],
  ['ledger-balances', 'ledger_balance', `update ledger_balance set amount = amount + 1 where type = 'CLIENT_TRUST'`],
  ['debt-balances', 'debt_balance', `update debt_balance set amount = amount + 1`],
  ['account-balances', 'account', `update account set balance_minor = balance_minor + 1`],
  ['account-balances', 'account', `update account set placed_minor = placed_minor + 1`],
  ['receipts', 'receipt_application', `update receipt_application set amount = amount + 1 where amount > 0`],
  ['applications', 'receipt_application', `update receipt_application set amount = amount + 1 where amount > 0`],
  ['payment-entries', 'receipt_application', `delete from receipt_application where amount < 0`],
  ['returns', 'receipt', `update receipt set amount = amount - 1, applied = applied - 1 where reverses_id is not null`],
  ['fee-lines', 'fee_line', `update fee_line set applied = applied + 1 where n = 1`],
  ['fee-effects', 'fee_line', `update fee_line set trust = trust + 1 where n = 1`],
  ['fee-revenue', 'fee_line', `update fee_line set amount = amount + 1 where n = 1`],
  ['suspense', 'suspense_item', `update suspense_item set amount = amount + 1`],
  ['refunds', 'debtor_refund', `update debtor_refund set amount = amount + 1`],
  ['remittance-lines', 'remittance_line', `update remittance_line set fee = fee + 1 where n = 1`],
  ['remittance-runs', 'remittance_run', `update remittance_run set collected = collected + 1`],
  ['remittance-postings', 'remittance_run', `update remittance_run set from_trust = from_trust + 1, remitted = remitted + 1`],
  ['held-for-clients', 'remittance_line', `update remittance_line set live = false where n = 1`],
  ['statement-numbers', 'statement_counter', `update statement_counter set last = last + 1`],
  ['statement-numbers', 'statement_counter', `delete from statement_counter`],
  ['ledger-accounts', 'ledger_balance', `delete from ledger_balance where type = 'CLIENT_TRUST'`],
  ['ledger-accounts', 'ledger_account', `update ledger_account set currency = 'EUR' where type = 'CLIENT_TRUST'`],
  ['ledger-sources', 'book_transfer', `delete from book_transfer`],
  ['ledger-sources', 'receipt', `update receipt set transaction_id = (select max(id::text)::uuid from ledger_transaction) where reverses_id is null`],
  ['payouts', 'book_transfer', `update book_transfer set amount = amount + 1`],
  ['sweeps', 'swept_run', `delete from swept_run`],
  ['receipt-facts', 'receipt', `update receipt set received_on = received_on - 1 where reverses_id is null`],
  ['receipt-facts', 'receipt_application', `update receipt_application set received_on = received_on - 1`],
  ['receipt-facts', 'fee_line', `update fee_line set method = 'CHECK'`],
  ['receipt-facts', 'debt_entry', `update debt_entry set currency = 'EUR'`],
  ['two-people', 'remittance_run', `update remittance_run set approved_by = gen_random_uuid() where status = 'POSTED'`],
  ['two-people', 'remittance_run', `update remittance_run set approved_at = approved_at - interval '1 day' where status = 'POSTED'`],
  ['two-people', 'remittance_run', `update remittance_run set prepared_by = gen_random_uuid()`],
  ['two-people', 'debtor_refund', `update debtor_refund set requested_by = gen_random_uuid() where status = 'REQUESTED'`],
  ['two-people', 'debtor_refund', `update debtor_refund set requested_at = requested_at - interval '1 day' where status = 'REQUESTED'`],
  ['recovery-months', 'recovery_month', `update recovery_month set collected = collected + 1`],
  ['fees', 'fee_line', `update fee_line set amount = amount + 1, working = jsonb_set(working, '{fee}', to_jsonb(amount + 1)) where n = 1`],
  ['fees', 'fee_line', `update fee_line set working = jsonb_set(working, '{slices,0,fee}', '1') where n = 1`],
  ['interest', 'debt_entry', `update debt_entry set amount = amount + 1 where kind = 'INTEREST'`],
  ['interest', 'account_interest', `update account_interest set accrued_minor = accrued_minor - 1`],
  ['interest', 'debt_entry', `update debt_entry set effective_on = effective_on - 1 where kind = 'PAYMENT'`],
  ['fees', 'fee_line', `delete from fee_line where n = 1`],
  ['frozen-terms', 'account_terms', `update account_terms set resolved = jsonb_set(resolved, '{tiers,0,ratePpm}', '350000')`],
  ['frozen-terms', 'account_terms', `update account_terms set resolved = jsonb_set(resolved, '{minimum}', '5000')`],
  ['frozen-terms', 'contract_version', `update contract_version set terms = jsonb_set(terms, '{rates,rules,0,tiers,0,ratePpm}', '350000')`],
  ['contracts', 'contract_version', `update contract_version set hash = repeat('0', 64)`],
  ['contracts', 'contract_version', `with noted as (insert into audit_log (id, action, subject_kind, subject_id, actor_name, facts, occurred_at)
     select gen_random_uuid(), 'contract.versionCreated', 'contractVersion', id::text, 'spec', jsonb_build_object('hash', repeat('0', 64)), '2026-01-02' from contract_version)
   update contract_version set hash = 'none'`],
  ['account-fees', 'account_fee', `update account_fee set amount = amount + 1, tax = 0`],
  ['account-fee-postings', 'account_fee', `update account_fee set amount = amount + 1`],
  ['sealed-rows', 'ledger_entry', `update ledger_entry set amount = amount + sign(amount)::int where transaction_id = (select max(transaction_id::text)::uuid from ledger_entry)`],
  ['sealed-rows', 'ledger_transaction', `update ledger_transaction set description = 'Nothing to see' where id = (select max(transaction_id::text)::uuid from ledger_entry)`],
  ['sealed-rows', 'ledger_entry', `delete from ledger_entry where transaction_id = (select max(transaction_id::text)::uuid from ledger_entry)`],
  ['sealed-rows', 'ledger_entry', `insert into ledger_entry select transaction_id, 99, ledger_account_id, book, currency, client_id, amount from ledger_entry where line = 1 limit 1`],
  ['sealed-rows', 'ledger_entry', `with t as (insert into ledger_transaction select '01900000-0000-7000-8000-000000000001', kind, effective_on, source_kind, source_id, null, description, actor_id, recorded_at from ledger_transaction limit 1 returning id)
     insert into ledger_entry select t.id, 1, ledger_account_id, book, currency, client_id, amount from t, ledger_entry where line = 1 limit 1`],
  ['sealed-rows', 'audit_log', `update audit_log set actor_name = 'Somebody else' where action = 'payment.reversed'`],
  ['sealed-rows', 'audit_log', `delete from audit_log where action = 'payment.reversed'`],
  ['sealed-rows', 'remittance_line', `update remittance_line set fee = fee + 1 where n = 1`],
  ['sealed-rows', 'seal_row', `update seal_row set hash = sha256('made up') where n = 1`],
  ['seals', 'seal_row', `update seal_row set hash = sha256('made up') where n = 1`],
  ['seals', 'seal_row', `delete from seal_row where n = 1`],
  ['seals', 'seal', `delete from seal where client_id is not null`],
  ['seals', 'seal', `update seal set root = repeat('0', 64)`],
  ['seals', 'seal', `update seal set sealed_at = sealed_at + interval '1 day'`],
];

describe('quittance verify', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
    const desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
    const client = await addTestClient(agency.owner);
    const [one, two] = [await addTestAccount(agency.owner, client), await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 500_000 } })];
    await desk.pay(one.id, 102_000, '2026-03-05');
    const { rows: [refund] } = await agency.owner.query<{ refundId: string; version: number }>('select id as "refundId", version from debtor_refund');
    await desk.accountant.call('mutation($input: RefundInput!) { requestRefund(input: $input) { __typename } }', { input: { key: randomUUID(), ...refund } });
    await desk.pay(two.id, 40_000, '2026-03-06');
    const bearing = await addTestAccount(agency.owner, await addTestClient(agency.owner, { interest: { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('12%') } }));
    await desk.pay(bearing.id, 50_000, '2026-03-01');
    const back = await addTestAccount(agency.owner, await addTestClient(agency.owner, { withdrawal: { amount: 5_000, balancePpm: ppm('10%'), freeDays: 0 } }));
    await desk.colleague.call('mutation($input: EditAccountInput!) { recallAccount(input: $input) { __typename } }', { input: { accountId: back.id, version: 1 } });
    const bounced = await desk.pay(two.id, 30_000, '2026-03-07');
    await desk.pay(null, 7_700, '2026-03-08');
    await desk.remit(client.id, '2026-03-31');
    await desk.giveBack(bounced['receiptId'], '2026-03-31');
    await agency.get(SealBatches).execute(systemCtx('spec', 'spec'), 0);
  });

  afterAll(() => agency.close());

  it('finds a book kept by the application sound, in words and as JSON, with exit code 0', async () => {
    const told: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line));
    process.env['DATABASE_URL'] = agency.database.ownerUrl;
    expect(await verifyCommand([])).toBe(0);
    expect(told.pop()).toContain('The book is sound.');
    expect(await verifyCommand(['--json'])).toBe(0);
    expect(JSON.parse(told.pop() ?? '')).toMatchObject({ holds: true, findings: expect.arrayContaining([expect.objectContaining({ name: 'fees', holds: true })]) });
    await agency.owner.query('begin; alter table statement_counter disable trigger user');
    await agency.owner.query('update statement_counter set last = last + 2; commit');
    expect(await verifyCommand([])).toBe(1);
    expect(told.pop()).toMatch(/WRONG statement numbers have no gaps: 1 row disagrees, the first is\s+posted 1, given_out 3/);
    await agency.owner.query('update statement_counter set last = last - 2');
    jest.restoreAllMocks();
  });

  it.each(TAMPERINGS)('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    const findings = await findingsAfter(agency.owner, table, sql);
    const found = findings.find(({ name }) => name === check);
    expect(found).toMatchObject({ holds: false, first: expect.any(Object) });
    expect(found?.disagreements).toBeGreaterThan(0);
  });

  it('names the very row that was changed, and how a sealed one disagrees', async () => {
    await agency.owner.query('alter table ledger_entry disable trigger all; begin');
    const { rows } = await agency.owner.query<{ row: string }>(
      `update ledger_entry set amount = amount + 1 where (transaction_id, line) = (select transaction_id, line from ledger_entry order by 1 desc, 2 limit 1) returning transaction_id || '/' || line as row`);
    const findings = await verifyBook(withinTransaction(agency.owner));
    await agency.owner.query('rollback; alter table ledger_entry enable trigger all');
    expect(findings.find(({ name }) => name === 'sealed-rows')).toMatchObject({ disagreements: 1, first: { kind: 'entry', row: rows[0]?.row, what: 'changed' } });
  });

  it('is whole again afterwards, and what comes later joins the chain', async () => {
    const account = await addTestAccount(agency.owner, await addTestClient(agency.owner));
    await (await MoneyDesk.open(agency)).pay(account.id, 5_000, '2026-03-30');
    await agency.get(SealBatches).execute(systemCtx('spec', 'spec'), 0);
    expect(await agency.get(SealBatches).execute(systemCtx('spec', 'spec'), 0)).toBeLessThanOrEqual(1);
    expect((await agency.owner.query<{ n: number }>('select max(seq) as n from seal where client_id is null')).rows[0]?.n).toBeGreaterThan(1);
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  });
});
