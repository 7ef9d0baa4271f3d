import { randomUUID } from 'node:crypto';
import { businessDate, unwrap } from '@quittance/kernel';
import type { Ctx } from '@quittance/platform';
import { addTestAccount, addTestClient, testAgency, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { RecordPayment, ReversePayment } from './index';

jest.setTimeout(60_000);

describe('payments at the same moment', () => {
  let agency: TestAgency;
  let ctx: Ctx;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    ctx = await agency.ctxFor('TRUST_ACCOUNTANT');
    client = await addTestClient(agency.owner);
    await agency.setClock('2026-03-31');
  });

  afterAll(() => agency.close());

  const input = (accountId: string, amount: number, key: string = randomUUID()) => ({
    key, accountId, kind: 'PU', method: 'WIRE', amount, currency: 'USD', receivedOn: businessDate('2026-03-05') });
  const pay = (accountId: string, amount: number, key?: string) => agency.get(RecordPayment).execute(ctx, input(accountId, amount, key));
  const one = async <T extends object>(sql: string, params: unknown[]): Promise<T> => (await agency.owner.query<T>(sql, params)).rows[0] as T;
  const tally = (accountId: string) => one<{ receipts: number; applied: number; fees: number; balance: number }>(
    `select (select count(*)::int from receipt where account_id = $1) as receipts, (select coalesce(sum(amount), 0)::bigint from receipt_application where account_id = $1) as applied,
            (select coalesce(sum(amount), 0)::bigint from fee_line where account_id = $1) as fees, (select balance_minor from account where id = $1) as balance`, [accountId]);

  it('twenty of one key are one payment', async () => {
    const account = await addTestAccount(agency.owner, client);
    const key = randomUUID();
    const results = await Promise.all(Array.from({ length: 20 }, () => pay(account.id, 10_000, key)));
    expect(new Set(results.map((result) => unwrap(result).receiptId)).size).toBe(1);
    expect(await tally(account.id)).toEqual({ receipts: 1, applied: 10_000, fees: 2_500, balance: 90_000 });
  });

  it('the same key with another amount is refused', async () => {
    const account = await addTestAccount(agency.owner, client);
    const key = randomUUID();
    unwrap(await pay(account.id, 10_000, key));
    expect(await pay(account.id, 10_001, key)).toMatchObject({ refusal: { code: 'KEY_REUSED' } });
  });

  it('two of two keys are two, applied one after the other', async () => {
    const account = await addTestAccount(agency.owner, client);
    const both = (await Promise.all([pay(account.id, 60_000), pay(account.id, 60_000)])).map((result) => unwrap(result));
    expect(both.map(({ applied, refundable }) => [applied, refundable]).sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0))).toEqual([[60_000, 0], [40_000, 20_000]]);
    expect(await tally(account.id)).toEqual({ receipts: 2, applied: 100_000, fees: 25_000, balance: 0 });
  });

  it('forty on eight accounts of one client all arrive', async () => {
    const accounts: TestAccount[] = [];
    for (let n = 0; n < 8; n++) accounts.push(await addTestAccount(agency.owner, client));
    const results = await Promise.all(Array.from({ length: 40 }, (_, n) => pay(accounts[n % 8]?.id ?? '', 1_000 + n)));
    expect(results.every((result) => result.ok)).toBe(true);
    const trust = await one<{ stored: number; entries: number }>(
      `select b.amount as stored, (select -sum(e.amount)::bigint from ledger_entry e where e.ledger_account_id = b.ledger_account_id) as entries
         from ledger_balance b join ledger_account a on a.id = b.ledger_account_id where a.client_id = $1 and a.type = 'CLIENT_TRUST'`, [client.id]);
    expect(trust.stored).toBe(trust.entries);
  });

  it('one payment returned ten times at once is returned once', async () => {
    const account = await addTestAccount(agency.owner, client);
    const { receiptId } = unwrap(await pay(account.id, 10_000));
    const returns = await Promise.all(Array.from({ length: 10 }, () => agency.get(ReversePayment).execute(ctx, { key: randomUUID(), receiptId, returnedOn: businessDate('2026-03-06'), reason: 'Bounced' })));
    expect(returns.filter((result) => result.ok)).toHaveLength(1);
    expect(returns.filter((result) => !result.ok && result.refusal.code === 'ALREADY_REVERSED')).toHaveLength(9);
    expect(await tally(account.id)).toEqual({ receipts: 2, applied: 0, fees: 0, balance: 100_000 });
  });
});
