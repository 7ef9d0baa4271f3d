import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency } from '@quittance/testing';

jest.setTimeout(180_000);

describe('M18: collectors’ commission', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let manager: Caller;
  let collector: Caller;
  const people: string[] = [];

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    manager = desk.colleague;
    collector = await agency.agencyAs('COLLECTOR');
    await agency.setClock('2026-03-31');
    people.push((await agency.owner.query<{ user_id: string }>(`select user_id from user_role where role = 'COLLECTOR'`)).rows[0]?.user_id ?? '');
    people.push(await hire('Ada'), await hire('Bo'));
  });

  afterAll(() => agency.close());

  const hire = async (name: string): Promise<string> => {
    const id = randomUUID();
    await agency.owner.query(`insert into app_user (id, email, name, status, created_at) values ($1, $2, $3, 'ACTIVE', '2026-01-01T00:00:00Z')`, [id, `${name.toLowerCase()}-${id}@example.com`, name]);
    await agency.owner.query(`insert into user_role (user_id, role) values ($1, 'COLLECTOR')`, [id]);
    return id;
  };
  const deskOf = async (userId: string | null): Promise<string> => {
    const id = randomUUID();
    await agency.owner.query(`insert into desk (id, name, user_id, created_at) values ($1, $2, $3, '2026-01-01T00:00:00Z')`, [id, `Desk ${id.slice(0, 8)}`, userId]);
    return id;
  };
  const worked = async (deskId: string) => {
    const account = await addTestAccount(agency.owner, await addTestClient(agency.owner, { rate: '100%' }), { owed: { PRINCIPAL: 10_000_000 } });
    await agency.owner.query('update account set desk_id = $2 where id = $1', [account.id, deskId]);
    return account;
  };
  const set = async (mutation: string, type: string, input: object, by: Caller = manager): Promise<Answer> =>
    (await by.call<Record<string, Answer>>(`mutation($input: ${type}!) { answer: ${mutation}(input: $input) { __typename ... on CommissionChanged { id } ... on Refused { code field message } } }`, { input: { key: randomUUID(), ...input } }))['answer'] as Answer;
  const workOut = async (): Promise<number> => (await manager.call<{ workOutCommissions: { fees: number } }>('mutation { workOutCommissions { ... on CommissionsWorkedOut { fees } } }')).workOutCommissions.fees;
  const amounts = async (deskId: string): Promise<number[]> =>
    (await agency.owner.query<{ amount: number }>('select amount from commission_line where desk_id = $1 order by earned_on, fee_line_id, amount desc', [deskId])).rows.map(({ amount }) => amount);

  it('a desk’s 10% of 1,000.00 in thirds: 33.34, 33.33, 33.33; the return of the payment takes the same shares back', async () => {
    const id = await deskOf(null);
    const account = await worked(id);
    await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 100_000, effectiveFrom: '2026-01-01' });
    await set('setDeskShares', 'DeskSharesInput', { deskId: id, effectiveFrom: '2026-01-01', shares: people.map((collectorId) => ({ collectorId, parts: 1 })) });
    const paid = await desk.pay(account.id, 100_000, '2026-03-05');
    expect(await workOut()).toBe(1);
    expect(await amounts(id)).toEqual([3_334, 3_333, 3_333]);
    expect(await workOut()).toBe(0);
    // Whoever sits there by then: a return takes back what was given.
    await set('setDeskShares', 'DeskSharesInput', { deskId: id, effectiveFrom: '2026-03-06', shares: [] });
    await desk.giveBack(paid['receiptId'], '2026-03-20');
    await workOut();
    expect((await amounts(id)).reduce((sum, amount) => sum + amount, 0)).toBe(0);
    expect((await amounts(id)).slice(3).sort((a, b) => a - b)).toEqual([-3_334, -3_333, -3_333]);
  });

  it('who shares a desk without a plan keeps that part of the fee from the others; paid and returned before it is worked out, both are', async () => {
    const [id, planned, planless] = [await deskOf(null), await hire('Cy'), await hire('Dee')];
    const account = await worked(id);
    await set('setCommissionPlan', 'CommissionPlanInput', { collectorId: planned, ratePpm: 100_000, effectiveFrom: '2026-01-01' });
    await set('setDeskShares', 'DeskSharesInput', { deskId: id, effectiveFrom: '2026-01-01', shares: [{ collectorId: planless, parts: 2 }, { collectorId: planned, parts: 1 }] });
    const paid = await desk.pay(account.id, 100_000, '2026-03-05');
    await desk.giveBack(paid['receiptId'], '2026-03-08');
    await desk.pay(account.id, 10_000, '2026-03-09');
    expect(await workOut()).toBe(3);
    const { rows } = await agency.owner.query<{ fee: number; amount: number; parts: string }>(`select fee, amount, parts || '/' || of_parts as parts from commission_line where desk_id = $1 order by fee_line_id`, [id]);
    expect(rows).toEqual([{ fee: 33_333, amount: 3_333, parts: '1/3' }, { fee: -33_333, amount: -3_333, parts: '1/3' }, { fee: 3_333, amount: 333, parts: '1/3' }]);
    // What is worked out stays: the other's plan begins the day after.
    const late = (effectiveFrom: string) => set('setCommissionPlan', 'CommissionPlanInput', { collectorId: planless, ratePpm: 100_000, effectiveFrom });
    expect([await late('2026-03-09'), await late('2026-03-10')]).toMatchObject([{ code: 'ALREADY_WORKED_OUT' }, { __typename: 'CommissionChanged' }]);
  });

  it('goes to whoever sat at the desk when the fee was earned, by their own plan before the desk’s, from its first day on', async () => {
    const id = await deskOf(people[1] ?? null);
    const account = await worked(id);
    await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 100_000, effectiveFrom: '2026-02-01' });
    await set('setCommissionPlan', 'CommissionPlanInput', { collectorId: people[1], ratePpm: 200_000, effectiveFrom: '2026-03-15' });
    for (const day of ['2026-01-20', '2026-02-10', '2026-03-20']) await desk.pay(account.id, 10_000, day);
    await agency.owner.query('update desk set user_id = $2 where id = $1', [id, people[2]]);
    await workOut();
    const { rows } = await agency.owner.query<{ earned_on: string; collector_id: string; amount: number }>('select earned_on::text, collector_id, amount from commission_line where desk_id = $1 order by earned_on', [id]);
    expect(rows).toEqual([{ earned_on: '2026-02-10', collector_id: people[1], amount: 1_000 }, { earned_on: '2026-03-20', collector_id: people[1], amount: 2_000 }]);
    expect(await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 50_000, effectiveFrom: '2026-03-01' })).toMatchObject({ code: 'ALREADY_WORKED_OUT', field: 'effectiveFrom' });
    expect(await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 50_000, effectiveFrom: '2026-03-21' })).toMatchObject({ __typename: 'CommissionChanged' });
  });

  it('is reported by month to managers, and to a collector its own alone', async () => {
    const id = await deskOf(people[0] ?? null);
    const account = await worked(id);
    await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 100_000, effectiveFrom: '2025-01-01' });
    await desk.pay(account.id, 10_000, '2026-01-15');
    await workOut();
    const month = '2026-01-01';
    const { commissions } = await manager.call<{ commissions: { collectorId: string; payments: number; fees: number; amount: number }[] }>('query($month: BusinessDate!) { commissions(month: $month) { collectorId payments fees amount } }', { month });
    expect(commissions).toEqual([{ collectorId: people[0], payments: 1, fees: 10_000, amount: 1_000 }]);
    const own = await collector.call<{ myCommission: { amount: number }[]; myCommissionLines: { nodes: { accountNumber: string; parts: number; ofParts: number; amount: number }[] } }>(
      'query($month: BusinessDate!) { myCommission(month: $month) { amount } myCommissionLines(month: $month) { nodes { accountNumber parts ofParts amount } } }', { month });
    expect(own).toEqual({ myCommission: [{ amount: 1_000 }], myCommissionLines: { nodes: [{ accountNumber: account.number, parts: 1, ofParts: 1, amount: 1_000 }] } });
    await expect(collector.call('query($month: BusinessDate!) { commissions(month: $month) { amount } }', { month })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 1, effectiveFrom: '2026-04-01' }, collector)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('worked out twice at once is worked out once, and lines are never changed', async () => {
    const id = await deskOf(people[2] ?? null);
    const account = await worked(id);
    await set('setCommissionPlan', 'CommissionPlanInput', { deskId: id, ratePpm: 100_000, effectiveFrom: '2025-01-01' });
    for (let n = 0; n < 4; n++) await desk.pay(account.id, 10_000, '2026-01-15');
    expect((await Promise.all([workOut(), workOut(), workOut()])).reduce((sum, n) => sum + n, 0)).toBe(4);
    expect(await amounts(id)).toEqual([1_000, 1_000, 1_000, 1_000]);
    await expect(agency.owner.query('update commission_line set amount = 0')).rejects.toThrow('append-only');
  });

  it('a plan is checked', async () => {
    expect(await set('setCommissionPlan', 'CommissionPlanInput', { ratePpm: 1, effectiveFrom: '2026-04-01' })).toMatchObject({ code: 'ONE_SUBJECT' });
    expect(await set('setCommissionPlan', 'CommissionPlanInput', { deskId: randomUUID(), ratePpm: 1, effectiveFrom: '2026-04-01' })).toMatchObject({ code: 'UNKNOWN_SUBJECT' });
    expect(await set('setCommissionPlan', 'CommissionPlanInput', { collectorId: people[1], ratePpm: 2_000_000, effectiveFrom: '2026-04-01' })).toMatchObject({ code: 'BAD_RATE' });
    expect(await set('setDeskShares', 'DeskSharesInput', { deskId: await deskOf(null), effectiveFrom: '2026-04-01', shares: [{ collectorId: people[1], parts: 0 }] })).toMatchObject({ code: 'BAD_SHARES' });
  });
});
