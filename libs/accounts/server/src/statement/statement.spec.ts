import { writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { ppm } from '@quittance/kernel';
import { NO_INTEREST } from '@quittance/clients/domain';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type TestAccount, type TestAgency } from '@quittance/testing';
import { PDFDocument } from 'pdf-lib';

jest.setTimeout(120_000);

const QUERY = `query($id: Uuid!, $on: BusinessDate) { accountStatement(accountId: $id, on: $on) { __typename ... on Refused { code message field }
  ... on AccountStatement { on currency balance aDay debtorName totals { invoices interest charges paid credits } lines { on kind what detail amount balance } open { principal interest fees costs total } } } }`;

interface Statement {
  __typename: string; code?: string; balance: number; aDay: number; totals: Record<string, number>; lines: { on: string; kind: string; what: string; detail: string; amount: number; balance: number }[]; open: Record<string, number>[];
}

describe('a statement of account', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let account: TestAccount;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    const client = await addTestClient(agency.owner, { interest: { ...NO_INTEREST, basis: 'CONTRACT', ratePpm: ppm('18%') } });
    account = await addTestAccount(agency.owner, client, { placedOn: '2025-09-05', owed: { PRINCIPAL: 1_200_000, COSTS: 5_000 } });
    await agency.owner.query(`update debtor set name = $2 where id = $1`, [account.debtorId, '=cmd|<b>"Pell" & Söhne</b>']);
    await agency.setClock('2025-10-17');
    await desk.pay(account.id, 300_000, '2025-10-17');
    const bounced = await desk.pay(account.id, 40_000, '2025-10-17');
    await agency.setClock('2025-12-16');
    await desk.giveBack(bounced['receiptId'], '2025-12-16', 'Insufficient funds');
  });

  afterAll(() => agency.close());

  const statement = async (on?: string): Promise<Statement> => (await desk.ask<{ accountStatement: Statement }>(QUERY, { id: account.id, on })).accountStatement;

  it('tells the account day by day, each payment once, and ends with what the account owes', async () => {
    const today = await statement();
    const { rows } = await agency.owner.query<{ balance: number }>('select balance_minor::int as balance from account where id = $1', [account.id]);
    const [first] = today.lines;
    expect(first).toMatchObject({ kind: 'INVOICE', on: '2025-09-01', detail: 'due 1 September 2025', amount: 1_200_000, balance: 1_200_000 });
    expect(today.lines.slice(1).map(({ on, kind, what, detail, amount }) => [on, kind, what, detail, amount])).toEqual([
      ['2025-09-05', 'CHARGE', 'Costs to placement', expect.stringContaining('invoice INV'), 5_000],
      ['2025-10-17', 'INTEREST', expect.stringMatching(/^Interest on invoice/), '12,000.00 at 18% a year, 45 days', 26_630],
      ['2025-10-17', 'PAYMENT', 'Payment received, thank you', 'to 2,683.70 principal, 266.30 interest, 50.00 costs', -300_000],
      ['2025-10-17', 'PAYMENT', 'Payment received, thank you', '', -40_000],
      ['2025-12-16', 'INTEREST', expect.stringMatching(/^Interest on invoice/), '8,916.30 at 18% a year, 60 days', 26_382],
      ['2025-12-16', 'PAYMENT', 'Payment returned by the bank', '', 40_000]]);
    expect([today.balance, today.lines.at(-1)?.balance, today.open[0]?.['total']]).toEqual([rows[0]?.balance, rows[0]?.balance, rows[0]?.balance]);
    expect(today.totals).toEqual({ invoices: 1_200_000, interest: 53_012, charges: 5_000, paid: 300_000, credits: 0 });
  });

  it('stands at any earlier day as it was, interest run to it, and at none to come', async () => {
    const then = await statement('2025-10-01');
    expect(then).toMatchObject({ balance: 1_205_000 + 17_162, aDay: 592 });
    expect(then.lines.map(({ kind }) => kind)).toEqual(['INVOICE', 'CHARGE', 'INTEREST']);
    expect(await statement('2025-12-17')).toMatchObject({ code: 'DATE_IN_FUTURE' });
  });

  it('is a tagged PDF and a table, for the agency only, and no formula of a debtor is one in it', async () => {
    const file = (form: string, on = '') => desk.accountant.fetch(`/files/account-statements/${account.id}.${form}${on}`);
    const pdf = await file('pdf');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    if (process.env['STATEMENT_PDF']) await writeFile(process.env['STATEMENT_PDF'], bytes);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe(`Statement of account ${account.number}, =cmd|<b>"Pell" & Söhne</b>, at 16 December 2025`);
    expect(document.catalog.toString()).toContain('/MarkInfo');
    const csv = await (await file('csv')).text();
    expect(csv).toContain(`${account.number},"'=cmd|<b>""Pell"" & Söhne</b>"`);
    expect(csv.trim().split('\r\n')).toHaveLength(8);
    expect([(await file('pdf', '?on=2099-01-01')).status, (await desk.accountant.fetch(`/files/account-statements/${randomUUID()}.pdf`)).status]).toEqual([422, 404]);
    const portal = await agency.portalAs([account.clientId]);
    expect((await portal.fetch(`/files/account-statements/${account.id}.pdf`)).status).toBe(404);
  });
});
