import { createHash, randomUUID } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import { Readable } from 'node:stream';
import { AccountStatements } from '@quittance/accounts/server';
import { PdfPrinter, readDocument, storeDocument } from '@quittance/documents/server';
import { businessDate, unwrap, type AccountId, type ClientId, type DocumentId } from '@quittance/kernel';
import { addTestAccount, addTestClient, testAgency, type Caller, type TestAccount, type TestAgency } from '@quittance/testing';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from 'pdf-lib';
import { DeleteCaseFilesJob } from './case-file.jobs';
import { makeCaseFile } from './make-case-file';

jest.setTimeout(240_000);

const EXPORT = `mutation($input: CaseFileInput!, $key: String!) { result: exportCaseFile(input: $input, key: $key) { __typename ... on CaseFileRequested { id } ... on Refused { code } } }`;
const LIST = `query($accountId: Uuid!) { caseFiles(accountId: $accountId) { id status exhibits pages sha256 documentId manifestId problem keptUntil } }`;
interface Listed { id: string; status: string; exhibits: number; pages: number; sha256: string; documentId: string | null; manifestId: string | null; problem: string; keptUntil: string }

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A PNG of one red point. */
function png(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.from([0, 255, 0, 0]))), chunk('IEND', Buffer.alloc(0))]);
}

async function invoicePdf(title = 'Invoice'): Promise<Buffer> {
  const made = await PDFDocument.create();
  made.setTitle(title);
  made.addPage([300, 200]).setRotation(degrees(90));
  const second = made.addPage([300, 200]);
  second.node.set(PDFName.of('AA'), made.context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(1)') } }));
  return Buffer.from(await made.save());
}

/** What is attached to a PDF, by name. */
function attached(pdf: PDFDocument): Map<string, Buffer> {
  const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
  return new Map(Array.from({ length: names.size() / 2 }, (_, n) => {
    const file = names.lookup(n * 2 + 1, PDFDict).lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as PDFRawStream;
    return [(names.lookup(n * 2) as PDFHexString).decodeText(), Buffer.from(decodePDFRawStream(file).decode())];
  }));
}

function bookmarks(pdf: PDFDocument, from: PDFDict = pdf.catalog.lookup(PDFName.of('Outlines'), PDFDict)): string[] {
  const found: string[] = [];
  for (let item = from.lookup(PDFName.of('First')); item instanceof PDFDict; item = item.lookup(PDFName.of('Next'))) found.push((item.lookup(PDFName.of('Title')) as PDFHexString).decodeText(), ...bookmarks(pdf, item));
  return found;
}

describe('a debtor’s whole file', () => {
  let agency: TestAgency;
  let officer: Caller;
  let account: TestAccount;
  let other: TestAccount;
  const files = new Map<string, Buffer>();

  const keep = async (of: TestAccount | null, fileName: string, mediaType: string, content: Buffer): Promise<string> => {
    files.set(fileName, content);
    return unwrap(await agency.work.write(await agency.ctxFor('MANAGER'), (tx) => storeDocument(tx, { clientId: (of?.clientId ?? null) as ClientId | null, accountId: (of?.id ?? null) as AccountId | null, kind: 'CORRESPONDENCE', fileName, mediaType }, Readable.from([content])))).id;
  };
  const message = (of: TestAccount, direction: string, channel: string, documentId: string | null, more: { page?: number; subject?: string; body?: string } = {}): Promise<unknown> => agency.owner.query(
    `insert into communication (id, client_id, account_id, debtor_id, channel, direction, address, recipient_name, subject, body_text, document_id, first_page, pages, status, delivery, queued_at)
     values ($1, $2, $3, $4, $5, $6, 'dana@mail.example', '<b>Dana</b>', $7, $8, $9, $10::integer, case when $10 is not null then 1 end, $11, $12, $13)`,
    [randomUUID(), of.clientId, of.id, of.debtorId, channel, direction, more.subject ?? '', more.body ?? '', documentId, more.page ?? null, direction === 'INBOUND' ? 'RECEIVED' : 'FAILED', channel === 'LETTER' && direction === 'OUTBOUND' ? 'BATCH' : null,
      direction === 'INBOUND' ? '2026-03-02T15:00:00Z' : '2026-03-02T16:00:00Z']);

  beforeAll(async () => {
    agency = await testAgency();
    officer = await agency.agencyAs('COMPLIANCE_OFFICER');
    const client = await addTestClient(agency.owner);
    account = await addTestAccount(agency.owner, client);
    other = await addTestAccount(agency.owner, client, { debtorId: account.debtorId });
    await keep(account, 'Invoice 17.pdf', 'application/pdf', await invoicePdf());
    await keep(account, 'Damaged.pdf', 'application/pdf', (await invoicePdf()).subarray(0, 300));
    await keep(account, 'Photo.png', 'image/png', png());
    await keep(account, 'Broken.png', 'image/png', png().subarray(0, 40));
    await keep(account, 'Note.txt', 'text/plain', Buffer.from('</pre><script>alert(1)</script> Zürich 東京'));
    await keep(other, 'Of the other account.txt', 'text/plain', Buffer.from('x'));
    await message(account, 'INBOUND', 'EMAIL', await keep(account, 'Answer.eml', 'message/rfc822', Buffer.from('From: Dana <dana@mail.example>\r\nTo: office@halden.example\r\nSubject: I dispute this\r\n\r\nNot my debt.\r\n')), { subject: 'I dispute this', body: 'Not my debt.' });
    await message(account, 'OUTBOUND', 'LETTER', await keep(null, 'Letters.pdf', 'application/pdf', await invoicePdf('Letters')), { page: 2, subject: 'Demand' });
  });

  afterAll(() => agency.close());

  const bytes = async (id: string): Promise<Buffer> => agency.work.read(await agency.ctxFor('MANAGER'), async (tx) => {
    const pieces: Buffer[] = [];
    for await (const piece of readDocument(tx, id as DocumentId)) pieces.push(piece);
    return Buffer.concat(pieces);
  });
  const ask = async (scope: string, key: string = randomUUID()): Promise<{ __typename: string; id?: string; code?: string }> => (await officer.call<{ result: { __typename: string; id?: string; code?: string } }>(EXPORT, { input: { accountId: account.id, scope }, key })).result;
  const list = async (): Promise<Listed[]> => (await officer.call<{ caseFiles: Listed[] }>(LIST, { accountId: account.id })).caseFiles;

  it('is one PDF with numbered pages, bookmarks, the exact files and a manifest of their hashes', async () => {
    const first = await ask('ACCOUNT', 'case-file-key-1');
    expect(await ask('ACCOUNT', 'case-file-key-1')).toEqual(first);
    expect((await ask('ACCOUNT')).code).toBe('BEING_MADE');
    await agency.runJobs();
    const [made] = await list();
    expect(made).toMatchObject({ status: 'READY', exhibits: 7, problem: '' });
    const pdf = await bytes(made?.documentId ?? '');
    expect(made?.sha256).toBe(sha256(pdf));
    const { rows } = await agency.owner.query<{ facts: { sha256: string } }>(`select facts from audit_log where action = 'caseFile.made' and subject_id = $1`, [account.id]);
    expect(rows.map(({ facts }) => facts.sha256)).toEqual([made?.sha256]);

    const read = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(read.getPageCount()).toBe(made?.pages);
    const held = attached(read);
    const manifest = (held.get('manifest.csv') ?? Buffer.alloc(0)).toString('utf8');
    expect(await bytes(made?.manifestId ?? '')).toEqual(held.get('manifest.csv'));
    for (const name of ['Invoice 17.pdf', 'Damaged.pdf', 'Photo.png', 'Broken.png', 'Note.txt', 'Answer.eml']) {
      const [, content] = [...held].find(([key]) => key.endsWith(name)) ?? [];
      expect(content).toEqual(files.get(name));
      expect(manifest).toContain(sha256(files.get(name) ?? Buffer.alloc(0)));
    }
    expect(manifest).not.toContain('Of the other account');
    // Of a print file only the debtor's own page; its whole holds letters to others.
    const [, letter] = [...held].find(([key]) => key.includes('Letter L')) ?? [];
    expect((await PDFDocument.load(letter ?? Buffer.alloc(0))).getPageCount()).toBe(1);
    expect([...held.values()].map(sha256)).not.toContain(sha256(files.get('Letters.pdf') ?? Buffer.alloc(0)));
    expect(bookmarks(read)).toEqual(['Cover', 'Index', 'Parties and accounts', 'Timeline', 'Letters, emails and texts', 'Calls and visits', 'Decisions on contact', 'Payments, promises and settlements', `Statement of account ${account.number}`,
      'Exhibit 1: Email received: I dispute this', expect.stringMatching(/^Exhibit 2: Letter L\d+: Demand$/), 'Exhibit 3: Invoice 17.pdf', 'Exhibit 4: Damaged.pdf', 'Exhibit 5: Photo.png', 'Exhibit 6: Broken.png', 'Exhibit 7: Note.txt']);
    // Nothing that was taken in may act.
    expect(read.getPages().some(({ node }) => node.has(PDFName.of('AA')))).toBe(false);
    // Every page carries its number, the last one the last.
    const last = read.getPage(read.getPageCount() - 1).node.Contents() as PDFArray;
    const text = Array.from({ length: last.size() }, (_, n) => Buffer.from(decodePDFRawStream(last.lookup(n) as PDFRawStream).decode()).toString('latin1')).join('\n');
    expect(text).toContain(Buffer.from(`Q-${String(made?.pages).padStart(6, '0')}`).toString('hex').toUpperCase());
  });

  it('is the same bytes of the same facts at the same moment', async () => {
    const ctx = await agency.ctxFor('COMPLIANCE_OFFICER');
    const tools = { ctx, read: <T extends object | null>(run: Parameters<TestAgency['work']['read']>[1]) => agency.work.read(ctx, run) as Promise<T>, printer: agency.app.get(PdfPrinter), statements: agency.app.get(AccountStatements), tell: () => Promise.resolve() };
    const asked = { debtorId: account.debtorId, accountIds: [account.id as AccountId, other.id as AccountId], asOf: new Date('2026-12-31T12:00:00.250Z'), on: businessDate('2026-01-05') };
    const [one, two] = [await makeCaseFile(asked, tools as never), await makeCaseFile(asked, tools as never)];
    expect(one.sha256).toBe(two.sha256);
    expect(one.manifest.toString()).toContain('Of the other account');
  });

  it('is for those with the right to it, also by its address, and goes after its days', async () => {
    const collector = await agency.agencyAs('COLLECTOR');
    await expect(collector.call(EXPORT, { input: { accountId: account.id, scope: 'DEBTOR' }, key: randomUUID() })).rejects.toThrow();
    const [made] = await list();
    expect((await collector.fetch(`/files/documents/${made?.documentId ?? ''}`)).status).toBe(404);
    expect((await officer.fetch(`/files/documents/${made?.documentId ?? ''}`)).status).toBe(200);
    const ctx = await agency.ctxFor('COMPLIANCE_OFFICER');
    const run = () => agency.app.get(DeleteCaseFilesJob).run({}, { ctx, attempt: 1, signal: new AbortController().signal });
    await run();
    expect((await list())[0]?.status).toBe('READY');
    await agency.owner.query(`update case_file set kept_until = kept_until - 400`);
    await run();
    const [gone] = await list();
    expect(gone).toMatchObject({ status: 'DELETED', sha256: made?.sha256, documentId: null });
    const { rows } = await agency.owner.query(`select from document where kind = 'CASE_FILE'`);
    expect(rows).toEqual([]);
  });
});
