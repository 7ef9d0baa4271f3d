import { PDFDocument } from 'pdf-lib';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { businessDate, currency } from '@quittance/kernel';
import { readWorkbook } from './workbook.fixture';
import { workbook } from './workbook';

jest.setTimeout(60_000);

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a workbook', () => {
  const made = (rows: Parameters<typeof workbook>[0][number]['rows']) => collect(workbook([{ name: 'One/two', headers: ['What', 'Sum', 'On'], widths: [20, 10, 10], rows }], currency('USD'), new Date('2026-03-31T12:00:00Z')));

  it('keeps text as text, also what looks like a formula; money and days as numbers', async () => {
    const sheets = await readWorkbook(await made([[{ text: '=1+1' }, { minor: -123_456 }, { date: businessDate('2026-03-31') }], [{ text: '<b>"Söhne" & \u0007 x</b>' }, { minor: 5 }, null]]));
    expect(sheets['xl/worksheets/sheet1.xml']).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c><c r="B2" s="2"><v>-1234.56</v></c><c r="C2" s="3"><v>46112</v></c>');
    expect(sheets['xl/worksheets/sheet1.xml']).toContain('&lt;b&gt;&quot;Söhne&quot; &amp;  x&lt;/b&gt;');
    expect(sheets['xl/worksheets/sheet1.xml']).not.toContain('<f>');
    expect(sheets['xl/workbook.xml']).toContain('name="One two"');
  });

  it('of the same content has the same bytes, and many rows do not stand in memory', async () => {
    const rows = function* () {
      for (let n = 0; n < 60_000; n++) yield [{ text: `Debtor ${n}` }, { minor: n }, null] as const;
    };
    const [one, two] = [await made(rows()), await made(rows())];
    expect(one.equals(two)).toBe(true);
    expect(Object.keys(await readWorkbook(one))).toContain('xl/styles.xml');
  });
});

describe('an invoice on paper', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let portal: Caller;
  let run: Answer;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner, { currency: 'GBP', remittance: { mode: 'GROSS' } });
    await agency.owner.query(`update client set country = 'GB', name = '=Pell & Söhne' where id = $1`, [client.id]);
    await agency.owner.query(`insert into tax_registration (id, country, region, number, registered_from, recorded_at) values (gen_random_uuid(), 'GB', '', 'GB123456789', '2020-01-01', '2026-01-01T00:00:00Z')`);
    portal = await agency.portalAs([client.id]);
    await agency.setClock('2026-03-31');
    const account = await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 1_000_000 } });
    await desk.pay(account.id, 600_000, '2026-03-05', { currency: 'GBP' });
    const prepared = await desk.prepare(client.id, { currency: 'GBP', periodTo: '2026-03-31' });
    await desk.approve(prepared);
    run = await desk.post(prepared);
  });

  afterAll(() => agency.close());

  const invoice = () => run['invoice'] as { id: string; number: string };

  it('M7: commission 1,500 and tax 300 on it, in its own lines', async () => {
    expect(run).toMatchObject({ remitted: 600_000, invoiced: 180_000, tax: 30_000 });
    const csv = await (await portal.fetch(`/files/invoices/${invoice().id}.csv`)).text();
    const [head = '', row = ''] = csv.split('\r\n');
    expect(head.replace('\uFEFF', '')).toBe('number,issued_on,due_on,currency,client,client_code,statement,period_from,period_to,fees,tax,costs,other,amount');
    expect(row).toMatch(new RegExp(`^${invoice().number},2026-03-31,2026-04-30,GBP,'=Pell & Söhne,.*,1500\\.00,300\\.00,0\\.00,0\\.00,1800\\.00$`));
  });

  it('is a tagged PDF with its number, written once, the same for the agency and its client', async () => {
    await agency.runJobs();
    const [ours, theirs] = [await desk.accountant.fetch(`/files/invoices/${invoice().id}.pdf`), await portal.fetch(`/files/invoices/${invoice().id}.pdf`)];
    const pdf = Buffer.from(await ours.arrayBuffer());
    expect(Buffer.from(await theirs.arrayBuffer()).equals(pdf)).toBe(true);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe(`Invoice ${invoice().number}, =Pell & Söhne`);
    expect(document.catalog.toString()).toContain('/MarkInfo');
    expect((await agency.owner.query('select kind from document where client_invoice_id = $1 order by kind', [invoice().id])).rows).toHaveLength(3);
  });

  it('and the statement are workbooks too', async () => {
    const sheets = await readWorkbook(Buffer.from(await (await portal.fetch(`/files/statements/${run['id'] as string}.xlsx`)).arrayBuffer()));
    expect(sheets['xl/worksheets/sheet1.xml']).toContain('Tax on commission');
    expect(sheets['xl/worksheets/sheet2.xml']).toContain('<v>300.00</v>');
    const paper = await readWorkbook(Buffer.from(await (await portal.fetch(`/files/invoices/${invoice().id}.xlsx`)).arrayBuffer()));
    expect(paper['xl/worksheets/sheet1.xml']).toContain('=Pell &amp; Söhne');
  });

  it('is opened by nobody else', async () => {
    const other = await agency.portalAs([(await addTestClient(agency.owner)).id]);
    expect((await other.fetch(`/files/invoices/${invoice().id}.pdf`)).status).toBe(404);
    expect((await (await agency.agencyAs('COLLECTOR')).fetch(`/files/invoices/${invoice().id}.pdf`)).status).toBe(404);
    const { clientInvoices } = await other.call<{ clientInvoices: { nodes: object[] } }>('{ clientInvoices { nodes { id } } }');
    expect(clientInvoices.nodes).toEqual([]);
    expect((await portal.call<{ clientInvoices: { nodes: object[] } }>('{ clientInvoices { nodes { number open } } }')).clientInvoices.nodes).toEqual([{ number: invoice().number, open: 180_000 }]);
  });
});
