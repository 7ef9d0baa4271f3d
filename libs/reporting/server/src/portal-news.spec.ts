import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

describe('what a client reads beside its figures', () => {
  let agency: TestAgency;
  let client: TestClient;
  let own: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    client = await addTestClient(agency.owner);
    const other = await addTestClient(agency.owner);
    [own, stranger] = [await agency.portalAs([client.id]), await agency.portalAs([other.id])];
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 100_000 } });
    await (await MoneyDesk.open(agency)).pay(account.id, 40_000, '2026-11-20');
    await agency.owner.query(
      `insert into activity (id, client_id, account_id, kind, body, actor_name, occurred_at, recorded_at) values ($1, $2, $3, 'NOTE', 'Sounds short of cash', 'Ana', '2026-11-23T20:00:00Z', '2026-11-23T20:00:00Z')`,
      [randomUUID(), client.id, account.id]);
    for (const [number, status] of [['P-1', 'NEEDS_ANSWERS'], ['P-2', 'COMMITTED']]) {
      await agency.owner.query(
        `insert into placement (id, number, client_id, source, file_name, file_hash, key, status, created_by_name, created_by_kind, created_at) values ($1, $2, $3, 'FILE', 'overdue.csv', $2, $2, $4, 'Grace', 'client', '2026-11-23T15:00:00Z')`,
        [randomUUID(), number, client.id, status]);
    }
  });

  afterAll(() => agency?.close());

  const happenings = async (who: Caller, clientId: string | null = null): Promise<string[]> =>
    (await who.call<{ happenings: { kind: string; body: string }[] }>('query ($clientId: Uuid) { happenings(clientId: $clientId) { kind body } }', { clientId })).happenings.map(({ kind }) => kind);

  it('tells what is meant for it, and not the agency’s own notes', async () => {
    expect(await happenings(own)).toContain('PAYMENT');
    expect(await happenings(own)).not.toContain('NOTE');
  });

  it('names only placements that wait for it', async () => {
    expect(await own.call('{ waitingPlacements { number status fileName } }')).toEqual({ waitingPlacements: [{ number: 'P-1', status: 'NEEDS_ANSWERS', fileName: 'overdue.csv' }] });
  });

  it('is nobody else’s, even when asked for by the client’s id', async () => {
    expect(await happenings(stranger, client.id)).toEqual([]);
    expect(await stranger.call('query ($clientId: Uuid) { waitingPlacements(clientId: $clientId) { number } }', { clientId: client.id })).toEqual({ waitingPlacements: [] });
  });
});
