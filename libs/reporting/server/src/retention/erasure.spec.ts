import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { storeDocument } from '@quittance/documents/server';
import { ok, unwrap, type AccountId, type ClientId } from '@quittance/kernel';
import { addTestAccount, addTestClient, testAgency, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { ListErasuresJob } from './retention.jobs';

jest.setTimeout(240_000);

/** What names the person, wherever it stands. */
const VALUES = ['Zelda Quixote', 'zelda quixote', 'zelda.q@marlowe.example', '+13125550188', '77 Windmill', 'windmills', 'Rozinante', '998-77-6543', 'Sancho Panza', 'sancho@panza.example'];

/** Kept by law: the books, and the sealed audit log. */
const BOOKS = new Set(['audit_log', 'receipt', 'receipt_batch_line', 'debtor_refund', 'suspense_item', 'cheque', 'ledger_transaction', 'ledger_entry', 'debt_entry', 'mandate', 'direct_debit', 'bank_line', 'payment_file_item', 'returned_item']);

const REQUEST = `mutation($input: ErasureRequestInput!, $key: String!) { result: requestErasure(input: $input, key: $key) { __typename ... on ErasureRequested { id status } ... on Refused { code } } }`;
const APPROVE = `mutation($id: Uuid!, $key: String!) { result: approveErasure(id: $id, key: $key) { __typename ... on Refused { code } } }`;
const HOLD = `mutation($input: LegalHoldInput!, $key: String!) { result: placeLegalHold(input: $input, key: $key) { __typename ... on LegalHoldChanged { id } ... on Refused { code } } }`;
const END = `mutation($id: Uuid!, $reason: String!, $key: String!) { result: endLegalHold(id: $id, reason: $reason, key: $key) { __typename ... on Refused { code } } }`;
const LIST = `query { erasureList { nodes { id cause status debtorName accounts keeping { kind ground } counts { name count } } } retention { listed holds { reason endReason } } }`;
const REPLAY = `query($id: Uuid!) { result: replayDecision(id: $id) { __typename ... on Refused { code } } }`;
interface Listed { erasureList: { nodes: { id: string; cause: string; status: string; debtorName: string; accounts: string[]; keeping: { kind: string; ground: string }[]; counts: { name: string; count: number }[] }[] } }
type Answer = { result: { __typename: string; id?: string; status?: string; code?: string } };

describe('erasing a person', () => {
  let agency: TestAgency;
  let client: TestClient;
  let officer: Caller;
  let manager: Caller;
  let decisionId: string;

  const key = (): string => randomUUID();
  const run = async (sql: string, params: readonly unknown[] = []): Promise<void> => void (await agency.owner.query(sql, [...params]));

  /** Closed in 2021 and quiet since, with her name and addresses everywhere. */
  async function zelda(): Promise<TestAccount> {
    const account = await addTestAccount(agency.owner, client);
    const { id, clientId, debtorId } = account;
    const at = '2021-03-01T12:00:00Z';
    await run(`update account set status = 'CLOSED', close_code = 'WITHDRAWN', closed_at = $2, created_at = '2020-01-01', class_reason = 'Rozinante', status_reason = 'windmills' where id = $1`, [id, at]);
    await run(`update debtor set kind = 'PERSON', name = 'Zelda Quixote', name_normalised = 'zelda quixote', tax_id = '998-77-6543', country = 'US', region = 'IL', city = 'Rozinante' where id = $1`, [debtorId]);
    for (const [kind, value] of [['EMAIL', 'zelda.q@marlowe.example'], ['PHONE', '+13125550188'], ['ADDRESS', '77 Windmill Ln']]) await run(`insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, source, observed_at) values ($1, $2, $3, $4, lower($4), 'Zelda Quixote', 'CLIENT', $5)`, [randomUUID(), debtorId, kind, value, at]);
    await run(`insert into activity (id, client_id, account_id, debtor_id, kind, body, facts, actor_name, occurred_at, recorded_at) values ($1, $2, $3, $4, 'NOTE', 'She fights windmills', '{"to": "zelda.q@marlowe.example"}', 'test', $5, $5)`, [randomUUID(), clientId, id, debtorId, at]);
    const document = async (fileName: string): Promise<string> => unwrap(await agency.work.write(await agency.ctxFor('MANAGER'), (tx) => storeDocument(tx, { clientId: clientId as ClientId, accountId: id as AccountId, kind: 'CORRESPONDENCE', fileName, mediaType: 'text/plain' }, Readable.from([Buffer.from('windmills')])))).id;
    const [message, inbound, decision, permit, restriction, consent, dispute, complaint, call] = Array.from({ length: 9 }, () => randomUUID());
    await run(`insert into communication (id, client_id, account_id, debtor_id, channel, direction, address, recipient_name, subject, body_text, document_id, status, queued_at, asked) values ($1, $2, $3, $4, 'EMAIL', 'INBOUND', 'zelda.q@marlowe.example', 'Zelda Quixote', 'Rozinante', 'windmills', $5, 'RECEIVED', $6, '{"name": "Zelda Quixote"}')`, [message, clientId, id, debtorId, await document('Zelda Quixote.eml'), at]);
    await run(`insert into communication_event (id, communication_id, kind, source, note, facts, occurred_at, recorded_at) values ($1, $2, 'RECEIVED', 'test', 'from Zelda Quixote', '{"from": "zelda.q@marlowe.example"}', $3, $3)`, [randomUUID(), message, at]);
    await run(`insert into inbound_message (id, channel, provider_key, from_address, from_name, subject, body_text, document_id, size, received_at, class, class_reason, account_id, client_id, debtor_id, matched_by, match_reason, communication_id) values ($1::uuid, 'EMAIL', 'x ' || $1::uuid::text || ' zelda.q@marlowe.example', 'zelda.q@marlowe.example', 'Zelda Quixote', 'Rozinante', 'windmills', $2, 9, $3, 'OTHER', 'the word windmills', $4, $5, $6, 'HAND', 'Zelda Quixote', $7)`, [inbound, await document('mail.txt'), at, id, clientId, debtorId, message]);
    await run(`insert into inbound_class (message_id, n, class, reason, words, mentions, recorded_at) values ($1, 1, 'OTHER', 'windmills', 'windmills', '{windmills}', $2)`, [inbound, at]);
    await run(`insert into inbound_attachment (message_id, n, file_name, media_type, size, document_id) values ($1, 1, 'Rozinante.txt', 'text/plain', 9, $2)`, [inbound, await document('Rozinante.txt')]);
    const outcome = { allowed: false, ruleVersion: '1', considered: ['G8'], warnings: [], overridden: [], pending: [], earliest: null, findings: [{ gate: 'G8', title: 'Opt-out', citation: '1006.6(d)', basis: 'LAW', overridable: false, words: 'Zelda Quixote opted out', until: null, used: { address: 'zelda.q@marlowe.example' } }] };
    await run(`insert into decision (id, client_id, account_id, debtor_id, means, purpose, address, at, step, rule_version, facts, facts_hash, outcome, result, gates, actor_name) values ($1, $2, $3, $4, 'EMAIL', 'COLLECT', 'zelda.q@marlowe.example', $5, 'ASKED', '1', '{"address":"zelda.q@marlowe.example"}', repeat('a', 64), $6, 'REFUSED', '{G8}', 'test')`, [decision, clientId, id, debtorId, at, JSON.stringify(outcome)]);
    await run(`insert into permit (id, decision_id, account_id, debtor_id, channel, address, purpose, message, minted_at, expires_at) values ($1, $2, $3, $4, 'EMAIL', 'zelda.q@marlowe.example', 'COLLECT', '{"to": "windmills"}', $5, $5)`, [permit, decision, id, debtorId, at]);
    await run(`insert into contact_attempt (id, debtor_id, channel, direction, address, person_name, outcome, connected, conversation, occurred_at, note) values ($1, $2, 'CALL', 'INBOUND', '+13125550188', 'Zelda Quixote', 'SPOKE', true, true, $3, 'windmills')`, [randomUUID(), debtorId, at]);
    await run(`insert into call (id, direction, status, client_id, account_id, debtor_id, number, provider, match_reason, started_at, ended_at) values ($1, 'INBOUND', 'MISSED', $2, $3, $4, '+13125550188', 'simulator', 'Zelda Quixote', $5, $5)`, [call, clientId, id, debtorId, at]);
    await run(`insert into call_event (id, call_id, kind, note, recorded_at) values ($1, $2, 'RINGING', 'from +13125550188', $3)`, [randomUUID(), call, at]);
    await run(`insert into number_check (id, debtor_id, number, known_on, answer, provider, checked_at, actor_name) values ($1, $2, '+13125550188', '2021-02-01', 'NO', 'simulator', $3, 'test')`, [randomUUID(), debtorId, at]);
    await run(`insert into restriction (id, debtor_id, kind, at, medium, address, source, note, recorded_at, actor_name) values ($1, $2, 'OPT_OUT', $3, 'EMAIL', 'zelda.q@marlowe.example', 'EMAIL', 'windmills', $3, 'test')`, [restriction, debtorId, at]);
    await run(`insert into restriction_end (restriction_id, at, reason, recorded_at, actor_name) values ($1, $2, 'windmills', $2, 'test')`, [restriction, at]);
    await run(`insert into consent (id, debtor_id, kind, at, address, direct, properly, source, note, recorded_at, actor_name) values ($1, $2, 'EMAIL', $3, 'zelda.q@marlowe.example', true, true, 'EMAIL', 'windmills', $3, 'test')`, [consent, debtorId, at]);
    await run(`insert into dispute (id, client_id, account_id, debtor_id, kind, at, in_writing, source, note, recorded_at, actor_name) values ($1, $2, $3, $4, 'DISPUTE', $5, true, 'EMAIL', 'windmills', $5, 'test')`, [dispute, clientId, id, debtorId, at]);
    await run(`insert into dispute_answer (dispute_id, at, note, recorded_at, actor_name) values ($1, $2, 'windmills', $2, 'test')`, [dispute, at]);
    await run(`insert into address_basis (id, debtor_id, address, kind, at, note, recorded_at, actor_name) values ($1, $2, 'zelda.q@marlowe.example', 'USED_BY_DEBTOR', $3, 'windmills', $3, 'test')`, [randomUUID(), debtorId, at]);
    await run(`insert into address_nature (id, debtor_id, address, place, recorded_at, actor_name) values ($1, $2, '+13125550188', 'HOME', $3, 'test')`, [randomUUID(), debtorId, at]);
    await run(`insert into complaint (id, account_id, complainant, category, source, description, received_on, due_on, recorded_at, actor_name) values ($1, $2, 'Zelda Quixote', 'OTHER', 'CALL', 'windmills', '2021-03-01', '2021-03-16', $3, 'test')`, [complaint, id, at]);
    await run(`insert into promise (id, client_id, account_id, amount, currency, due_on, person_name, made_on, recorded_at) values ($1, $2, $3, 100, 'USD', '2021-03-10', 'Zelda Quixote', '2021-03-01', $4)`, [randomUUID(), clientId, id, at]);
    await run(`insert into account_party (account_id, client_id, debtor_id, role, note) values ($1, $2, $3, 'GUARANTOR', 'windmills')`, [id, clientId, debtorId]);
    await squire(account);
    await run(`update invoice set description = 'For windmills' where account_id = $1`, [id]);
    decisionId = decision ?? '';
    return account;
  }

  /** Answers for her debt, has no account of his own, and wrote of it. */
  async function squire({ id, clientId }: TestAccount): Promise<void> {
    const [party, at] = [randomUUID(), '2021-03-01T12:00:00Z'];
    await run(`insert into debtor (id, kind, name, name_normalised, country, region, city, postal_code, created_at) values ($1, 'PERSON', 'Sancho Panza', 'sancho panza', 'US', 'IL', 'Rozinante', '60606', $2)`, [party, at]);
    await run(`insert into account_party (account_id, client_id, debtor_id, role, added_at, note) values ($1, $2, $3, 'GUARANTOR', $4, 'windmills')`, [id, clientId, party, at]);
    await run(`insert into contact_point (id, debtor_id, kind, value, value_normalised, person_name, source, observed_at) values ($1, $2, 'EMAIL', 'sancho@panza.example', 'sancho@panza.example', 'Sancho Panza', 'COLLECTOR', $3)`, [randomUUID(), party, at]);
    await run(`insert into inbound_message (id, channel, provider_key, from_address, from_name, subject, body_text, size, received_at, class, class_reason, account_id, client_id, debtor_id, matched_by, match_reason) values ($1, 'EMAIL', $2, 'sancho@panza.example', 'Sancho Panza', 'Zelda Quixote', 'windmills', 9, $3, 'OTHER', 'windmills', $4, $5, $6, 'HAND', 'Sancho Panza')`, [randomUUID(), `sancho@panza.example ${id}`, at, id, clientId, party]);
    await run(`insert into restriction (id, debtor_id, kind, at, medium, address, source, note, recorded_at, actor_name) values ($1, $2, 'OPT_OUT', $3, 'EMAIL', 'sancho@panza.example', 'EMAIL', 'windmills', $3, 'test')`, [randomUUID(), party, at]);
    await run(`insert into address_basis (id, debtor_id, address, kind, at, note, recorded_at, actor_name) values ($1, $2, 'sancho@panza.example', 'USED_BY_DEBTOR', $3, 'windmills', $3, 'test')`, [randomUUID(), party, at]);
  }

  beforeAll(async () => {
    agency = await testAgency();
    client = await addTestClient(agency.owner);
    officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    manager = await agency.agencyAs('MANAGER');
  });

  afterAll(() => agency.close());

  /** Every column of the database that still has one of her values, but in the books. */
  async function found(): Promise<string[]> {
    const { rows } = await agency.owner.query<{ tab: string; col: string }>(
      `select c.relname as tab, a.attname as col from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and t.typname in ('text', 'jsonb', '_text', 'bpchar', 'varchar', 'bytea')`);
    const places: string[] = [];
    for (const { tab, col } of rows.filter(({ tab }) => !BOOKS.has(tab))) {
      const text = col === 'content' && tab === 'document_piece' ? `encode("${col}", 'escape')` : `"${col}"::text`;
      const { rows: hits } = await agency.owner.query(`select from "${tab}" where ${text} ilike any ($1) limit 1`, [VALUES.map((value) => `%${value}%`)]);
      if (hits.length > 0) places.push(`${tab}.${col}`);
    }
    return places.sort();
  }
  const list = async (): Promise<Listed['erasureList']['nodes']> => (await officer.call<Listed>(LIST, {})).erasureList.nodes;
  const nightly = async (): Promise<void> => agency.app.get(ListErasuresJob).run({}, { ctx: await agency.ctxFor('COMPLIANCE_OFFICER'), attempt: 1, signal: new AbortController().signal });

  it('is asked for, and answered with the ground where the law keeps the records', async () => {
    const open = await addTestAccount(agency.owner, client);
    const { result } = await manager.call<Answer>(REQUEST, { input: { accountNumber: open.number }, key: key() });
    expect(result).toMatchObject({ status: 'KEPT' });
    const [entry] = await list();
    expect(entry).toMatchObject({ status: 'KEPT', cause: 'REQUEST', keeping: [{ kind: 'OPEN_ACCOUNT', ground: '17(3)(e)' }, { kind: 'RETENTION', ground: '17(3)(b)' }] });
    expect((await officer.call<Answer>(APPROVE, { id: entry?.id, key: key() })).result.code).toBe('NOT_LISTED');
  });

  it('is listed by night, held, approved by another person, and then nowhere but in the books', async () => {
    const account = await zelda();
    expect((await found()).length).toBeGreaterThan(25);
    const { result: hold } = await manager.call<Answer>(HOLD, { input: { subject: 'CLIENT', of: client.code, reason: 'An inquiry' }, key: key() });
    await nightly();
    expect((await list()).filter(({ status }) => status === 'LISTED')).toEqual([]);
    await officer.call<Answer>(END, { id: hold.id, reason: 'It ended', key: key() });
    await nightly();
    await nightly();
    const listed = (await list()).filter(({ status }) => status === 'LISTED');
    expect(listed).toMatchObject([{ cause: 'RETENTION', accounts: [account.number] }]);
    const id = listed[0]?.id ?? '';

    // The database itself refuses what nobody approved, and the application cannot claim to be erasing.
    await expect(agency.owner.query('select erase_person($1, now())', [id])).rejects.toThrow('nobody approved');
    const ctx = await agency.ctxFor('COMPLIANCE_OFFICER');
    await expect(agency.work.write(ctx, async (tx) => {
      await tx.query(`select set_config('app.erasing', 'yes', true)`);
      await tx.query(`update inbound_message set body_text = 'other' where account_id = $1`, [account.id]);
      return ok(null);
    })).rejects.toThrow('what came in is not changed');

    expect((await officer.call<Answer>(APPROVE, { id, key: key() })).result.__typename).toBe('ErasureDecided');
    await agency.runJobs();
    expect((await list()).find((one) => one.id === id)).toMatchObject({ status: 'DONE', debtorName: 'Erased person' });
    expect(await found()).toEqual([]);
    const { rows } = await agency.owner.query(`select size::int, (select count(*)::int from document_piece p where p.document_id = d.id) as pieces from document d where account_id = $1`, [account.id]);
    expect(rows).toEqual([{ size: 0, pieces: 0 }, { size: 0, pieces: 0 }, { size: 0, pieces: 0 }]);
    expect((await officer.call<Answer>(REPLAY, { id: decisionId })).result.code).toBe('FACTS_ERASED');
    await expect(agency.owner.query(`update activity set body = 'x' where account_id = $1`, [account.id])).rejects.toThrow('append-only');
  });

  it('never passes a hold or an open account, and what was asked for is approved by another person', async () => {
    const account = await zelda();
    const { result: asked } = await officer.call<Answer>(REQUEST, { input: { accountNumber: account.number, note: 'By letter' }, key: key() });
    expect(asked).toMatchObject({ status: 'LISTED' });
    expect((await officer.call<Answer>(APPROVE, { id: asked.id, key: key() })).result.code).toBe('SAME_PERSON');
    const second = await agency.agencyAs(['COMPLIANCE_OFFICER', 'MANAGER']);
    await second.call<Answer>(HOLD, { input: { subject: 'DEBTOR', of: account.number, reason: 'A suit' }, key: key() });
    expect((await second.call<Answer>(APPROVE, { id: asked.id, key: key() })).result.code).toBe('KEPT');
    await run(`update erasure set status = 'APPROVED', decided_by = (select id from app_user where id <> listed_by limit 1), decided_at = now() where id = $1`, [asked.id]);
    await expect(agency.owner.query('select erase_person($1, now())', [asked.id])).rejects.toThrow('legal hold');
    await expect(manager.call(APPROVE, { id: asked.id, key: key() })).rejects.toThrow();
  });
});
