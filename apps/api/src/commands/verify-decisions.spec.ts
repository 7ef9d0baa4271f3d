import { askPermit, recordContactAttempt, recordRestriction, useCallPermit } from '@quittance/compliance/server';
import { ok, unwrap, type AccountId } from '@quittance/kernel';
import { bookAccount, bookClient, testAgency, type TestAgency } from '@quittance/testing';
import { findingsAfter } from './verify.fixture';
import { verifyBook } from './verify-book';

describe('quittance verify, of contacts', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
    const client = await bookClient(agency.owner, 'CARROW');
    const ctx = await agency.ctxFor('COLLECTOR');
    const account = await bookAccount(agency.owner, client, { timeZone: 'America/Chicago' });
    const accountId = account.id as AccountId;
    const asking = { accountId, address: '+1 312 555 0148', channel: 'CALL', purpose: 'COLLECT' } as const;
    unwrap(await agency.work.write(ctx, async (tx) => {
      const permit = unwrap(await useCallPermit(tx, unwrap(await askPermit(tx, asking)).id, accountId));
      return ok(await recordContactAttempt(tx, {
        direction: 'OUTBOUND', permit, personName: '', outcome: 'NO_ANSWER', connected: false, conversation: false, zone: null, durationSeconds: null, note: '', accounts: [{ accountId, clientId: client.id as never, spokenOf: false }] }));
    }));
    await agency.work.write(ctx, (tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'CEASE', inWriting: true, source: 'LETTER' }));
    expect(await agency.work.write(ctx, (tx) => askPermit(tx, asking))).toMatchObject({ ok: false });
  }, 120_000);

  afterAll(() => agency.close());

  it('makes every decision again, and finds the book sound', async () => {
    expect((await verifyBook(agency.owner)).filter(({ holds }) => !holds)).toEqual([]);
  }, 60_000);

  it.each([
    ['decisions', 'decision', `update decision set outcome = replace(outcome, '"allowed":false', '"allowed":true') where result = 'REFUSED'`],
    ['decisions', 'decision', `update decision set facts = replace(facts, '"CEASE"', '"DECEASED"') where result = 'REFUSED'`],
    ['decisions', 'decision', `update decision set result = 'ALLOWED' where result = 'REFUSED'`],
    ['decisions', 'rule_row', `update rule_row set content = jsonb_set(content, '{toMinute}', '600') where kind = 'hours'`],
    ['permits', 'permit', `update permit set address = '+13125550199'`],
    ['permits', 'permit', `update permit set used_at = null`],
  ])('%s: names the first row of %s that was tampered with', async (check, table, sql) => {
    const found = (await findingsAfter(agency.owner, table, sql)).find(({ name }) => name === check);
    expect(found).toMatchObject({ holds: false, first: expect.any(Object) });
  }, 60_000);
});
