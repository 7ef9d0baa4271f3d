import { bookAccount, bookClient, testAgency, type BookAccount, type Caller, type TestAgency } from '@quittance/testing';
import { createHash } from 'node:crypto';

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_500_000, 7)]);

describe('documents of an account', () => {
  let agency: TestAgency;
  let account: BookAccount;
  let collector: Caller;
  let own: Caller;
  let stranger: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    const [carrow, halden] = [await bookClient(agency.owner, 'CARROW'), await bookClient(agency.owner, 'HALDEN')];
    account = await bookAccount(agency.owner, carrow);
    collector = await agency.agencyAs('COLLECTOR');
    own = await agency.portalAs([carrow.id]);
    stranger = await agency.portalAs([halden.id]);
  }, 120_000);

  afterAll(() => agency.close());

  async function send(who: Caller, content: Buffer | string, name: string, fields: Record<string, string> = {}): Promise<{ status: number; body: { id: string; code?: string; fileName?: string; sha256?: string } }> {
    const form = new FormData();
    for (const [key, value] of Object.entries({ accountId: account.id, kind: 'INVOICE', ...fields })) form.set(key, value);
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    const answer = await who.fetch('/files/documents', { method: 'POST', body: form });
    return { status: answer.status, body: (await answer.json()) as never };
  }

  it('keeps a file in pieces and hands the same bytes back, as something to save', async () => {
    const { status, body } = await send(collector, PDF, '..\\..\\etc\\Invoice "88120".pdf');
    expect({ status, name: body.fileName, sha: body.sha256 }).toEqual({ status: 201, name: 'Invoice _88120_.pdf', sha: createHash('sha256').update(PDF).digest('hex') });
    const answer = await own.fetch(`/files/documents/${body.id}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Invoice _88120_\.pdf"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), PDF)).toBe(0);
    const { rows } = await agency.owner.query<{ n: number }>('select count(*)::int as n from document_piece where document_id = $1', [body.id]);
    expect(rows).toEqual([{ n: 3 }]);
  });

  it("does not let another client's user have it, nor a client the agency's own papers", async () => {
    const { body } = await send(collector, PDF, 'contract.pdf', { kind: 'CONTRACT' });
    expect((await stranger.fetch(`/files/documents/${body.id}`)).status).toBe(404);
    const internal = await send(collector, PDF, 'memo.pdf', { visibility: 'AGENCY' });
    expect((await own.fetch(`/files/documents/${internal.body.id}`)).status).toBe(404);
    expect((await collector.fetch(`/files/documents/${internal.body.id}`)).status).toBe(200);
  });

  it("takes a client's file for its own account only, and shows it to both", async () => {
    const { status, body } = await send(own, 'invoice,amount\n1,2\n', 'list.csv', { visibility: 'AGENCY' });
    expect(status).toBe(201);
    expect((await own.fetch(`/files/documents/${body.id}`)).status).toBe(200);
    expect((await collector.fetch(`/files/documents/${body.id}`)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await send(stranger, PDF, 'a.pdf')).toMatchObject({ status: 404, body: { code: 'ACCOUNT_NOT_FOUND' } });
  });

  it.each([
    ['a web page called pdf', '<html><script>1</script></html>', 'report.pdf'],
    ['a program', Buffer.from([0x4d, 0x5a, 0x90, 0x00, 0x03]), 'invoice.txt'],
    ['any other archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(30, 1), Buffer.from('evil.exe')]), 'book.xlsx'],
    ['an empty file', '', 'empty.pdf'],
  ])('refuses %s and keeps nothing', async (_what, content, name) => {
    const before = await agency.owner.query('select count(*) from document');
    expect(await send(collector, content, name)).toMatchObject({ status: 422, body: { code: 'FILE_NOT_ALLOWED' } });
    expect((await agency.owner.query('select count(*) from document')).rows).toEqual(before.rows);
  });

  it('refuses more than 25 MB', async () => {
    expect(await send(collector, Buffer.concat([PDF, Buffer.alloc(24 * 1_048_576)]), 'large.pdf')).toMatchObject({ status: 413, body: { code: 'FILE_TOO_LARGE' } });
  });

  it('refuses who has no right to it, and whoever sends from another site', async () => {
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    expect((await send(administrator, PDF, 'a.pdf')).status).toBe(403);
    const answer = await fetch(`${agency.url}/files/documents`, { method: 'POST', headers: { cookie: collector.cookie }, body: new FormData() });
    expect(answer.status).toBe(403);
  });
});
