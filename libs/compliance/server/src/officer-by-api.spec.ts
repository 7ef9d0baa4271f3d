import { randomUUID } from 'node:crypto';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';

const ASK = `mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) {
  ... on ContactAnswer { allowed permitId decisionId decision { findings { gate basis citation words until } overridden { gate } } } ... on Refused { code message } } }`;
const MAKE = (name: string, type: string): string => `mutation ($i: ${type}!, $k: String!) { r: ${name}(input: $i, key: $k) { ... on StateKept { id } ... on Refused { code message } } }`;
const PHONE = '+1 312 555 0148';

interface Answer { allowed: boolean; permitId: string | null; decisionId: string; decision: { findings: { gate: string; basis: string; citation: string; words: string; until: string | null }[]; overridden: { gate: string }[] }; code?: string }

/** The compliance officer's screens, and the collector's strip, over what people did. Each gate is tried in gates-by-acts. */
describe('decisions, rules and complaints through the API', () => {
  let agency: TestAgency;
  let client: BookClient;
  let collector: Caller;
  let officer: Caller;
  let account: BookAccount;

  beforeAll(async () => {
    agency = await testAgency();
    client = await bookClient(agency.owner, 'CARROW');
    collector = await agency.agencyAs('COLLECTOR');
    officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    for (const place of ['US-IL', 'US-NY']) await make(officer, 'recordLicence', 'LicenceInput', { place, kind: 'LICENCE', status: 'ACTIVE', from: '2020-01-01' });
  }, 120_000);

  beforeEach(async () => {
    await agency.setClock('2026-11-23');
    account = await debtor();
  });

  afterAll(() => agency.close());

  const make = async (who: Caller, name: string, type: string, input: object): Promise<{ id: string; code?: string }> => (await who.call<{ r: { id: string } }>(MAKE(name, type), { i: input, k: randomUUID() })).r;
  /** A consumer in Chicago, long told of the debt. */
  const debtor = async (region = 'IL', timeZone = 'America/Chicago'): Promise<BookAccount> => {
    const made = await bookAccount(agency.owner, client, { debtor: `Dana ${randomUUID().slice(0, 6)}`, timeZone });
    await agency.owner.query(`update debtor set kind = 'PERSON', region = $2 where id = $1`, [made.debtorId, region]);
    await agency.owner.query(`update account set class = 'CONSUMER' where id = $1`, [made.id]);
    await agency.owner.query(`insert into account_contact (account_id, client_id, first_communication_at, first_writing_at, notice_given_at, period_ends_on) values ($1, $2, '2026-01-05', '2026-01-05', '2026-01-05', '2026-02-20')`, [made.id, made.clientId]);
    return made;
  };
  const ask = async (part: object = {}, who = collector): Promise<Answer> => (await who.call<{ r: Answer }>(ASK, { i: { accountId: account.id, address: PHONE, ...part }, k: randomUUID() })).r;
  /** The gates that stop it; none: allowed. */
  const gates = async (part: object = {}): Promise<string[]> => {
    const answer = await ask(part);
    if (answer.code) throw new Error(answer.code);
    return answer.decision.findings.map(({ gate }) => gate);
  };
  const restrict = (input: object): Promise<{ id: string }> => make(collector, 'recordRestriction', 'RecordRestrictionInput', { accountId: account.id, source: 'CALL', ...input });

  it('the officer sees what was blocked and passed over, opens it, makes it again, and asks as of any second', async () => {
    const before = new Date(Date.parse('2026-11-23T20:00:00Z') - 60_000).toISOString();
    await restrict({ kind: 'CEASE', inWriting: false });
    const blocked = await ask();
    const passed = await ask({ overrides: [{ gate: 'G7', reason: 'Their wife asked us to call' }] }, officer);
    expect(passed).toMatchObject({ allowed: true, decision: { overridden: [{ gate: 'G7' }] } });
    const list = await officer.call<{ storedDecisions: { nodes: { id: string; result: string; gates: string[]; actorName: string }[] } }>(
      'query ($f: DecisionFilter!) { storedDecisions(page: { first: 10 }, filter: $f) { nodes { id result gates actorName } } }', { f: { results: ['REFUSED', 'OVERRIDDEN'], accountId: account.id, gate: 'G7' } });
    expect(list.storedDecisions.nodes.map(({ result }) => result)).toEqual(['OVERRIDDEN', 'REFUSED']);
    const opened = await officer.call<{ storedDecision: { facts: string; factsHash: string }; replayDecision: { decision: { allowed: boolean } } }>(
      'query ($id: Uuid!) { storedDecision(id: $id) { facts factsHash } replayDecision(id: $id) { ... on ReplayedDecision { decision { allowed } } ... on Refused { code } } }', { id: blocked.decisionId });
    expect(JSON.parse(opened.storedDecision.facts)).toMatchObject({ restrictions: [{ kind: 'CEASE', inWriting: false }] });
    expect(opened.replayDecision).toEqual({ decision: { allowed: false } });
    await agency.owner.query('alter table decision disable trigger user');
    await agency.owner.query(`update decision set outcome = replace(outcome, '"allowed":false', '"allowed":true') where id = $1`, [blocked.decisionId]);
    await agency.owner.query('alter table decision enable trigger user');
    expect(await officer.call('query ($id: Uuid!) { r: replayDecision(id: $id) { ... on Refused { code } } }', { id: blocked.decisionId })).toEqual({ r: { code: 'DECISION_DIFFERS' } });
    // Nothing was told yet, and the licence was not on file either.
    const AS_OF = 'query ($i: AsOfInput!) { r: decisionAsOf(input: $i) { ... on DecisionAsOf { decision { allowed findings { gate } } } ... on Refused { code } } }';
    expect(await officer.call(AS_OF, { i: { accountId: account.id, channel: 'CALL', address: PHONE, at: before } })).toEqual({ r: { decision: { allowed: false, findings: [{ gate: 'G23' }] } } });
    expect(await officer.call(AS_OF, { i: { accountId: account.id, channel: 'CALL', address: PHONE, at: '2030-01-01T00:00:00Z' } })).toEqual({ r: { code: 'NOT_YET' } });
  });

  it('a rule is changed in a new version, after seeing what it touches; decisions name the version they were made under', async () => {
    const { ruleRows } = await officer.call<{ ruleRows: { id: string; content: string }[] }>('{ ruleRows(kind: hours) { id content } }');
    const us = JSON.parse(ruleRows.find(({ id }) => id === 'HRS-US')?.content ?? '{}') as object;
    const change = { kind: 'hours', rows: [JSON.stringify({ ...us, id: 'HRS-US-NV', place: 'US-NV', toMinute: 600, source: 'A stricter state, for the test' })], basedOn: '1', reason: 'Nevada has narrower hours' };
    account = await debtor('NV', 'America/Los_Angeles');
    await make(officer, 'recordLicence', 'LicenceInput', { place: 'US-NV', kind: 'LICENCE', status: 'ACTIVE', from: '2020-01-01' });
    expect(await gates()).toEqual([]);
    expect(await officer.call('query ($i: RuleChangeInput!) { r: previewRuleChange(input: $i) { ... on RuleChangePreview { places openAccounts added } } }', { i: change })).toEqual({ r: { places: ['US-NV'], openAccounts: 1, added: 1 } });
    const CHANGE = 'mutation ($i: RuleChangeInput!, $k: String!) { r: changeRules(input: $i, key: $k) { ... on RuleVersionMade { version } ... on Refused { code } } }';
    expect(await officer.call(CHANGE, { i: { ...change, rows: ['{"id":"HRS-X","place":"Nevada"}'] }, k: randomUUID() })).toEqual({ r: { code: 'BAD_PLACE' } });
    const { r: made } = await officer.call<{ r: { version: string } }>(CHANGE, { i: change, k: randomUUID() });
    expect(made.version).toMatch(/^2-[0-9a-f]{8}$/);
    expect(await officer.call(CHANGE, { i: change, k: randomUUID() })).toEqual({ r: { code: 'BASED_ON_OLD' } });
    expect(await gates()).toEqual(['G1']);
    const { rows } = await agency.owner.query('select rule_version from decision where account_id = $1 order by id', [account.id]);
    expect(rows).toEqual([{ rule_version: '1' }, { rule_version: made.version }]);
    await expect(collector.call(CHANGE, { i: change, k: randomUUID() })).rejects.toThrow();
  });

  it('complaints stand in the register until they are answered, with the cause', async () => {
    const { id } = await make(officer, 'recordComplaint', 'ComplaintInput', { accountNumber: account.number, complainant: 'Dana Ruiz', category: 'COMMUNICATION', source: 'REGULATOR', description: 'Called at work', receivedOn: '2026-11-20' });
    const REGISTER = '{ complaints(page: { first: 10 }) { nodes { id dueOn overdue outcome rootCause } } }';
    expect(await officer.call(REGISTER)).toEqual({ complaints: { nodes: [{ id, dueOn: '2026-12-05', overdue: false, outcome: null, rootCause: null }] } });
    const answer = { complaintId: id, outcome: 'UPHELD', answer: 'We apologised', rootCause: 'The number was not marked as work' };
    expect(await make(officer, 'answerComplaint', 'ComplaintAnswerInput', answer)).toEqual({ id });
    expect(await make(officer, 'answerComplaint', 'ComplaintAnswerInput', answer)).toMatchObject({ code: 'ANSWERED' });
    expect(await officer.call(REGISTER)).toMatchObject({ complaints: { nodes: [{ outcome: 'UPHELD', rootCause: 'The number was not marked as work' }] } });
  });

  it('the strip tells every number and address, by channel, and what is on file', async () => {
    await agency.owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, source, observed_at) values ($1, $2, 'PHONE', $3, '+13125550148', 'CLIENT', '2026-01-01')`, [randomUUID(), account.debtorId, PHONE]);
    await restrict({ kind: 'OPT_OUT', medium: 'TEXT' });
    const { contactPermissions: found } = await collector.call<{ contactPermissions: { zones: string[]; regime: string; ways: { channel: string; until: string | null; decision: { allowed: boolean } }[]; states: { title: string; detail: string }[] } }>(
      'query ($id: Uuid!) { contactPermissions(accountId: $id) { zones regime ways { channel until decision { allowed } } states { title detail } } }', { id: account.id });
    expect(found).toMatchObject({ zones: ['America/Chicago'], regime: 'US_CONSUMER', states: [{ title: 'Opted out', detail: 'Opted out of texts' }] });
    expect(found.ways.map(({ channel, decision }) => [channel, decision.allowed])).toEqual([['CALL', true], ['TEXT', false], ['LETTER', true]]);
    expect(found.ways[0]?.until).toBe('2026-11-24T03:00:00.000Z');
  });
});
