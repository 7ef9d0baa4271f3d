import { testAgency, type Caller, type TestAgency } from '@quittance/testing';
import { workbookOf } from './files/workbook.fixture';
import { addClient, change, commit, sendAndRead, show } from './placing.fixture';

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const line = (n: number, cells: readonly string[], attributes = ''): string => `<row r="${n}"${attributes}>${cells.map((cell, i) => text(`${'ABCDE'[i]}${n}`, cell)).join('')}</row>`;
const LIST = line(1, ['Customer', 'Invoice', 'Invoice Date', 'Due Date', 'Amount']);

describe('habits of files, as the client sees them', () => {
  let agency: TestAgency;
  let carrow: string;
  let portal: Caller;

  beforeAll(async () => {
    agency = await testAgency();
    carrow = await addClient(agency, 'CARROW');
    portal = await agency.portalAs([carrow]);
  }, 120_000);
  afterAll(() => agency?.close());

  it('refuses a country nobody knows by name, and takes it corrected', async () => {
    const ready = await sendAndRead(agency, portal, carrow, 'customer,invoice,invoice date,due date,amount,country\nBlue Harbor LLC,C-1,2026-08-13,2026-09-12,100.00,Atlantis\nRed Roof Inc,C-2,2026-08-13,2026-09-12,50.00,U.S.A.\nPine Tools LLC,C-3,2026-08-13,2026-09-12,50.00,n/a\n');
    expect(ready.summary).toMatchObject({ accepted: 2, refused: 1, problems: [{ code: 'UNKNOWN_COUNTRY', rows: 1 }] });
    const corrected = await change(portal, 'correctPlacementRow', 'CorrectPlacementRowInput', { placementId: ready.id, version: ready.version, n: 2, cells: [{ column: 5, value: 'Canada' }] });
    expect(corrected.summary).toMatchObject({ accepted: 3, refused: 0 });
    const { rows } = await agency.owner.query<{ country: string | null }>(`select details ->> 'placeCountry' as country from placement_row where placement_id = $1 order by n`, [ready.id]);
    expect(rows.map(({ country }) => country)).toEqual(['CA', 'US', null]);
  });

  it('tells of hidden rows and of other lists in the workbook', async () => {
    const book = await workbookOf({
      Open: LIST + line(2, ['Blue Harbor LLC', 'H-1', '2026-08-13', '2026-09-12', '10.00']) + line(3, ['Blue Harbor LLC', 'H-2', '2026-08-13', '2026-09-12', '20.00'], ' hidden="1"'),
      Older: LIST + line(2, ['Red Roof Inc', 'H-3', '2026-08-13', '2026-09-12', '30.00']),
    });
    const ready = await sendAndRead(agency, portal, carrow, book, 'book.xlsx');
    expect(ready.summary?.warnings).toEqual([
      { code: 'HIDDEN_ROWS', message: 'Row 3 is hidden in the workbook, perhaps by a filter, and is read all the same.' },
      { code: 'OTHER_SHEETS', message: 'Only the sheet “Open” is read. “Older” looks like a list too: choose the sheet under the columns, or send each in a file of its own.' },
    ]);
    expect(ready.summary).toMatchObject({ accepted: 2, totals: [{ minor: 3_000 }] });
  });

  it('places what is open of partly paid invoices, and a credit in a column of its own reduces the debt', async () => {
    const ready = await sendAndRead(agency, portal, carrow, 'Customer,Invoice,Invoice Date,Due Date,Debit,Credit\nOak Foods Inc,D-1,2026-08-13,2026-09-12,100.00,30.00\nOak Foods Inc,D-2,2026-08-14,2026-09-13,,20.00\nOak Foods Inc,D-3,2026-08-14,2026-09-13,5.00,5.00\nTotal,,,,105.00,55.00\n');
    expect(ready.summary).toMatchObject({ accepted: 1, credits: 1, refused: 0, totals: [{ minor: 7_000, creditMinor: 2_000 }] });
    const placed = await commit(portal, ready);
    expect(placed.status).toBe('COMMITTED');
    const { rows } = await agency.owner.query<{ balance: number }>('select balance_minor as balance from account where placement_id = $1', [ready.id]);
    expect(rows).toEqual([{ balance: 5_000 }]);
  });

  it('says of a summary by age that every invoice is needed', async () => {
    const asked = await sendAndRead(agency, portal, carrow, 'A/R Aging Summary\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\nCool Cars Inc,,,,,"2,369.52","2,369.52"\nTOTAL,,,,,"2,369.52","2,369.52"\n');
    expect(asked.status).toBe('NEEDS_ANSWERS');
    expect(asked.recognised?.missing).toEqual(expect.arrayContaining(['Invoice number', 'Invoice date']));
    expect((await show(portal, asked.id)).status).toBe('NEEDS_ANSWERS');
    const { rows } = await agency.owner.query<{ reasons: string[] }>(`select recognised -> 'recognition' -> 'reasons' as reasons from placement where id = $1`, [asked.id]);
    expect(rows[0]?.reasons[0]).toContain('export the detailed report');
  });
});
