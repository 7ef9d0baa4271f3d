import { addTestAccount, SettlingDesk, testAgency, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(120_000);

describe('what a settlement gives up is what was agreed, and no more', () => {
  let agency: TestAgency;
  let desk: SettlingDesk;
  let client: TestClient;
  const place = (owed: object = { PRINCIPAL: 1_000_000 }): Promise<TestAccount> => addTestAccount(agency.owner, client, { owed });

  beforeAll(async () => {
    agency = await testAgency();
    desk = await SettlingDesk.open(agency);
    client = await desk.client();
  }, 180_000);
  beforeEach(() => agency.setClock('2026-03-10'));
  afterAll(() => agency.close());

  it('what was added to the debt since is owed still: 10,000 settled for 8,000, 500 added, 8,000 paid: 2,000 given up, 500 owed', async () => {
    const debt = await place();
    const { settlementId } = await desk.settle(debt);
    await desk.adjust(debt, 50_000);
    await desk.payOn('2026-03-20', debt, 800_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId)]).toEqual(['KEPT', 200_000]);
    expect(await desk.account(debt)).toEqual({ status: 'ACTIVE', code: null, balance: 50_000 });
    await desk.payOn('2026-03-21', debt, 50_000);
    expect(await desk.account(debt)).toEqual({ status: 'CLOSED', code: 'PAID_IN_FULL', balance: 0 });
    expect(await desk.givenUp(settlementId)).toBe(200_000);
  });

  it('a cost charged since is owed still, though payments went to it first', async () => {
    const debt = await place();
    const { settlementId } = await desk.settle(debt);
    await desk.adjust(debt, 30_000, 'COSTS');
    await desk.payOn('2026-03-20', debt, 800_000);
    expect([await desk.givenUp(settlementId), (await desk.account(debt)).balance]).toEqual([200_000, 30_000]);
  });

  it('a credit note lessens what is given up; undone, nothing is owed beyond the settlement', async () => {
    const [credited, undone, turned] = [await place(), await place(), await place()];
    const made = [await desk.settle(credited), await desk.settle(undone), await desk.settle(turned)].map(({ settlementId }) => settlementId);
    for (const debt of [credited, undone]) await desk.creditNote(debt, 50_000);
    await desk.adjust(undone, 50_000);
    // Taken off and more than put back: 200 of it was no part of what was agreed.
    await desk.creditNote(turned, 50_000);
    await desk.adjust(turned, 70_000);
    for (const debt of [credited, undone, turned]) await desk.payOn('2026-03-20', debt, 800_000);
    expect(await Promise.all(made.map((id = '') => desk.givenUp(id)))).toEqual([150_000, 200_000, 200_000]);
    expect([await desk.account(credited), await desk.account(undone), await desk.account(turned)].map(({ code, balance }) => [code, balance])).toEqual([['SETTLED', 0], ['SETTLED', 0], [null, 20_000]]);
  });

  it('what was taken off before it was made may be put back, and is owed', async () => {
    const debt = await place();
    await desk.creditNote(debt, 100_000);
    const { settlementId } = await desk.settle(debt);
    await desk.adjust(debt, 100_000);
    await desk.payOn('2026-03-20', debt, 720_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), (await desk.account(debt)).balance]).toEqual(['KEPT', 180_000, 100_000]);
  });

  it('kept, then a payment came back and was made good in time: what was added since still stands apart', async () => {
    const debt = await place();
    const { settlementId } = await desk.settle(debt);
    await desk.adjust(debt, 50_000);
    const { receiptId } = await desk.payOn('2026-03-20', debt, 800_000);
    await desk.money.giveBack(receiptId, '2026-03-20');
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), (await desk.account(debt)).balance]).toEqual(['OPEN', 0, 1_050_000]);
    await desk.payOn('2026-03-22', debt, 800_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), (await desk.account(debt)).balance]).toEqual(['KEPT', 200_000, 50_000]);
  });

  it('undone once another was agreed, does not come back when that one is ended', async () => {
    const debt = await place();
    const { settlementId } = await desk.settle(debt);
    await desk.adjust(debt, 50_000);
    const { receiptId } = await desk.payOn('2026-03-20', debt, 800_000);
    const { settlementId: another } = await desk.settle(debt);
    await desk.money.giveBack(receiptId, '2026-03-20');
    expect([await desk.status(settlementId), await desk.status(another)]).toEqual(['VOID', 'OPEN']);
    await desk.cancel(another);
    await desk.payOn('2026-03-21', debt, 100_000);
    expect([await desk.status(settlementId), await desk.status(another), (await desk.account(debt)).balance]).toEqual(['VOID', 'CANCELLED', 950_000]);
  });

  it('is kept once though a disputed invoice excused a late day, whose dispute ends with its debt', async () => {
    const debt = await place([{ PRINCIPAL: 600_000 }, { PRINCIPAL: 400_000 }] as never);
    const { settlementId } = await desk.settle(debt, { partPpm: 500_000, firstDueOn: '2026-03-12' });
    const { id: invoiceId } = await desk.one<{ id: string }>('select id from invoice where account_id = $1 order by due_date desc limit 1', [debt.id]);
    const { version } = await desk.one<{ version: number }>('select version from account where id = $1', [debt.id]);
    await desk.collector.call('mutation ($i: DisputeInput!) { setDispute(input: $i) { __typename } }', { i: { accountId: debt.id, version, invoiceId, disputed: true, reason: 'The goods were late' } });
    await desk.payOn('2026-03-20', debt, 500_000);
    expect([await desk.status(settlementId), await desk.givenUp(settlementId), await desk.account(debt)]).toEqual(['KEPT', 500_000, { status: 'CLOSED', code: 'SETTLED', balance: 0 }]);
  });

  it('one account that can’t be judged stops no other: it is named, and judged the next time', async () => {
    const debts = [await place(), await place(), await place()];
    const made = [];
    for (const debt of debts) made.push((await desk.settle(debt)).settlementId);
    await agency.setClock('2026-04-01');
    const number = debts[1]?.number ?? '';
    await agency.owner.query(`create function fail_one() returns trigger language plpgsql as $$ begin if new.account_id = '${debts[1]?.id}' and new.status = 'VOID' then raise exception 'broken for the test'; end if; return new; end $$;
      create trigger fail_one before update on settlement for each row execute function fail_one()`);
    await expect(desk.judgeDue()).rejects.toThrow(`the settlements of 1 account could not be judged: ${number}`);
    expect(await Promise.all(made.map((id) => desk.status(id)))).toEqual(['VOID', 'OPEN', 'VOID']);
    await agency.owner.query('drop trigger fail_one on settlement; drop function fail_one()');
    await desk.judgeDue();
    expect(await desk.status(made[1] ?? '')).toBe('VOID');
  });

  it('grace lengthens it: the contract’s 200 days end on the last day of grace', async () => {
    const debt = await place();
    expect(await desk.settle(debt, { instalments: 7, firstDueOn: '2026-03-20', graceDays: 10 })).toMatchObject({ status: 'PROPOSED', askedBecause: 'The contract lets a settlement run 200 days at most; this one runs 204, its days of grace among them.' });
  });
});

describe('what a client is told by email of its settlements', () => {
  let agency: TestAgency;
  let desk: SettlingDesk;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await SettlingDesk.open(agency);
    client = await desk.client();
    await agency.setClock('2026-03-10');
  }, 180_000);
  afterAll(() => agency.close());

  const mails = async (): Promise<{ to: string; subject: string; body: string }[]> =>
    (await agency.owner.query<{ to: string; subject: string; body: string }>(`select recipient_address as "to", subject, body from outbox_message where kind = 'SETTLEMENT_NOTICE' order by created_at, id`)).rows;

  it('is asked for its yes, and told when it is kept, void, and stands again; once each, and nobody else', async () => {
    const own = await agency.user({ clients: [client.id] });
    const colleague = await agency.user({ clients: [client.id] });
    await agency.user({ clients: [(await desk.client()).id] });
    await agency.owner.query(`update app_user set status = 'DISABLED' where id = $1`, [colleague.id]);
    const debt = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    const { settlementId } = await desk.settle(debt, { partPpm: 400_000 });
    await agency.runJobs();
    expect(await mails()).toEqual([{ to: own.email, subject: 'A settlement needs your answer', body: expect.stringContaining(`Account ${debt.number}: $4,000.00 is offered for the whole of $10,000.00. Your contract asks for your yes; please answer by 31 Mar 2026, after which the offer lapses.`) }]);
    const [asked] = await mails();
    expect(asked?.body).toContain(`/portal/accounts/${debt.id}`);
    // The debtor stands in no mailbox.
    const { name } = await desk.one<{ name: string }>('select name from debtor where id = $1', [debt.debtorId]);
    expect(asked?.body).not.toContain(name);

    const portal = await agency.portalAs(own);
    await portal.call('mutation ($i: DecideSettlementInput!, $k: String!) { decideSettlement(input: $i, key: $k) { __typename } }', { i: { settlementId, version: 1, approve: true }, k: 'decide-it-once' });
    await agency.runJobs();
    expect(await mails()).toHaveLength(1);
    const { receiptId } = await desk.payOn('2026-03-20', debt, 400_000);
    await agency.runJobs();
    expect((await mails()).at(-1)).toMatchObject({ subject: 'A settlement was kept', body: expect.stringContaining('$4,000.00 was paid and $6,000.00 given up.') });
    await desk.money.giveBack(receiptId, '2026-03-20');
    await agency.runJobs();
    expect((await mails()).at(-1)).toMatchObject({ subject: 'A settlement stands again', body: expect.stringContaining('$10,000.00 is owed until it is kept.') });
    await agency.setClock('2026-04-01');
    await desk.judgeDue();
    await agency.owner.query(`select graphile_worker.add_job('arrangements.tell-clients')`);
    await agency.runJobs();
    expect((await mails()).at(-1)).toMatchObject({ subject: 'A settlement is void', body: expect.stringContaining('the whole is owed again: $10,000.00.') });
    expect(await mails()).toHaveLength(4);
    expect((await mails()).every(({ to }) => to === own.email)).toBe(true);
  });

  it('reads several at once in one message', async () => {
    await agency.setClock('2026-04-01');
    const before = (await mails()).length;
    for (let n = 0; n < 3; n++) await desk.settle(await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } }), { partPpm: 300_000, firstDueOn: '2026-04-10' });
    await agency.runJobs();
    const told = (await mails()).slice(before);
    expect(told.map(({ subject }) => subject)).toEqual(['3 settlements need your answer']);
    expect(told[0]?.body.match(/is offered for the whole/g)).toHaveLength(3);
  });
});
