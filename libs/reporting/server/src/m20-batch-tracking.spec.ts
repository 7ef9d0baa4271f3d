import { randomUUID } from 'node:crypto';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import type { PlacementId, ClientId } from '@quittance/kernel';

jest.setTimeout(120_000);

interface Row {
  clientName: string; currency: string; number: string; fileName: string; placedFrom: string; accounts: number; listed: number; charges: number; adjustments: number; leftOut: number; netListed: number; collected: number; direct: number; fees: number;
  owing: number; open: number; yieldPerAccount: number; rates: { gross: number | null; withCharges: number | null; net: number | null }; months: { age: number; collected: number }[];
}
interface Page { nodes: Row[]; pageInfo: { endCursor: string; hasNextPage: boolean } }

const FIELDS = `nodes { clientName currency number fileName placedFrom accounts listed charges adjustments leftOut netListed collected direct fees owing open yieldPerAccount rates { gross withCharges net } months { age collected } } pageInfo { endCursor hasNextPage }`;
const BATCHES = `query ($f: BatchFilter!, $p: PageInput) { batches(filter: $f, page: $p) { ${FIELDS} } }`;

describe('M20: a batch-tracking row', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let manager: Caller;
  let client: TestClient;
  let other: TestClient;
  let eight: TestAccount[];
  let placements = 0;

  const read = async (f: object, p: object = {}, who = manager): Promise<Page> => (await who.call<{ batches: Page }>(BATCHES, { f, p })).batches;
  const rows = async (f: object, who = manager): Promise<Row[]> => (await read(f, {}, who)).nodes;
  const owner = (sql: string, values: unknown[] = []) => agency.owner.query(sql, values);
  /** As a placement that was committed leaves it. */
  const placed = async (of: TestClient, accounts: readonly TestAccount[], on: string): Promise<string> => {
    const [id, n] = [randomUUID(), ++placements];
    await owner(
      `insert into placement (id, number, client_id, source, file_name, file_hash, key, status, created_by_name, created_by_kind, created_at, placed_on) values ($1, $2, $3, 'FILE', 'overdue.csv', $2, $2, 'COMMITTED', 'Grace', 'client', '2026-01-15T15:00:00Z', $4)`,
      [id, `P-${n}`, of.id, on]);
    await owner('update account set placement_id = $1 where id = any ($2)', [id, accounts.map((account) => account.id)]);
    await agency.work.write(await agency.ctxFor(['MANAGER']), async (tx) => {
      await tx.emit({ type: 'placement.committed', clientId: of.id as ClientId, accountId: null, payload: { placementId: id as PlacementId, accounts: accounts.length, refused: 0 } });
      return { ok: true, value: null };
    });
    return id;
  };
  const entry = async ({ id, clientId }: TestAccount, kind: string, bucket: string, amount: number): Promise<string> => {
    const { rows: [made] } = await owner(
      `insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, effective_on, recorded_at)
       select gen_random_uuid(), $1, $2, i.id, $3, $4, i.currency, $5, '2026-04-01', '2026-04-01T15:00:00Z' from invoice i where i.account_id = $1 limit 1 returning id`, [id, clientId, bucket, amount, kind]);
    return (made as { id: string }).id;
  };

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-01-20');
    [desk, manager] = [await MoneyDesk.open(agency), await agency.agencyAs('MANAGER')];
    [client, other] = [await addTestClient(agency.owner), await addTestClient(agency.owner)];
    const listed = [200_000, 200_000, 200_000, 151_344, 100_000, 100_000, 100_000, 100_000];
    eight = [];
    for (const PRINCIPAL of listed) eight.push(await addTestAccount(agency.owner, client, { owed: { PRINCIPAL }, placedOn: '2026-01-15' }));
    await placed(client, eight, '2026-01-15');
    const [a, b, c, d] = eight as [TestAccount, TestAccount, TestAccount, TestAccount];
    await agency.setClock('2026-02-10');
    // 200,000 in the month of placement, 100,000 in the next, 50,000 of it to the client and half of that taken back; the rest in March.
    await desk.pay(a.id, 200_000, '2026-01-30');
    await desk.pay(b.id, 50_000, '2026-02-05');
    const { receiptId } = await desk.pay(b.id, 25_000, '2026-02-05', { kind: 'PC' });
    await desk.pay(b.id, 25_000, '2026-02-06', { kind: 'PC' });
    await desk.giveBack(receiptId, '2026-02-10');
    await desk.pay(b.id, 25_000, '2026-02-10');
    await agency.setClock('2026-04-02');
    const [e, f, g, h] = eight.slice(4) as [TestAccount, TestAccount, TestAccount, TestAccount];
    await entry(c, 'INTEREST', 'INTEREST', 40_000);
    await entry(c, 'CHARGE', 'COSTS', 90_000);
    await entry(d, 'LATE_CHARGE', 'FEES', 18_237);
    // A charge taken back is no charge, and no adjustment.
    const mistaken = await entry(d, 'CHARGE', 'COSTS', 10_000);
    await owner(`insert into debt_entry (id, account_id, client_id, invoice_id, bucket, amount, currency, kind, effective_on, recorded_at, reverses_id)
                 select gen_random_uuid(), account_id, client_id, invoice_id, bucket, -amount, currency, 'REVERSAL', '2026-04-01', '2026-04-01T15:00:00Z', id from debt_entry where id = $1`, [mistaken]);
    await entry(c, 'WAIVER', 'INTEREST', -10_000);
    await entry(g, 'ADJUSTMENT', 'PRINCIPAL', -29_169);
    for (const debt of [e, f]) await entry(debt, 'CREDIT_NOTE', 'PRINCIPAL', -100_000);
    for (const [debt, amount] of [[b, 100_000], [c, 320_000], [d, 169_581], [g, 70_831], [h, 46_300]] as const) await desk.pay(debt.id, amount, '2026-03-31');
  }, 180_000);
  afterAll(() => agency.close());

  it('owes 537.00 of 11,513.44 listed, yields 1,258.39 an account, and recovered 87.44% gross, 77.46% with charges', async () => {
    const [row] = await rows({ grouping: 'MONTH', clientId: client.id });
    expect(row).toMatchObject({
      placedFrom: '2026-01-01', accounts: 8, listed: 1_151_344, charges: 148_237, adjustments: -239_169, collected: 1_006_712, owing: 53_700, yieldPerAccount: 125_839, leftOut: 0, netListed: 1_151_344, direct: 25_000 });
    expect([row?.rates.gross, row?.rates.withCharges].map((rate) => Math.round((rate ?? 0) / 100))).toEqual([8744, 7746]);
  });

  it('climbs its stairs month by month, as far as they are over', async () => {
    const [row] = await rows({ grouping: 'MONTH', clientId: client.id });
    expect(row?.months).toEqual([{ age: 0, collected: 200_000 }, { age: 1, collected: 300_000 }, { age: 2, collected: 1_006_712 }]);
    await agency.setClock('2026-03-31');
    expect((await rows({ grouping: 'QUARTER', clientId: client.id }))[0]?.months.map(({ collected }) => collected)).toEqual([200_000, 300_000]);
    await agency.setClock('2026-04-02');
  });

  it('is the same by quarter and by file, its fees those of its lines', async () => {
    const [month, quarter, file] = await Promise.all((['MONTH', 'QUARTER', 'FILE'] as const).map(async (grouping) => (await rows({ grouping, clientId: client.id }))[0]));
    const { rows: [earned] } = await owner('select sum(amount)::int as fees from fee_line where client_id = $1', [client.id]);
    expect(month?.fees).toBe((earned as { fees: number }).fees);
    expect({ ...quarter }).toEqual({ ...month });
    expect(file).toEqual({ ...month, placedFrom: '2026-01-15', number: 'P-1', fileName: 'overdue.csv' });
  });

  it('leads to its accounts, and to no others', async () => {
    const placementId = ((await owner(`select id from placement where number = 'P-1'`)).rows[0] as { id: string }).id;
    const count = async (args: string): Promise<number> => (await manager.call<{ r: { nodes: unknown[] } }>(`{ r: recoveryAccounts(currency: "USD", ${args}) { nodes { id } } }`)).r.nodes.length;
    expect(await count(`placementId: "${placementId}"`)).toBe(8);
    expect(await count(`clientId: "${client.id}", placedMonth: "2025-11-01", months: 3`)).toBe(8);
    expect(await count(`clientId: "${client.id}", placedMonth: "2025-11-01", months: 2`)).toBe(0);
    const portal = await agency.portalAs([client.id]);
    const mine = async (f: object): Promise<number> => (await portal.call<{ accounts: { nodes: unknown[] } }>('query ($f: MyAccountFilter) { accounts(filter: $f) { nodes { id } } }', { f })).accounts.nodes.length;
    expect([await mine({ placementId }), await mine({ placedFrom: '2026-01-01', placedTo: '2026-01-31' }), await mine({ placedFrom: '2026-02-01' }), await mine({ takeoverId: placementId })]).toEqual([8, 8, 0, 0]);
  });

  it('leaves what the client withdrew out of the net denominator, and of what is open', async () => {
    const h = eight[7] as TestAccount;
    const { rows: [it] } = await owner('select version from account where id = $1', [h.id]);
    await desk.colleague.call('mutation ($i: EditAccountInput!) { recallAccount(input: $i) { __typename } }', { i: { accountId: h.id, version: (it as { version: number }).version } });
    const [row] = await rows({ grouping: 'MONTH', clientId: client.id });
    expect(row).toMatchObject({ leftOut: 100_000, netListed: 1_051_344, owing: 53_700, open: 0 });
    expect(Math.round((row?.rates.net ?? 0) / 100)).toBe(9575);
  });

  it('is a client’s own: nobody else reads it, by whatever filter', async () => {
    const [own, stranger] = [await agency.portalAs([client.id]), await agency.portalAs([other.id])];
    for (const grouping of ['MONTH', 'QUARTER', 'FILE']) {
      expect(await rows({ grouping }, own)).toEqual(await rows({ grouping, clientId: client.id }));
      expect(await rows({ grouping }, stranger)).toEqual([]);
      expect(await rows({ grouping, clientId: client.id }, stranger)).toEqual([]);
    }
    await expect(rows({ grouping: 'MONTH' }, await agency.agencyAs('COLLECTOR'))).rejects.toThrow();
  });

  it('keeps each currency to itself, and lists page by page in the order asked for', async () => {
    const yen = await addTestClient(agency.owner, { currency: 'JPY' });
    const [one, two] = [await addTestAccount(agency.owner, yen, { owed: { PRINCIPAL: 7_000 }, placedOn: '2026-03-31' }), await addTestAccount(agency.owner, other, { owed: { PRINCIPAL: 500 }, placedOn: '2026-03-01' })];
    await placed(yen, [one], '2026-03-31');
    await placed(other, [two], '2026-03-01');
    await desk.pay(one.id, 900, '2026-04-01', { currency: 'JPY' });
    expect(await rows({ grouping: 'MONTH', currency: 'JPY' })).toMatchObject([{ currency: 'JPY', listed: 7_000, collected: 900, owing: 6_100 }]);
    expect(await rows({ grouping: 'FILE', currency: 'JPY' })).toMatchObject([{ currency: 'JPY', number: 'P-2', collected: 900, months: [{ age: 0, collected: 0 }] }]);
    expect(await rows({ grouping: 'MONTH', placedFrom: '2026-03-01', currency: 'USD' })).toMatchObject([{ listed: 500 }]);
    expect(await rows({ grouping: 'FILE', placedTo: '2026-03-01' })).toHaveLength(2);
    const walk = async (f: object): Promise<number[]> => {
      const seen: number[] = [];
      for (let after: string | null = null; ; ) {
        const page: Page = await read(f, { first: 1, after });
        seen.push(...page.nodes.map((row) => row.listed));
        if (!page.pageInfo.hasNextPage) return seen;
        after = page.pageInfo.endCursor;
      }
    };
    expect(await walk({ grouping: 'MONTH', sort: 'LISTED', ascending: true })).toEqual([500, 7_000, 1_151_344]);
    expect(await walk({ grouping: 'QUARTER', sort: 'COLLECTED' })).toEqual([1_151_344, 7_000, 500]);
    expect(await walk({ grouping: 'FILE' })).toEqual([7_000, 500, 1_151_344]);
    expect(await walk({ grouping: 'FILE', ascending: true })).toEqual([1_151_344, 500, 7_000]);
    await expect(read({ grouping: 'MONTH' }, { after: 'nonsense' })).rejects.toThrow('cursor');
  });

  it('stands for a takeover too, which its client sees without the agency’s number', async () => {
    const [moved, takeover] = [await addTestClient(agency.owner), randomUUID()];
    const debt = await addTestAccount(agency.owner, moved, { owed: { PRINCIPAL: 60_000 }, placedOn: '2025-10-10' });
    await owner(
      `insert into takeover (id, number, key, system, as_of, status, content_hash, created_by_name, created_at, submitted_by, committed_by) values ($1, 'T-900', 'k', 'Old', '2026-03-31', 'COMMITTED', 'h', 'x', '2026-04-01', gen_random_uuid(), gen_random_uuid())`, [takeover]);
    await owner('insert into takeover_client (takeover_id, client_id, open) values ($1, $2, false)', [takeover, moved.id]);
    await owner(`update account set takeover_id = $1, interest_since = '2026-03-31' where id = $2`, [takeover, debt.id]);
    expect(await rows({ grouping: 'FILE', clientId: moved.id })).toMatchObject([{ number: 'T-900', placedFrom: '2025-10-10', listed: 60_000, owing: 60_000 }]);
    expect(await rows({ grouping: 'FILE' }, await agency.portalAs([moved.id]))).toMatchObject([{ number: '', listed: 60_000, owing: 60_000 }]);
  });
});
