import { randomUUID } from 'node:crypto';
import { DEFAULT_POLICY, replay, SEEDED_RULES, type ContentFacts, type StoredDecision } from '@quittance/compliance/domain';
import { ok, type AccountId, type ContactPointId, type DebtorId, type Result } from '@quittance/kernel';
import type { Ctx, Tx } from '@quittance/platform';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type TestAgency } from '@quittance/testing';
import { rulesOf } from '../rules/rule-sets';
import { recordAddressBasis } from '../recording/record-address';
import { recordConsent, revokeConsent } from '../recording/record-consent';
import { recordContactAttempt } from '../recording/record-contact-attempt';
import { answerDispute, recordDispute } from '../recording/record-dispute';
import { endRestriction, recordRestriction } from '../recording/record-restriction';
import { askPermit, previewContact } from './ask-permit';
import type { ContactRequest } from './contact-request';
import { useCallPermit, usePermit } from './use-permit';

const TEXT: ContentFacts = {
  language: 'en', disclosureLanguage: 'en', saysDebtCollector: true, saysAttempt: true, optOutLine: true, bareConfirmation: false, mentionsDebt: true, identifiesCaller: true, threatensSuit: false, discouragesDispute: false,
  payBy: null, amount: null, californiaNotice: true, validation: null, voicemail: null, envelope: null, social: null };

describe('permits', () => {
  let agency: TestAgency;
  let carrow: BookClient;
  let collector: Ctx;
  let officer: Ctx;
  let account: BookAccount;
  let point: string;

  beforeAll(async () => {
    agency = await testAgency();
    carrow = await bookClient(agency.owner, 'CARROW');
    collector = await agency.ctxFor('COLLECTOR');
    officer = await agency.ctxFor('COMPLIANCE_OFFICER');
  }, 120_000);

  beforeEach(async () => {
    account = await bookAccount(agency.owner, carrow, { debtor: `Debtor ${randomUUID().slice(0, 6)}`, timeZone: 'America/Chicago' });
    await agency.owner.query(`update debtor set region = 'IL' where id = $1`, [account.debtorId]);
    point = randomUUID();
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', '+1 312 555 0148', '+13125550148', 'CLIENT', '2026-01-01')`, [point, account.debtorId]);
  });

  afterAll(() => agency.close());

  const call = (part: Partial<ContactRequest> = {}): ContactRequest => ({ accountId: account.id as AccountId, contactPointId: point as ContactPointId, channel: 'CALL', purpose: 'COLLECT', ...part });
  const write = <T>(work: (tx: Tx) => Promise<Result<T>>, ctx = collector): Promise<Result<T>> => agency.work.write(ctx, work);
  const rows = async (sql: string, params: unknown[] = [account.id]): Promise<Record<string, unknown>[]> => (await agency.owner.query<Record<string, unknown>>(sql, params)).rows;
  const person = async (kind: 'CONSUMER' | 'COMMERCIAL_NATURAL_PERSON' = 'CONSUMER'): Promise<void> => {
    await agency.owner.query(`update account set class = $2 where id = $1`, [account.id, kind]);
    await agency.owner.query(`update debtor set kind = 'PERSON' where id = $1`, [account.debtorId]);
    await agency.owner.query(`insert into licence (licence_id, n, place, kind, status, from_on, recorded_at, actor_name) values ($1, 1, 'US-IL', 'LICENCE', 'ACTIVE', '2020-01-01', '2026-01-01', 'Test')`, [randomUUID()]);
  };
  const speak = (tx: Tx, permit: Parameters<typeof recordContactAttempt>[1] extends infer A ? Extract<A, { permit: unknown }>['permit'] : never): Promise<string> =>
    recordContactAttempt(tx, { direction: 'OUTBOUND', permit, personName: '', outcome: 'SPOKE_WITH_DEBTOR', connected: true, conversation: true, zone: null, durationSeconds: 60, note: '', accounts: [{ accountId: account.id as AccountId, clientId: carrow.id as never, spokenOf: true }] });

  it('are given, used once, and stand behind the attempt; the next call waits seven days', async () => {
    const asked = await write((tx) => askPermit(tx, call()));
    if (!asked.ok) throw new Error(asked.refusal.message);
    expect(asked.value).toMatchObject({ channel: 'CALL', address: '+13125550148', contactPointId: point, debtorId: account.debtorId });
    const attemptId = await write(async (tx) => {
      const used = await useCallPermit(tx, asked.value.id, account.id as AccountId);
      return used.ok ? ok(await speak(tx, used.value)) : used;
    });
    expect(attemptId.ok).toBe(true);
    expect(await write((tx) => useCallPermit(tx, asked.value.id, account.id as AccountId))).toMatchObject({ ok: false, refusal: { code: 'USED' } });
    const refused = await write((tx) => askPermit(tx, call()));
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED', message: expect.stringContaining('You spoke about this debt on'), facts: { gates: 'G3', basis: 'POLICY', citation: '12 CFR 1006.14(b)(2)(i)(B)', earliest: expect.stringMatching(/^2026-11-30T/) } } });
    expect(await rows('select first_communication_at is not null as told, spoken_at is not null as spoken, first_writing_at from account_contact where account_id = $1')).toEqual([{ told: true, spoken: true, first_writing_at: null }]);
  });

  it('keep a decision on record where the refusal undoes everything else, and it comes out the same when made again', async () => {
    await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'CEASE', inWriting: true, source: 'LETTER' }));
    expect(await write((tx) => askPermit(tx, call()))).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED' } });
    const [stored, ...more] = await rows(`select means, (extract(epoch from at) * 1000)::bigint as at, rule_version as "ruleVersion", facts, outcome, result, gates from decision where account_id = $1`);
    expect([stored?.['result'], stored?.['gates'], more]).toEqual(['REFUSED', ['G7', 'G23'], []]);
    expect(replay({ ...(stored as unknown as StoredDecision), at: Number(stored?.['at']) }, SEEDED_RULES)).toMatchObject({ ok: true });
    expect(await rows('select 1 from permit where account_id = $1')).toEqual([]);
  });

  it('decide by the rules on file, which are those we began with', async () => {
    expect(await agency.work.read(officer, (tx) => rulesOf(tx, '1'))).toEqual(SEEDED_RULES);
    await expect(agency.owner.query(`update rule_row set place = 'US' where version = '1'`)).rejects.toThrow('append-only');
  });

  it('decide again at sending: what was allowed at two may be forbidden since', async () => {
    await person();
    await write((tx) => recordAddressBasis(tx, { debtorId: account.debtorId, address: '+13125550148', kind: 'USED_BY_DEBTOR' }).then(ok));
    const asked = await write((tx) => askPermit(tx, call({ channel: 'TEXT' })));
    const [one, two] = [asked, await write((tx) => askPermit(tx, call({ channel: 'TEXT' })))].map((result) => (result.ok ? result.value.id : ''));
    expect(await write((tx) => usePermit(tx, one as string, { ...TEXT, optOutLine: false }))).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED', facts: { gates: 'G12' } } });
    expect(await write((tx) => usePermit(tx, one as string, TEXT))).toMatchObject({ ok: true });
    await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'OPT_OUT', medium: 'TEXT', address: '+13125550148', source: 'TEXT' }));
    expect(await write((tx) => usePermit(tx, two as string, TEXT))).toMatchObject({ ok: false, refusal: { code: 'CONTACT_REFUSED', facts: { gates: 'G8' } } });
    expect(await rows(`select step, result from decision where account_id = $1 order by id`)).toEqual([
      { step: 'ASKED', result: 'ALLOWED' }, { step: 'ASKED', result: 'ALLOWED' }, { step: 'SENDING', result: 'REFUSED' }, { step: 'SENDING', result: 'ALLOWED' }, { step: 'SENDING', result: 'REFUSED' }]);
  });

  it('pass a rule over for whoever has the right to it, with a reason, and for nobody else', async () => {
    await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'CEASE', inWriting: false, source: 'CALL' }));
    const overrides = [{ gate: 'G7', reason: 'Their director asked us to call today.' }];
    expect(await write((tx) => askPermit(tx, call({ overrides })))).toMatchObject({ ok: false, refusal: { code: 'FORBIDDEN' } });
    expect(await write((tx) => askPermit(tx, call({ overrides: [{ gate: 'G7', reason: ' ' }] })), officer)).toMatchObject({ ok: false, refusal: { code: 'REASON_MISSING' } });
    expect(await write((tx) => askPermit(tx, call({ overrides })), officer)).toMatchObject({ ok: true });
    expect(await rows('select result, gates from decision where account_id = $1')).toEqual([{ result: 'OVERRIDDEN', gates: ['G7'] }]);
    expect(await write((tx) => askPermit(tx, call()))).toMatchObject({ ok: true });
    expect(await write((tx) => askPermit(tx, call({ channel: 'LETTER', contactPointId: null })))).toMatchObject({ ok: false });
  });

  it('never pass over a stay', async () => {
    await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'BANKRUPT', status: 'STAY', source: 'COURT' }));
    expect(await write((tx) => askPermit(tx, call({ overrides: [{ gate: 'G24', reason: 'The client insists.' }] })), officer)).toMatchObject({ ok: false, refusal: { facts: { gates: 'G24' } } });
    expect(await rows('select 1 from override where account_id = $1')).toEqual([]);
  });

  it('are what the database asks for behind every attempt of ours', async () => {
    const insert = (permit: string | null, extra = ''): Promise<unknown> => agency.owner.query(
      `insert into contact_attempt (id, debtor_id, channel, direction, address, outcome, connected, conversation, occurred_at, permit_id${extra && ', carried_over'}) values ($1, $2, 'CALL', 'OUTBOUND', '+13125550148', 'NO_ANSWER', false, false, '2026-11-23T20:00:00Z', $3${extra})`,
      [randomUUID(), account.debtorId, permit]);
    await expect(insert(null)).rejects.toThrow();
    const asked = await write((tx) => askPermit(tx, call()));
    if (!asked.ok) throw new Error('refused');
    await expect(insert(asked.value.id)).rejects.toThrow('without a used permit');
    await expect(agency.work.write(collector, async (tx) => ok(await tx.query(
      `insert into contact_attempt (id, debtor_id, channel, direction, address, outcome, connected, conversation, occurred_at, carried_over) values ($1, $2, 'CALL', 'OUTBOUND', 'x', 'NO_ANSWER', false, false, $3, true)`,
      [tx.newId(), account.debtorId, tx.now])))).rejects.toThrow('before permits');
    await insert(null, ', true');
    await expect(agency.owner.query('update permit set address = $2 where id = $1', [asked.value.id, 'elsewhere'])).rejects.toThrow('used once');
  });

  it('take a consent given in a contact with this debtor, not with another', async () => {
    const consent = (attemptId: string, debtorId: string) => write((tx) => recordConsent(tx, { debtorId, kind: 'FREQUENCY', attemptId, source: 'CALL' }));
    expect(await consent('01a2202f-4ff6-727a-90e5-9bfbad22cf3a', account.debtorId)).toMatchObject({ ok: false, refusal: { code: 'CONTACT_NOT_FOUND' } });
    const { rows: [own] } = await agency.owner.query<{ id: string; debtor: string }>('select id, debtor_id as debtor from contact_attempt limit 1');
    if (!own) throw new Error('no contact was recorded');
    expect(await consent(own.id, randomUUID())).toMatchObject({ ok: false, refusal: { code: 'CONTACT_NOT_FOUND', field: 'attemptId' } });
    expect(await consent(own.id, own.debtor)).toMatchObject({ ok: true });
  });

  it('take a consent of a party of the account, who was the person of the contact', async () => {
    const party = await bookAccount(agency.owner, carrow, { debtor: `Guarantor ${randomUUID().slice(0, 6)}` });
    const attemptId = await write(async (tx) => ok(await recordContactAttempt(tx, {
      direction: 'INBOUND', debtorId: account.debtorId as DebtorId, personId: party.debtorId, contactPointId: null, channel: 'CALL', address: '+13125550199', personName: '', outcome: 'CALL_BACK_ASKED', connected: true, conversation: true,
      zone: null, durationSeconds: 60, note: '', accounts: [{ accountId: account.id as AccountId, clientId: carrow.id as never, spokenOf: true }] })));
    if (!attemptId.ok) throw new Error(attemptId.refusal.message);
    expect(await write((tx) => recordConsent(tx, { debtorId: party.debtorId, kind: 'FREQUENCY', attemptId: attemptId.value, source: 'CALL' }))).toMatchObject({ ok: true });
  });

  it('keeps of what is told only what its kind has a use for', async () => {
    const told = await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'MINOR', status: 'STAY', language: 'Spanish', days: [30], fromMinute: -1, toMinute: 9_999, source: 'CALL' }));
    const { rows } = await agency.owner.query('select status, language, days, from_minute, to_minute from restriction where id = $1', [told.ok ? told.value : '']);
    expect(rows).toEqual([{ status: null, language: null, days: null, from_minute: null, to_minute: null }]);
  });

  it('follow recorded states: once told, ended, taken back', async () => {
    const told = { debtorId: account.debtorId, kind: 'OPT_OUT', medium: 'CALL', source: 'CALL' } as const;
    const [first, again] = [await write((tx) => recordRestriction(tx, told)), await write((tx) => recordRestriction(tx, told))];
    expect(again).toEqual(first);
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: false, findings: [{ gate: 'G8' }] } });
    expect(await write((tx) => endRestriction(tx, first.ok ? first.value : '', 'They called back and allow it.'))).toMatchObject({ ok: true });
    expect(await write((tx) => endRestriction(tx, first.ok ? first.value : '', 'They called back and allow it.'))).toMatchObject({ ok: false, refusal: { code: 'ENDED' } });
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: true } });
    expect(await rows(`select kind, body from activity where account_id = $1 order by occurred_at, id`)).toEqual([
      { kind: 'RESTRICTED', body: 'Opted out of calls.' }, { kind: 'RESTRICTION_ENDED', body: 'No longer: opted out. They called back and allow it.' }]);
    const consent = await write((tx) => recordConsent(tx, { debtorId: account.debtorId, kind: 'FREQUENCY', source: 'CALL' }));
    expect(await write((tx) => revokeConsent(tx, consent.ok ? consent.value : '', 'They changed their mind.'))).toMatchObject({ ok: true });
    expect(await write((tx) => revokeConsent(tx, consent.ok ? consent.value : '', 'They changed their mind.'))).toMatchObject({ ok: false, refusal: { code: 'REVOKED' } });
  });

  it('stop at a written dispute until it is answered; the mark on the account is a dispute too', async () => {
    await person();
    const made = await write((tx) => recordDispute(tx, { accountId: account.id as AccountId, kind: 'DISPUTE', inWriting: true, source: 'LETTER', note: 'Never ordered it' }));
    expect(await rows('select disputed_at is not null as marked from account where id = $1')).toEqual([{ marked: true }]);
    expect(await rows('select count(*)::int as n from dispute where account_id = $1')).toEqual([{ n: 1 }]);
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: false, findings: [{ gate: 'G15', basis: 'LAW' }] } });
    await write((tx) => answerDispute(tx, made.ok ? made.value : '', 'The signed order was sent.'));
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: true } });
  });

  it('know a policy the agency has changed, and a licence it lacks', async () => {
    await agency.owner.query(`update account set class = 'CONSUMER' where id = $1`, [account.id]);
    await agency.owner.query(`update debtor set region = 'CO' where id = $1`, [account.debtorId]);
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: false, findings: [{ gate: 'G23', words: expect.stringContaining('US-CO asks for a licence') }] } });
    await agency.owner.query(`update account set class = 'COMMERCIAL_ENTITY' where id = $1`, [account.id]);
    await write((tx) => recordRestriction(tx, { debtorId: account.debtorId, kind: 'INCONVENIENT_TIME', days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 0, toMinute: 1440, source: 'CALL' }));
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: false, findings: [{ gate: 'G5', basis: 'POLICY' }] } });
    const { rows: [user] } = await agency.owner.query<{ id: string }>('select id from app_user limit 1');
    await agency.owner.query(`insert into agency_policy (n, policy, effective_from, reason, recorded_at, actor_id, actor_name) values (1, $1, '2026-11-01', 'Companies have no bad hours', '2026-11-01', $2, 'Test')`,
      [JSON.stringify({ ...DEFAULT_POLICY, gates: DEFAULT_POLICY.gates.map((kept) => (kept.gate === 'G5' ? { ...kept, regimes: [] } : kept)) }), user?.id]);
    expect(await write((tx) => previewContact(tx, call()))).toMatchObject({ value: { allowed: true } });
  });

  it('refuse people, numbers and debtors they are not for', async () => {
    expect(await write((tx) => askPermit(tx, call({ personId: randomUUID() })))).toMatchObject({ refusal: { code: 'PERSON_NOT_FOUND' } });
    expect(await write((tx) => askPermit(tx, call({ contactPointId: randomUUID() as ContactPointId })))).toMatchObject({ refusal: { code: 'ADDRESS_NOT_FOUND' } });
    expect(await write((tx) => askPermit(tx, call({ contactPointId: null, address: 'home' })))).toMatchObject({ refusal: { code: 'NOT_A_PHONE', field: 'address' } });
    expect(await write((tx) => usePermit(tx, randomUUID(), null))).toMatchObject({ refusal: { code: 'UNKNOWN' } });
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, status, source, supersedes_id, observed_at) values ($1, $2, 'PHONE', '+1 312 555 0148', '+13125550148', 'WRONG_PARTY', 'CLIENT', $3, '2026-01-02')`,
      [randomUUID(), account.debtorId as DebtorId, point]);
    expect(await write((tx) => askPermit(tx, call({ contactPointId: null, address: '312 555 0148' })))).toMatchObject({ refusal: { code: 'WRONG_PARTY' } });
  });
});
