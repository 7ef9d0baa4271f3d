import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

describe('a remittance run', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
  });

  beforeEach(() => agency.setClock('2026-03-31'));

  afterAll(() => agency.close());

  const placed = async (amount = 1_000_000, client?: TestClient) => {
    const own = client ?? (await addTestClient(agency.owner));
    return { client: own, account: await addTestAccount(agency.owner, own, { owed: { PRINCIPAL: amount } }) };
  };
  const rows = async <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;

  it('M6, NET: 6,000 less 1,500, and 500 for 2,000 paid to the client: 4,000 remitted', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 600_000, '2026-03-05');
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 400_000, collected: 600_000, direct: 200_000, fees: 200_000, carriedOut: 0, lineCount: 2 });
  });

  it('M6, NET with only 2,000 paid to the client: it owes 500, kept from the next', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 200_000, '2026-03-06', { kind: 'PC' });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 0, carriedOut: -50_000 });
    await agency.setClock('2026-04-30');
    await desk.pay(account.id, 400_000, '2026-04-02');
    expect(await desk.remit(client.id, '2026-04-30')).toMatchObject({ carriedIn: -50_000, remitted: 250_000, carriedOut: 0 });
  });

  it('pays nothing twice: run again there is nothing due', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 100_000, '2026-03-05');
    const first = await desk.remit(client.id, '2026-03-31');
    expect(await desk.prepare(client.id, { periodTo: '2026-03-31' })).toMatchObject({ code: 'NOTHING_DUE' });
    expect(await desk.post(first)).toMatchObject({ code: 'RUN_SETTLED' });
    await desk.pay(account.id, 10_000, '2026-03-30');
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 7_500, lineCount: 1 });
  });

  it('waits for a hold to end, and says until when', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 100_000, '2026-03-25', { method: 'CHECK' });
    await desk.pay(account.id, 50_000, '2026-03-25');
    const { remittancePreview } = await desk.ask<{ remittancePreview: object }>(
      `query($id: Uuid!) { remittancePreview(clientId: $id, currency: "USD", periodTo: "2026-03-31") { ... on RemittancePreview { remitted held heldPayments { collected until method } entries { code amount } } ... on Refused { code } } }`, { id: client.id });
    expect(remittancePreview).toEqual({
      remitted: 37_500, held: 100_000, heldPayments: [{ collected: 100_000, until: '2026-04-04', method: 'CHECK' }],
      entries: [{ code: 'COLLECTED', amount: 50_000 }, { code: 'FEES_COLLECTED', amount: -12_500 }, { code: 'REMITTED', amount: 37_500 }] });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 37_500, lineCount: 1 });
    await agency.setClock('2026-04-03');
    expect(await desk.prepare(client.id, { periodTo: '2026-03-31' })).toMatchObject({ code: 'NOTHING_DUE', message: expect.stringContaining('1 payment is still on hold') });
    await agency.setClock('2026-04-04');
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 75_000 });
  });

  it('keeps a payout below the contract’s minimum for the next run', async () => {
    const client = await addTestClient(agency.owner, { remittance: { minimum: 50_000 } });
    const { account } = await placed(1_000_000, client);
    await desk.pay(account.id, 40_000, '2026-03-05');
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 0, carriedOut: 30_000 });
    await agency.setClock('2026-04-30');
    await desk.pay(account.id, 40_000, '2026-04-05');
    expect(await desk.remit(client.id, '2026-04-30')).toMatchObject({ carriedIn: 30_000, remitted: 60_000 });
  });

  it('is approved by somebody else, of exactly what they saw', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 100_000, '2026-03-05');
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    expect(run).toMatchObject({ status: 'PREPARED', mayApprove: false });
    expect(await desk.post(run)).toMatchObject({ code: 'NOT_APPROVED' });
    expect(await desk.approve(run, desk.accountant)).toMatchObject({ code: 'SAME_PERSON' });
    expect(await desk.approve({ ...run, hash: 'what it was' } as Answer)).toMatchObject({ code: 'RUN_CHANGED' });
    await expect(agency.owner.query(`update remittance_run set status = 'APPROVED', approved_by = prepared_by, approved_hash = hash where id = $1`, [run['id']])).rejects.toThrow('second_person');
    await expect(agency.owner.query(`update remittance_run set status = 'APPROVED' where id = $1`, [run['id']])).rejects.toThrow('check constraint');
    expect(await desk.approve(run)).toMatchObject({ status: 'APPROVED' });
    expect(await desk.approve(run)).toMatchObject({ code: 'ALREADY_APPROVED' });
    expect(await desk.post(run)).toMatchObject({ status: 'POSTED', remitted: 75_000 });
  });

  it('loses its approval by any change, and cannot be changed once posted', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 100_000, '2026-03-05');
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    const status = async () => (await rows<{ status: string; approved_by: string | null }>('select status, approved_by from remittance_run where id = $1', [run['id']]))[0];
    await desk.approve(run);
    await agency.owner.query('update remittance_line set fee = fee where run_id = $1', [run['id']]);
    expect(await status()).toEqual({ status: 'PREPARED', approved_by: null });
    await desk.approve(run);
    await agency.owner.query(`update remittance_run set hash = 'another' where id = $1`, [run['id']]);
    expect(await status()).toEqual({ status: 'PREPARED', approved_by: null });
    await agency.owner.query('update remittance_run set hash = $2 where id = $1', [run['id'], run['hash']]);
    await agency.owner.query('update remittance_line set trust = trust + 1 where run_id = $1', [run['id']]);
    expect(await desk.approve(run)).toMatchObject({ code: 'RUN_CHANGED' });
    await agency.owner.query('update remittance_line set trust = trust - 1 where run_id = $1', [run['id']]);
    await desk.approve(run);
    await desk.post(run);
    await expect(agency.owner.query('update remittance_run set remitted = 0, from_trust = 0 where id = $1', [run['id']])).rejects.toThrow('posted remittance run cannot be changed');
    await expect(agency.owner.query('update remittance_line set live = false where run_id = $1', [run['id']])).rejects.toThrow('posted remittance run cannot be changed');
    await expect(agency.owner.query('delete from remittance_run where id = $1', [run['id']])).rejects.toThrow('append-only');
  });

  it('is overtaken by a payment returned meanwhile, and prepared anew without it', async () => {
    const { client, account } = await placed();
    const [bad] = [await desk.pay(account.id, 100_000, '2026-03-05'), await desk.pay(account.id, 60_000, '2026-03-06')];
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    await desk.approve(run);
    await desk.giveBack(bad['receiptId'], '2026-03-31');
    expect(await desk.post(run)).toMatchObject({ code: 'RUN_STALE' });
    expect(await desk.approve(run)).toMatchObject({ code: 'RUN_STALE' });
    expect(await desk.prepare(client.id, { periodTo: '2026-03-31' })).toMatchObject({ code: 'RUN_OPEN' });
    const anew = await desk.prepare(client.id, { periodTo: '2026-03-31', replace: true });
    expect(anew).toMatchObject({ remitted: 45_000, lineCount: 3, status: 'PREPARED', stale: false });
    await desk.approve(anew);
    expect(await desk.post(anew)).toMatchObject({ status: 'POSTED', remitted: 45_000 });
    expect(await desk.identityHolds()).toBe(true);
  });

  it('is overtaken as well by the return of a payment remitted before, which took money it would pay out', async () => {
    const { client, account } = await placed();
    const old = await desk.pay(account.id, 100_000, '2026-03-05');
    await desk.remit(client.id, '2026-03-31');
    await agency.setClock('2026-04-30');
    await desk.pay(account.id, 100_000, '2026-04-05');
    const run = await desk.prepare(client.id, { periodTo: '2026-04-30' });
    await desk.approve(run);
    expect(await desk.giveBack(old['receiptId'], '2026-04-30')).toMatchObject({ clientOwes: 0, afterRemittance: true });
    expect(await desk.post(run)).toMatchObject({ code: 'RUN_STALE' });
    const anew = await desk.prepare(client.id, { periodTo: '2026-04-30', replace: true });
    expect(anew).toMatchObject({ remitted: 0, lineCount: 2, carriedOut: 0 });
  });

  it('voided, frees its lines', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 100_000, '2026-03-05');
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    expect(await desk.cancel(run, '')).toMatchObject({ code: 'REASON_NEEDED' });
    expect(await desk.cancel(run)).toMatchObject({ status: 'VOID' });
    expect((await agency.owner.query(`select 1 from event where type = 'remittance.voided' and payload ->> 'runId' = $1`, [run['id']])).rows).toHaveLength(1);
    expect(await desk.cancel(run)).toMatchObject({ code: 'RUN_SETTLED' });
    expect(await desk.remit(client.id, '2026-03-31')).toMatchObject({ remitted: 75_000 });
  });

  it('numbers its statements without gaps, also where a posting is refused or two are posted at once', async () => {
    const runs: Answer[] = [];
    for (let n = 0; n < 4; n++) {
      const { client, account } = await placed();
      await desk.pay(account.id, 10_000, '2026-03-05');
      runs.push(await desk.prepare(client.id, { periodTo: '2026-03-31' }));
    }
    expect(await desk.post(runs[0] as Answer)).toMatchObject({ code: 'NOT_APPROVED' });
    for (const run of runs) await desk.approve(run);
    const posted = await Promise.all([...runs, ...runs].map((run) => desk.post(run)));
    expect(posted.filter(({ status }) => status === 'POSTED')).toHaveLength(4);
    const numbers = (await rows<{ n: number }>(`select substr(statement_number, 2)::int as n from remittance_run where status = 'POSTED' order by 1`)).map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, index) => 1001 + index));
    for (const table of ['statement_counter', 'document_counter']) {
      await expect(agency.owner.query(`update ${table} set last = last - 1`)).rejects.toThrow('only rises');
      await expect(agency.owner.query(`delete from ${table}`)).rejects.toThrow('only rises');
    }
  });

  it('prepared twice at once, and while payments arrive, takes every payment up once', async () => {
    const { client, account } = await placed(10_000_000);
    for (let n = 0; n < 5; n++) await desk.pay(account.id, 10_000, '2026-03-05');
    const [one, two, ...paid] = await Promise.all([
      desk.prepare(client.id, { periodTo: '2026-03-31' }), desk.prepare(client.id, { periodTo: '2026-03-31' }), ...Array.from({ length: 12 }, () => desk.pay(account.id, 10_000, '2026-03-06'))]);
    expect(paid.every(({ __typename }) => __typename === 'RecordedPayment')).toBe(true);
    expect([one, two].map((answer) => answer?.code ?? answer?.['status']).sort()).toEqual(['PREPARED', 'RUN_OPEN']);
    const run = [one, two].find((answer) => answer?.['status'] === 'PREPARED') as Answer;
    await desk.approve(run);
    const [first] = await Promise.all([desk.post(run), ...Array.from({ length: 5 }, () => desk.pay(account.id, 10_000, '2026-03-07'))]);
    const next = await desk.remit(client.id, '2026-03-31');
    expect(Number(first?.['collected']) + Number(next['collected'])).toBe(220_000);
    expect(await rows(`select source_id from remittance_line where live group by 1 having count(*) > 1`)).toEqual([]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('refuses a second live line of one source, from anyone', async () => {
    const { client, account } = await placed();
    await desk.pay(account.id, 10_000, '2026-03-05');
    await desk.remit(client.id, '2026-03-31');
    await desk.pay(account.id, 10_000, '2026-03-06');
    const open = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    await expect(agency.owner.query(
      `insert into remittance_line (id, run_id, client_id, n, source_kind, source_id, account_id, effective_on, collected, fee, trust, receivable)
       select gen_random_uuid(), $1, l.client_id, 99, l.source_kind, l.source_id, l.account_id, l.effective_on, l.collected, l.fee, l.trust, l.receivable
         from remittance_line l join remittance_run r on r.id = l.run_id where r.client_id = $2 and r.status = 'POSTED'`, [open['id'], client.id])).rejects.toThrow('remittance_line_once');
  });

  it('refuses a period to come, an unknown client, and a currency without a contract', async () => {
    const { client } = await placed();
    expect(await desk.prepare(client.id, { periodTo: '2026-04-30' })).toMatchObject({ code: 'PERIOD_NOT_ENDED' });
    expect(await desk.prepare(randomUUID())).toMatchObject({ code: 'UNKNOWN_CLIENT' });
    expect(await desk.prepare(client.id, { currency: 'EUR' })).toMatchObject({ code: 'NO_CONTRACT' });
  });

  it('is prepared, posted and swept by those who may', async () => {
    const { client } = await placed();
    const manager = desk.colleague;
    await expect(manager.call('mutation($input: PrepareRemittanceInput!) { prepareRemittance(input: $input) { __typename } }', { input: { key: randomUUID(), clientId: client.id, currency: 'USD' } })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await agency.agencyAs('COLLECTOR')).call('{ remittanceRuns { nodes { id } } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
