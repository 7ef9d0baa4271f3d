import { randomUUID } from 'node:crypto';
import { currency, ppm } from '@quittance/kernel';
import { blankTerms, termsToWire } from '@quittance/clients/domain';
import { rateCondition, rateRule } from '@quittance/fees/domain';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type TestAgency, type TestClient } from '@quittance/testing';

jest.setTimeout(90_000);

const flat = (rate: string) => [{ upTo: null, ratePpm: ppm(rate) }];
const LEGAL = rateRule({ name: 'At law', when: [rateCondition({ placementTypes: ['LEGAL'] })], tiers: flat('40%') });
const REST = rateRule({ tiers: flat('25%') });
const CREATE = `mutation($input: CreateContractVersionInput!) { createContractVersion(input: $input) { __typename ... on ContractVersionSaved { version { id number } } ... on Refused { code message field } } }`;
const CHANGE = `mutation($input: ChangeAccountTermsInput!) { changeAccountTerms(input: $input) { __typename ... on ChangedTerms { seq } ... on Refused { code message } } }`;

describe('terms changed in the middle of a run', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    await agency.setClock('2026-03-31');
  }, 120_000);
  afterAll(() => agency.close());

  const rows = async <T extends object>(sql: string, params: unknown[] = []): Promise<T[]> => (await agency.owner.query<T>(sql, params)).rows;
  const placed = async (): Promise<{ client: TestClient; id: string }> => {
    const client = await addTestClient(agency.owner, { rate: [LEGAL, REST] });
    return { client, id: (await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 10_000_000 } })).id };
  };
  /** A new version of the contract from a day, at another rate and in another mode. */
  const version = async (clientId: string, rate: string, effectiveFrom: string): Promise<Answer> => {
    const terms = blankTerms(currency('USD'), [rateRule({ tiers: flat(rate) })]);
    const input = { commandKey: randomUUID(), clientId, currency: 'USD', effectiveFrom, terms: termsToWire({ ...terms, remittance: { ...terms.remittance, mode: 'GROSS' } }) };
    return (await desk.colleague.call<{ createContractVersion: Answer }>(CREATE, { input })).createContractVersion;
  };
  const paid = (id: string, count: number, on: string) => Array.from({ length: count }, () => desk.pay(id, 10_000, on));

  it('a contract version saved while a run is prepared and posted changes no fee of it, nor what was approved', async () => {
    const { client, id } = await placed();
    await Promise.all(paid(id, 6, '2026-03-05'));
    const [prepared, first, ...during] = await Promise.all([desk.prepare(client.id, { periodTo: '2026-03-31' }), version(client.id, '35%', '2026-04-01'), ...paid(id, 6, '2026-03-06')]);
    expect(first).toMatchObject({ __typename: 'ContractVersionSaved' });
    expect(during.every(({ fee }) => fee === 2_500)).toBe(true);
    const run = prepared as Answer;
    const [collected, fees] = [Number(run['collected']), Number(run['fees'])];
    expect([fees, run['remitted']]).toEqual([collected / 4, (collected * 3) / 4]);
    const [approved, second, ...later] = await Promise.all([desk.approve(run), version(client.id, '45%', '2026-04-02'), ...paid(id, 3, '2026-03-07')]);
    expect([approved['status'], second.__typename]).toEqual(['APPROVED', 'ContractVersionSaved']);
    const [posted, third] = await Promise.all([desk.post(run), version(client.id, '50%', '2026-04-03'), ...paid(id, 3, '2026-03-08')]);
    expect(third).toMatchObject({ __typename: 'ContractVersionSaved' });
    expect(posted).toMatchObject({ status: 'POSTED', hash: run['hash'], collected, fees, remitted: (collected * 3) / 4, invoiced: 0 });
    expect(later.every(({ fee }) => fee === 2_500)).toBe(true);
    expect(await rows('select distinct amount::int as fee, terms_seq from fee_line where account_id = $1', [id])).toEqual([{ fee: 2_500, terms_seq: 1 }]);
    expect(await desk.identityHolds()).toBe(true);
  });

  it('an account moved to law meanwhile: each payment bears the terms it was recorded under, and the run what its lines say', async () => {
    const { client, id } = await placed();
    await Promise.all(paid(id, 4, '2026-03-25'));
    const versionOf = async (): Promise<number> => (await rows<{ version: number }>('select version from account where id = $1', [id]))[0]?.version ?? 0;
    const move = async (): Promise<Answer> => {
      // A payment in between makes the account another than was seen: the person looks again.
      for (;;) {
        const input = { key: randomUUID(), accountId: id, version: await versionOf(), placementType: 'LEGAL', effectiveFrom: '2026-03-20', reason: 'Suit filed' };
        const { changeAccountTerms } = await desk.colleague.call<{ changeAccountTerms: Answer }>(CHANGE, { input });
        if (changeAccountTerms.code !== 'ACCOUNT_CHANGED') return changeAccountTerms;
      }
    };
    const [run, moved, ...answers] = await Promise.all([desk.prepare(client.id, { periodTo: '2026-03-31' }), move(), ...paid(id, 8, '2026-03-26')]);
    expect(moved).toMatchObject({ seq: 2 });
    expect(answers.every(({ __typename }) => __typename === 'RecordedPayment')).toBe(true);
    const lines = await rows<{ terms_seq: number; fee: number }>('select terms_seq, amount::int as fee from fee_line where account_id = $1', [id]);
    expect(lines).toHaveLength(12);
    expect(lines.every(({ terms_seq, fee }) => fee === (terms_seq === 1 ? 2_500 : 4_000))).toBe(true);
    await desk.approve(run);
    const posted = await desk.post(run);
    expect(posted).toMatchObject({ status: 'POSTED', fees: run['fees'], hash: run['hash'] });
    const [sum] = await rows<{ fees: number; collected: number }>('select sum(fee)::int as fees, sum(collected)::int as collected from remittance_line where run_id = $1', [run['id']]);
    expect(sum).toEqual({ fees: posted['fees'], collected: posted['collected'] });
    const next = await desk.remit(client.id, '2026-03-31');
    expect(Number(posted['fees']) + Number(next['fees'])).toBe(lines.reduce((all, { fee }) => all + fee, 0));
    expect(await desk.identityHolds()).toBe(true);
  });
});
