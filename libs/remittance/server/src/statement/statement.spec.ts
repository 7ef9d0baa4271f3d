import { writeFile } from 'node:fs/promises';
import { addTestAccount, addTestClient, MoneyDesk, testAgency, type Answer, type Caller, type TestAgency, type TestClient } from '@quittance/testing';
import { rateRule } from '@quittance/fees/domain';
import { ppm } from '@quittance/kernel';
import { PDFDocument } from 'pdf-lib';

jest.setTimeout(60_000);

const TIERED = [rateRule({ name: 'Standard', tiers: [{ upTo: 300_000, ratePpm: ppm('25%') }, { upTo: null, ratePpm: ppm('18%') }], minimum: 5_000 })];

describe('a statement', () => {
  let agency: TestAgency;
  let desk: MoneyDesk;
  let client: TestClient;
  let portal: Caller;
  let run: Answer;

  beforeAll(async () => {
    agency = await testAgency();
    desk = await MoneyDesk.open(agency);
    client = await addTestClient(agency.owner, { rate: TIERED });
    portal = await agency.portalAs([client.id]);
    await agency.setClock('2026-03-31');
    const [one, two, three] = [
      await addTestAccount(agency.owner, client, { owed: { PRINCIPAL: 900_000 } }), await addTestAccount(agency.owner, client), await addTestAccount(agency.owner, client)];
    await agency.owner.query(`update debtor set name = $2 where id = $1`, [two.debtorId, '=cmd|<b>"Pell" & Söhne</b>']);
    await desk.pay(one.id, 200_000, '2026-03-05');
    await desk.pay(one.id, 400_000, '2026-03-12');
    await desk.pay(two.id, 6_000, '2026-03-15');
    await desk.pay(three.id, 40_000, '2026-03-20', { kind: 'PC' });
    const bounced = await desk.pay(three.id, 10_000, '2026-03-21');
    await desk.giveBack(bounced['receiptId'], '2026-03-25', 'Insufficient funds');
    run = await desk.remit(client.id, '2026-03-31');
  }, 180_000);

  afterAll(() => agency.close());

  const file = (caller: Caller, name: string) => caller.fetch(`/files/statements/${name}`);

  it('ties to the run, line by line', async () => {
    const { remittanceRun, remittanceLines } = await desk.ask<{ remittanceRun: { entries: { code: string; amount: number }[]; remitted: number }; remittanceLines: { nodes: { amount: number; collected: number; fee: number; kind: string; rate: string; working: { words: string[] } }[] } }>(
      `query($id: Uuid!) { remittanceRun(id: $id) { remitted entries { code amount } } remittanceLines(runId: $id, page: { first: 50 }) { nodes { kind amount collected fee rate working { words slices { base fee ratePpm } } } } }`, { id: run['id'] });
    expect(remittanceLines.nodes.reduce((sum, line) => sum + line.amount, 0)).toBe(remittanceRun.remitted);
    expect(remittanceRun.entries.slice(0, -1).reduce((sum, entry) => sum + entry.amount, 0)).toBe(remittanceRun.remitted);
    expect(remittanceLines.nodes.map(({ kind, collected, fee, rate }) => [kind, collected, fee, rate])).toEqual([
      ['PU', 200_000, 50_000, '25%'], ['PU', 400_000, 79_000, '25% and 18%'], ['PU', 6_000, 5_000, '25%, minimum fee'], ['PC', 40_000, 10_000, '25%'],
      ['PU', 10_000, 2_500, '25%'], ['PUR', -10_000, -2_500, '25%']]);
    expect(remittanceRun.remitted).toBe(600_000 + 6_000 - 50_000 - 79_000 - 5_000 - 10_000);
  });

  it('is written once when posted: the same bytes for the agency and its client, and never again', async () => {
    await agency.runJobs();
    const [ours, theirs] = [await file(desk.accountant, `${run['id'] as string}.pdf`), await file(portal, `${run['id'] as string}.pdf`)];
    expect([ours.status, ours.headers.get('content-type'), theirs.status]).toEqual([200, 'application/pdf', 200]);
    const pdf = Buffer.from(await ours.arrayBuffer());
    if (process.env['STATEMENT_PDF']) await writeFile(process.env['STATEMENT_PDF'], pdf);
    expect(Buffer.from(await theirs.arrayBuffer()).equals(pdf)).toBe(true);
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    expect(document.getTitle()).toBe(`Statement ${run['statementNumber'] as string}, ${client.code === '' ? '' : (await clientName())}, to 31 March 2026`);
    expect(document.getPageCount()).toBeGreaterThanOrEqual(2);
    await agency.owner.query(`update debtor set name = 'Renamed since' where id in (select debtor_id from account where client_id = $1)`, [client.id]);
    await agency.runJobs();
    expect(Buffer.from(await (await file(portal, `${run['id'] as string}.pdf`)).arrayBuffer()).equals(pdf)).toBe(true);
    expect((await agency.owner.query('select count(*)::int as n from document where remittance_run_id = $1', [run['id']])).rows).toEqual([{ n: 3 }]);
  });

  it('is a table no spreadsheet runs', async () => {
    const answer = await file(portal, `${run['id'] as string}.csv`);
    const text = await answer.text();
    const rows = text.split('\r\n').filter((line) => line !== '');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatch(/^\uFEFF?statement,client,period_from/);
    expect(rows[3]).toContain(`"'=cmd|<b>""Pell"" & Söhne</b>"`);
    expect(rows[2]).toContain('4000.00,790.00,3210.00,25% and 18%,1,1,2000.00,6000.00,"25% of 1000.00 = 250.00; 18% of 3000.00 = 540.00",0.00');
  });

  it('is opened by nobody else: another client, a stranger, an administrator', async () => {
    const other = await agency.portalAs([(await addTestClient(agency.owner)).id]);
    const administrator = await agency.agencyAs('ADMINISTRATOR');
    expect((await file(other, `${run['id'] as string}.pdf`)).status).toBe(404);
    expect((await file(administrator, `${run['id'] as string}.pdf`)).status).toBe(404);
    expect((await fetch(`${agency.url}/files/statements/${run['id'] as string}.pdf`)).status).not.toBe(200);
    expect((await other.call<{ statement: object | null; statementLines: { nodes: object[] } }>('query($id: Uuid!) { statement(id: $id) { number } statementLines(statementId: $id) { nodes { id } } }', { id: run['id'] }))).toEqual({ statement: null, statementLines: { nodes: [] } });
    const own = await portal.call<{ statements: { nodes: { number: string; remitted: number; entries: { code: string }[] }[] } }>('{ statements { nodes { number remitted entries { code amount } } } }');
    expect(own.statements.nodes).toMatchObject([{ number: run['statementNumber'], remitted: run['remitted'] }]);
    const { payments } = await portal.call<{ payments: { nodes: { remittedIn: object }[] } }>('{ payments { nodes { remittedIn { number postedOn } } } }');
    expect(payments.nodes).toEqual(Array.from({ length: 6 }, () => ({ remittedIn: { number: run['statementNumber'], postedOn: '2026-03-31' } })));
    const { receipts } = await desk.ask<{ receipts: { nodes: { remittedIn: object | null }[] } }>('{ receipts { nodes { remittedIn { number } } } }');
    expect(receipts.nodes.filter(({ remittedIn }) => remittedIn !== null)).toHaveLength(6);
  });

  it('is a draft the client cannot open until it is posted', async () => {
    const account = await addTestAccount(agency.owner, client);
    await agency.setClock('2026-04-30');
    await desk.pay(account.id, 20_000, '2026-04-02');
    const draft = await desk.prepare(client.id, { periodTo: '2026-04-30' });
    const drawn = await file(desk.accountant, `${draft['id'] as string}.pdf`);
    expect((await PDFDocument.load(Buffer.from(await drawn.arrayBuffer()), { updateMetadata: false })).getTitle()).toMatch(/^Draft statement/);
    expect((await file(portal, `${draft['id'] as string}.pdf`)).status).toBe(404);
    expect((await portal.call<{ statementLines: { nodes: object[] } }>('query($id: Uuid!) { statementLines(statementId: $id) { nodes { id } } }', { id: draft['id'] })).statementLines.nodes).toEqual([]);
    expect((await desk.cancel(draft))['status']).toBe('VOID');
  });

  async function clientName(): Promise<string> {
    const { rows } = await agency.owner.query<{ name: string }>('select name from client where id = $1', [client.id]);
    return rows[0]?.name ?? '';
  }
});
