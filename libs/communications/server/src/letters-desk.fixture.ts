import { randomUUID } from 'node:crypto';
import { STARTER_SET, type TemplateChannel, type TemplateKind } from '@quittance/communications/domain';
import { readContactValue } from '@quittance/debtors/domain';
import { addTestAccount, addTestClient, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';

export interface Answer { __typename: string; code?: string; message?: string; communicationId?: string; facts?: { name: string; value: string }[] }

const SEND = `mutation($input: MessageInput!, $key: String!) { result: sendMessage(input: $input, key: $key) { __typename ... on MessageQueued { communicationId } ... on Refused { code message facts { name value } } } }`;

/** A debtor with an account and addresses. */
export interface Addressee extends TestAccount { readonly letter: string; readonly email: string; readonly phone: string }

/** Texts that are approved, debtors who are natural persons, and a person who writes. */
export class LettersDesk {
  private constructor(readonly agency: TestAgency, readonly client: TestClient, readonly collector: Caller, readonly officer: Caller) {}

  static async open(agency: TestAgency): Promise<LettersDesk> {
    const desk = new LettersDesk(agency, await addTestClient(agency.owner), await agency.agencyAs('COLLECTOR'), await agency.agencyAs('COMPLIANCE_OFFICER'));
    await agency.owner.query(`insert into letter_sender (return_name, return_lines, voicemail_name) values ('H & R', E'233 S Wacker Dr\\nChicago, IL 60606', 'H and R')`);
    for (const place of ['US-IL', 'US-CA']) {
      for (const kind of ['LICENCE', 'BOND']) {
        await agency.owner.query(`insert into licence (licence_id, n, place, kind, status, from_on, recorded_at, actor_name) values ($1, 1, $2, $3, 'ACTIVE', '2020-01-01', '2026-01-01T00:00:00Z', 'test')`, [randomUUID(), place, kind]);
      }
    }
    for (const { kind, channel, tone, subject, body } of STARTER_SET.filter((one) => one.language === 'en').filter((one) => one.tone === null || one.tone === 'STANDARD' || one.kind === 'ATTORNEY_DEMAND')) await desk.text(kind, channel, subject, body, tone);
    return desk;
  }

  /** An approved text, past the linter: what is in a book kept before it. */
  async text(kind: TemplateKind, channel: TemplateChannel, subject: string, body: string, tone: string | null = null, country: string | null = null, language = 'en'): Promise<string> {
    const [id, version] = [randomUUID(), randomUUID()];
    await this.agency.owner.query(`insert into template (id, kind, name, country, language, channel, tone, created_at) values ($1, $2, $2, $3, $6, $4, $5, '2026-01-01T00:00:00Z')`, [id, kind, country, channel, tone, language]);
    await this.agency.owner.query(`insert into template_version (id, template_id, n, subject, body, status, written_at, decided_by, decided_at) values ($1, $2, 1, $3, $4, 'APPROVED', '2026-01-01T00:00:00Z', $5, '2026-01-02T00:00:00Z')`, [version, id, subject, body, this.officer.user.id]);
    return version;
  }

  async version(kind: TemplateKind, channel: TemplateChannel = 'LETTER'): Promise<string> {
    const { rows } = await this.agency.owner.query<{ id: string }>(`select v.id from template_version v join template t on t.id = v.template_id where t.kind = $1 and t.channel = $2 and t.country is null order by t.created_at, t.tone = 'STANDARD' desc limit 1`, [kind, channel]);
    return rows[0]?.id ?? '';
  }

  /** A natural person in a state, with an address, an email address and a number. */
  async person(state = 'IL', address = '12 Mill Rd, Springfield, IL 62701', parts: Parameters<typeof addTestAccount>[2] = {}): Promise<Addressee> {
    const { owner } = this.agency;
    const account = await addTestAccount(owner, this.client, parts);
    await owner.query(`update account set class = 'CONSUMER', class_reason = 'test' where id = $1`, [account.id]);
    await owner.query(`update debtor set kind = 'PERSON', name = 'Dana Ruiz', name_normalised = 'dana ruiz', region = $2, city = 'Springfield', postal_code = $3, time_zone = 'America/Chicago' where id = $1`, [account.debtorId, state, state === 'CA' ? '90012' : '62701']);
    const point = async (kind: 'ADDRESS' | 'EMAIL' | 'PHONE', value: string): Promise<string> => {
      const id = randomUUID();
      const read = readContactValue(kind, value, 'US');
      if (!read.ok) throw new Error(read.refusal.message);
      await owner.query(`insert into contact_point (id, debtor_id, kind, value, value_normalised, status, source, observed_at) values ($1, $2, $3, $4, $5, 'RIGHT_PARTY', 'CLIENT', '2026-01-02T00:00:00Z')`, [id, account.debtorId, kind, read.value.value, read.value.normalised]);
      return id;
    };
    return { ...account, letter: await point('ADDRESS', address), email: await point('EMAIL', `dana.${account.number.toLowerCase()}@mail.example`), phone: await point('PHONE', '+1 217 555 0142') };
  }

  /** First told of the debt, and given its notice, so long ago. */
  async told(account: TestAccount, at: { first?: string; writing?: string; notice?: string; endsOn?: string }): Promise<void> {
    await this.agency.owner.query(`insert into account_contact (account_id, client_id, first_communication_at, first_writing_at, notice_given_at, period_ends_on) values ($1, $2, $3, $4, $5, $6)`,
      [account.id, account.clientId, at.first ?? null, at.writing ?? at.first ?? null, at.notice ?? null, at.endsOn ?? null]);
  }

  async send(to: Addressee, version: string, more: { asked?: { field: string; value: string }[]; point?: string; delivery?: 'SINGLE' | 'BATCH'; key?: string } = {}): Promise<Answer> {
    const { asked = [], point = to.letter, delivery = 'SINGLE', key = randomUUID() } = more;
    return (await this.collector.call<{ result: Answer }>(SEND, { input: { accountId: to.id, templateVersionId: version, contactPointId: point, asked, delivery }, key })).result;
  }

  gates(answer: Answer): string[] {
    return answer.code === 'CONTACT_REFUSED' ? (answer.facts?.find(({ name }) => name === 'gates')?.value ?? '').split(' ') : [answer.code ?? answer.__typename];
  }

  async row(id: string | undefined): Promise<Record<string, unknown>> {
    const { rows } = await this.agency.owner.query<Record<string, unknown>>('select * from communication where id = $1', [id]);
    return rows[0] ?? {};
  }
}

/** Long told of the debt, with nothing in the way. */
export const LONG_AGO = { first: '2026-01-20T15:00:00Z', notice: '2026-01-20T15:00:00Z', endsOn: '2026-03-01' };
