import { randomUUID } from 'node:crypto';
import { blankTerms, NO_HOLD } from '@quittance/clients/domain';
import { rateRule } from '@quittance/fees/domain';
import { currency as currencyOf, ppmOf } from '@quittance/kernel';
import { addTestAccount, addTestClient, type TestAgency } from '@quittance/testing';
import type { Random } from '../random';
import { BUCKETS, type Amounts, type Bucket, type FeeTerms } from './fee';
import { addDays, emptyWorld, type Account, type Client, type Partner, type World } from './world';

const METHODS_HELD = { CHECK: 7, ACH: 3, WIRE: 0, CARD: 2, CASH: 0 } as const;
const ORDERS: readonly Client['order'][] = [['COSTS', 'FEES', 'INTEREST', 'PRINCIPAL'], ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'], 'PRO_RATA'];
const CLIENTS = 2;

/** Clients with contracts of every shape, their accounts and partners: made in the database, and told to the model. */
export async function setUp(agency: TestAgency, random: Random, currency: string, today: string): Promise<World> {
  const world = emptyWorld(currency, today);
  for (const forwards of ['NETTED', 'GROSS'] as const) world.partners.push(await addPartner(agency, { sharePpm: random.int(0, 40) * 10_000, forwards }));
  for (let n = 0; n < CLIENTS; n++) await addClient(agency, random, world);
  return world;
}

const feeTerms = (random: Random): FeeTerms => {
  const first = random.int(1, 100_000);
  return {
    mode: random.of(['MARGINAL', 'WHOLE_AMOUNT', 'PER_PAYMENT'] as const),
    tiers: random.chance(0.3) ? [{ upTo: null, ppm: random.int(0, 500_000) }] : [{ upTo: first, ppm: random.int(0, 600_000) }, { upTo: first + random.int(1, 60_000), ppm: random.int(0, 400_000) }, { upTo: null, ppm: random.int(0, 300_000) }],
    minimum: random.chance(0.4) ? random.int(1, 8_000) : null,
    cap: random.chance(0.3) ? random.int(9_000, 40_000) : null,
    basis: random.chance(0.5) ? BUCKETS : ['PRINCIPAL', 'INTEREST'],
    discoveryPpm: random.chance(0.5) ? 500_000 : null,
    goodsPpm: random.chance(0.5) ? 500_000 : null,
    freeDays: random.chance(0.3) ? 10 : 0,
    taxPpm: random.chance(0.4) ? 200_000 : 0,
  };
};

async function addClient(agency: TestAgency, random: Random, world: World): Promise<void> {
  const { currency, today } = world;
  const fees = feeTerms(random);
  const [mode, whenOwed] = [random.of(['NET', 'GROSS', 'COMBINED'] as const), random.of(['CARRY', 'INVOICE'] as const)];
  const leastPayout = random.chance(0.3) ? random.int(1, 30_000) : null;
  const holdDays = random.chance(0.7) ? METHODS_HELD : {};
  const order = random.of(ORDERS);
  const rule = rateRule({
    mode: fees.mode, minimum: fees.minimum, cap: fees.cap, tiers: fees.tiers.map(({ upTo, ppm }) => ({ upTo, ratePpm: ppmOf(ppm) })) });
  const blank = blankTerms(currencyOf(currency), [rule]);
  const stored = await addTestClient(agency.owner, { currency, rate: [rule], order, remittance: { mode, whenOwed, minimum: leastPayout, holdDays: { ...NO_HOLD, ...holdDays } } });
  const rates = {
    ...blank.rates, freeDemandDays: fees.freeDays, basis: Object.fromEntries(BUCKETS.map((bucket) => [bucket, fees.basis.includes(bucket)])) as Record<Bucket, boolean>,
    discoverySharePpm: fees.discoveryPpm === null ? null : ppmOf(fees.discoveryPpm), goodsSharePpm: fees.goodsPpm === null ? null : ppmOf(fees.goodsPpm) };
  const terms = { ...stored.terms, rates };
  await agency.owner.query('update contract_version set terms = $2 where id = $1', [stored.contractVersionId, JSON.stringify(terms)]);
  if (fees.taxPpm > 0) await agency.owner.query(`update client set country = 'GB', tax_status = 'BY_PLACE', tax_note = 'for the test' where id = $1`, [stored.id]);
  const client: Client = { id: stored.id, fees, mode, whenOwed, leastPayout, holdDays, order, carried: { trust: 0, receivable: 0 }, invoicesOpen: 0, creditsOpen: 0 };
  world.clients.push(client);
  const placedOn = addDays(today, -5);
  const add = async (debtorId: string | undefined, partner: Partner | null): Promise<string> => {
    const owed = Array.from({ length: random.int(1, 2) }, () => amounts(random));
    const { id, debtorId: debtor } = await addTestAccount(agency.owner, { ...stored, terms }, { owed, placedOn, ...(debtorId ? { debtorId } : {}) });
    const { rows } = await agency.owner.query<{ id: string }>('select id from invoice where account_id = $1 order by due_date', [id]);
    const account: Account = {
      id, client, debtor, placedOn, partner, charged: { collected: 0, tiers: 0, fee: 0 }, status: 'NEW', closeCode: null, disputed: false, entered: 0, version: 1,
      invoices: rows.map((row, index) => ({ id: row.id, owed: { ...(owed[index] as Amounts) }, disputed: false })) };
    world.accounts.push(account);
    if (partner) await forward(agency, account, partner);
    return debtor;
  };
  const debtor = await add(undefined, null);
  await add(debtor, null);
  world.debtors.push(debtor, await add(undefined, random.of(world.partners)));
}

const amounts = (random: Random): Amounts => ({
  PRINCIPAL: random.int(5_000, 60_000), INTEREST: random.chance(0.5) ? random.int(1, 5_000) : 0, FEES: random.chance(0.3) ? random.int(1, 2_000) : 0, COSTS: random.chance(0.4) ? random.int(1, 3_000) : 0 });

async function addPartner(agency: TestAgency, terms: Omit<Partner, 'id'>): Promise<Partner> {
  const id = randomUUID();
  await agency.owner.query(
    `insert into partner (id, name, kind, share_ppm, forwards, suit_fee_ppm, email, phone, active, created_at) values ($1, $2, 'ATTORNEY', $3, $4, 0, '', '', true, '2026-01-02T15:00:00Z')`,
    [id, `Partner ${id}`, terms.sharePpm, terms.forwards]);
  return { id, ...terms };
}

const forward = (agency: TestAgency, { id, client }: Account, partner: Partner): Promise<unknown> => agency.owner.query(
  'insert into account_forwarding (id, account_id, client_id, partner_id, share_ppm, forwards, forwarded_on) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)',
  [id, client.id, partner.id, partner.sharePpm, partner.forwards, '2026-01-20']);
