import { randomUUID } from 'node:crypto';
import { ppm } from '@quittance/kernel';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(60_000);

const flat = (rate: string) => [{ upTo: null, ratePpm: ppm(rate) }];
const LEGAL = rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%') });
const REST = rateRule({ tiers: flat('25%') });

const CHANGE = `mutation($input: ChangeAccountTermsInput!) { changeAccountTerms(input: $input) { __typename ... on ChangedTerms { seq effectiveFrom words } ... on Refused { code message field } } }`;
const PREVIEW = `query($accountId: Uuid!, $move: TermsMoveInput!) { previewTermsChange(accountId: $accountId, move: $move) { __typename ... on TermsChangePreview { before after recordedAlready } ... on Refused { code } } }`;
const TERMS = `query($accountId: Uuid!) { accountTerms(accountId: $accountId) { seq effectiveFrom placementType reason recordedBy words } }`;

describe('an account moved to other terms', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let manager: Caller;
  let client: TestClient;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    manager = await agency.agencyAs('MANAGER');
    client = await addTestClient(agency.owner, { rate: [LEGAL, REST], withdrawal: { amount: 5_000, balancePpm: ppm('10%'), freeDays: 0 } });
    await agency.setClock('2026-03-31');
  }, 120_000);

  afterAll(() => agency.close());

  const versionOf = async (id: string) => (await agency.owner.query<{ version: number }>('select version from account where id = $1', [id])).rows[0]?.version;
  const change = async (accountId: string, more: object = {}, by: Caller = manager): Promise<Answer> =>
    (await by.call<{ changeAccountTerms: Answer }>(CHANGE, {
      input: { key: randomUUID(), accountId, version: await versionOf(accountId), placementType: 'LEGAL', effectiveFrom: '2026-03-20', reason: 'Suit filed', ...more } })).changeAccountTerms;
  const account = () => addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
  const fees = async (id: string) => (await agency.owner.query<{ n: number; amount: number; terms_seq: number }>('select n, amount::int, terms_seq from fee_line where account_id = $1 order by n', [id])).rows;

  it('bears the new rate from its first day; what was charged stays, and each payment goes back as it was charged', async () => {
    const { id } = await account();
    const early = await desk.pay(id, 100_000, '2026-03-05');
    const preview = (await manager.call<{ previewTermsChange: object }>(PREVIEW, { accountId: id, move: { placementType: 'LEGAL', effectiveFrom: '2026-03-20' } })).previewTermsChange;
    expect(preview).toMatchObject({ before: ['Placed first: 25% of what is collected.', expect.stringContaining('An account taken back')], recordedAlready: 0 });
    expect(await change(id)).toMatchObject({ __typename: 'ChangedTerms', seq: 2, effectiveFrom: '2026-03-20' });
    const late = await desk.pay(id, 100_000, '2026-03-25');
    await desk.pay(id, 100_000, '2026-03-19');
    expect(await fees(id)).toEqual([{ n: 1, amount: 25_000, terms_seq: 1 }, { n: 2, amount: 40_000, terms_seq: 2 }, { n: 3, amount: 25_000, terms_seq: 1 }]);
    expect(await desk.giveBack(early['receiptId'], '2026-03-28')).toMatchObject({ fee: -25_000 });
    expect(await desk.giveBack(late['receiptId'], '2026-03-28')).toMatchObject({ fee: -40_000 });
    const { accountTerms } = await manager.call<{ accountTerms: { seq: number; placementType: string; reason: string; recordedBy: string | null }[] }>(TERMS, { accountId: id });
    expect(accountTerms.map(({ seq, placementType, reason }) => [seq, placementType, reason])).toEqual([[2, 'LEGAL', 'Suit filed'], [1, 'FIRST', expect.any(String)]]);
    expect(accountTerms[0]?.recordedBy).toBe(manager.user.name);
    const told = await agency.owner.query<{ body: string; visibility: string }>(`select body, visibility from activity where account_id = $1 and kind = 'TERMS_CHANGED'`, [id]);
    expect(told.rows).toEqual([{ visibility: 'CLIENT', body: expect.stringContaining('Terms from 20 Mar 2026: At law: 40% of what is collected.') }]);
    const audited = await agency.owner.query(`select facts->>'reason' as reason from audit_log where action = 'account.termsChanged' and subject_id = $1`, [id]);
    expect(audited.rows).toEqual([{ reason: 'Suit filed' }]);
  });

  it('is changed once by a double click, and not by whoever may not or comes late', async () => {
    const { id } = await account();
    const [key, version] = [randomUUID(), await versionOf(id)];
    const both = await Promise.all([change(id, { key, version }), change(id, { key, version })]);
    expect(both.map((answer) => answer['seq'])).toEqual([2, 2]);
    expect(await change(id, { version })).toMatchObject({ code: 'ACCOUNT_CHANGED' });
    expect(await change(id)).toMatchObject({ code: 'NOTHING_CHANGES' });
    expect(await change(id, { placementType: 'FIRST', effectiveFrom: '2026-04-01' })).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'effectiveFrom' });
    expect(await change(id, { placementType: 'FIRST', effectiveFrom: '2026-03-01' })).toMatchObject({ code: 'BEFORE_PRESENT_TERMS' });
    expect(await change(id, { placementType: 'FIRST', reason: '  ' })).toMatchObject({ code: 'REASON_NEEDED' });
    await expect(change(id, { placementType: 'FIRST' }, await agency.agencyAs('COLLECTOR'))).rejects.toThrow();
  });

  it('costs the client a fee when it is taken back, given back when it is opened again, each a line of the remittance', async () => {
    const { id } = await account();
    await desk.pay(id, 100_000, '2026-03-05');
    const move = async (name: 'recallAccount' | 'reopenAccount') =>
      (await manager.call<Record<string, Answer>>(`mutation($input: EditAccountInput!) { ${name}(input: $input) { __typename ... on EditedAccount { status } ... on Refused { code } } }`, { input: { accountId: id, version: await versionOf(id) } }))[name];
    expect(await move('recallAccount')).toMatchObject({ status: 'CLOSED' });
    const charged = async () => (await agency.owner.query<{ amount: number; words: string }>('select amount::int, words from account_fee where account_id = $1 order by recorded_at, id', [id])).rows;
    expect(await charged()).toEqual([{ amount: 95_000, words: 'Fee for taking the account back: $50.00 and 10% of $9,000.00 still owed = $900.00' }]);
    const run = await desk.prepare(client.id, { periodTo: '2026-03-31' });
    const { rows } = await agency.owner.query(`select source_kind, fee::int, receivable::int from remittance_line where run_id = $1 and source_kind = 'FEE'`, [run['id']]);
    expect(rows).toEqual([{ source_kind: 'FEE', fee: 95_000, receivable: 95_000 }]);
    expect(await move('reopenAccount')).toMatchObject({ status: 'ACTIVE' });
    expect((await charged()).map(({ amount }) => amount)).toEqual([95_000, -95_000]);
    const booked = await agency.owner.query(
      `select sum(e.amount) filter (where a.type = 'FEE_REVENUE')::int as revenue from ledger_entry e join ledger_account a on a.id = e.ledger_account_id join ledger_transaction t on t.id = e.transaction_id where t.kind = 'ACCOUNT_FEE'`);
    expect(booked.rows).toEqual([{ revenue: 0 }]);
  });
});
