import { randomUUID } from 'node:crypto';
import type { GateId } from '@quittance/compliance/domain';
import { addTestAccount, addTestClient, MoneyDesk, type AccountParts, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

const REFUSED = '... on Refused { code message facts { name value } }';
const FINDINGS = 'decision { allowed findings { gate basis citation words until } }';
const ASK = `mutation ($i: AskToContactInput!, $k: String!) { r: askToContact(input: $i, key: $k) { ... on ContactAnswer { permitId ${FINDINGS} } ${REFUSED} } }`;
const ACT = `mutation ($i: AskToActInput!, $k: String!) { r: askToAct(input: $i, key: $k) { ... on ActAnswer { ${FINDINGS} } ${REFUSED} } }`;
const SEND = `mutation ($i: MessageInput!, $k: String!) { r: sendMessage(input: $i, key: $k) { ... on MessageQueued { communicationId } ${REFUSED} } }`;
const CALL = `mutation ($i: RecordCallInput!, $k: String!) { r: recordCallOutcome(input: $i, key: $k) { ... on CallRecorded { attemptId } ${REFUSED} } }`;
const KEEP = (name: string, type: string): string => `mutation ($i: ${type}!, $k: String!) { r: ${name}(input: $i, key: $k) { ... on StateKept { id } ${REFUSED} } }`;

interface Answered { readonly decision?: { readonly findings: readonly { readonly gate: GateId; readonly citation: string; readonly words: string }[] }; readonly permitId?: string | null; readonly id?: string; readonly code?: string; readonly message?: string; readonly facts?: readonly { readonly name: string; readonly value: string }[] }

/** A natural person's account in Illinois, with a number, an email address and a postal address. */
export interface Debtor extends TestAccount { readonly points: Readonly<Record<'PHONE' | 'EMAIL' | 'ADDRESS', string>> }

export const PHONE = '+1 312 555 0148';
export const EMAIL = 'dana@home.example';
export const START = '2026-11-23';

/** An agency and what its people do, over the API. Nothing here hands facts to the decision. */
export class World {
  private constructor(readonly agency: TestAgency, readonly client: TestClient, readonly money: MoneyDesk, readonly collector: Caller, readonly officer: Caller, readonly manager: Caller) {}

  static async open(agency: TestAgency): Promise<World> {
    const world = new World(agency, await addTestClient(agency.owner), await MoneyDesk.open(agency), await agency.agencyAs('COLLECTOR'), await agency.agencyAs('COMPLIANCE_OFFICER'), await agency.agencyAs('MANAGER'));
    await agency.owner.query(`insert into letter_sender (return_name, return_lines, voicemail_name) values ('H & R', E'233 S Wacker Dr\\nChicago, IL 60606', 'H and R')`);
    for (const place of ['US-IL', 'US-NY', 'US-CA']) for (const kind of ['LICENCE', 'BOND']) await world.keep('recordLicence', 'LicenceInput', { place, kind, status: 'ACTIVE', from: '2020-01-01' }, world.officer);
    return world;
  }

  /** Long told of the debt unless said otherwise. */
  async debtor(parts: AccountParts & { readonly region?: string; readonly city?: string; readonly zone?: string | null; readonly told?: boolean; readonly points?: boolean } = {}): Promise<Debtor> {
    const { owner } = this.agency;
    const { region = 'IL', city = 'Springfield', zone = 'America/Chicago', told = true, points: reachable = true } = parts;
    const account = await addTestAccount(owner, this.client, parts);
    await owner.query(`update account set class = 'CONSUMER', class_reason = 'A household bill' where id = $1`, [account.id]);
    await owner.query(`update debtor set kind = 'PERSON', name = 'Dana Ruiz', name_normalised = 'dana ruiz', region = $2, city = $3, time_zone = $4 where id = $1`, [account.debtorId, region, city, zone]);
    if (told) await this.told(account, '2026-01-20T15:00:00Z', '2026-03-01');
    const points: Record<string, string> = {};
    if (reachable) for (const [kind, value, compared] of [['PHONE', PHONE, '+13125550148'], ['EMAIL', EMAIL, EMAIL], ['ADDRESS', '12 Mill Rd, Springfield, IL 62701', '12 mill rd, springfield, il 62701']] as const) {
      points[kind] = randomUUID();
      await owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, status, source, observed_at) values ($1, $2, $3, $4, $5, 'RIGHT_PARTY', 'CLIENT', '2026-01-02T00:00:00Z')`, [points[kind], account.debtorId, kind, value, compared]);
    }
    return { ...account, points: points as Debtor['points'] };
  }

  /** What a book kept before says of the first communication and its notice. */
  async told(account: TestAccount, at: string, endsOn: string): Promise<void> {
    await this.agency.owner.query(`insert into account_contact (account_id, client_id, first_communication_at, first_writing_at, notice_given_at, period_ends_on) values ($1, $2, $3, $3, $3, $4)`, [account.id, account.clientId, at, endsOn]);
  }

  async run(who: Caller, document: string, input: object): Promise<Answered> {
    return (await who.call<{ r: Answered }>(document, { i: input, k: randomUUID() })).r;
  }

  async keep(name: string, type: string, input: object, who = this.collector): Promise<string> {
    const { id, message } = await this.run(who, KEEP(name, type), input);
    if (!id) throw new Error(message);
    return id;
  }

  restrict(account: TestAccount, input: object): Promise<string> {
    return this.keep('recordRestriction', 'RecordRestrictionInput', { accountId: account.id, source: 'CALL', ...input });
  }

  consent(account: TestAccount, input: object): Promise<string> {
    return this.keep('recordConsent', 'RecordConsentInput', { accountId: account.id, source: 'CALL', ...input });
  }

  async end(name: 'endRestriction' | 'revokeConsent' | 'answerDispute', id: string): Promise<void> {
    const field = name === 'answerDispute' ? 'note' : 'reason';
    await this.collector.call(`mutation ($id: Uuid!, $k: String!) { ${name}(id: $id, ${field}: "So they told us", key: $k) { __typename } }`, { id, k: randomUUID() });
  }

  party(account: TestAccount, role: string, more: object = {}): Promise<string> {
    return this.keep('addParty', 'AddPartyInput', { accountId: account.id, role, name: `Nell Ward ${randomUUID().slice(0, 6)}`, region: 'IL', country: 'US', postalCode: '60606', ...more });
  }

  /** A call that took place, on a permit of its own unless one is given. */
  async called(account: TestAccount, outcome: string, part: object = {}): Promise<void> {
    const { message } = await this.run(this.collector, CALL, { accountId: account.id, number: PHONE, outcome, connected: false, conversation: false, ...part });
    if (message) throw new Error(message);
  }

  ask(account: TestAccount, part: object = {}): Promise<Answered> {
    return this.run(this.collector, ASK, { accountId: account.id, address: PHONE, ...part });
  }

  /** The gates that stop reaching somebody, by telephone unless said otherwise; none: allowed. */
  async contact(account: TestAccount, part: object = {}): Promise<readonly string[]> {
    return gatesOf(await this.ask(account, part));
  }

  /** The gates that stop an act; none: allowed. */
  async act(account: TestAccount, act: string, part: object = {}): Promise<readonly string[]> {
    return gatesOf(await this.run(this.collector, ACT, { accountId: account.id, act, ...part }));
  }

  /** The gates that stop a message of this text; none: on its way. */
  async send(account: Debtor, body: string, { channel = 'LETTER', kind = 'OTHER', asked = [] }: { readonly channel?: 'LETTER' | 'EMAIL'; readonly kind?: string; readonly asked?: readonly { field: string; value: string }[] } = {}): Promise<readonly string[]> {
    const templateVersionId = await this.text(body, channel, kind);
    return gatesOf(await this.run(this.collector, SEND, { accountId: account.id, templateVersionId, contactPointId: account.points[channel === 'EMAIL' ? 'EMAIL' : 'ADDRESS'], asked }));
  }

  private readonly texts = new Map<string, { readonly id: string; n: number }>();

  /** An approved text in place of the last of its kind, past the linter: what is in a book kept before it. */
  private async text(body: string, channel: string, kind: string): Promise<string> {
    const { owner } = this.agency;
    const key = `${kind} ${channel}`;
    let text = this.texts.get(key);
    if (text === undefined) {
      this.texts.set(key, (text = { id: randomUUID(), n: 0 }));
      await owner.query(`insert into template (id, kind, name, country, language, channel, created_at) values ($1, $2, $4, 'US', 'en', $3, '2026-01-01T00:00:00Z')`, [text.id, kind, channel, key]);
    }
    const version = randomUUID();
    await owner.query(`update template_version set status = 'WITHDRAWN' where template_id = $1 and status = 'APPROVED'`, [text.id]);
    await owner.query(`insert into template_version (id, template_id, n, subject, body, status, written_at, decided_by, decided_at) values ($1, $2, $5, 'Your account', $3, 'APPROVED', '2026-01-01T00:00:00Z', $4, '2026-01-02T00:00:00Z')`,
      [version, text.id, body, this.officer.user.id, (text.n += 1)]);
    return version;
  }

  /** The gates of the last decision about an act of somebody else's part of the software; none: allowed. */
  async decided(account: TestAccount, means: string): Promise<readonly string[]> {
    const { storedDecisions } = await this.officer.call<{ storedDecisions: { nodes: { result: string; gates: string[] }[] } }>('query ($f: DecisionFilter!) { storedDecisions(page: { first: 1 }, filter: $f) { nodes { result gates } } }', { f: { accountId: account.id, means } });
    const [last] = storedDecisions.nodes;
    if (last === undefined) throw new Error(`nothing was decided about ${means}`);
    return last.result === 'REFUSED' ? last.gates : [];
  }

  clock(day: string): Promise<void> {
    return this.agency.setClock(day);
  }
}

function gatesOf({ decision, code, message, facts }: Answered): readonly string[] {
  if (decision) return decision.findings.map(({ gate }) => gate);
  if (code === 'CONTACT_REFUSED') return (facts?.find(({ name }) => name === 'gates')?.value ?? '').split(' ');
  if (code) throw new Error(`${code}: ${message ?? ''}`);
  return [];
}
