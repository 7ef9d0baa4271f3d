import { randomUUID } from 'node:crypto';
import type { ClientId } from '@quittance/kernel';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { CREATE_CLIENT, CREATE_VERSION, flatWire, type ClientReply } from './clients.fixture';

const MINE = `query($clientId: Uuid!) { myClients { id code name } myContract(clientId: $clientId) { currency number effectiveFrom effectiveTo words { topic text } } }`;

interface Mine {
  myClients: { code: string }[];
  myContract: { number: number; words: { topic: string; text: string }[] }[];
}

describe("a client's login", () => {
  let agency: TestAgency;
  let manager: Caller;
  let own: ClientId;
  let other: ClientId;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
    const add = async (code: string, parentId: ClientId | null, rate: string): Promise<ClientId> => {
      const input = { commandKey: randomUUID(), code, name: `${code} Ltd`, country: 'US', currency: 'USD', parentId };
      const { id } = (await manager.call<{ createClient: ClientReply }>(CREATE_CLIENT, { input })).createClient;
      await manager.call(CREATE_VERSION, { input: { commandKey: randomUUID(), clientId: id, currency: 'USD', effectiveFrom: '2026-01-01', terms: flatWire(rate) } });
      return id;
    };
    own = await add('OWN', null, '25%');
    await add('CHILD', own, '30%');
    other = await add('OTHER', null, '40%');
  }, 120_000);

  afterAll(() => agency.close());

  it('reads its contract in plain words', async () => {
    const portal = await agency.portalAs([own]);
    const mine = await portal.call<Mine>(MINE, { clientId: own });
    expect(mine.myClients.map(({ code }) => code)).toEqual(['CHILD', 'OWN']);
    expect(mine.myContract).toHaveLength(1);
    expect(mine.myContract[0]?.words[0]).toEqual({ topic: 'Rates', text: 'All accounts: 25% of what is collected.' });
  });

  it('tries any payment on it, and on no other', async () => {
    const portal = await agency.portalAs([own]);
    const FEES = `query($clientId: Uuid!, $sample: SampleAccountInput!) { myFees(clientId: $clientId, currency: "USD", sample: $sample) { __typename ... on FeePreview { fee net reason payments { fee net owed words } } ... on Refused { code field } } }`;
    const ask = async (clientId: ClientId, ageDays = 90) =>
      (await portal.call<{ myFees: object }>(FEES, { clientId, sample: { ageDays, balance: 1_000_000, country: 'US', payments: [{ principal: 200_000, interest: 1_000, kind: 'PC' }] } })).myFees;
    expect(await ask(own)).toMatchObject({ __typename: 'FeePreview', fee: 50_250, net: 150_750, payments: [{ fee: 50_250, owed: true, words: ['25% of $2,010.00 = $502.50'] }] });
    expect(await ask(own, -1)).toMatchObject({ code: 'BAD_SAMPLE', field: 'sample.ageDays' });
    expect(await ask(other)).toMatchObject({ code: 'NO_CONTRACT' });
  });

  it("sees nothing of another's", async () => {
    const portal = await agency.portalAs([own]);
    expect((await portal.call<Mine>(MINE, { clientId: other })).myContract).toEqual([]);
    const ctx = await agency.ctxFor({ clients: [own] });
    for (const table of ['client', 'contract', 'contract_version'] as const) {
      const key = table === 'client' ? 'id' : 'client_id';
      const rows = await agency.work.read(ctx, (tx) => tx.query<{ key: string }>(`select ${key} as key from ${table}`));
      expect([...new Set(rows.map((row) => row.key))]).toEqual([own]);
    }
  });

  it("cannot write into another's contract, even by SQL", async () => {
    const ctx = await agency.ctxFor({ clients: [own] });
    const changed = await agency.work.write(ctx, async (tx) => ({ ok: true, value: await tx.change(`update contract_version set note = 'mine' where client_id = $1`, [other]) }));
    expect(changed).toEqual({ ok: true, value: 0 });
    await expect(agency.work.write(ctx, async (tx) => ({ ok: true, value: await tx.change('insert into contract (id, client_id, currency, created_at) values ($1, $2, $3, $4)', [tx.newId(), other, 'EUR', tx.now]) }))).rejects.toThrow(/row-level security/);
  });

  it('finds no word of the agency in its schema', async () => {
    const portal = await agency.portalAs([own]);
    for (const query of ['{ clients { nodes { id } } }', `{ contractVersions(clientId: "${own}", currency: "USD") { nodes { id } } }`]) {
      await expect(portal.call(query)).rejects.toThrow(/Cannot query field/);
    }
    const { __schema } = await portal.call<{ __schema: { types: { name: string }[] } }>('{ __schema { types { name } } }');
    expect(__schema.types.map(({ name }) => name).filter((name) => /RateRule|ContractTerms|QueueItem/.test(name))).toEqual([]);
  });
});
