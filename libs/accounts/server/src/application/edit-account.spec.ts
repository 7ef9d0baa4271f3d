import { ok } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

const EDIT = '... on EditedAccount { id version status balance { minor } } ... on Refused { code message facts { name value } }';
const mutation = (name: string, type: string): string => `mutation ($input: ${type}!) { r: ${name}(input: $input) { ${EDIT} } }`;
interface Edited { r: { id?: string; version?: number; status?: string; balance?: { minor: number }; code?: string; message?: string } }

describe('editing an account', () => {
  let agency: TestAgency;
  let client: BookClient;
  let manager: Caller;
  let collector: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
    manager = await agency.agencyAs('MANAGER');
    collector = await agency.agencyAs('COLLECTOR');
  }, 120_000);

  afterAll(() => agency.close());

  const rows = async <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query(sql, params)).rows as T[];
  const edit = async (who: Caller, name: string, type: string, input: object): Promise<Edited['r']> => (await who.call<Edited>(mutation(name, type), { input })).r;

  it('holds with a reason and a last day, and releases when the day has passed', async () => {
    const { id } = await bookAccount(agency.owner, client);
    expect(await edit(collector, 'holdAccount', 'HoldAccountInput', { accountId: id, version: 1, reason: 'DISPUTE', until: '2026-11-25', note: 'Delivery note missing' })).toMatchObject({ status: 'HOLD', version: 2 });
    await agency.setClock('2026-11-25');
    await agency.owner.query(`select graphile_worker.add_job('accounts.release-holds')`);
    await agency.runJobs();
    expect(await rows('select status from account where id = $1', [id])).toEqual([{ status: 'HOLD' }]);
    await agency.setClock('2026-11-26');
    await agency.owner.query(`select graphile_worker.add_job('accounts.release-holds')`);
    await agency.runJobs();
    expect(await rows('select status, hold_until from account where id = $1', [id])).toEqual([{ status: 'ACTIVE', hold_until: null }]);
    expect(await rows(`select kind, visibility, body from activity where account_id = $1 order by occurred_at, id`, [id])).toEqual([
      { kind: 'HOLD', visibility: 'CLIENT', body: 'On hold until 25 Nov 2026: the debtor disputes the debt' },
      { kind: 'NOTE', visibility: 'AGENCY', body: 'Delivery note missing' },
      { kind: 'RELEASE', visibility: 'CLIENT', body: 'Hold ended, work goes on' },
    ]);
    await agency.setClock('2026-11-23');
  });

  it('refuses a hold that ends today', async () => {
    const { id } = await bookAccount(agency.owner, client);
    expect(await edit(collector, 'holdAccount', 'HoldAccountInput', { accountId: id, version: 1, reason: 'OTHER', until: '2026-11-23' })).toMatchObject({ code: 'UNTIL_NOT_AHEAD' });
  });

  it('tells the second of two editors what the first one did', async () => {
    const { id } = await bookAccount(agency.owner, client);
    await edit(manager, 'holdAccount', 'HoldAccountInput', { accountId: id, version: 1, reason: 'CLIENT_REQUEST' });
    const second = await edit(manager, 'closeAccount', 'CloseAccountInput', { accountId: id, version: 1, code: 'UNCOLLECTABLE' });
    expect(second.code).toBe('ACCOUNT_CHANGED');
    expect(second.message).toContain(`${manager.user.name}: On hold: the client asked`);
    expect(await rows('select status from account where id = $1', [id])).toEqual([{ status: 'HOLD' }]);
  });

  it('lets one of six simultaneous editors win and changes the account once', async () => {
    const { id } = await bookAccount(agency.owner, client);
    const all = await Promise.all(Array.from({ length: 6 }, (_, n) => n % 2 === 0
      ? edit(manager, 'holdAccount', 'HoldAccountInput', { accountId: id, version: 1, reason: 'OTHER' })
      : edit(manager, 'closeAccount', 'CloseAccountInput', { accountId: id, version: 1, code: 'UNCOLLECTABLE' })));
    expect(all.map((result) => result.code ?? 'done').sort()).toEqual([...Array<string>(5).fill('ACCOUNT_CHANGED'), 'done']);
    expect(await rows('select version from account where id = $1', [id])).toEqual([{ version: 2 }]);
    expect(await rows(`select count(*)::int as n from event where account_id = $1 and type = 'account.statusChanged'`, [id])).toEqual([{ n: 1 }]);
  });

  it('adjusts a bucket once per key, and refuses to go below zero', async () => {
    const { id, invoiceIds } = await bookAccount(agency.owner, client, { invoices: [{ number: 'CS-1', amount: 50_000 }] });
    const input = { accountId: id, version: 1, invoiceId: invoiceIds[0], bucket: 'PRINCIPAL', amount: -12_345, reason: 'Goods returned', key: randomUUID() };
    const first = await edit(manager, 'adjustBalance', 'AdjustBalanceInput', input);
    expect(first).toMatchObject({ version: 2, balance: { minor: 37_655 } });
    expect(await edit(manager, 'adjustBalance', 'AdjustBalanceInput', input)).toEqual(first);
    expect(await edit(manager, 'adjustBalance', 'AdjustBalanceInput', { ...input, amount: -1 })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await edit(manager, 'adjustBalance', 'AdjustBalanceInput', { ...input, version: 2, amount: -37_656, key: randomUUID() })).toMatchObject({ code: 'BELOW_ZERO' });
    expect(await edit(manager, 'adjustBalance', 'AdjustBalanceInput', { ...input, version: 2, amount: 100_000_000_001, key: randomUUID() })).toMatchObject({ code: 'AMOUNT_TOO_LARGE' });
    expect(await rows('select balance_minor::int as b from account where id = $1', [id])).toEqual([{ b: 37_655 }]);
    expect(await rows(`select payload from event where account_id = $1 and type = 'account.balanceChanged'`, [id])).toEqual([{ payload: { currency: 'USD', before: 50_000, after: 37_655, cause: 'ADJUSTMENT' } }]);
  });

  it("takes a client's credit note off the principal, not from a closed account", async () => {
    const { id, invoiceIds } = await bookAccount(agency.owner, client, { invoices: [{ number: 'CS-2', amount: 50_000 }] });
    const input = { accountId: id, version: 1, invoiceId: invoiceIds[0], amount: 20_000, reason: 'CN-77', key: randomUUID() };
    expect(await edit(manager, 'creditNote', 'CreditNoteInput', input)).toMatchObject({ balance: { minor: 30_000 } });
    expect(await edit(manager, 'closeAccount', 'CloseAccountInput', { accountId: id, version: 2, code: 'SETTLED' })).toMatchObject({ code: 'BALANCE_REMAINS' });
    expect(await edit(manager, 'recallAccount', 'EditAccountInput', { accountId: id, version: 2 })).toMatchObject({ status: 'CLOSED' });
    expect(await edit(manager, 'creditNote', 'CreditNoteInput', { ...input, version: 3, key: randomUUID() })).toMatchObject({ code: 'ACCOUNT_CLOSED' });
    expect(await edit(manager, 'reopenAccount', 'EditAccountInput', { accountId: id, version: 3 })).toMatchObject({ status: 'ACTIVE', version: 4 });
  });

  it('classes an account, with its reason, for the rules of contact to follow', async () => {
    const { id } = await bookAccount(agency.owner, client);
    const classed = { accountId: id, version: 1, class: 'COMMERCIAL_NATURAL_PERSON', reason: 'A sole trader' };
    expect(await edit(manager, 'classifyAccount', 'ClassifyAccountInput', classed)).toMatchObject({ version: 2 });
    expect(await edit(manager, 'classifyAccount', 'ClassifyAccountInput', { ...classed, version: 2 })).toMatchObject({ code: 'ALREADY_SO' });
    const { rows } = await agency.owner.query('select a.class, a.class_reason, k.class as kept, k.regime from account a join account_classification k on k.account_id = a.id where a.id = $1', [id]);
    expect(rows).toEqual([{ class: 'COMMERCIAL_NATURAL_PERSON', class_reason: 'A sole trader', kept: 'COMMERCIAL_NATURAL_PERSON', regime: 'US_BUSINESS_PERSON' }]);
  });

  it('gives each command to those with the right to it', async () => {
    const { id, invoiceIds } = await bookAccount(agency.owner, client);
    const forbidden = { code: 'FORBIDDEN' };
    await expect(edit(collector, 'closeAccount', 'CloseAccountInput', { accountId: id, version: 1, code: 'UNCOLLECTABLE' })).rejects.toMatchObject(forbidden);
    await expect(edit(collector, 'adjustBalance', 'AdjustBalanceInput', { accountId: id, version: 1, invoiceId: invoiceIds[0], bucket: 'PRINCIPAL', amount: 1, reason: 'no', key: randomUUID() })).rejects.toMatchObject(forbidden);
    const accountant = await agency.agencyAs('TRUST_ACCOUNTANT');
    await expect(accountant.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { __typename } }', { i: { accountId: id, body: 'x' } })).rejects.toMatchObject(forbidden);
  });

  it('begins work with the first note, which nobody can edit afterwards', async () => {
    const { id } = await bookAccount(agency.owner, client);
    await collector.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { ... on NoteAdded { activityId } ... on Refused { code } } }', { i: { accountId: id, body: '  Called the\r\nfront desk\u0007 ' } });
    expect(await rows(`select status, version, last_worked_on::text as worked from account where id = $1`, [id])).toEqual([{ status: 'ACTIVE', version: 1, worked: '2026-11-23' }]);
    expect(await rows(`select body from activity where account_id = $1`, [id])).toEqual([{ body: 'Called the\nfront desk' }]);
    const ctx = await agency.ctxFor('MANAGER');
    for (const sql of [`update activity set body = 'x' where account_id = $1`, `delete from activity where account_id = $1`]) {
      await expect(agency.work.write(ctx, async (tx) => ok(await tx.query(sql, [id])))).rejects.toThrow(/permission denied/);
    }
    await expect(agency.owner.query(`update activity set body = 'x' where account_id = $1`, [id])).rejects.toThrow(/append-only/);
  });
});
