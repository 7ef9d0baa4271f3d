import { Browser, testAgency, TEST_PASSWORD, type TestAgency } from '@quittance/testing';
import { AgencyQuery } from '../agency/agency.query';
import { logger } from '../http/logger';
import { encodeCursor } from './paging';

/** Real passwords are slow on purpose, and suites share the machine. */
jest.setTimeout(60_000);

describe('what the database cannot take', () => {
  let agency: TestAgency;

  beforeAll(async () => {
    agency = await testAgency();
  }, 120_000);

  afterEach(() => jest.restoreAllMocks());
  afterAll(() => agency.close());

  it.each([[['x', 'y']], [['2026-01-01', '\u0000']], [[1e308, 2]]])('a cursor forged as %j is refused as input, and its content stays out of the log', async (key) => {
    const said = jest.spyOn(logger, 'error');
    const warned = jest.spyOn(logger, 'warn');
    const user = await agency.agencyAs('MANAGER');
    await expect(user.call('query ($page: PageInput) { accounts(page: $page) { nodes { id } } }', { page: { after: encodeCursor(key) } })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(said).not.toHaveBeenCalled();
    expect(JSON.stringify(warned.mock.calls)).not.toContain('invalid');
  });

  it.each([
    ['nobody signed in', '/files/documents/none', {}, { status: 401, code: 'UNAUTHENTICATED' }],
    ['no such address', '/nowhere', {}, { status: 404, code: 'NOT_FOUND' }],
    ['broken JSON', '/auth/sign-in', { method: 'POST', body: '{broken' }, { status: 400, code: 'BAD_REQUEST' }],
    ['too much JSON', '/auth/sign-in', { method: 'POST', body: JSON.stringify({ email: 'x'.repeat(2_000_000) }) }, { status: 413, code: 'TOO_LARGE' }],
    ['a refusal', '/auth/sign-in', { method: 'POST', body: '{"email":"a@b.example"}' }, { status: 422, code: 'BAD_INPUT' }],
  ])('an error of HTTP has its code, a message and the id of its request: %s', async (_what, path, request, { status, code }) => {
    const answer = await fetch(`${agency.url}${path}`, { ...request, headers: { 'content-type': 'application/json', 'x-quittance-request': '1' } });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, message: expect.stringMatching(/\w+/), requestId: answer.headers.get('x-request-id') });
  });

  it.each([
    ['a batch', { body: '[{"query":"{ agency { name } }"},{"query":"{ agency { name } }"}]' }],
    ['no header of ours', { method: 'GET', headers: {} }],
    ['another method', { method: 'PUT', body: '{}' }],
    ['no query', { body: '{}' }],
    ['a query that cannot be parsed', { body: '{"query":"{ agency {"}' }],
    ['a query of too many words', { body: JSON.stringify({ query: `{ ${'a '.repeat(20_000)} }` }) }],
    ['broken JSON', { body: '{broken' }],
    ['too much JSON', { body: JSON.stringify({ query: 'x'.repeat(2_000_000) }) }],
    ['another site', { headers: { origin: 'https://elsewhere.example' } }],
  ])('what Apollo or the door before it refuses names its request as every error does: %s', async (_what, request) => {
    const query = 'method' in request && request.method === 'GET' ? '?query={agency{name}}' : '';
    const answer = await fetch(`${agency.url}/graphql/agency${query}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-quittance-request': '1' }, ...request });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.json()).toEqual({ errors: [{ message: expect.stringMatching(/\w+/), extensions: { code: expect.stringMatching(/^[A-Z_]+$/), requestId: answer.headers.get('x-request-id') } }] });
  });

  it('a bug of HTTP is one sentence to the caller and a line under its request in the log', async () => {
    const said = jest.spyOn(logger, 'error').mockImplementation(() => undefined);
    const user = await agency.agencyAs('MANAGER');
    jest.spyOn(AgencyQuery.prototype, 'run').mockRejectedValue(new Error('a secret of ours'));
    const answer = await user.fetch('/auth/session');
    const body = (await answer.json()) as { requestId: string; message: string };
    expect(answer.status).toBe(500);
    expect(body.message).not.toContain('secret');
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ requestId: body.requestId, error: expect.stringContaining('a secret of ours') }), 'http error');
  });

  it('wrong values without end are the asker’s mistake, and no bug in the log', async () => {
    const said = jest.spyOn(logger, 'error');
    const user = await agency.agencyAs('TRUST_ACCOUNTANT');
    await expect(user.call('mutation($ids: [Uuid!]!) { acceptSureBankLines(key: "key-of-many", lineIds: $ids) { __typename } }', { ids: Array.from({ length: 200 }, () => 'x') })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(said).not.toHaveBeenCalled();
  });

  it('a key with a zero byte is refused by name', async () => {
    const user = await agency.agencyAs('TRUST_ACCOUNTANT');
    const input = { key: 'key\u0000key\u0000', kind: 'PU', method: 'WIRE', amount: 100, currency: 'USD', receivedOn: '2026-11-20' };
    expect(await user.call('mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { ... on Refused { code field } } }', { input })).toEqual({ recordPayment: { code: 'BAD_KEY', field: 'key' } });
  });

  it.each(['a\u0000b@test.example', 'a\ud800@test.example'])('an address no database can hold is refused by every door, without a job', async (email) => {
    const browser = new Browser(agency.url);
    expect(await browser.post('/auth/sign-in', { email, password: TEST_PASSWORD })).toMatchObject({ status: 422, body: { code: 'BAD_INPUT' } });
    expect(await browser.post('/auth/reset-password/request', { email })).toMatchObject({ status: 422, body: { code: 'BAD_INPUT' } });
    await agency.runJobs();
  });

  it('a broken rule is logged by its name, not with the row it quotes', async () => {
    const said = jest.spyOn(logger, 'error').mockImplementation(() => undefined);
    const user = await agency.agencyAs('TRUST_ACCOUNTANT');
    await agency.owner.query(`alter table receipt add constraint spec_payer check (payer <> 'Quilla Obermann')`);
    const input = { key: 'key-for-spec', kind: 'PU', method: 'WIRE', amount: 100, currency: 'USD', receivedOn: '2026-11-20', payer: 'Quilla Obermann' };
    await expect(user.call('mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename } }', { input })).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    const logged = JSON.stringify(said.mock.calls);
    expect(logged).toContain('spec_payer');
    expect(logged).not.toContain('Quilla');
  });
});
