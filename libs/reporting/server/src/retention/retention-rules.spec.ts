import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { storeDocument } from '@quittance/documents/server';
import { unwrap, type ClientId } from '@quittance/kernel';
import { addTestAccount, addTestClient, testAgency, type Caller, type TestAccount, type TestAgency, type TestClient } from '@quittance/testing';
import { ListErasuresJob } from './retention.jobs';
import { dueForErasure } from './what-keeps';

jest.setTimeout(240_000);

const REFUSED = '... on Refused { code field message }';
const PREVIEW = `query ($i: RetentionChangeInput!) { r: previewRetentionRules(input: $i) { __typename ... on RetentionPreview { files keptLonger keptShorter dueBefore dueAfter } ${REFUSED} } }`;
const KEEP = `mutation ($i: RetentionChangeInput!, $k: String!) { r: keepRetentionRules(input: $i, key: $k) { __typename ... on RetentionRulesKept { version } ${REFUSED} } }`;
const RULES = '{ retention { rulesVersion rules { id place years } versions { version n effectiveFrom actorName } } erasureList { nodes { id status rulesVersion accounts } } }';
const rule = (change: object = {}) => ({ id: 'us-file', kind: 'FILE', place: 'US', years: 7, from: 'LAST_ACTIVITY', source: 'Our own decision', ground: '17(3)(e)', caution: '', ...change });
type Answer = { r: { __typename: string; code?: string; field?: string; version?: string; [key: string]: unknown } };
type Rules = { retention: { rulesVersion: string; rules: { id: string; place: string; years: number }[]; versions: { version: string; n: number; effectiveFrom: string | null; actorName: string }[] }; erasureList: { nodes: { id: string; status: string; rulesVersion: string; accounts: string[] }[] } };

describe('retention rules', () => {
  let agency: TestAgency;
  let client: TestClient;
  let officer: Caller;
  const run = async (sql: string, params: readonly unknown[] = []): Promise<void> => void (await agency.owner.query(sql, [...params]));
  const change = (part: object = {}) => ({ rules: [rule()], basedOn: '2026-11', effectiveFrom: '2026-11-23', reason: 'As our counsel advised', ...part });
  const look = async (part: object = {}): Promise<Answer['r']> => {
    const { reason: _, ...input } = change(part);
    return (await officer.call<Answer>(PREVIEW, { i: input })).r;
  };
  const keep = async (part: object = {}): Promise<Answer['r']> => (await officer.call<Answer>(KEEP, { i: change(part), k: randomUUID() })).r;
  const rules = (): Promise<Rules> => officer.call<Rules>(RULES, {});
  const nightly = async (): Promise<void> => agency.app.get(ListErasuresJob).run({}, { ctx: await agency.ctxFor('COMPLIANCE_OFFICER'), attempt: 1, signal: new AbortController().signal });
  const quiet = async (name: string, region = 'IL'): Promise<TestAccount> => {
    const account = await addTestAccount(agency.owner, client);
    await run(`update account set status = 'CLOSED', close_code = 'WITHDRAWN', closed_at = '2021-03-01T12:00:00Z', created_at = '2020-01-01' where id = $1`, [account.id]);
    await run(`update debtor set kind = 'PERSON', name = $2, name_normalised = lower($2), country = 'US', region = $3 where id = $1`, [account.debtorId, name, region]);
    return account;
  };

  beforeAll(async () => {
    agency = await testAgency();
    await agency.setClock('2026-11-23');
    client = await addTestClient(agency.owner);
    officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    await quiet('Ira Holm', 'CA');
  });
  afterAll(() => agency.close());

  it('says how many files a change moves before it is made, and needs the right to make it', async () => {
    expect(await look()).toMatchObject({ files: 1, keptLonger: 1, keptShorter: 0, dueBefore: 1, dueAfter: 0 });
    // A rule of another state moves nobody.
    expect(await look({ rules: [rule({ id: 'us-tx-file', place: 'US-TX' })] })).toMatchObject({ files: 1, keptLonger: 0, dueAfter: 1 });
    expect(await look({ rules: [rule({ id: 'us-ca-file', place: 'US-CA', years: 4 })] })).toMatchObject({ keptLonger: 1, dueAfter: 1 });
    await expect((await agency.agencyAs('COLLECTOR')).call(KEEP, { i: change(), k: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['less than the law asks for', { rules: [rule({ years: 2 })] }, 'BAD_RULE', 'years'],
    ['a place that is none', { rules: [rule({ place: 'XX' })] }, 'BAD_RULE', 'place'],
    ['no source', { rules: [rule({ source: ' ' })] }, 'BAD_RULE', 'source'],
    ['a day that has passed', { effectiveFrom: '2026-11-22' }, 'BEGINS_BEFORE', 'effectiveFrom'],
    ['nothing for everywhere else', { rules: [], removed: ['any-file'] }, 'RULE_MISSING', 'place'],
    ['nothing', { rules: [] }, 'NOTHING_CHANGES', null],
    ['an older version', { basedOn: '2025-01' }, 'BASED_ON_OLD', null],
    ['no reason', { reason: '' }, 'REASON_MISSING', 'reason'],
  ])('refuses %s', async (_, part, code, field) => {
    expect(await keep(part)).toMatchObject({ __typename: 'Refused', code, field });
  });

  it('holds from its day on, is what the night lists by, and is never changed', async () => {
    const made = await keep({ effectiveFrom: '2026-11-25' });
    expect(made.__typename).toBe('RetentionRulesKept');
    expect((await rules()).retention).toMatchObject({ rulesVersion: '2026-11', versions: [{ version: made.version, n: 2, effectiveFrom: '2026-11-25' }, { version: '2026-11', n: 1, effectiveFrom: null }] });
    expect(await keep({ basedOn: made.version, effectiveFrom: '2026-11-24', rules: [rule({ years: 8 })] })).toMatchObject({ code: 'BEGINS_BEFORE' });
    await agency.setClock('2026-11-25');
    const now = await rules();
    expect([now.retention.rulesVersion, now.retention.rules.find(({ id }) => id === 'us-file')?.years]).toEqual([made.version, 7]);
    await nightly();
    expect((await rules()).erasureList.nodes).toEqual([]);
    const back = await keep({ basedOn: made.version, effectiveFrom: '2026-11-25', rules: [rule({ years: 3 })] });
    await nightly();
    expect((await rules()).erasureList.nodes).toMatchObject([{ status: 'LISTED', rulesVersion: back.version }]);
    await expect(agency.owner.query(`update retention_rule_set set reason = 'other'`)).rejects.toThrow('append-only');
    const { rows } = await agency.owner.query(`select action, facts->>'basedOn' as based from audit_log where action = 'retention.rulesKept' order by recorded_at, id`);
    expect(rows.map(({ based }) => based)).toEqual(['2026-11', made.version]);
  });

  it('files of several people stay, and say so, until the last of them is erased', async () => {
    const [one, two] = [await quiet('Ada Ferro'), await quiet('Bo Lindqvist')];
    const stored = async (kind: string, text: string): Promise<string> =>
      unwrap(await agency.work.write(await agency.ctxFor('MANAGER'), (tx) => storeDocument(tx, { clientId: client.id as ClientId, kind, fileName: 'file', mediaType: 'text/plain' }, Readable.from([Buffer.from(text)])))).id;
    const [batch, placement] = [randomUUID(), randomUUID()];
    const [pdf, manifest, upload] = [await stored('LETTER_BATCH', 'Ada Ferro and Bo Lindqvist'), await stored('LETTER_BATCH', 'Ada Ferro, Bo Lindqvist'), await stored('PLACEMENT_FILE', 'Ada Ferro;Bo Lindqvist')];
    await run(`insert into letter_batch (id, status, envelope, created_at, finished_at, pdf_id, manifest_id) values ($1, 'READY', 'NO_10', now(), now(), $2, $3)`, [batch, pdf, manifest]);
    await run(`insert into placement (id, number, client_id, source, file_name, file_hash, key, document_id, status, created_by_name, created_by_kind, created_at) values ($1, 'P-9001', $2, 'FILE', 'Ada Ferro.csv', 'x', 'x', $3, 'CANCELLED', 'Jo', 'agency', now())`, [placement, client.id, upload]);
    for (const [n, account] of [one, two].entries()) {
      await run(`insert into placement_row (placement_id, n, client_id, state, customer, account_id) values ($1, $2, $3, 'ACCEPTED', 'Ada Ferro', $4)`, [placement, n + 1, client.id, account.id]);
      await run(`insert into communication (id, client_id, account_id, debtor_id, channel, direction, address, subject, body_text, status, queued_at, letter_batch_id, batch_n, delivery) values ($1, $2, $3, $4, 'LETTER', 'OUTBOUND', 'x', '', '', 'CANCELLED', '2021-03-01', $5, $6, 'BATCH')`, [randomUUID(), client.id, account.id, account.debtorId, batch, n + 1]);
    }
    const other = await addTestAccount(agency.owner, client);
    await run(`insert into activity (id, client_id, account_id, debtor_id, kind, body, facts, actor_name, occurred_at, recorded_at) values ($1, $2, $3, $4, 'NOTE', 'A cousin of Ada Ferro', '{}', 'test', now(), now())`, [randomUUID(), other.clientId, other.id, other.debtorId]);
    await nightly();
    const listed = (await rules()).erasureList.nodes;
    const of = (account: TestAccount): string => listed.find(({ accounts }) => accounts.includes(account.number))?.id ?? '';
    const stays = async (id: string): Promise<string> => (await officer.call<{ erasureStays: { what: string }[] }>('query ($id: Uuid!) { erasureStays(id: $id) { what why until } }', { id })).erasureStays.map(({ what }) => what).join('; ');
    const sizes = async (): Promise<number[]> => (await agency.owner.query<{ size: number }>('select d.size::int, coalesce((select sum(length(content)) from document_piece p where p.document_id = d.id), 0)::int as bytes from document d where id = any ($1) order by d.size', [[pdf, manifest, upload]])).rows.map(({ size }) => size);
    const erase = async (id: string): Promise<void> => {
      await officer.call('mutation ($id: Uuid!, $k: String!) { approveErasure(id: $id, key: $k) { __typename } }', { id, k: randomUUID() });
      await agency.runJobs();
    };
    for (const words of ['Print file B', 'Placement file P-9001', `1 entry on accounts of others: ${other.number}`, 'Backups made before']) expect(await stays(of(one))).toContain(words);
    await erase(of(one));
    expect((await sizes()).every((size) => size > 0)).toBe(true);
    expect(await stays(of(two))).not.toContain('Print file');
    await erase(of(two));
    expect(await sizes()).toEqual([0, 0, 0]);
    const { rows } = await agency.owner.query(`select (select count(*)::int from document_piece where document_id = any ($1)) as pieces, (select file_name from placement where id = $2) as named`, [[pdf, manifest, upload], placement]);
    expect(rows).toEqual([{ pieces: 0, named: 'erased' }]);
  });

  it('who is held takes nobody else’s place in a night’s list', async () => {
    const [held, free] = [await quiet('Hal Held'), await quiet('Fay Free')];
    await run(`update account set closed_at = '2001-03-01T12:00:00Z', created_at = '2000-01-01' where id = $1`, [held.id]);
    await run(`update account set closed_at = '2002-03-01T12:00:00Z', created_at = '2000-01-01' where id = $1`, [free.id]);
    await run(`insert into legal_hold (id, subject, account_id, reason, placed_by, placed_by_name, placed_at) values ($1, 'ACCOUNT', $2, 'A suit', $3, 'test', now())`, [randomUUID(), held.id, officer.user.id]);
    const due = await agency.work.read(await agency.ctxFor('COMPLIANCE_OFFICER'), (tx) => dueForErasure(tx, 1));
    expect(due.map(({ debtorId }) => debtorId)).toEqual([free.debtorId]);
  });
});
