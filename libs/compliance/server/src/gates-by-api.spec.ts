import { randomUUID } from 'node:crypto';
import { bookAccount, bookClient, testAgency, type BookAccount, type BookClient, type Caller, type TestAgency } from '@quittance/testing';

const ASK = `mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) {
  ... on ContactAnswer { allowed permitId decisionId decision { findings { gate basis citation words until } overridden { gate } } } ... on Refused { code message } } }`;
const MAKE = (name: string, type: string): string => `mutation ($i: ${type}!, $k: String!) { r: ${name}(input: $i, key: $k) { ... on StateKept { id } ... on Refused { code message } } }`;
const CALL = 'mutation ($i: RecordCallInput!, $k: String!) { r: recordCallOutcome(input: $i, key: $k) { ... on CallRecorded { attemptId } ... on Refused { code message } } }';
const PHONE = '+1 312 555 0148';
const EMAIL = 'dana@home.example';

interface Answer { allowed: boolean; permitId: string | null; decisionId: string; decision: { findings: { gate: string; basis: string; citation: string; words: string; until: string | null }[]; overridden: { gate: string }[] }; code?: string }

/** Each gate that calls and recorded states reach, on both sides, through the API. */
describe('gates by acts', () => {
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
  const consent = (input: object): Promise<{ id: string }> => make(collector, 'recordConsent', 'RecordConsentInput', { accountId: account.id, source: 'CALL', ...input });
  const called = (outcome: string, part: object = {}): Promise<unknown> => collector.call(CALL, { i: { accountId: account.id, number: PHONE, outcome, connected: false, conversation: false, ...part }, k: randomUUID() });
  const party = async (role: string): Promise<string> => {
    const id = randomUUID();
    await agency.owner.query(`insert into debtor (id, kind, name, name_normalised, country, region, time_zone, created_at) values ($1, 'PERSON', 'Nell Ward', 'nell ward', 'US', 'IL', 'America/Chicago', '2026-01-01')`, [id]);
    await agency.owner.query('insert into account_party (account_id, client_id, debtor_id, role) values ($1, $2, $3, $4)', [account.id, account.clientId, id, role]);
    return id;
  };
  const TEXT = { channel: 'TEXT' };
  const MAIL = { channel: 'EMAIL', address: EMAIL };

  it('G1: by day, not in the debtor’s night', async () => {
    expect(await gates()).toEqual([]);
    await agency.owner.query(`update debtor set time_zone = 'Asia/Tokyo' where id = $1`, [account.debtorId]);
    expect(await gates()).toEqual(['G1']);
  });

  it('G2: seven calls in seven days, not the eighth; a busy line is none', async () => {
    await called('BUSY');
    for (let n = 0; n < 6; n++) await called('NO_ANSWER');
    expect(await gates()).toEqual([]);
    await called('NO_ANSWER');
    const { decision } = await ask();
    expect(decision.findings).toEqual([expect.objectContaining({ gate: 'G2', basis: 'LAW', citation: '12 CFR 1006.14(b)(2)(i)(A)', until: expect.stringMatching(/^2026-11-30/) })]);
  });

  it('G3 and G4: a week after a conversation, sooner with a consent that holds', async () => {
    await called('SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    expect(await gates()).toEqual(['G3']);
    const { id } = await consent({ kind: 'FREQUENCY' });
    expect(await gates({ consentId: id })).toEqual([]);
    await collector.call('mutation ($id: Uuid!, $k: String!) { revokeConsent(id: $id, reason: "They changed their mind", key: $k) { __typename } }', { id, k: randomUUID() });
    expect((await gates({ consentId: id })).sort()).toEqual(['G3', 'G4']);
    await agency.setClock('2026-11-30');
    expect(await gates()).toEqual([]);
  });

  it('G5: a time they named, a place, an employer that forbids it', async () => {
    await restrict({ kind: 'INCONVENIENT_TIME', days: [1, 2, 3, 4, 5, 6, 7], fromMinute: 540, toMinute: 660 });
    expect(await gates()).toEqual([]);
    await restrict({ kind: 'INCONVENIENT_TIME', days: [1], fromMinute: 780, toMinute: 1020 });
    expect(await gates()).toEqual(['G5']);
    account = await debtor();
    await restrict({ kind: 'INCONVENIENT_PLACE', address: '+1 312 555 0199' });
    expect(await gates()).toEqual([]);
    expect(await gates({ address: '+1 312 555 0199' })).toEqual(['G5']);
  });

  it('G6: the attorney alone', async () => {
    const attorney = await party('ATTORNEY');
    const { id } = await restrict({ kind: 'REPRESENTED', attorneyKnown: true });
    expect(await gates()).toEqual(['G6']);
    expect(await gates({ personId: attorney })).toEqual([]);
    await collector.call('mutation ($id: Uuid!, $k: String!) { endRestriction(id: $id, reason: "The attorney no longer acts", key: $k) { __typename } }', { id, k: randomUUID() });
    expect(await gates()).toEqual([]);
  });

  it('G7: stop, but for the notices the law permits; for this debt alone where they said so', async () => {
    await restrict({ kind: 'CEASE', inWriting: true, thisDebtOnly: true, source: 'LETTER' });
    expect(await gates()).toEqual(['G7']);
    expect(await gates({ channel: 'LETTER', address: null, purpose: 'TERMINATION' })).toEqual([]);
    const other = await bookAccount(agency.owner, client, { debtorId: account.debtorId });
    expect(await gates({ accountId: other.id })).toEqual([]);
  });

  it('G8: an opt-out closes a medium or an address, for any debt', async () => {
    await restrict({ kind: 'OPT_OUT', medium: 'CALL', address: PHONE });
    expect(await gates()).toEqual(['G8']);
    expect(await gates({ address: '+1 312 555 0177' })).toEqual([]);
    const other = await bookAccount(agency.owner, client, { debtorId: account.debtorId });
    expect(await gates({ accountId: other.id })).toEqual(['G8']);
  });

  it('G9: of others, where the debtor is, and once', async () => {
    const personId = await party('THIRD_PARTY');
    expect(await gates({ personId })).toContain('G9');
    const asked = await ask({ personId, purpose: 'LOCATION' });
    expect(asked.allowed).toBe(true);
    await called('THIRD_PARTY', { connected: true, permitId: asked.permitId, number: null });
    expect(await gates({ personId, purpose: 'LOCATION' })).toEqual(['G9']);
  });

  it('G10: an email address on a basis', async () => {
    expect(await gates(MAIL)).toEqual(['G10']);
    await consent({ kind: 'EMAIL', address: EMAIL });
    expect(await gates(MAIL)).toEqual([]);
  });

  it('G11: texts with consent, fresh within sixty days', async () => {
    expect(await gates(TEXT)).toEqual(['G11']);
    await consent({ kind: 'TEXT', address: PHONE });
    expect(await gates(TEXT)).toEqual([]);
    await agency.setClock('2027-02-01');
    expect(await gates(TEXT)).toEqual(['G11']);
  });

  it('G13: the validation notice within five days of the first communication', async () => {
    await agency.owner.query('delete from account_contact where account_id = $1', [account.id]);
    await called('SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await agency.setClock('2026-12-01');
    expect(await gates()).toEqual(['G13']);
    expect(await gates({ channel: 'LETTER', address: null, purpose: 'VALIDATION_NOTICE' })).toEqual([]);
  });

  it('G15: a written dispute in the period, until it is answered', async () => {
    await agency.owner.query(`update account_contact set period_ends_on = '2026-12-20' where account_id = $1`, [account.id]);
    const { id } = await make(collector, 'recordDispute', 'RecordDisputeInput', { accountId: account.id, inWriting: true, source: 'LETTER', note: 'Never ordered it' });
    expect(await gates()).toEqual(['G15']);
    expect(await gates({ channel: 'LETTER', address: null, purpose: 'DISPUTE_ANSWER' })).toEqual([]);
    await collector.call('mutation ($id: Uuid!, $k: String!) { answerDispute(id: $id, note: "The signed order was sent", key: $k) { __typename } }', { id, k: randomUUID() });
    expect(await gates()).toEqual([]);
  });

  it('G21: no voicemail but for the debtor', async () => {
    expect(await gates({ voicemail: 'LEFT' })).toEqual([]);
    expect(await gates({ personId: await party('THIRD_PARTY'), purpose: 'LOCATION', voicemail: 'LEFT' })).toEqual(['G21']);
  });

  it('G23: where a licence is asked for', async () => {
    account = await debtor('CO', 'America/Denver');
    expect(await gates()).toEqual(['G23']);
    await make(officer, 'recordLicence', 'LicenceInput', { place: 'US-CO', kind: 'LICENCE', status: 'PENDING', from: '2026-11-01' });
    expect(await gates()).toEqual(['G23']);
    await make(officer, 'recordLicence', 'LicenceInput', { place: 'US-CO', kind: 'LICENCE', status: 'ACTIVE', from: '2026-11-20' });
    expect(await gates()).toEqual([]);
  });

  it('G24: a stay and a death, whoever asks', async () => {
    await restrict({ kind: 'BANKRUPT', status: 'STAY', source: 'COURT' });
    expect(await gates()).toEqual(['G24']);
    expect(await gates({ personId: await party('TRUSTEE') })).toEqual([]);
    const passed = await ask({ overrides: [{ gate: 'G24', reason: 'The client insists' }] }, officer);
    expect(passed).toMatchObject({ allowed: false, decision: { overridden: [] } });
  });

  it('G25: no step of a suit without authority', async () => {
    expect(await gates({ channel: 'LETTER', address: null, purpose: 'SUIT_STEP' })).toEqual(['G25']);
    expect(await gates({ channel: 'LETTER', address: null })).toEqual([]);
  });

  it('G27: three in seven days in New York City', async () => {
    account = await debtor('NY', 'America/New_York');
    await agency.owner.query(`update debtor set city = 'Brooklyn' where id = $1`, [account.debtorId]);
    for (let n = 0; n < 2; n++) await called('NO_ANSWER');
    expect(await gates()).toEqual([]);
    await called('NO_ANSWER');
    expect(await gates()).toEqual(['G27']);
  });

  it('G28: a machine dials with consent, until they say stop', async () => {
    expect(await gates({ dialling: 'AUTODIALLED' })).toEqual(['G28']);
    await consent({ kind: 'AUTODIAL', address: PHONE });
    expect(await gates({ dialling: 'AUTODIALLED' })).toEqual([]);
  });

  it('G34: notices in electronic form with E-Sign consent', async () => {
    await consent({ kind: 'EMAIL', address: EMAIL });
    expect(await gates({ ...MAIL, purpose: 'DISPUTE_ANSWER' })).toEqual(['G34']);
    await consent({ kind: 'ESIGN' });
    expect(await gates({ ...MAIL, purpose: 'DISPUTE_ANSWER' })).toEqual([]);
  });

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
