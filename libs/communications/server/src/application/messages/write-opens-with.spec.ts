import { randomUUID } from 'node:crypto';
import { AGENCY_DATE, testAgency, type TestAgency } from '@quittance/testing';
import { LettersDesk, LONG_AGO, type Addressee } from '../../letters-desk.fixture';

jest.setTimeout(180_000);

const OPTIONS = 'query ($id: Uuid!) { messageOptions(accountId: $id) { suggested best { channel reason passedOver { channel why } } templates { kind channel asked { field value } } } }';

interface Options { suggested: string; best: { channel: string | null; reason: string; passedOver: { channel: string; why: string }[] }; templates: { kind: string; channel: string; asked: { field: string; value: string | null }[] }[] }

describe('what Write opens with', () => {
  let agency: TestAgency;
  let desk: LettersDesk;
  const options = async (to: Addressee): Promise<Options> => (await desk.collector.call<{ messageOptions: Options }>(OPTIONS, { id: to.id })).messageOptions;
  const known = async (parts = {}): Promise<Addressee> => {
    const to = await desk.person('IL', '12 Mill Rd, Springfield, IL 62701', parts);
    await desk.told(to, LONG_AGO);
    return to;
  };

  beforeAll(async () => {
    agency = await testAgency();
    desk = await LettersDesk.open(agency);
  });
  afterAll(() => agency.close());

  it('a way whose text the rules let through', async () => {
    expect((await options(await known())).best.channel).toBe('LETTER');
  });

  it('no way whose text they stop: fees without an authority on file are asked for by none, with the reason; with it, by letter again', async () => {
    const to = await known({ owed: { PRINCIPAL: 100_000, FEES: 5_000 } });
    const { best } = await options(to);
    expect(best).toMatchObject({ channel: null, reason: 'No way is open now: see why beside each.' });
    const [letter] = best.passedOver.filter(({ channel }) => channel === 'LETTER');
    expect(letter?.why).toContain('fees without the authority on file');
    await desk.officer.call('mutation ($i: DebtBasisInput!, $k: String!) { recordDebtBasis(input: $i, key: $k) { __typename } }', { i: { accountId: to.id, creditor: 'TRADE', contract: 'WRITTEN', fees: 'AGREEMENT', reason: 'Clause 7' }, k: randomUUID() });
    expect((await options(to)).best.channel).toBe('LETTER');
  });

  it('a debtor in Puerto Rico gets the texts of the United States', async () => {
    await desk.text('STATEMENT_OF_ACCOUNT', 'EMAIL', 'Estado de cuenta', '{{clause.debtCollector}} {{balance}} {{clause.optOut}}', null, 'US', 'es');
    const to = await known();
    const own = async () => (await options(to)).templates.filter(({ kind, channel }) => kind === 'STATEMENT_OF_ACCOUNT' && channel === 'EMAIL').length;
    const before = await own();
    await agency.owner.query(`update debtor set country = 'PR', region = '', postal_code = '00901' where id = $1`, [to.debtorId]);
    expect([before, await own()]).toEqual([before, before]);
    await agency.owner.query(`update debtor set country = 'GB' where id = $1`, [to.debtorId]);
    expect(await own()).toBe(before - 1);
  });

  it('an offer begins with the settlement that is open', async () => {
    const to = await known();
    const offer = async () => (await options(to)).templates.find(({ kind, channel }) => kind === 'SETTLEMENT_OFFER' && channel === 'LETTER')?.asked;
    expect(await offer()).toEqual(expect.arrayContaining([{ field: 'settlement.amount', value: null }, { field: 'settlement.until', value: null }]));
    await agency.owner.query(
      `insert into settlement (id, client_id, account_id, currency, status, balance, agreed, instalments, cadence, grace_days, made_on, first_due_on, last_due_on, after_line, entered, approval, decided_on, recorded_at)
       values ($1, $2, $3, 'USD', 'OPEN', 100000, 60000, 1, 'MONTHLY', 5, $4, $4, '2027-01-15', 0, 0, 'AUTHORITY', $4, now())`, [randomUUID(), to.clientId, to.id, AGENCY_DATE]);
    expect(await offer()).toEqual(expect.arrayContaining([{ field: 'settlement.amount', value: '60000' }, { field: 'settlement.until', value: '2027-01-15' }]));
  });
});
