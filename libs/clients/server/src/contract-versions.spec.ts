import { randomUUID } from 'node:crypto';
import { unwrap, type BusinessDate, type ClientId } from '@quittance/kernel';
import { feeFor, bucketAmounts, NO_HISTORY, rateCondition, rateRule, resolveTerms, type AccountFacts, type ResolvedTerms } from '@quittance/fees/domain';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { CREATE_CLIENT, CREATE_VERSION, flatWire, TIERED, UPDATE_VERSION, USD, VERSIONS, wire, type ClientReply, type RefusalReply, type SavedReply, type VersionReply } from './clients.fixture';
import { contractInForce, contractsInForce, pricedContract, requireContract, useContractVersion } from './index';

type Reply = SavedReply | RefusalReply;

const FACTS: AccountFacts = {
  oldestInvoiceOn: '2026-06-01' as BusinessDate, lastPaymentOn: null, defaultedOn: null, chargedOffOn: null,
  balance: 1_000_000, currency: 'USD', country: 'US', region: null, noFee: false,
};

describe('contract versions', () => {
  let agency: TestAgency;
  let manager: Caller;
  let serial = 0;

  const newClient = async (): Promise<ClientId> => {
    const input = { commandKey: randomUUID(), code: `CV-${++serial}`, name: `Client ${serial}`, country: 'US', currency: 'USD' };
    return (await manager.call<{ createClient: ClientReply }>(CREATE_CLIENT, { input })).createClient.id;
  };
  const create = async (clientId: ClientId, effectiveFrom: string, more: object = {}, by: Caller = manager): Promise<Reply> =>
    (await by.call<{ createContractVersion: Reply }>(CREATE_VERSION, {
      input: { commandKey: randomUUID(), clientId, currency: 'USD', effectiveFrom, terms: wire(), ...more } })).createContractVersion;
  const saved = async (clientId: ClientId, effectiveFrom: string, more: object = {}): Promise<VersionReply> => {
    const reply = await create(clientId, effectiveFrom, more);
    if (reply.__typename === 'Refused') throw new Error(reply.message);
    return reply.version;
  };
  const update = async ({ id, revision }: VersionReply, effectiveFrom: string, more: object = {}): Promise<Reply> =>
    (await manager.call<{ updateContractVersion: Reply }>(UPDATE_VERSION, { input: { id, revision, effectiveFrom, terms: wire(), ...more } })).updateContractVersion;
  const versions = async (clientId: ClientId): Promise<VersionReply[]> =>
    (await manager.call<{ contractVersions: { nodes: VersionReply[] } }>(VERSIONS, { clientId })).contractVersions.nodes;

  /** Places an account as the placements context does: marks the version used, then stores the frozen terms. */
  const place = async (clientId: ClientId, on: string): Promise<string> => {
    const ctx = await agency.ctxFor('MANAGER');
    const accountId = randomUUID();
    unwrap(await agency.work.write(ctx, async (tx) => {
      const found = unwrap(await requireContract(tx, clientId, USD, on as BusinessDate));
      const version = await useContractVersion(tx, found.id);
      const resolved = unwrap(resolveTerms(pricedContract(version), FACTS, on as BusinessDate));
      const debtorId = tx.newId();
      await tx.query(`insert into debtor (id, kind, name, name_normalised, created_at) values ($1, 'ORGANISATION', 'Debtor', 'debtor', $2)`, [debtorId, tx.now]);
      await tx.query(
        `insert into account (id, number, client_id, debtor_id, currency, class, placed_on, created_at) values ($1, $2, $3, $4, 'USD', 'COMMERCIAL_ENTITY', $5, $6)`,
        [accountId, accountId, clientId, debtorId, on, tx.now]);
      await tx.query(
        `insert into account_terms (account_id, client_id, seq, contract_version_id, resolved, effective_from, reason, recorded_at) values ($1, $2, 1, $3, $4, $5, 'Placed', $6)`,
        [accountId, clientId, version.id, JSON.stringify(resolved), on, tx.now]);
      return { ok: true, value: null };
    }));
    return accountId;
  };
  const storedTerms = async (accountId: string): Promise<ResolvedTerms> =>
    (await agency.owner.query<{ resolved: ResolvedTerms }>('select resolved from account_terms where account_id = $1', [accountId])).rows[0]!.resolved;

  beforeAll(async () => {
    agency = await testAgency();
    manager = await agency.agencyAs('MANAGER');
  }, 120_000);

  afterAll(() => agency.close());

  it('end the open-ended one the day before, and say what they change', async () => {
    const client = await newClient();
    expect(await create(client, '2026-01-01')).toMatchObject({ previousEnded: null, version: { number: 1, state: 'IN_FORCE', effectiveTo: null, changes: null } });
    expect(await create(client, '2027-01-01', { terms: flatWire('30%') })).toMatchObject({
      previousEnded: { number: 1, lastDay: '2026-12-31' },
      version: { number: 2, state: 'UPCOMING', changes: ['For all other accounts: was 25% of the first $3,000 collected on an account, 20% above; now 30% of what is collected.'] } });
    expect((await versions(client)).map(({ number, effectiveTo, state }) => ({ number, effectiveTo, state }))).toEqual([
      { number: 2, effectiveTo: null, state: 'UPCOMING' }, { number: 1, effectiveTo: '2026-12-31', state: 'IN_FORCE' }]);
    await expect(agency.owner.query(`update contract_version set effective_to = null where client_id = $1 and number = 1`, [client])).rejects.toThrow(/exclusion/);
  });

  it('refuse an overlap, naming the other version and what to do', async () => {
    const client = await newClient();
    await saved(client, '2026-03-01', { effectiveTo: '2026-06-30' });
    expect(await create(client, '2026-06-30')).toMatchObject({ code: 'OVERLAPS', field: 'effectiveFrom', message: 'Version 1 is in force 1 Mar 2026 to 30 Jun 2026. Start this one on 1 Jul 2026 or after.' });
    expect(await create(client, '2026-01-01', { effectiveTo: '2026-02-28' })).toMatchObject({ version: { number: 2, state: 'ENDED' } });
    expect(await create(client, '2026-07-01', { effectiveTo: '2026-06-01' })).toMatchObject({ code: 'ENDS_BEFORE_START' });
  });

  it('are numbered and never overlap when many are saved at once', async () => {
    const client = await newClient();
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
    const replies = await Promise.all(days.map((day) => create(client, day)));
    const kept = replies.filter(({ __typename }) => __typename === 'ContractVersionSaved').length;
    expect(kept).toBeGreaterThan(0);
    expect((await versions(client)).map(({ number }) => number)).toEqual(Array.from({ length: kept }, (_, i) => kept - i));
  });

  it('refuse what the linter finds, and unreadable terms, with the place', async () => {
    const client = await newClient();
    const gap = wire([rateRule({ when: [rateCondition({ maxDays: 730 })], tiers: TIERED[0]!.tiers })]);
    expect(await create(client, '2026-01-01', { terms: gap })).toMatchObject({ code: 'CONTRACT_HAS_ERRORS', field: 'terms.rates', message: 'No rule covers accounts from day 731. Add a rule for them, or widen one that is next to them.' });
    expect(await create(client, '2026-01-01', { terms: { ...wire(), rates: { ...wire().rates, basis: [] } } })).toMatchObject({ code: 'CONTRACT_HAS_ERRORS' });
    const [rule] = TIERED;
    expect(await create(client, '2026-01-01', { terms: wire([{ ...rule!, minimum: 200, cap: 100 }]) })).toMatchObject({ code: 'CONTRACT_HAS_ERRORS', field: 'terms.rates.rules[0]' });
    expect(await create(client, '2026-01-01', { terms: wire([{ ...rule!, tiers: [] }]) })).toMatchObject({ code: 'BAD_TERMS', field: 'rates.rules[0].tiers' });
    expect(await create(client, '2026-01-01', { terms: { ...wire(), currency: 'EUR' } })).toMatchObject({ code: 'CURRENCY_MISMATCH' });
    expect(await create(randomUUID() as ClientId, '2026-01-01')).toMatchObject({ code: 'CLIENT_NOT_FOUND' });
    expect(await versions(client)).toEqual([]);
  });

  it('save once for one key', async () => {
    const client = await newClient();
    const more = { commandKey: 'contract-form-1' };
    const [first, second] = [await saved(client, '2026-01-01', more), await saved(client, '2026-01-01', more)];
    expect(second.id).toBe(first.id);
    expect(await create(client, '2026-02-01', more)).toMatchObject({ code: 'KEY_REUSED' });
  });

  describe('unused', () => {
    it('are edited in place, and move the end of the one before along', async () => {
      const client = await newClient();
      await saved(client, '2026-01-01');
      const second = await saved(client, '2027-01-01', { terms: flatWire('30%') });
      const later = await update(second, '2027-03-01', { terms: flatWire('28%') });
      expect(later).toMatchObject({ previousEnded: { number: 1, lastDay: '2027-02-28' }, version: { number: 2, effectiveFrom: '2027-03-01' } });
      const earlier = await update((later as SavedReply).version, '2026-12-01', { terms: flatWire('28%') });
      expect(earlier).toMatchObject({ previousEnded: { number: 1, lastDay: '2026-11-30' } });
      expect(await update((earlier as SavedReply).version, '2026-01-01')).toMatchObject({ code: 'OVERLAPS' });
      expect((await versions(client)).map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([['2026-12-01', null], ['2026-01-01', '2026-11-30']]);
    });

    it('tell the slower of two who was faster', async () => {
      const client = await newClient();
      const version = await saved(client, '2026-01-01');
      await update(version, '2026-01-01', { note: 'Agreed by phone' });
      expect(await update(version, '2026-01-01', { terms: flatWire('9%') })).toMatchObject({ code: 'STALE_VERSION', message: expect.stringContaining(`by ${manager.user.name} (note)`) });
    });
  });

  describe('once an account is placed under one', () => {
    it('it is refused by the API, which says what to do', async () => {
      const client = await newClient();
      const version = await saved(client, '2026-01-01');
      await place(client, '2026-11-20');
      expect(await update(version, '2026-01-01', { terms: flatWire('9%') })).toMatchObject({
        code: 'VERSION_IN_USE', message: "Accounts have been placed under version 1, so it can't be changed. Editing makes a new version; accounts already placed keep their terms." });
      expect((await versions(client))[0]?.usedAt).not.toBeNull();
    });

    it.each([
      ['terms', `update contract_version set terms = jsonb_set(terms, '{rates,rules,0,tiers,0,ratePpm}', '1') where id = $1`],
      ['first day', `update contract_version set effective_from = effective_from - 10 where id = $1`],
      ['hash', `update contract_version set hash = 'x' where id = $1`],
      ['being used', `update contract_version set used_at = null where id = $1`],
      ['existence', `delete from contract_version where id = $1`],
    ])('its %s cannot be changed by direct SQL, even as the owner', async (_, sql) => {
      const client = await newClient();
      const version = await saved(client, '2026-01-01');
      await place(client, '2026-11-20');
      await expect(agency.owner.query(sql, [version.id])).rejects.toThrow(/contract version 1 is in use and cannot be changed/);
    });

    it('editing makes a new one and changes no stored fee', async () => {
      const client = await newClient();
      const first = await saved(client, '2026-01-01');
      const account = await place(client, '2026-11-20');
      const before = await storedTerms(account);
      const second = await saved(client, '2026-11-21', { terms: flatWire('40%') });
      expect(second.id).not.toBe(first.id);
      expect(await storedTerms(account)).toEqual(before);
      // M3: 2,000 → 500; then 4,000 → 850, whatever the contract says by now.
      const one = unwrap(feeFor(await storedTerms(account), NO_HISTORY, bucketAmounts({ PRINCIPAL: 200_000 })));
      expect([one.fee, unwrap(feeFor(await storedTerms(account), one.history, bucketAmounts({ PRINCIPAL: 400_000 }))).fee]).toEqual([50_000, 85_000]);
      const next = await storedTerms(await place(client, '2026-11-21'));
      expect(unwrap(feeFor(next, NO_HISTORY, bucketAmounts({ PRINCIPAL: 200_000 }))).fee).toBe(80_000);
      await expect(agency.owner.query(`update account_terms set resolved = '{}' where account_id = $1`, [account])).rejects.toThrow(/append-only/);
    });

    it('is marked by the stored terms alone, too', async () => {
      const client = await newClient();
      await saved(client, '2026-01-01');
      const account = await place(client, '2026-11-20');
      const second = await saved(client, '2026-11-21');
      await agency.owner.query(
        `insert into account_terms select account_id, client_id, 2, $2, resolved, effective_from, 'Rate changed', recorded_at from account_terms where account_id = $1`, [account, second.id]);
      expect((await versions(client))[0]?.usedAt).not.toBeNull();
    });
  });

  it('are in force from their first day to their last', async () => {
    const client = await newClient();
    await saved(client, '2026-03-01', { effectiveTo: '2026-06-30' });
    await saved(client, '2026-09-01');
    const on = async (day: string) => agency.work.read(await agency.ctxFor('MANAGER'), async (tx) => (await contractInForce(tx, client, USD, day as BusinessDate))?.number ?? null);
    expect([await on('2026-02-28'), await on('2026-03-01'), await on('2026-06-30'), await on('2026-07-01'), await on('2026-09-01')]).toEqual([null, 1, 1, null, 2]);
    const all = await agency.work.read(await agency.ctxFor('MANAGER'), (tx) => contractsInForce(tx, client, '2026-11-23' as BusinessDate));
    expect([...all.keys()]).toEqual(['USD']);
    const none = await agency.work.read(await agency.ctxFor('MANAGER'), (tx) => requireContract(tx, client, USD, '2026-07-15' as BusinessDate));
    expect(none).toMatchObject({ ok: false, refusal: { code: 'NO_CONTRACT' } });
  });

  it('are read by collectors, saved by managers only', async () => {
    const client = await newClient();
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(create(client, '2026-01-01', {}, collector)).rejects.toThrow(/FORBIDDEN/);
    await saved(client, '2026-01-01');
    expect(await collector.call(VERSIONS, { clientId: client })).toMatchObject({ contractVersions: { nodes: [{ number: 1 }] } });
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    await expect(administrator.call(VERSIONS, { clientId: client })).rejects.toThrow(/FORBIDDEN/);
  });
});
