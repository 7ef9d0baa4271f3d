import { NO_INTEREST } from '@quittance/clients/domain';
import { ppm } from '@quittance/kernel';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

jest.setTimeout(120_000);

interface Answered { __typename: string; code?: string; message?: string; settlementId: string; status: string; askedBecause: string }

const REFUSED = '... on Refused { code message }';
const SETTLE = `mutation ($i: SettleInput!, $k: String!) { r: settle(input: $i, key: $k) { __typename ... on SettlementMade { settlementId status askedBecause } ${REFUSED} } }`;
const CANCEL = `mutation ($i: CancelSettlementInput!, $k: String!) { r: cancelSettlement(input: $i, key: $k) { __typename ... on SettlementCancelled { settlementId } ${REFUSED} } }`;
const TOLD = `mutation ($i: RecordSettlementDecisionInput!, $k: String!) { r: recordSettlementDecision(input: $i, key: $k) { __typename ... on SettlementDecided { settlementId status } ${REFUSED} } }`;
const DECIDE = `mutation ($i: DecideSettlementInput!, $k: String!) { r: decideSettlement(input: $i, key: $k) { __typename ... on SettlementDecided { settlementId status } ${REFUSED} } }`;

const AUTHORITY = { leastPpm: ppm('80%'), longestDays: 120 };
const TERMS = { partPpm: 800_000, instalments: 4, firstDueOn: '2026-03-31', cadence: 'MONTHLY', graceDays: 0 };
const PAID_ON = ['2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'];

describe('M16: 10,000 settled at 80% in 4 × 2,000', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let collector: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    collector = await agency.agencyAs('COLLECTOR');
    client = await addTestClient(agency.owner, { settlement: AUTHORITY, remittance: { holdDays: { CHECK: 10 } as never } });
  }, 180_000);
  beforeEach(() => agency.setClock('2026-03-10'));
  afterAll(() => agency.close());

  const place = (of: TestClient = client, owed: object = { PRINCIPAL: 1_000_000 }): Promise<TestAccount> => addTestAccount(agency.owner, of, { owed });
  const settle = async ({ id }: TestAccount, more: object = {}, key: string = randomUUID()): Promise<Answered> =>
    (await collector.call<{ r: Answered }>(SETTLE, { i: { accountId: id, ...TERMS, ...more }, k: key })).r;
  const judgeDue = async (): Promise<void> => {
    await agency.owner.query(`select graphile_worker.add_job('arrangements.judge-due-settlements')`);
    await agency.runJobs();
  };
  const one = async <T extends object>(sql: string, values: unknown[]): Promise<T> => (await agency.owner.query<T>(sql, values)).rows[0] as T;
  const status = async (id: string) => (await one<{ status: string }>('select status from settlement where id = $1', [id])).status;
  const account = ({ id }: TestAccount) => one<{ status: string; code: string | null; balance: number }>('select status, close_code as code, balance_minor::int as balance from account where id = $1', [id]);
  const adjusted = async (id: string) => Number((await one<{ sum: string }>(`select coalesce(sum(amount), 0) as sum from debt_entry where source_id = $1`, [id])).sum);
  const told = async ({ id }: TestAccount): Promise<string[]> => (await agency.owner.query<{ body: string }>(`select body from activity where account_id = $1 and kind like 'SETTLEMENT%' order by occurred_at, id`, [id])).rows.map(({ body }) => body);
  const payOn = async (on: string, { id }: TestAccount, amount = 200_000, more: object = {}) => {
    await agency.setClock(on);
    return desk.pay(id, amount, on, more);
  };

  it('charges the fee on each 2,000, gives up 2,000 only after the last good one, and closes as settled in full', async () => {
    const debt = await place();
    const { settlementId, status: made, askedBecause } = await settle(debt);
    expect([made, askedBecause]).toEqual(['OPEN', '']);
    const { rows } = await agency.owner.query('select n, due_on::text as due, amount::int from settlement_instalment where settlement_id = $1 order by n', [settlementId]);
    expect(rows).toEqual(PAID_ON.map((due, i) => ({ n: i + 1, due, amount: 200_000 })));
    for (const on of PAID_ON.slice(0, 3)) expect(await payOn(on, debt)).toMatchObject({ fee: 50_000, applied: 200_000 });
    expect(await payOn('2026-06-30', debt, 200_000, { method: 'CHECK' })).toMatchObject({ fee: 50_000 });
    // Its check may still bounce: nothing is given up yet.
    expect(await status(settlementId)).toBe('OPEN');
    expect(await account(debt)).toEqual({ status: 'ACTIVE', code: null, balance: 200_000 });
    await agency.setClock('2026-07-09');
    await judgeDue();
    expect(await status(settlementId)).toBe('OPEN');
    await agency.setClock('2026-07-10');
    await judgeDue();
    expect(await status(settlementId)).toBe('KEPT');
    expect(await account(debt)).toEqual({ status: 'CLOSED', code: 'SETTLED', balance: 0 });
    expect(await adjusted(settlementId)).toBe(-200_000);
    const fees = await one<{ fees: number; lines: number }>('select sum(amount)::int as fees, count(*)::int as lines from fee_line where account_id = $1', [debt.id]);
    expect(fees).toEqual({ fees: 200_000, lines: 4 });
    expect(await told(debt)).toEqual(['Settlement agreed: $8,000.00 in 4 instalments, one a month, the first by 31 Mar 2026, for the whole', 'Settlement kept: $8,000.00 was paid, the remaining $2,000.00 is given up']);
    const { rows: events } = await agency.owner.query(`select payload->>'status' as s from event where account_id = $1 and type = 'settlement.changed' order by id`, [debt.id]);
    expect(events).toEqual([{ s: 'OPEN' }, { s: 'KEPT' }]);
    const { rows: audit } = await agency.owner.query(`select action from audit_log where subject_id = $1 order by occurred_at, id`, [settlementId]);
    expect(audit).toEqual([{ action: 'settlement.made' }, { action: 'settlement.kept' }]);
  });

  it('missed, is void the day after: the balance is 10,000 less what was paid, and the account comes back into the queue', async () => {
    const debt = await place();
    const { settlementId } = await settle(debt);
    await payOn('2026-03-31', debt);
    await agency.setClock('2026-04-30');
    await judgeDue();
    expect(await status(settlementId)).toBe('OPEN');
    await agency.setClock('2026-05-01');
    await judgeDue();
    expect(await status(settlementId)).toBe('VOID');
    expect(await account(debt)).toEqual({ status: 'ACTIVE', code: null, balance: 800_000 });
    expect((await told(debt)).at(-1)).toBe('Settlement for $8,000.00 void: the instalment of $2,000.00 due 30 Apr 2026 was missed. $8,000.00 is owed');
    expect(await one('select requeued_on::text as on from account where id = $1', [debt.id])).toEqual({ on: '2026-05-01' });
    // Late money is a payment, not a kept settlement.
    await payOn('2026-05-02', debt, 600_000);
    expect([await status(settlementId), (await account(debt)).balance]).toEqual(['VOID', 200_000]);
  });

  it('gives up the interest that ran meanwhile, and void leaves it standing', async () => {
    const bearing = await addTestClient(agency.owner, { settlement: { ...AUTHORITY, leastPpm: ppm('70%') }, interest: { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('10%'), runsFrom: 'PLACEMENT' }, order: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] });
    const [kept, missed] = [await place(bearing), await place(bearing)];
    const offer = { partPpm: null, sum: 800_000, instalments: 2, cadence: 'MONTHLY', firstDueOn: '2026-04-10' };
    const [one1, two] = [await settle(kept, offer), await settle(missed, offer)];
    for (const debt of [kept, missed]) await payOn('2026-04-10', debt, 400_000);
    await payOn('2026-05-10', kept, 400_000);
    expect(await status(one1.settlementId)).toBe('KEPT');
    expect(await account(kept)).toEqual({ status: 'CLOSED', code: 'SETTLED', balance: 0 });
    // 84 days on 10,000 and 30 on 6,000: 230.14 and 49.32.
    expect(await adjusted(one1.settlementId)).toBe(-(200_000 + 23_014 + 4_932));
    await agency.setClock('2026-05-11');
    await judgeDue();
    expect(await status(two.settlementId)).toBe('VOID');
    await agency.owner.query(`select graphile_worker.add_job('accounts.accrue-interest')`);
    await agency.runJobs();
    expect((await account(missed)).balance).toBe(600_000 + 23_014 + Math.round((600_000 * 0.1 * 31) / 365));
  });

  it('kept, is void when a payment comes back: what was given up is owed again with its interest, and the account is open', async () => {
    const bearing = await addTestClient(agency.owner, { settlement: { ...AUTHORITY, leastPpm: ppm('70%') }, interest: { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('10%'), runsFrom: 'PLACEMENT' }, order: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] });
    const [kept, plain] = [await place(bearing), await place(bearing)];
    const { settlementId } = await settle(kept, { partPpm: null, sum: 900_000, instalments: 1, firstDueOn: '2026-03-20' });
    const { receiptId } = await payOn('2026-03-20', kept, 900_000);
    await desk.pay(plain.id, 900_000, '2026-03-20').then(({ receiptId: other }) => agency.setClock('2026-04-20').then(() => desk.giveBack(other, '2026-04-20')));
    expect(await account(kept)).toMatchObject({ status: 'CLOSED', code: 'SETTLED' });
    expect(await desk.giveBack(receiptId, '2026-04-20')).toMatchObject({ reopened: true });
    expect(await status(settlementId)).toBe('VOID');
    expect(await account(kept)).toMatchObject({ status: 'ACTIVE', code: null });
    expect(await adjusted(settlementId)).toBe(0);
    // As much as on an account that was never settled.
    expect((await account(kept)).balance).toBe((await account(plain)).balance);
    expect((await told(kept)).at(-1)).toContain('void: a payment was returned');
  });

  it('stays kept where more was paid than was agreed and only that came back', async () => {
    const debt = await place();
    const { settlementId } = await settle(debt, { instalments: 1 });
    await payOn('2026-03-20', debt, 700_000);
    const { receiptId } = await payOn('2026-03-21', debt, 90_000);
    await payOn('2026-03-22', debt, 100_000);
    expect([await status(settlementId), await adjusted(settlementId)]).toEqual(['KEPT', -110_000]);
    await desk.giveBack(receiptId, '2026-03-22');
    expect([await status(settlementId), await adjusted(settlementId)]).toEqual(['KEPT', -200_000]);
    expect(await account(debt)).toEqual({ status: 'CLOSED', code: 'SETTLED', balance: 0 });
  });

  it('gives up no more than was agreed where a payment made before it came back meanwhile: that is owed as before', async () => {
    const [debt, replaced] = [await place(), await place()];
    const [{ receiptId: bounced }, { receiptId: other }] = [await desk.pay(debt.id, 500_000, '2026-03-10'), await desk.pay(replaced.id, 500_000, '2026-03-10')];
    const [{ settlementId }, second] = [await settle(debt, { instalments: 1 }), await settle(replaced, { instalments: 1 })];
    await agency.setClock('2026-03-20');
    await desk.giveBack(bounced, '2026-03-20');
    await desk.giveBack(other, '2026-03-20');
    expect((await account(debt)).balance).toBe(1_000_000);
    await payOn('2026-03-31', debt, 400_000);
    expect([await status(settlementId), await adjusted(settlementId)]).toEqual(['KEPT', -100_000]);
    expect(await account(debt)).toEqual({ status: 'ACTIVE', code: null, balance: 500_000 });
    expect((await told(debt)).at(-1)).toBe('Settlement kept: $4,000.00 was paid, the remaining $1,000.00 is given up. $5,000.00 came to it since and is owed');
    // What is paid beyond the agreed sum goes towards what came back.
    await payOn('2026-03-31', replaced, 600_000);
    expect([await adjusted(second.settlementId), (await account(replaced)).balance]).toEqual([-100_000, 300_000]);
    await payOn('2026-03-31', debt, 500_000);
    expect(await account(debt)).toEqual({ status: 'CLOSED', code: 'PAID_IN_FULL', balance: 0 });
  });

  it('counts only what is applied after it was made, also on the same day', async () => {
    const debt = await place();
    await desk.pay(debt.id, 100_000, '2026-03-10');
    const { settlementId } = await settle(debt, { partPpm: null, sum: 720_000, instalments: 1 });
    await desk.pay(debt.id, 620_000, '2026-03-10');
    expect([await status(settlementId), (await account(debt)).status]).toEqual(['OPEN', 'ACTIVE']);
    await desk.pay(debt.id, 100_000, '2026-03-09');
    expect(await status(settlementId)).toBe('KEPT');
  });

  it('stands again when a payment of a day in time becomes known', async () => {
    const debt = await place();
    const { settlementId } = await settle(debt);
    await agency.setClock('2026-04-01');
    await judgeDue();
    expect(await status(settlementId)).toBe('VOID');
    await desk.pay(debt.id, 200_000, '2026-03-30');
    expect(await status(settlementId)).toBe('OPEN');
  });

  it('below the contract’s authority waits for the client, who approves or refuses in the portal; payments count meanwhile', async () => {
    const debt = await place();
    const { settlementId, status: made, askedBecause } = await settle(debt, { partPpm: 700_000 });
    expect([made, askedBecause]).toEqual(['PROPOSED', 'The contract lets the agency settle from 80% of what is owed.']);
    await payOn('2026-03-20', debt, 700_000);
    expect(await status(settlementId)).toBe('PROPOSED');
    const portal = await agency.portalAs([client.id]);
    const listed = await portal.call<{ settlements: { nodes: { id: string; version: number }[] } }>('query ($a: Uuid!) { settlements(filter: { accountId: $a }) { nodes { id version agreed { minor } } } }', { a: debt.id });
    expect(listed.settlements.nodes).toMatchObject([{ id: settlementId, agreed: { minor: 700_000 } }]);
    const stranger = await agency.portalAs([(await addTestClient(agency.owner)).id]);
    const decide = async (who: Caller, version: number, approve = true, key: string = randomUUID()) => (await who.call<{ r: Answered }>(DECIDE, { i: { settlementId, version, approve }, k: key })).r;
    expect((await decide(stranger, 1)).code).toBe('SETTLEMENT_NOT_FOUND');
    expect((await decide(portal, 9)).code).toBe('SETTLEMENT_CHANGED');
    const key = randomUUID();
    expect(await decide(portal, 1, true, key)).toMatchObject({ status: 'OPEN' });
    expect(await decide(portal, 1, true, key)).toMatchObject({ status: 'OPEN' });
    expect(await status(settlementId)).toBe('KEPT');
    expect(await account(debt)).toMatchObject({ code: 'SETTLED' });
    expect(await one('select approval, decided_on::text as on from settlement where id = $1', [settlementId])).toEqual({ approval: 'PORTAL', on: '2026-03-20' });
  });

  it('takes the client’s word by telephone, with who and when, at once or later', async () => {
    const [debt, other] = [await place(), await place()];
    const word = { channel: 'PHONE', name: 'Rosa Field', on: '2026-03-09' };
    expect((await settle(debt, { partPpm: 500_000, approval: { ...word, name: ' ' } })).code).toBe('NAME_MISSING');
    expect((await settle(debt, { partPpm: 500_000, approval: { ...word, on: '2026-03-11' } })).code).toBe('SAID_AHEAD');
    expect(await settle(debt, { partPpm: 500_000, approval: word })).toMatchObject({ status: 'OPEN' });
    expect((await told(debt))[0]).toContain('Rosa Field agreed for the client by telephone');
    const { settlementId } = await settle(other, { partPpm: 500_000 });
    expect((await collector.call<{ r: Answered }>(TOLD, { i: { settlementId, version: 1, approve: false, note: 'Too little', word }, k: randomUUID() })).r).toMatchObject({ status: 'REFUSED' });
    expect((await told(other)).at(-1)).toBe('Settlement for $5,000.00 refused by Rosa Field for the client by telephone: Too little');
    expect(await settle(other)).toMatchObject({ status: 'OPEN' });
  });

  it('lapses where the client does not answer before its first instalment', async () => {
    const debt = await place();
    const { settlementId } = await settle(debt, { partPpm: 500_000 });
    await agency.setClock('2026-04-01');
    const portal = await agency.portalAs([client.id]);
    expect((await portal.call<{ r: Answered }>(DECIDE, { i: { settlementId, version: 1, approve: true }, k: randomUUID() })).r.code).toBe('SETTLEMENT_LAPSED');
    await judgeDue();
    expect(await status(settlementId)).toBe('VOID');
    expect((await told(debt)).at(-1)).toContain('lapsed');
  });

  it('is made once however often it is sent, one at a time, and not on an account that is closed, held or disputed', async () => {
    const debt = await place();
    const key = randomUUID();
    const [first, again] = await Promise.all([settle(debt, {}, key), settle(debt, {}, key)]);
    expect(again).toEqual(first);
    const [left, right] = await Promise.all([settle(debt), settle(debt)]);
    expect([left.code, right.code]).toEqual(['SETTLEMENT_OPEN', 'SETTLEMENT_OPEN']);
    expect(await one('select count(*)::int as n from settlement where account_id = $1', [debt.id])).toEqual({ n: 1 });
    const fresh = await place();
    const race = await Promise.all([settle(fresh), settle(fresh)]);
    expect(race.map(({ code }) => code ?? 'made').sort()).toEqual(['SETTLEMENT_OPEN', 'made']);
    const refusedWith = async (set: string) => {
      const other = await place();
      await agency.owner.query(`update account set ${set} where id = $1`, [other.id]);
      return (await settle(other)).code;
    };
    expect(await refusedWith(`status = 'CLOSED', close_code = 'RECALLED'`)).toBe('ACCOUNT_CLOSED');
    expect(await refusedWith(`status = 'HOLD', status_reason = 'OTHER'`)).toBe('ACCOUNT_ON_HOLD');
    expect(await refusedWith(`disputed_at = '2026-03-01', dispute_reason = 'x'`)).toBe('ACCOUNT_DISPUTED');
    const other = await place();
    expect((await settle(other, { partPpm: null })).code).toBe('OFFER_MISSING');
    expect((await settle(other, { sum: 5 })).code).toBe('OFFER_TWICE');
    expect((await settle(other, { partPpm: null, sum: 1_000_001 })).code).toBe('SETTLEMENT_ABOVE_BALANCE');
  });

  it('is not made on another sum than was seen: what came in meanwhile is told', async () => {
    const debt = await place();
    await desk.pay(debt.id, 100_000, '2026-03-10');
    expect(await settle(debt, { owed: 1_000_000 })).toMatchObject({ code: 'OWED_CHANGED', message: '$9,000.00 is owed now, not $10,000.00: something came in meanwhile. Look at the schedule again, then settle.' });
    expect(await settle(debt, { owed: 900_000 })).toMatchObject({ status: 'OPEN' });
  });

  it('ends by a person’s hand, and with its account', async () => {
    const [debt, closing] = [await place(), await place()];
    const { settlementId } = await settle(debt);
    const cancel = async (version: number) => (await collector.call<{ r: Answered }>(CANCEL, { i: { settlementId, version, reason: 'They took it back' }, k: randomUUID() })).r;
    expect((await cancel(7)).code).toBe('SETTLEMENT_CHANGED');
    expect((await cancel(1)).code).toBeUndefined();
    expect(await cancel(1)).toMatchObject({ code: 'SETTLEMENT_CHANGED', message: expect.stringContaining('ended now') });
    const ending = await settle(closing);
    const { version } = await one<{ version: number }>('select version from account where id = $1', [closing.id]);
    await desk.colleague.call('mutation ($i: EditAccountInput!) { recallAccount(input: $i) { __typename } }', { i: { accountId: closing.id, version } });
    expect(await status(ending.settlementId)).toBe('CANCELLED');
  });

  it('is invisible to another client, and its terms change by nobody’s hand', async () => {
    const debt = await place();
    const { settlementId } = await settle(debt);
    const count = async (clientId: string) => agency.work.read(await agency.ctxFor({ clients: [clientId] }), (tx) => tx.one(
      'select (select count(*)::int from settlement where id = $1) as n, (select count(*)::int from settlement_instalment where settlement_id = $1) as parts', [settlementId]));
    expect(await count(client.id)).toEqual({ n: 1, parts: 4 });
    expect(await count((await addTestClient(agency.owner)).id)).toEqual({ n: 0, parts: 0 });
    await expect(agency.owner.query('update settlement set agreed = agreed - 1 where id = $1', [settlementId])).rejects.toThrow('does not change');
    await expect(agency.owner.query(`update settlement set status = 'REFUSED' where id = $1`, [settlementId])).rejects.toThrow('does not become');
    await expect(agency.owner.query('delete from settlement where id = $1', [settlementId])).rejects.toThrow('never deleted');
    await expect(agency.owner.query('update settlement_instalment set amount = 1 where settlement_id = $1', [settlementId])).rejects.toThrow('append-only');
  });

  it('shows beforehand what it comes to and what the client nets', async () => {
    const debt = await place();
    const { p } = await collector.call<{ p: object }>(
      'query ($a: Uuid!, $t: SettlementTermsInput) { p: previewSettlement(accountId: $a, terms: $t) { ... on SettlementPreview { owed agreed fee clientNets askedBecause authority { leastPpm longestDays } instalments { n amount fee } problem { code } } } }', { a: debt.id, t: TERMS });
    expect(p).toMatchObject({ owed: 1_000_000, agreed: 800_000, fee: 200_000, clientNets: 600_000, askedBecause: '', authority: AUTHORITY, problem: null, instalments: [1, 2, 3, 4].map((n) => ({ n, amount: 200_000, fee: 50_000 })) });
  });
});
