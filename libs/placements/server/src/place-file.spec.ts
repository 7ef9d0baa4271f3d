import { invoiceNumberKey } from '@quittance/kernel';
import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { addClient, change, commit, fixture, send, sendAndRead, show } from './placing.fixture';

const HEAD = 'customer,invoice,invoice date,due date,amount\n';

describe('a file placed', () => {
  let agency: TestAgency;
  let carrow: string;
  let portal: Caller;
  const count = async (sql: string): Promise<number> => Number((await agency.owner.query<{ n: string }>(`select count(*) as n from ${sql}`)).rows[0]?.n);

  beforeAll(async () => {
    agency = await testAgency();
    carrow = await addClient(agency, 'CARROW');
    portal = await agency.portalAs([carrow]);
  }, 120_000);
  afterAll(() => agency?.close());

  it('QuickBooks: credits reduce, a person’s debt is a consumer’s, accounts open with frozen terms', async () => {
    const ready = await sendAndRead(agency, portal, carrow, await fixture('quickbooks-online.csv'), 'aging.csv');
    expect(ready).toMatchObject({ status: 'READY', summary: { accepted: 7, credits: 2, refused: 0, accounts: 7, totals: [{ currency: 'USD', minor: 439077, creditMinor: 15600, invoices: 7, accounts: 7 }] } });
    expect(ready.summary?.problems).toEqual([]);
    const placed = await commit(portal, ready);
    expect(placed).toMatchObject({ status: 'COMMITTED', placedOn: '2026-11-23' });
    const { rows } = await agency.owner.query(
      `select d.name, a.number ~ '^Q-[0-9]+$' as numbered, a.balance_minor, a.status, a.class, t.resolved ->> 'ruleName' as rule, t.resolved ->> 'reason' as reason, v.used_at is not null as used
         from account a join debtor d on d.id = a.debtor_id join account_terms t on t.account_id = a.id join contract_version v on v.id = t.contract_version_id where a.placement_id = $1 order by d.name`, [placed.id]);
    expect(rows.map((row) => [row.name, row.balance_minor, row.rule])).toEqual([
["Amy's Bird Sanctuary", 800, 'Young'], ['Cool Cars', 236952, 'Old'], ['Diego Rodriguez', 25000, 'Young'], ['Freeman Sporting Goods', 47750, 'Young'], ['Kookies by Kathy', 1900, 'Young'], ['Paulsen Medical Supplies', 95475, 'Young'], ['Red Rock Diner', 15600, 'Young'],
    ]);
    expect(rows.every((row) => row.numbered && row.used && row.status === 'NEW' && row.class === (row.name === 'Diego Rodriguez' ? 'CONSUMER' : 'COMMERCIAL_ENTITY'))).toBe(true);
    expect(await count(`debtor d join account a on a.debtor_id = d.id where d.kind = 'PERSON' and a.class_reason like '%counts as a consumer’s.'`)).toBe(1);
    expect(await count(`debt_entry e join account a on a.id = e.account_id where a.placement_id = '${placed.id}' and e.kind = 'CREDIT_NOTE'`)).toBe(2);
    expect(await count(`activity y join account a on a.id = y.account_id where a.placement_id = '${placed.id}' and y.kind = 'PLACED' and y.visibility = 'CLIENT'`)).toBe(7);
    expect(await count(`event where type = 'placement.committed' and payload ->> 'placementId' = '${placed.id}'`)).toBe(1);
  });

  it('the same file again: says so before and at the commit, and changes nothing', async () => {
    const before = await count('account');
    const again = await sendAndRead(agency, portal, carrow, await fixture('quickbooks-online.csv'), 'aging.csv');
    expect(again.placedBefore).toEqual({ number: 'P-1001' });
    expect(again.summary).toMatchObject({ accepted: 0, credits: 0, duplicates: 9 });
    const included = await change(portal, 'decideDuplicates', 'DecideDuplicatesInput', { placementId: again.id, version: again.version, include: true });
    expect(included.summary).toMatchObject({ accepted: 7, credits: 2, duplicates: 0 });
    const refused = await commit(portal, included);
    expect(refused).toMatchObject({ code: 'ALREADY_PLACED', message: expect.stringContaining('P-1001 of 23 Nov 2026') });
    expect(await count('account')).toBe(before);
  });

  it('next month’s list: what is placed stays out, and a credit is not taken off a second time', async () => {
    const list = (await fixture('quickbooks-online.csv')).toString().replace('Current,,,,,,,,', `Current,,,,,,,,\n,11/20/2026,Invoice,1099,Amy's Bird Sanctuary,12/20/2026,-27,500.00,500.00\n,11/20/2026,Credit Memo,1100,Amy's Bird Sanctuary,11/20/2026,-27,-5.00,-5.00`);
    const next = await sendAndRead(agency, portal, carrow, list);
    expect(next.summary).toMatchObject({ accepted: 1, credits: 1, duplicates: 9, totals: [{ minor: 50_000, creditMinor: 500 }] });
    const { placementDuplicates } = await portal.call<{ placementDuplicates: { nodes: { invoiceNumber: string; because: string; oursInvoice: string; amount: { minor: number } }[] } }>(
      'query ($id: Uuid!) { placementDuplicates(placementId: $id) { nodes { invoiceNumber because oursInvoice amount { minor } } } }', { id: next.id });
    expect(placementDuplicates.nodes.filter(({ because }) => because === 'CREDIT')).toEqual([
      { invoiceNumber: '1026', because: 'CREDIT', oursInvoice: '1001', amount: { minor: -10_000 } }, { invoiceNumber: '', because: 'CREDIT', oursInvoice: '1036', amount: { minor: -5_600 } }]);
  });

  it('the same debtor, date and amount under another number is a likely duplicate', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Cool Cars,OTHER-9,2026-06-13,2026-07-13,2369.52\nCool Cars,OTHER-10,2026-06-13,2026-07-13,2369.53\n`);
    expect(ready.summary).toMatchObject({ accepted: 1, duplicates: 1 });
    const { placementDuplicates } = await portal.call<{ placementDuplicates: { nodes: object[] } }>('query ($id: Uuid!) { placementDuplicates(placementId: $id) { nodes { invoiceNumber because oursInvoice } } }', { id: ready.id });
    expect(placementDuplicates.nodes).toEqual([{ invoiceNumber: 'OTHER-9', because: 'SAME_DEBT', oursInvoice: '1004' }]);
  });

  it('one invoice number however it is spelt, in a list and against the book; signs between digits make it another', async () => {
    const line = (number: string, day: number) => `Spelt Corp,${number},2026-06-${day},2026-07-13,${day}.00\n`;
    const first = await sendAndRead(agency, portal, carrow, HEAD + line('INV 7001', 10) + line('70-01', 11) + line('inv-7001', 12));
    expect(first.summary).toMatchObject({ accepted: 2, refused: 1, duplicates: 0 });
    await commit(portal, first);
    const next = await sendAndRead(agency, portal, carrow, HEAD + line('inv7001', 13) + line('700-1', 14) + line('70/01', 15) + line('7001', 16));
    expect(next.summary).toMatchObject({ accepted: 2, refused: 0, duplicates: 2 });
    const spelt = ['INV 1001', '10-01', '10 / 01', '--', 'A-1/2', '№ 5', '1--a', 'a--1', '1-2-3', '', 'Ä.7'];
    const { rows } = await agency.owner.query<{ keys: string[] }>('select array_agg(invoice_number_key(n) order by i) as keys from unnest($1::text[]) with ordinality u(n, i)', [spelt]);
    expect(rows[0]?.keys).toEqual(spelt.map(invoiceNumberKey));
  });

  it('warns of letters that are garbled, with what may be meant, and of no others', async () => {
    const ready = await sendAndRead(agency, portal, carrow, Buffer.concat([Buffer.from(`${HEAD}Müller Werk GmbH,GL-1,2026-06-10,2026-07-13,10.00\n`), Buffer.from('Groß GmbH,GL-2,2026-06-11,2026-07-13,11.00\n', 'latin1')]));
    expect(ready.summary?.warnings.map(({ code, message }) => [code, message.slice(0, 74)])).toEqual([['GARBLED_LETTERS', 'Row 2: “MÃ¼ller Werk GmbH” seems garbled; “Müller Werk GmbH” may be meant.']]);
  });

  it('what another list placed after the dry run is not placed twice', async () => {
    const [one, two] = [`Twice Corp,TW-1,2026-06-13,2026-07-13,10.00\n`, `Twice Corp,TW-2,2026-06-14,2026-07-14,11.00\n`];
    const [first, second] = [await sendAndRead(agency, portal, carrow, HEAD + one), await sendAndRead(agency, portal, carrow, HEAD + one + two)];
    expect(second.summary).toMatchObject({ accepted: 2, duplicates: 0 });
    await commit(portal, first);
    expect(await commit(portal, second)).toMatchObject({ status: 'COMMITTED', summary: { accepted: 1, duplicates: 1 } });
    expect(await count(`invoice where number = 'TW-1'`)).toBe(1);
  });

  it('two people commit at once: one placement, the other is told', async () => {
    const other = await agency.portalAs([carrow]);
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Tri-County Haulage Inc,T-1,2026-08-01,2026-08-31,50.00\n`);
    const answers = await Promise.all([commit(portal, ready), commit(other, ready)]);
    expect(answers.filter(({ status }) => status === 'COMMITTED')).toHaveLength(1);
    expect(answers.map(({ code }) => code).filter(Boolean)).toEqual([expect.stringMatching(/ALREADY_PLACED|BEING_PLACED/)]);
    await agency.runJobs();
    expect(await count(`account where placement_id = '${ready.id}'`)).toBe(1);
  });

  it('two copies of one file committed at once: the second is refused with the first one’s number', async () => {
    const text = `${HEAD}Pell and Sons Ltd,PS-1,2026-08-01,2026-08-31,70.00\n`;
    const first = await sendAndRead(agency, portal, carrow, text);
    const second = await sendAndRead(agency, portal, carrow, text);
    const answers = await Promise.all([commit(portal, first), commit(portal, second)]);
    expect(answers.filter(({ status }) => status === 'COMMITTED')).toHaveLength(1);
    expect(answers.find(({ code }) => code)?.message).toContain('Nothing was placed again');
    expect(await count(`invoice where number = 'PS-1'`)).toBe(1);
  });

  it('the same key sent twice is one placement', async () => {
    const text = `${HEAD}Casa Verde Import,CV-1,2026-08-01,2026-08-31,70.00\n`;
    const [first, second] = [await send(portal, carrow, text, 'a.csv', 'key-once-0001'), await send(portal, carrow, text, 'a.csv', 'key-once-0001')];
    expect(second.body.id).toBe(first.body.id);
  });

  it('waits for the answer where no day is above 12, and remembers it with the columns', async () => {
    const waiting = await sendAndRead(agency, portal, carrow, 'Kunde,Nummer,Datum,Fällig,Betrag\nNorthfield Print GmbH,N-1,01/02/2026,03/04/2026,10.00\n');
    expect(waiting).toMatchObject({ status: 'NEEDS_ANSWERS', summary: null });
    expect(waiting.questions.map(({ id, open }) => [id, open])).toEqual([['dateOrder:invoiceDate', true], ['dateOrder:dueDate', true]]);
    expect(await commit(portal, waiting)).toMatchObject({ code: 'NOT_READY' });
    const mapping = waiting.recognised?.columns.filter(({ field }) => field).map(({ field, column }) => ({ field, column }));
    const input = { placementId: waiting.id, version: waiting.version, mapping };
    expect(await change(portal, 'confirmMapping', 'ConfirmMappingInput', input)).toMatchObject({ code: 'QUESTION_OPEN', field: 'answers.dateOrder:invoiceDate' });
    const answers = [{ id: 'dateOrder:invoiceDate', value: 'MDY' }, { id: 'dateOrder:dueDate', value: 'MDY' }];
    expect(await change(portal, 'confirmMapping', 'ConfirmMappingInput', { ...input, answers })).toMatchObject({ status: 'RECEIVED' });
    await agency.runJobs();
    expect(await show(portal, waiting.id)).toMatchObject({ status: 'READY', summary: { accepted: 1 } });
    const next = await sendAndRead(agency, portal, carrow, 'Nummer,Kunde,Datum,Fällig,Betrag\nN-2,Northfield Print GmbH,02/03/2026,03/04/2026,11.00\n');
    expect(next).toMatchObject({ status: 'READY', recognised: { remembered: true }, summary: { accepted: 1 } });
  });

  it('asks about debtors nobody can class, and follows the answer', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Zorvex,Z-1,2026-08-13,2026-08-31,5.00\n`);
    expect(ready).toMatchObject({ status: 'READY', summary: { accepted: 0, refused: 1 }, unsureDebtors: [{ key: 'zorvex', name: 'Zorvex' }] });
    expect(await commit(portal, ready)).toMatchObject({ code: 'NOTHING_TO_PLACE' });
    const mapping = ready.recognised?.columns.filter(({ field }) => field).map(({ field, column }) => ({ field, column }));
    await change(portal, 'confirmMapping', 'ConfirmMappingInput', { placementId: ready.id, version: ready.version, mapping, debtorClasses: [{ key: 'zorvex', company: true }] });
    await agency.runJobs();
    expect(await show(portal, ready.id)).toMatchObject({ summary: { accepted: 1, refused: 0 } });
  });

  it('warns of an invoice dated on a day to come, and accepts it', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `${HEAD}Halden Roofing Inc,HR-1,2026-11-23,2026-12-23,5.00\nHalden Roofing Inc,HR-2,2027-05-14,2027-06-14,6.00\n`);
    expect(ready.summary).toMatchObject({ accepted: 2, warnings: [{ code: 'DATED_AHEAD', message: 'Row 3 is dated 14 May 2027, which is still to come.' }] });
  });

  it('a file of which all was placed before is refused at the commit by that name', async () => {
    const text = `${HEAD}Ferrow Tooling Ltd,FT-1,2026-08-01,2026-08-31,70.00\n`;
    await commit(portal, await sendAndRead(agency, portal, carrow, text));
    const again = await sendAndRead(agency, portal, carrow, text.replace('70.00', '70.00 '));
    expect(again.summary).toMatchObject({ accounts: 0, duplicates: 1, refused: 0 });
    expect(await commit(portal, again)).toMatchObject({ code: 'NOTHING_TO_PLACE', message: expect.stringContaining('all of it was placed before') });
  });

  it('refuses rows without a contract in their currency by name, and places the others', async () => {
    const ready = await sendAndRead(agency, portal, carrow, `customer,invoice,invoice date,due date,amount,currency\nBrightwater Fixtures,B-1,2026-08-13,2026-08-31,5.00,EUR\nBrightwater Fixtures,B-2,2026-08-13,2026-08-31,6.00,USD\n`);
    expect(ready.summary).toMatchObject({ accepted: 1, refused: 1, problems: [{ code: 'NO_CONTRACT', rows: 1 }] });
    const { placementRows } = await portal.call<{ placementRows: { nodes: { n: number; errors: { message: string }[] }[] } }>(`query ($id: Uuid!) { placementRows(placementId: $id, states: [REFUSED]) { nodes { n errors { message remedy } } } }`, { id: ready.id });
    expect(placementRows.nodes).toMatchObject([{ n: 2, errors: [{ message: 'CARROW Supply has no contract in EUR in force on 23 Nov 2026.' }] }]);
  });
});
