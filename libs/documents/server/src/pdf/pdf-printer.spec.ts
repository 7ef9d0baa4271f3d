import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFBool, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { html, trusted } from './html';
import { PdfPrinter, type Printable } from './pdf-printer';

const facts = { title: 'Statement “S1001”', language: 'en-US', author: 'Halden & Reyes', createdAt: new Date('2026-03-31T15:00:00Z'), style: 'body{font-family:"Noto Sans"}', paper: 'A4' } as const;
const printable = (body: Printable['body'], more: Partial<Printable> = {}): Printable => ({ ...facts, body, ...more });

describe('the printer', () => {
  const printer = new PdfPrinter();
  let server: Server;
  let url: string;
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    await printer.onModuleDestroy();
    server.close();
  });

  it('makes tagged, titled, accessible PDF with its fonts within', async () => {
    const pdf = await printer.print(printable(html`<h1>Αθήνα Žluťoučký</h1><table><thead><tr><th scope="col">Fee</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>`));
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    const { catalog } = document;
    expect(document.getTitle()).toBe(facts.title);
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))).toBe(PDFBool.True);
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(en-US)');
    const metadata = Buffer.from((catalog.lookup(PDFName.of('Metadata')) as PDFRawStream).contents).toString();
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain('Halden &amp; Reyes');
    const fonts = document.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('FontName')) ? [String(object.get(PDFName.of('FontName')))] : []));
    expect(fonts).toContainEqual(expect.stringMatching(/^\/[A-Z]{6}\+NotoSans/));
    expect(document.getPage(0).getSize()).toMatchObject({ width: expect.closeTo(595, 0) });
  });

  it('runs no script and asks no one for anything', async () => {
    const pdf = await printer.print(printable(
      trusted(`<script>document.body.innerHTML='<p>'+'x'.repeat(200000)</script><img src="${url}/picture" onerror="document.title='run'"><iframe src="${url}/frame"></iframe><style>@import url(${url}/style);</style><p>Here</p>`)));

jest.setTimeout(60_000);
    expect(asked).toEqual([]);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
  });

  it('prints many at once, and goes on after the browser has died', async () => {
    const many = await Promise.all(Array.from({ length: 6 }, (_, n) => printer.print(printable(html`<p>${n}</p>`, { title: `No. ${n}`, paper: 'Letter' }))));
    expect(await Promise.all(many.map(async (pdf) => (await PDFDocument.load(pdf)).getTitle()))).toEqual([0, 1, 2, 3, 4, 5].map((n) => `No. ${n}`));
    const browser = await (printer as unknown as { browser: Promise<{ process(): { kill(signal: string): void } }> }).browser;
    browser.process().kill('SIGKILL');
    expect((await printer.print(printable(html`<p>again</p>`))).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('markup', () => {
  it('escapes every value, also within attributes and lists, and drops control characters', () => {
    const name = `<script>"Tom & 'Jerry'"</script>\u0000`;
    expect(html`<td title="${name}">${[html`<b>${name}</b>`, 7, null]}</td>`.markup).toBe(
      '<td title="&lt;script&gt;&quot;Tom &amp; &#39;Jerry&#39;&quot;&lt;/script&gt;"><b>&lt;script&gt;&quot;Tom &amp; &#39;Jerry&#39;&quot;&lt;/script&gt;</b>7</td>');
  });
});
