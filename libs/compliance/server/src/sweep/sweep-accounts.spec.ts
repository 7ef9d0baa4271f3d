import { randomUUID } from 'node:crypto';
import { systemCtx } from '@quittance/platform';
import { testAgency, type TestAgency } from '@quittance/testing';
import { World, type Debtor } from '../gates-by-acts/world.fixture';
import { sweepAccounts } from './sweep-accounts';

jest.setTimeout(120_000);

interface Line { account_id: string; sweep_id: string; call_at: Date | null; call_gates: string[]; text_at: Date | null; text_gates: string[]; letter_gates: string[]; email_gates: string[] }

describe('the nightly sweep', () => {
  let agency: TestAgency;
  let world: World;
  let people: Debtor[];
  const sweep = () => sweepAccounts(agency.work, systemCtx('sweep', 'spec'));
  const lines = async (): Promise<Map<string, Line>> => new Map((await agency.owner.query<Line>('select * from contact_outlook')).rows.map((row) => [row.account_id, row]));

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-11-23');
    world = await World.open(agency);
    people = [];
    for (let n = 0; n < 4; n++) people.push(await world.debtor());
  });
  afterAll(() => agency.close());

  it('keeps for each open account and channel from when it opens and what holds it, as asking would say', async () => {
    const [open, told, stopped, held] = people as [Debtor, Debtor, Debtor, Debtor];
    await world.called(told, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await world.restrict(stopped, { kind: 'BANKRUPT', status: 'STAY', source: 'COURT' });
    await world.manager.call('mutation ($i: HoldAccountInput!) { r: holdAccount(input: $i) { __typename } }', { i: { accountId: held.id, version: 1, reason: 'CLIENT_REQUEST' } });
    const { accounts, decisions, asOf } = await sweep();
    expect([accounts, decisions]).toEqual([4, 16]);
    const found = await lines();
    expect(found.get(open.id)).toMatchObject({ call_at: asOf, call_gates: [], text_at: null, text_gates: ['G11'], email_gates: ['G10'], letter_gates: [] });
    expect(found.get(told.id)).toMatchObject({ call_gates: ['G3'], letter_gates: [] });
    expect(found.get(told.id)?.call_at?.toISOString()).toMatch(/^2026-11-30T14:00/);
    expect(found.get(stopped.id)).toMatchObject({ call_at: null, call_gates: ['G24'], letter_gates: ['G24'] });
    expect(found.get(held.id)?.call_gates).toEqual(['P1']);
    for (const account of people) expect(await world.contact(account)).toEqual(found.get(account.id)?.call_gates);
  });

  it('goes on where it was stopped, and does no account twice', async () => {
    const { rows: ids } = await agency.owner.query<{ id: string }>('select id from account order by id');
    await agency.setClock('2026-12-07');
    const begun = randomUUID();
    await agency.owner.query(`insert into contact_sweep (id, as_of, rule_version, after_id, accounts, decisions) select $1, as_of + interval '14 days', rule_version, $2, 2, 8 from contact_sweep limit 1`, [begun, ids[1]?.id]);
    expect(await sweep()).toMatchObject({ id: begun, accounts: 4, decisions: 16 });
    // Those it had done before it was stopped are the ones no line is left of here: it was not we who did them.
    expect([...(await lines()).keys()].sort()).toEqual(ids.slice(2).map(({ id }) => id).sort());
  });

  it('a sweep stopped long ago is begun anew, and what has closed since is left out', async () => {
    await agency.setClock('2026-12-09');
    const stale = randomUUID();
    await agency.owner.query(`insert into contact_sweep (id, as_of, rule_version, after_id) select $1, '2026-12-01T20:00:00Z', rule_version, null from contact_sweep limit 1`, [stale]);
    await world.money.pay(people[0]?.id ?? null, 100_000, '2026-12-09');
    const done = await sweep();
    expect(done.id).not.toBe(stale);
    expect([...(await lines()).values()].map(({ account_id, sweep_id }) => [account_id, sweep_id]).sort()).toEqual(people.slice(1).map(({ id }) => [id, done.id]).sort());
    expect((await agency.owner.query('select from contact_sweep where finished_at is null')).rowCount).toBe(0);
  });
});
