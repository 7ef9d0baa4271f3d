import { sweepAccounts } from '@quittance/compliance/server';
import { systemCtx } from '@quittance/platform';
import { bookAccount, bookClient, bookDesk, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';
import { randomUUID } from 'node:crypto';

interface Day { myDay: { nodes: { id: string; reasons: { code: string; text: string; points: number }[]; account: { number: string; debtorName: string; priority: number } }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; progress: { done: number; left: number; total: number }; desks: string[] } }
const DAY = 'query ($p: PageInput, $d: Uuid) { myDay(page: $p, deskId: $d) { nodes { id reasons { code text points } account { number debtorName priority } } pageInfo { endCursor hasNextPage } progress { done left total } desks } }';

describe('my day', () => {
  let agency: TestAgency;
  let client: BookClient;
  let collector: Caller;
  let deskId: string;
  let accounts: BookAccount[];

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
    const user = await agency.user('COLLECTOR');
    collector = await agency.agencyAs(user);
    deskId = await bookDesk(agency.owner, 'M. Okafor', user.id);
    accounts = [];
    for (const [debtor, amount] of [['Small', 10_000], ['Large', 9_000_000], ['Middle', 500_000], ['Held', 1], ['Elsewhere', 5]] as const) {
      accounts.push(await bookAccount(agency.owner, client, { debtor, deskId: debtor === 'Elsewhere' ? await bookDesk(agency.owner, 'Other') : deskId, invoices: [{ number: randomUUID(), amount, due: '2026-06-01' }] }));
    }
    await agency.owner.query(`update account set status = 'HOLD', status_reason = 'OTHER' where id = $1`, [accounts[3]?.id]);
    await agency.owner.query(`select graphile_worker.add_job('work-queues.rank-everything')`);
    await agency.runJobs();
  }, 120_000);

  afterAll(() => agency.close());

  const day = async (page: object = {}, desk?: string): Promise<Day['myDay']> => (await collector.call<Day>(DAY, { p: page, d: desk })).myDay;
  const names = (page: Day['myDay']): string[] => page.nodes.map(({ account }) => account.debtorName);

  it('ranks what may be worked, with reasons that add up to the rank', async () => {
    const page = await day();
    expect(names(page)).toEqual(['Large', 'Middle', 'Small']);
    expect(page.desks).toEqual(['M. Okafor']);
    expect(page.progress).toEqual({ done: 0, left: 3, total: 3 });
    for (const { reasons, account } of page.nodes) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(account.priority);
    expect(page.nodes[0]?.reasons.map(({ code }) => code)).toEqual(['NEW', 'AMOUNT', 'AGE']);
  });

  it('pages by rank without losing or repeating any', async () => {
    const first = await day({ first: 2 });
    expect([names(first), first.pageInfo.hasNextPage]).toEqual([['Large', 'Middle'], true]);
    const second = await day({ first: 2, after: first.pageInfo.endCursor });
    expect([names(second), second.pageInfo.hasNextPage]).toEqual([['Small'], false]);
    await expect(day({ after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows by which ways a debtor may be reached, and leaves out whom no way is open to today', async () => {
    const reach = async (reachable: boolean) => (await collector.call<{ myDay: { nodes: { account: { debtorName: string }; outlook: { ways: { channel: string; opensAt: string | null; gates: string[] }[] } | null }[] } }>(
      'query ($r: Boolean!) { myDay(page: {}, reachable: $r) { nodes { account { debtorName } outlook { ways { channel opensAt gates } } } } }', { r: reachable })).myDay.nodes;
    const whom = async (reachable: boolean): Promise<string[]> => (await reach(reachable)).map(({ account }) => account.debtorName).sort();
    const all = await whom(false);
    expect(all.length).toBeGreaterThan(1);
    expect(await whom(true)).toEqual(all);
    await sweepAccounts(agency.work, systemCtx('sweep', 'spec'));
    const seen = await reach(false);
    expect(seen.map(({ outlook }) => outlook?.ways.map(({ channel }) => channel))).toEqual(seen.map(() => ['CALL', 'TEXT', 'EMAIL', 'LETTER']));
    const [first] = seen;
    const id = accounts.find((_, n) => ['Small', 'Large', 'Middle'][n] === first?.account.debtorName)?.id;
    await agency.owner.query(`update contact_outlook set call_at = null, text_at = null, email_at = null, letter_at = '2026-11-24T06:00:00Z' where account_id = $1`, [id]);
    expect(await whom(true)).toEqual(all.filter((name) => name !== first?.account.debtorName));
    // A minute earlier it is still today in Chicago.
    await agency.owner.query(`update contact_outlook set letter_at = '2026-11-24T05:59:00Z' where account_id = $1`, [id]);
    expect(await whom(true)).toEqual(all);
  });

  it('drops what was worked today, counts it, and gives the next', async () => {
    await collector.call('mutation ($i: AddNoteInput!) { addNote(input: $i) { __typename } }', { i: { accountId: accounts[1]?.id, body: 'Spoke with the owner' } });
    const page = await day();
    expect(names(page)).toEqual(['Middle', 'Small']);
    expect(page.progress).toEqual({ done: 1, left: 2, total: 3 });
    const { nextAccount } = await collector.call<{ nextAccount: { id: string } | null }>('query ($s: [Uuid!]) { nextAccount(skip: $s) { id } }', { s: [accounts[2]?.id] });
    expect(nextAccount?.id).toBe(accounts[0]?.id);
    await agency.setClock('2026-11-24');
    expect(names(await day())).toContain('Large');
    await agency.setClock('2026-11-23');
  });

  it('puts an account off until its call-back, then to the front; the diary shows it', async () => {
    const { id } = accounts[0] as BookAccount;
    await collector.call(`mutation ($i: RecordCallInput!, $k: String!) { recordCallOutcome(input: $i, key: $k) { ... on Refused { code } ... on CallRecorded { attemptId } } }`, {
      i: { accountId: id, number: '312-555-0148', outcome: 'CALL_BACK_ASKED', connected: true, conversation: true, callBackOn: '2026-11-26' }, k: randomUUID() });
    const { diary } = await collector.call<{ diary: { on: string; kind: string; accountId: string }[] }>('{ diary { on kind accountId } }');
    expect(diary).toEqual([{ on: '2026-11-26', kind: 'CALL_BACK', accountId: id }]);
    await agency.setClock('2026-11-25');
    expect(names(await day())).not.toContain('Small');
    await agency.setClock('2026-11-26');
    await agency.owner.query(`select graphile_worker.add_job('work-queues.rank-everything')`);
    await agency.runJobs();
    const page = await day();
    expect(names(page)[0]).toBe('Small');
    expect(page.nodes[0]?.reasons[0]).toMatchObject({ code: 'CALL_BACK', text: 'Call back today' });
    await agency.setClock('2026-11-23');
  });

  it('shows another desk to whoever asks for it by name', async () => {
    const other = (await agency.owner.query<{ id: string }>(`select id from desk where name = 'Other'`)).rows[0]?.id;
    expect(names(await day({}, other))).toEqual(['Elsewhere']);
  });

  it('is not for those without a queue', async () => {
    const accountant = await agency.agencyAs('TRUST_ACCOUNTANT');
    await expect(accountant.call(DAY)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
