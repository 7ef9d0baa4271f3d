import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { systemCtx } from '@quittance/platform';
import type { ClientId, PlacementId } from '@quittance/kernel';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { ReadPlacement } from './application/read-placement';
import { addClient, change, commit, send, sendAndRead, show } from './placing.fixture';

const HEAD = 'customer,invoice,invoice date,due date,amount\n';

describe('a file with trouble', () => {
  let agency: TestAgency;
  let carrow: string;
  let stranger: string;
  let portal: Caller;
  let other: Caller;
  const count = async (sql: string): Promise<number> => Number((await agency.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);
  const text = async (caller: Caller, path: string): Promise<{ status: number; body: string }> => {
    const answer = await caller.fetch(path);
    return { status: answer.status, body: await answer.text() };
  };

  beforeAll(async () => {
    agency = await testAgency();
    [carrow, stranger] = [await addClient(agency, 'CARROW'), await addClient(agency, 'STRANGER')];
    [portal, other] = [await agency.portalAs([carrow]), await agency.portalAs([stranger])];
  }, 120_000);
  afterAll(() => agency?.close());

  it.each([
    ['a ZIP named .csv', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(200, 7)]), /workbook|archive|damaged|cut|ZIP/i],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), /PDF document, not a table/],
    ['200 columns', `${Array.from({ length: 200 }, (_, i) => `c${i}`).join(',')}\n`, /200 columns/],
    ['nothing but blank lines', '   \n\n  \n', /nothing but blank lines/],
    ['amounts whose sum could not be kept', HEAD + Array.from({ length: 1_000 }, (_, n) => `Blue Motors Inc,S-${n},2026-08-13,2026-08-31,99999999999.99\n`).join(''), /By row 12 the amounts come to more than any placement may/],
    ['headings alone', `${HEAD} , ,\n`, /Row 1 holds headings, but no row below it/],
    ['a cell of 10 MB', `${HEAD}"${'x'.repeat(10_000_000)}",1,2026-08-13,2026-08-31,5.00\n`, /characters/],
  ])('%s fails with what and what to do', async (_what, content, words) => {
    const failed = await sendAndRead(agency, portal, carrow, content);
    expect(failed.status).toBe('FAILED');
    expect(failed.failure).toMatch(words);
    expect(await count(`placement_row where placement_id = '${failed.id}'`)).toBe(0);
  });

  it('an empty file and a stranger’s client are refused at the door', async () => {
    expect((await send(portal, carrow, '')).body).toMatchObject({ code: 'FILE_EMPTY' });
    expect((await send(portal, stranger, `${HEAD}x`)).body).toMatchObject({ code: 'CLIENT_NOT_FOUND' });
    const collector = await agency.agencyAs('COLLECTOR');
    expect((await send(collector, carrow, `${HEAD}x`)).status).toBe(403);
  });

  it('an upload cut in the middle leaves nothing', async () => {
    const before = [await count('placement'), await count('document'), await count('document_piece')];
    const { hostname, port } = new URL(agency.url);
    await new Promise<void>((done, fail) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(`POST /files/placements HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${portal.cookie}\r\nx-quittance-request: 1\r\nidempotency-key: ${randomUUID()}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="clientId"\r\n\r\n${carrow}\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${HEAD}`);
        socket.end(() => socket.destroy());
      });
      socket.on('close', () => done());
      socket.on('error', fail);
    });
    await show(portal, randomUUID());
    expect([await count('placement'), await count('document'), await count('document_piece')]).toEqual(before);
  });

  it('errors come as a file that is recognised when it is sent again', async () => {
    const first = await sendAndRead(agency, portal, carrow, `${HEAD}${Array.from({ length: 8 }, (_, i) => `Red Rock Diner,INV-1${i},2026-08-13,2026-08-31,5.00\n`).join('')}Red Rock Diner,INV-2,2026-02-30,2026-08-31,0\n"=HYPERLINK(1) Inc",,2026-08-13,2026-08-31,-7.00\n`);
    expect(first.summary).toMatchObject({ accepted: 8, refused: 2 });
    const errors = await text(portal, `/files/placements/${first.id}/errors.csv`);
    expect(errors.status).toBe(200);
    expect(errors.body.split('\r\n')).toHaveLength(4);
    expect(errors.body).toContain(`'=HYPERLINK(1) Inc`);
    const corrected = errors.body.replace('2026-02-30', '2026-02-28').replace('2026-08-31,0,', '2026-08-31,6.00,').replace("Inc,,", 'Inc,H-1,').replace('-7.00', '7.00');
    const again = await sendAndRead(agency, portal, carrow, corrected);
    expect(again).toMatchObject({ status: 'READY', summary: { accepted: 2, refused: 0 } });
  });

  it('a row corrected in the grid is judged again, and a stale screen is told by name', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Blue Motors Inc,M-1,2026-08-13,2026-08-31,5.00\nBlue Motors Inc,,2026-08-13,2026-08-31,6.00\n`);
    const input = { placementId: ready.id, version: ready.version, n: 3 };
    expect((await change(portal, 'correctPlacementRow', 'CorrectPlacementRowInput', { ...input, cells: [{ column: 1, value: 'M-1' }] })).summary).toMatchObject({ accepted: 1, refused: 1, problems: [{ code: 'DUPLICATE_IN_FILE' }] });
    expect(await change(portal, 'correctPlacementRow', 'CorrectPlacementRowInput', { ...input, cells: [{ column: 1, value: 'M-2' }] })).toMatchObject({ code: 'STALE', message: expect.stringContaining(portal.user.name) });
    const now = await show(portal, ready.id);
    const fixed = await change(portal, 'correctPlacementRow', 'CorrectPlacementRowInput', { ...input, version: now.version, cells: [{ column: 1, value: 'M-2' }] });
    expect(fixed.summary).toMatchObject({ accepted: 2, refused: 0, accounts: 1, totals: [{ minor: 1100 }] });
    expect(await commit(portal, fixed)).toMatchObject({ status: 'COMMITTED' });
    expect(await count(`invoice i join account a on a.id = i.account_id where a.placement_id = '${ready.id}'`)).toBe(2);
  });

  it('a worker that stops in the middle leaves the file to be read from its beginning', async () => {
    const rows = Array.from({ length: 3_000 }, (_, i) => `Green Foods Inc,G-${i},2026-08-13,2026-08-31,5.00\n`).join('');
    const { body } = await send(portal, carrow, HEAD + rows);
    const stop = new AbortController();
    stop.abort();
    const ctx = systemCtx('read-placement', 'spec', [carrow as ClientId]);
    await expect(agency.get(ReadPlacement).execute(ctx, body.id as PlacementId, stop.signal)).rejects.toThrow('worker stops');
    expect(await show(portal, body.id)).toMatchObject({ status: 'READING', summary: null });
    await agency.runJobs();
    expect(await show(portal, body.id)).toMatchObject({ status: 'READY', summary: { accepted: 3_000 } });
    expect(await count(`placement_row where placement_id = '${body.id}'`)).toBe(3_000);
  });

  it('a fault of ours is told at once, not tried for days', async () => {
    await agency.owner.query(`create function planted_fault() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`);
    await agency.owner.query('create trigger planted_fault before insert on placement_row for each row execute function planted_fault()');
    const failed = await sendAndRead(agency, portal, carrow, `${HEAD}Planted Motors Inc,PF-1,2026-08-13,2026-08-31,5.00\n`);
    await agency.owner.query('drop function planted_fault cascade');
    expect(failed).toMatchObject({ status: 'FAILED', failure: expect.stringMatching(/^Something went wrong on our side while the file was read/) });
  });

  it('the same key brings back the same file’s placement, and is refused for another file', async () => {
    const content = `${HEAD}Keyed Motors Inc,KM-1,2026-08-13,2026-08-31,5.00\n`;
    const first = await send(portal, carrow, content, 'list.csv', 'rev-key-0001');
    expect(await send(portal, carrow, content, 'list.csv', 'rev-key-0001')).toMatchObject({ status: 201, body: { id: first.body.id } });
    expect(await send(portal, carrow, content.replace('KM-1', 'KM-2'), 'list.csv', 'rev-key-0001')).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    await agency.runJobs();
  });

  it('another client’s login sees, changes and downloads nothing', async () => {
    const mine = await sendAndRead(agency, portal, carrow, `${HEAD}Iron Tools Inc,I-1,2026-08-13,2026-08-31,5.00\nIron Tools Inc,,2026-08-13,2026-08-31,5.00\n`);
    expect(await show(other, mine.id)).toBeNull();
    const { placementRows } = await other.call<{ placementRows: { nodes: object[] } }>(`query ($id: Uuid!) { placementRows(placementId: $id, states: [ACCEPTED, REFUSED]) { nodes { n } } }`, { id: mine.id });
    expect(placementRows.nodes).toEqual([]);
    expect(await commit(other, mine)).toMatchObject({ code: 'PLACEMENT_NOT_FOUND' });
    expect((await text(other, `/files/placements/${mine.id}/errors.csv`)).status).toBe(404);
    expect(await show(portal, mine.id)).toMatchObject({ status: 'READY' });
  });

  it('a debtor known from another client is matched, and not shown to this one', async () => {
    const full = (invoice: string) => `customer,invoice,invoice date,due date,amount,postal code,country,email\nNorth Paper Inc,${invoice},2026-08-13,2026-08-31,5.00,60601,US,${invoice}@north.example\n`;
    await commit(portal, await sendAndRead(agency, portal, carrow, full('NP-1')));
    const theirs = await sendAndRead(agency, other, stranger, full('NP-2'));
    const { placementKnownDebtors } = await other.call<{ placementKnownDebtors: { nodes: object[] } }>(`query ($id: Uuid!) { placementKnownDebtors(placementId: $id) { nodes { name oursName } } }`, { id: theirs.id });
    expect(placementKnownDebtors.nodes).toEqual([]);
    const staff = await agency.agencyAs('MANAGER');
    const seen = await staff.call<{ placementKnownDebtors: { nodes: object[] } }>(`query ($id: Uuid!) { placementKnownDebtors(placementId: $id) { nodes { name oursAccounts } } }`, { id: theirs.id });
    expect(seen.placementKnownDebtors.nodes).toEqual([{ name: 'North Paper Inc', oursAccounts: 1 }]);
    expect(await commit(other, theirs)).toMatchObject({ status: 'COMMITTED' });
    expect(await count(`debtor where name = 'North Paper Inc'`)).toBe(1);
    expect(await count(`contact_point p join debtor d on d.id = p.debtor_id where d.name = 'North Paper Inc' and p.source_client_id = '${stranger}'`)).toBe(1);
  });

  it('the acknowledgement lists what was accepted, what not, and why', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Lake Farm Inc,L-1,2026-08-13,2026-08-31,5.00\nXandi Qorbo,L-2,2026-08-13,2026-08-31,6.00\n`);
    expect((await text(portal, `/files/placements/${ready.id}/acknowledgement.csv`)).status).toBe(404);
    await commit(portal, ready);
    const { body } = await text(portal, `/files/placements/${ready.id}/acknowledgement.csv`);
    expect(body).toMatch(/^\uFEFF?Row,Result,Customer/);
    expect(body).toMatch(/2,Accepted,Lake Farm Inc,L-1,2026-08-13,2026-08-31,5.00,USD,Q-\d+,/);
    expect(body).toMatch(/3,Not accepted,.*It is not clear whether “Xandi Qorbo” is a company or a person/);
  });

  it('the form places one debtor at once, and refuses by its own fields', async () => {
    const input = {
      commandKey: 'form-key-0001', clientId: carrow, currency: 'USD', debtor: { name: 'River Textiles LLC', email: 'ap@river.example', phone: '312 555 0148', country: 'US' },
      invoices: [{ number: 'RT-1', invoiceDate: '2026-08-13', dueDate: '2026-08-31', minor: 12_345 }, { number: 'RT-2', invoiceDate: '2026-09-13', dueDate: '2026-09-30', minor: 100 }] };
    const placed = await change(portal, 'placeInvoices', 'PlaceInvoicesInput', input);
    expect(placed).toMatchObject({ status: 'COMMITTED', summary: { accounts: 1, accepted: 2 } });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', input)).toMatchObject({ id: placed.id, status: 'COMMITTED' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0002', debtor: { name: 'Xandi Qorbo' } })).toMatchObject({ code: 'COMPANY_OR_PERSON', field: 'debtor.name', message: 'It is not clear whether “Xandi Qorbo” is a company or a person. Say that it is a company, or add its legal form or tax number.' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0003', invoices: [{ ...input.invoices[0], minor: 0 }] })).toMatchObject({ code: 'ZERO_AMOUNT', field: 'invoices[0].minor', message: 'The amount is zero: nothing is owed. Correct it, or take the invoice out.' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0007' })).toMatchObject({ code: 'ALREADY_PLACED', message: expect.stringMatching(/^These invoices are already placed: P-/) });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0008', debtor: { name: 'River Textiles LLC', country: 'ZZ' } })).toMatchObject({ code: 'UNKNOWN_COUNTRY', field: 'debtor.country' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0009', debtor: { name: 'River \ud800 Textiles LLC' } })).toMatchObject({ code: 'BROKEN_CHARACTER', field: 'debtor.name' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0010', currency: 'CHF', invoices: [{ ...input.invoices[0], number: 'RT-9' }] })).toMatchObject({ code: 'NO_CONTRACT', message: expect.stringMatching(/save a contract in CHF first; then place this again\.$/) });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0011', invoices: [{ ...input.invoices[0], number: 'RT-4' }, { ...input.invoices[1], number: 'rt 4' }] })).toMatchObject({ code: 'DUPLICATE_IN_FILE', field: 'invoices[1].number', message: 'This invoice is entered twice. Keep one of them, or give it a number of its own.' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0006', invoices: [{ ...input.invoices[0], number: 'RT-3', invoiceDate: '2027-08-13' }] })).toMatchObject({ code: 'DATE_IN_FUTURE', field: 'invoices[0].invoiceDate' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'form-key-0004', invoices: [{ ...input.invoices[0], minor: 999 }] })).toMatchObject({ code: 'LIKELY_DUPLICATE', field: 'invoices[0].number' });
    expect(await change(portal, 'placeInvoices', 'PlaceInvoicesInput', { ...input, commandKey: 'short' })).toMatchObject({ code: 'BAD_KEY', field: 'key' });
    expect(await count(`invoice where number like 'RT-%'`)).toBe(2);
    expect(await count(`contact_point p join debtor d on d.id = p.debtor_id where d.name = 'River Textiles LLC' and p.source = 'CLIENT'`)).toBe(2);
  });

  it('the form sent three times at once places once, and each is told of the one placement', async () => {
    const input = { commandKey: 'form-key-0005', clientId: carrow, currency: 'USD', debtor: { name: 'Triple Click LLC', country: 'US' }, invoices: [{ number: 'TC-1', invoiceDate: '2026-08-13', dueDate: '2026-08-31', minor: 12_345 }] };
    const answers = await Promise.all([1, 2, 3].map(() => change(portal, 'placeInvoices', 'PlaceInvoicesInput', input)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual([]);
    expect(await count(`invoice where number = 'TC-1'`)).toBe(1);
  });
});
