import { randomUUID } from 'node:crypto';
import { ppm } from '@quittance/kernel';
import { NO_INTEREST, type InterestTerms } from '@quittance/clients/domain';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(120_000);

const EIGHTEEN: InterestTerms = { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('18%') };
const WORKING = `query($id: Uuid!, $on: BusinessDate) { interestWorking(accountId: $id, on: $on) { accrued settled open aDay problem postedThrough words judgment { judgedOn ratePpm compounding }
  lines { invoiceNumber from to days principal ratePpm amount why } charges { amount on } restatements { through before after cause } } }`;

interface Working {
  accrued: number; settled: number; open: number; aDay: number; problem: string | null; postedThrough: string | null; words: string[]; judgment: object | null;
  lines: { invoiceNumber: string | null; from: string; to: string; days: number; principal: number; ratePpm: number; amount: number }[];
  charges: { amount: number; on: string }[]; restatements: { through: string; before: number; after: number; cause: string }[];
}

describe('interest of an account', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let manager: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    manager = desk.colleague;
    client = await addTestClient(agency.owner, { interest: EIGHTEEN });
  });

  afterAll(() => agency.close());

  // Due on 2025-09-01: interest runs from the 2nd.
  const account = (of = client, owed = 1_200_000): Promise<TestAccount> => addTestAccount(agency.owner, of, { placedOn: '2025-09-05', owed: { PRINCIPAL: owed } });
  const rows = async <T extends object>(sql: string, params: unknown[]): Promise<T[]> => (await agency.owner.query(sql, params)).rows as T[];
  const nightly = async (): Promise<void> => {
    await agency.owner.query(`select graphile_worker.add_job('accounts.accrue-interest')`);
    await agency.runJobs();
  };
  const working = async (id: string, on?: string): Promise<Working> => (await manager.call<{ interestWorking: Working }>(WORKING, { id, on })).interestWorking;
  const balances = async (id: string): Promise<Record<string, number>> =>
    Object.fromEntries((await rows<{ bucket: string; amount: number }>('select bucket, sum(amount)::int as amount from debt_balance where account_id = $1 group by 1', [id])).map(({ bucket, amount }) => [bucket, amount]));
  const edit = async (who: Caller, name: string, type: string, input: object): Promise<Answer> =>
    (await who.call<{ r: Answer }>(`mutation($input: ${type}!) { r: ${name}(input: $input) { __typename ... on EditedAccount { version status balance { minor } } ... on Refused { code message field } } }`, { input: { key: randomUUID(), ...input } })).r;

  it('M9: is posted each night once, met by a payment, and runs on over what is left', async () => {
    const { id } = await account();
    await agency.setClock('2025-10-17');
    await nightly();
    await nightly();
    expect(await rows(`select kind, bucket, amount::int as amount, effective_on::text as on from debt_entry where account_id = $1 and kind <> 'PLACED'`, [id])).toEqual([{ kind: 'INTEREST', bucket: 'INTEREST', amount: 26_630, on: '2025-10-17' }]);
    await desk.pay(id, 300_000, '2025-10-17');
    expect(await balances(id)).toEqual({ PRINCIPAL: 926_630, INTEREST: 0 });
    await agency.setClock('2025-12-16');
    await nightly();
    expect(await balances(id)).toEqual({ PRINCIPAL: 926_630, INTEREST: 27_418 });
    const shown = await working(id);
    expect(shown.lines.map(({ from, to, days, principal, amount }) => [from, to, days, principal, amount])).toEqual([
      ['2025-09-02', '2025-10-17', 45, 1_200_000, 26_630], ['2025-10-17', '2025-12-16', 60, 926_630, 27_418]]);
    expect(shown).toMatchObject({ accrued: 54_048, settled: 26_630, open: 27_418, aDay: 457, restatements: [] });
  });

  it('is restated by a payment that becomes known late: as if it had come in time', async () => {
    const [late, inTime] = [await account(), await account()];
    await agency.setClock('2025-10-17');
    await desk.pay(inTime.id, 300_000, '2025-10-17');
    await agency.setClock('2025-12-16');
    await nightly();
    const answer = await desk.pay(late.id, 300_000, '2025-10-17');
    expect(answer).toMatchObject({ applied: 300_000, balanceAfter: 926_630 + 27_418 });
    expect(await balances(late.id)).toEqual(await balances(inTime.id));
    expect((await working(late.id)).lines.map(({ amount }) => amount)).toEqual((await working(inTime.id)).lines.map(({ amount }) => amount));
    const ran = 62_137;
    expect((await working(late.id)).restatements).toEqual([{ through: '2025-12-16', before: ran, after: 54_048, cause: 'the payment of 17 Oct 2025' }]);
    expect(await rows(`select body from activity where account_id = $1 and kind = 'INTEREST'`, [late.id])).toEqual([{ body: 'Interest to 16 Dec 2025 restated from $621.37 to $540.48: the payment of 17 Oct 2025' }]);
    // Returned, it leaves the interest as it was before the payment.
    await desk.giveBack(answer['receiptId'], '2025-12-16');
    expect((await balances(late.id))['PRINCIPAL']).toBe(1_200_000);
  });

  it('leaves nothing open when all that was owed on a day was paid on it, and the account is closed', async () => {
    const { id } = await account();
    await agency.setClock('2025-12-16');
    await nightly();
    const answer = await desk.pay(id, 1_226_630, '2025-10-17');
    expect(answer).toMatchObject({ paidInFull: true, balanceAfter: 0, refundable: 0 });
    expect((await working(id)).restatements).toMatchObject([{ after: 26_630 }]);
  });

  it('is waived by name, with a reason, by those who may', async () => {
    const { id } = await account();
    await agency.setClock('2025-10-17');
    await nightly();
    const input = { accountId: id, version: 1, bucket: 'INTEREST', amount: 20_000, reason: 'Agreed with the client' };
    await expect(edit(desk.accountant, 'waiveCharge', 'WaiveChargeInput', input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await edit(manager, 'waiveCharge', 'WaiveChargeInput', { ...input, amount: 26_631 })).toMatchObject({ code: 'ABOVE_BALANCE' });
    expect(await edit(manager, 'waiveCharge', 'WaiveChargeInput', { ...input, bucket: 'PRINCIPAL' })).toMatchObject({ code: 'PRINCIPAL_STAYS' });
    expect(await edit(manager, 'waiveCharge', 'WaiveChargeInput', input)).toMatchObject({ version: 2, balance: { minor: 1_206_630 } });
    await agency.setClock('2025-10-18');
    await nightly();
    expect((await balances(id))['INTEREST']).toBe(6_630 + 592);
    expect(await rows(`select body, actor_name from activity where account_id = $1 and kind = 'WAIVED'`, [id])).toEqual([{ body: 'Interest of $200.00 waived: Agreed with the client', actor_name: manager.user.name }]);
  });

  it('M12: a judgment alone bears interest from its day, and its order of application holds', async () => {
    const { id } = await account(client, 2_500_000);
    await agency.setClock('2026-01-10');
    await nightly();
    const input = { accountId: id, version: 1, judgedOn: '2025-12-01', court: 'District Court, N.D. Illinois', principal: 2_500_000, interest: 100_000, costs: 40_000, basis: 'FEDERAL', order: ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] };
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', input)).toMatchObject({ code: 'NO_REFERENCE_RATE', field: 'ratePpm', message: expect.stringMatching(/week ending 28 Nov 2025.*Reference rates/) as string });
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', { ...input, ratePpm: 41_500 })).toMatchObject({ version: 2 });
    // 40 days at 4.15% on 26,400.
    expect(await balances(id)).toEqual({ PRINCIPAL: 2_500_000, INTEREST: 100_000 + 12_007, COSTS: 40_000 });
    expect(await working(id)).toMatchObject({ judgment: { judgedOn: '2025-12-01', ratePpm: 41_500, compounding: 'ANNUAL' } });
    await desk.pay(id, 500_000, '2026-01-10');
    expect((await balances(id))['PRINCIPAL']).toBe(2_000_000);
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', { ...input, version: 2, ratePpm: 1 })).toMatchObject({ code: 'JUDGMENT_IN_FORCE' });
    expect(await edit(manager, 'vacateJudgment', 'VacateJudgmentInput', { accountId: id, version: 2, reason: 'Set aside on appeal' })).toMatchObject({ version: 3 });
    // As the contract gives it again: 130 days on 25,000.
    expect(await balances(id)).toEqual({ PRINCIPAL: 2_000_000, INTEREST: 160_274, COSTS: 0 });
  });

  it('a judgment for more than an account can hold is refused by name', async () => {
    const { id } = await account(client, 2_500_000);
    await agency.setClock('2026-01-10');
    const input = { accountId: id, version: 1, judgedOn: '2025-12-01', court: 'District Court, N.D. Illinois', principal: 10_000_000_000_000, interest: 1, costs: 0, basis: 'FEDERAL', ratePpm: 41_500 };
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', input)).toMatchObject({ code: 'BALANCE_TOO_LARGE', field: 'amounts' });
    expect(await rows('select from account_judgment where account_id = $1', [id])).toEqual([]);
  });

  it('M12: a federal judgment takes the yield of the week before it; another week’s is never taken for it', async () => {
    const { id } = await account(client, 2_500_000);
    await agency.setClock('2026-01-10');
    const enter = async (effectiveFrom: string, value: number): Promise<Answer> => (await manager.call<{ r: Answer }>(`mutation($input: RecordFigureInput!) { r: recordReferenceFigure(input: $input) { __typename ... on Refused { code message field } } }`, {
      input: { series: 'US_TREASURY_1Y', effectiveFrom, value, source: 'Federal Reserve, H.15', key: randomUUID() } })).r;
    expect(await enter('2025-11-21', 36_900)).toMatchObject({ code: 'BAD_WEEK', field: 'effectiveFrom', message: expect.stringContaining('from 16 Nov 2025') as string });
    expect(await enter('2025-11-23', 36_900)).toMatchObject({ __typename: 'RecordedFigure' });
    const input = { accountId: id, version: 1, judgedOn: '2025-12-01', court: 'District Court, N.D. Illinois', principal: 2_500_000, interest: 0, costs: 0, basis: 'FEDERAL' };
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', input)).toMatchObject({ code: 'NO_REFERENCE_RATE', message: expect.stringContaining('week ending 28 Nov 2025') as string });
    expect(await enter('2025-11-30', 41_500)).toMatchObject({ __typename: 'RecordedFigure' });
    expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', input)).toMatchObject({ version: 2 });
    expect(await working(id)).toMatchObject({ judgment: { ratePpm: 41_500, compounding: 'ANNUAL' } });
    expect(await rows(`select rate_source from account_judgment where account_id = $1`, [id])).toEqual([{ rate_source: '28 USC 1961, fixed on the judgment, yield of the week ending 28 Nov 2025' }]);
  });

  it('M10: follows a figure that is corrected, and says what it touches first', async () => {
    const uk = await addTestClient(agency.owner, { currency: 'GBP', interest: { ...NO_INTEREST, basis: 'UK_LATE_PAYMENT', fixedSums: true } });
    const { id } = await account(uk, 500_000);
    await agency.setClock('2025-11-01');
    await nightly();
    expect(await working(id)).toMatchObject({ lines: [{ ratePpm: 122_500, days: 60, amount: 10_068 }], charges: [{ amount: 7_000, on: '2025-09-02' }] });
    expect(await balances(id)).toEqual({ PRINCIPAL: 500_000, INTEREST: 10_068, FEES: 7_000 });
    const { touched } = await manager.call<{ touched: number }>(`{ touched: accountsUnderFigure(series: BOE_BASE, effectiveFrom: "2025-06-20") }`);
    expect(touched).toBe(1);
    const figure = { series: 'BOE_BASE', effectiveFrom: '2025-06-20', value: 47_500, source: 'A test of correction', key: randomUUID() };
    await expect(desk.accountant.call(`mutation($input: RecordFigureInput!) { recordReferenceFigure(input: $input) { __typename } }`, { input: figure })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const recorded = await manager.call<{ r: Answer }>(`mutation($input: RecordFigureInput!) { r: recordReferenceFigure(input: $input) { __typename ... on Refused { code message } } }`, { input: figure });
    expect(recorded.r.__typename).toBe('RecordedFigure');
    await agency.runJobs();
    expect(await balances(id)).toEqual({ PRINCIPAL: 500_000, INTEREST: 10_479, FEES: 7_000 });
    expect((await working(id)).restatements).toEqual([{ through: '2025-11-01', before: 17_068, after: 17_479, cause: 'a figure of 20 Jun 2025 was entered' }]);
  });

  it('M23: charges what the contract authorises by days past due, each once, restated when the invoice was paid in time', async () => {
    const steps = [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: null, ratePpm: ppm('2%') }];
    const late = await addTestClient(agency.owner, { late: { authority: 'Clause 9 of the supply agreement', steps, cap: null } });
    const { id } = await account(late, 400_000);
    await agency.setClock('2025-10-03');
    await nightly();
    await nightly();
    expect(await rows(`select bucket, amount::int as amount, effective_on::text as on, reason from debt_entry where account_id = $1 and kind = 'LATE_CHARGE' order by effective_on`, [id])).toEqual([
      { bucket: 'FEES', amount: 2_500, on: '2025-09-16', reason: expect.stringContaining('Clause 9 of the supply agreement') },
      { bucket: 'FEES', amount: 8_000, on: '2025-10-01', reason: expect.stringContaining('2% of $4,000.00 = $80.00') }]);
    expect(await balances(id)).toEqual({ PRINCIPAL: 400_000, FEES: 10_500 });
    expect(await desk.pay(id, 402_500, '2025-09-30')).toMatchObject({ paidInFull: true, refundable: 0 });
    expect(await balances(id)).toEqual({ PRINCIPAL: 0, FEES: 0 });
  });

  it('M23: what fell due stands when the account moves to a contract without late charges; one with them brings nothing of before it', async () => {
    const late = { authority: 'Clause 9', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: null, ratePpm: ppm('2%') }], cap: null };
    const charged: Record<string, number>[] = [];
    for (const [first, then] of [[late, null], [null, late]] as const) {
      const of = await addTestClient(agency.owner, { late: first, effectiveFrom: '2025-01-01' });
      await agency.owner.query(`update contract_version set effective_to = '2025-09-17' where id = $1`, [of.contractVersionId]);
      await agency.owner.query(
        `insert into contract_version (id, contract_id, client_id, number, effective_from, terms, hash, created_at) select $1, contract_id, client_id, 2, '2025-09-18', $2, 'test', '2025-09-18T15:00:00Z' from contract_version where id = $3`,
        [randomUUID(), JSON.stringify({ ...of.terms, lateCharges: then }), of.contractVersionId]);
      const { id } = await account(of, 400_000);
      await agency.setClock('2025-09-20');
      await nightly();
      const [{ version } = { version: 0 }] = await rows<{ version: number }>('select version from account where id = $1', [id]);
      const input = { key: randomUUID(), accountId: id, version, placementType: 'FIRST', contract: 'IN_FORCE', effectiveFrom: '2025-09-18', reason: 'The new agreement' };
      const { r } = await manager.call<{ r: Answer }>('mutation($input: ChangeAccountTermsInput!) { r: changeAccountTerms(input: $input) { __typename ... on Refused { code message } } }', { input });
      expect(r).toEqual({ __typename: 'ChangedTerms' });
      await agency.setClock('2025-10-03');
      await nightly();
      charged.push(await balances(id));
      expect((await working(id)).charges.map(({ amount, on }) => [amount, on])).toEqual([first ? [2_500, '2025-09-16'] : [8_000, '2025-10-01']]);
    }
    expect(charged).toEqual([{ PRINCIPAL: 400_000, FEES: 2_500 }, { PRINCIPAL: 400_000, FEES: 8_000 }]);
  });

  it('M23: charges nothing without an authority on file', async () => {
    const none = await addTestClient(agency.owner, { late: { authority: ' ', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }], cap: null } });
    const { id } = await account(none, 400_000);
    await agency.setClock('2025-10-03');
    const { r } = await manager.call<{ r: Answer }>(`mutation($id: Uuid!) { r: accrueInterest(accountId: $id) { __typename ... on Refused { code message } } }`, { id });
    expect(r).toMatchObject({ __typename: 'Refused', message: expect.stringContaining('what authorises them') });
    expect(await balances(id)).toEqual({ PRINCIPAL: 400_000 });
  });

  it('says what is missing where a reference rate is, and goes on when it is entered', async () => {
    const eu = await addTestClient(agency.owner, { currency: 'EUR', interest: { ...NO_INTEREST, basis: 'EU_LATE_PAYMENT', ratePpm: ppm('8%') } });
    const { id } = await account(eu, 500_000);
    await agency.owner.query(`set app.scope = 'agency'`);
    await agency.owner.query(`insert into reference_figure (id, series, effective_from, value, source, withdrawn, recorded_at) select uuidv7(), series, effective_from, value, source, true, '2026-02-01T00:00:00Z' from reference_figure where series = 'ECB_MRO'`);
    await agency.setClock('2025-11-01');
    const { r } = await manager.call<{ r: Answer }>(`mutation($id: Uuid!) { r: accrueInterest(accountId: $id) { __typename ... on Refused { code message } } }`, { id });
    expect(r).toMatchObject({ code: 'NOT_COMPUTED', message: expect.stringContaining("European Central Bank's reference rate for 1 Jul 2025") });
    expect(await desk.pay(id, 1_000, '2025-11-01', { currency: 'EUR' })).toMatchObject({ applied: 1_000 });
  });

  it('is none of an account whose contract and court give none', async () => {
    const none = await addTestAccount(agency.owner, await addTestClient(agency.owner));
    expect(await working(none.id)).toBeNull();
    await desk.pay(none.id, 1_000, '2025-11-01');
    expect(await rows('select * from account_interest where account_id = $1', [none.id])).toEqual([]);
  });

  it('a state’s rate that is set anew is borne as last known, and the judgment says from which day it was to be looked at again', async () => {
    await agency.setClock('2026-09-15');
    const judged = async (judgedOn: string, region: string): Promise<unknown> => {
      const { id } = await account(client, 1_000_000);
      expect(await edit(manager, 'recordJudgment', 'RecordJudgmentInput', { accountId: id, version: 1, judgedOn, court: 'District Court', principal: 1_000_000, interest: 0, costs: 0, basis: 'STATE', region })).toMatchObject({ version: 2 });
      return (await rows<{ source: string }>('select rate_source as source from account_judgment where account_id = $1', [id]))[0]?.source;
    };
    expect(await judged('2026-09-10', 'US-TX')).toBe('the judgment rate of US-TX, figure of 1 Jul 2026, which was to be looked at again on 1 Aug 2026');
    expect(await judged('2026-07-20', 'US-TX')).toBe('the judgment rate of US-TX, figure of 1 Jul 2026');
    expect(await judged('2026-09-10', 'US-NY')).toBe('the judgment rate of US-NY, figure of 1 Jan 2020');
  });
});
