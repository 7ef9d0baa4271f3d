import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ImportBankFile, SettleBankLine } from '@quittance/integrations/server';
import { ppm, unwrap } from '@quittance/kernel';
import { OpenBankAccount } from '@quittance/ledger/server';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAgency } from '@quittance/testing';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

jest.setTimeout(120_000);

/** What somebody with every right might do to fees with their tax, to bank lines and to what came back. */
const TAMPERINGS: readonly (readonly [check: string, table: string, sql: string])[] = [
  ['suit-fees', 'suit_fee', `update suit_fee set base = base + 100`],
  ['suit-fees', 'suit_fee', `update suit_fee set rate_ppm = rate_ppm + 10000`],
  ['suit-fees', 'remittance_line', `update remittance_line set receivable = receivable + 1 where source_kind = 'SUIT_FEE'`],
  ['tax-payable', 'suit_fee', `delete from suit_fee`],
  ['tax-payable', 'fee_line', `update fee_line set tax = 0, tax_ppm = 0 where id = (select id from fee_line where tax > 0 limit 1)`],
  ['tax-payable', 'ledger_entry', `delete from ledger_entry where ledger_account_id in (select id from ledger_account where type = 'TAX_PAYABLE')`],
  ['fee-tax', 'fee_line', `update fee_line set tax_rate_id = null where id = (select id from fee_line where tax > 0 limit 1)`],
  ['fee-tax', 'fee_line', `update fee_line set tax = 0, tax_ppm = 0 where id = (select id from fee_line where tax > 0 limit 1)`],
  ['fee-tax', 'suit_fee', `update suit_fee set tax_ppm = 0, tax = 0`],
  ['remitted-account-fees', 'remittance_line', `update remittance_line set fee = fee + 1 where source_kind = 'FEE'`],
  ['remitted-account-fees', 'account_fee', `delete from account_fee`],
  ['bank-payments', 'bank_line', `update bank_line set amount = amount + 1 where matched_kind = 'PAYMENT'`],
  ['bank-payments', 'receipt', `update receipt set amount = amount - 1, applied = applied - 1 where transaction_id in (select transaction_id from bank_clearing) and reverses_id is null`],
  ['bank-payments', 'bank_clearing', `delete from bank_clearing where bank_line_id = (select id from bank_line where matched_kind = 'PAYMENT')`],
  ['returned-items', 'returned_item', `update returned_item set receipt_id = (select id from receipt where reverses_id is null and id <> returned_item.receipt_id limit 1)`],
  ['returned-items', 'returned_item', `update returned_item set reversal_id = receipt_id`],
];

describe('quittance verify, on tax, account fees, and what bank files brought', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-11-30');
    await british();
    await banked();
  });
  afterAll(() => agency.close());

  /** Commission, a suit fee and the fee of an account taken back, each with its tax, in a posted remittance. */
  async function british(): Promise<void> {
    await agency.owner.query(`insert into tax_registration (id, country, region, number, registered_from, recorded_at) values ($1, 'GB', '', 'GB123456789', '2020-01-01', '2026-01-01T00:00:00Z')`, [randomUUID()]);
    const client = await addTestClient(agency.owner, { currency: 'GBP', withdrawal: { amount: 5_000, balancePpm: ppm('10%'), freeDays: 0 } });
    await agency.owner.query(`update client set country = 'GB', tax_status = 'BY_PLACE' where id = $1`, [client.id]);
    const [account, recalled] = [await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 2_000_000 } }), await addTestAccount(agency.owner, client)];
    await desk.accountant.call(`mutation($input: ChargeSuitFeeInput!) { chargeSuitFee(input: $input) { __typename } }`, { input: { key: randomUUID(), accountId: account.id, ratePpm: 100_000, filingOn: '2027-01-31' } });
    await desk.colleague.call('mutation($input: EditAccountInput!) { recallAccount(input: $input) { __typename } }', { input: { accountId: recalled.id, version: 1 } });
    await desk.pay(account.id, 1_500_000, '2026-11-20', { currency: 'GBP' });
    expect(await desk.prepare(client.id, { currency: 'GBP', periodTo: '2026-11-30' }).then((run) => desk.approve(run)).then((run) => desk.post(run))).toMatchObject({ status: 'POSTED' });
  }

  /** A payment the bank told of, and its return. */
  async function banked(): Promise<void> {
    const ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    await agency.get(OpenBankAccount).execute(ctx, { key: randomUUID(), book: 'TRUST', currency: 'USD', name: 'Trust checking', routing: '122099999', accountNumber: '000123456789' }).then(unwrap);
    const account = await addTestAccount(agency.owner, await addTestClient(agency.owner), { owed: { PRINCIPAL: 500_000 } });
    await desk.pay(account.id, 7_000, '2026-11-18');
    for (const [kind, row] of [['ACCOUNT', `165,45000,Z,V1,${account.number},PAYMENT/`], ['RETURN', '555,45000,Z,V2,,RETURNED ITEM R01/']] as const) {
      const text = ['01,122099999,AGENCY,261120,2000,1,,,2/', '02,AGENCY,122099999,1,261120,,USD,2/', '03,000123456789,USD/', `16,${row}`, '49,45000,3/', '98,45000,1,5/', '99,45000,1,7/'].join('\n');
      unwrap(await agency.get(ImportBankFile).execute(ctx, { fileName: 'statement.txt', head: Buffer.from(text), content: () => Readable.from([Buffer.from(text)]) as AsyncIterable<Buffer> }, {}));
      const { rows: [line] } = await agency.owner.query<{ id: string; version: number; target: string }>(
        `select l.id, l.version, case when l.amount > 0 then $1::uuid else (select r.id from receipt r where r.amount = -l.amount and r.reverses_id is null) end as target from bank_line l where l.status = 'NEW'`, [account.id]);
      unwrap(await agency.get(SettleBankLine).accept(ctx, { key: randomUUID(), lineId: line?.id ?? '', version: line?.version ?? 0, kind, targetId: line?.target ?? '' }));
    }
  }

  it('is sound as the application left it', async () => {
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each(TAMPERINGS)('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    const found = (await findingsAfter(agency.owner, table, sql)).find(({ name }) => name === check);
    expect(found).toMatchObject({ holds: false, first: expect.any(Object) });
    expect(found?.disagreements).toBeGreaterThan(0);
  });
});
