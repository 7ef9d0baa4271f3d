import { unwrap } from '@quittance/kernel';
import { BankDesk } from './bank-files.fixture';
import type { OverlapView } from './index';

jest.setTimeout(90_000);

interface Row {
  readonly day: string;
  readonly amount: string;
  readonly payer: string;
  readonly text: string;
}

/** The same days as a bank tells them in two formats, neither with a reference of its own. */
const mt940 = (rows: readonly Row[], opening = 1_000): string => {
  const total = rows.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), opening);
  const figure = (minor: number): string => (minor / 100).toFixed(2).replace('.', ',');
  const lines = rows.map(({ day, amount, payer, text }) => `:61:26${day}${day}${amount.startsWith('-') ? 'D' : 'C'}${amount.replace('-', '').replace('.', ',')}NTRFNONREF\n:86:/ORDP//NAME/${payer}/REMI/${text}`);
  return [':20:STMT', ':25:000123456789', ':28C:1/1', `:60F:C26${rows[0]?.day}USD${figure(opening)}`, ...lines, `:62F:C26${rows.at(-1)?.day}USD${figure(total)}`, '-', ''].join('\n');
};
const csv = (rows: readonly Row[]): string => ['Date,Amount,Name,Description', ...rows.map(({ day, amount, payer, text }) => `2026-${day.slice(0, 2)}-${day.slice(2)},${amount},${payer},${text}`)].join('\n');

const row = (day: string, amount: string, payer: string, text: string): Row => ({ day, amount, payer, text });

describe('a day told in two formats', () => {
  let desk: BankDesk;
  beforeAll(async () => {
    desk = await BankDesk.open();
  });
  afterAll(() => desk.agency.close());

  const onDay = (day: string) => desk.rows<{ amount: number; payer: string }>('select amount::int, payer from bank_line where booked_on = $1 order by amount, id', [`2026-${day.slice(0, 2)}-${day.slice(2)}`]);
  const list = (rows: readonly Row[], more: object = {}) => desk.attempt(csv(rows), { bankAccountId: desk.bankAccountId, ...more }, 'online-banking.csv');
  const asked = async (done: ReturnType<typeof list>): Promise<OverlapView> => {
    const value = unwrap(await done);
    if (!('overlap' in value)) throw new Error('it was not asked about');
    return value.overlap;
  };

  it('is here once where account, day, amount and words make it plain; a real second payment of the day comes in', async () => {
    const day = [row('0302', '500.00', 'Brightwater Fixtures', 'Invoice INV-77'), row('0302', '500.00', 'Kestrel Foods', 'Rent March'), row('0302', '-12.50', 'Bank', 'Account fee')];
    expect(await desk.import(mt940(day))).toMatchObject({ lines: 3, known: 0 });
    expect(unwrap(await list(day))).toMatchObject({ lines: 3, known: 3 });
    expect(unwrap(await list([...day, row('0302', '500.00', 'Kestrel Foods', 'Rent March')]))).toMatchObject({ lines: 4, known: 3 });
    expect((await onDay('0302')).map(({ amount }) => amount)).toEqual([-1_250, 50_000, 50_000, 50_000]);
    expect(await desk.import(mt940([...day, row('0302', '500.00', 'Kestrel Foods', 'Rent March')]))).toMatchObject({ lines: 4, known: 4 });
  });

  it('is shown side by side where the words differ: only what is new comes in, and the next list of that day asks nothing', async () => {
    const booked = [row('0304', '70.00', 'GUTSCHRIFT 1', 'x'), row('0304', '80.00', 'GUTSCHRIFT 2', 'x')];
    const told = [row('0304', '70.00', 'Marlow', 'Inv 1'), row('0304', '80.00', 'Oakley', 'Inv 2'), row('0304', '90.00', 'Penn', 'Inv 3')];
    await desk.import(mt940(booked));
    const view = await asked(list(told));
    expect(view).toMatchObject({ lines: 3, doubts: 2, fresh: 1, known: 0, files: [{ fileName: 'statement.txt', lines: 2 }] });
    expect(view.pairs[0]).toMatchObject({ name: '1:1', account: 'Trust checking', amount: 7_000, currency: 'USD', here: { payer: 'GUTSCHRIFT 1' }, told: { payer: 'Marlow', text: 'Inv 1' } });
    expect(await onDay('0304')).toHaveLength(2);
    expect(unwrap(await list(told, { overlap: { seen: view.seen, others: [] } }))).toMatchObject({ lines: 3, known: 2 });
    expect((await onDay('0304')).map(({ amount }) => amount)).toEqual([7_000, 8_000, 9_000]);
    expect(unwrap(await list([...told, row('0305', '1.00', 'Quill', 'Inv 4')]))).toMatchObject({ lines: 4, known: 3 });
  });

  it('lines said to be other payments come in, alone or all of them', async () => {
    await desk.import(mt940([row('0306', '70.00', 'Marlow', 'first'), row('0306', '80.00', 'Oakley', 'first')]));
    const told = [row('0306', '70.00', 'Marlow', 'second'), row('0306', '80.00', 'Oakley', 'second')];
    const view = await asked(list(told));
    expect(unwrap(await list(told, { overlap: { seen: view.seen, others: ['1:2'] } }))).toMatchObject({ lines: 2, known: 1 });
    expect((await onDay('0306')).map(({ amount }) => amount)).toEqual([7_000, 8_000, 8_000]);
    const part = [row('0306', '70.00', 'Marlow', 'first')];
    const again = await asked(list(part));
    expect(unwrap(await list(part, { overlap: { seen: again.seen, others: 'ALL' } }))).toMatchObject({ lines: 1, known: 0 });
    expect(await onDay('0306')).toHaveLength(4);
  });

  it('the later part of a day is never taken for the earlier: the same words and amount are asked about', async () => {
    await desk.import(mt940([row('0309', '500.00', 'Kestrel Foods', 'Rent'), row('0309', '20.00', 'Marlow', 'Inv 8')]));
    const later = await desk.attempt(mt940([row('0309', '500.00', 'Kestrel Foods', 'Rent')], 53_000));
    expect(unwrap(later)).toMatchObject({ overlap: { doubts: 1 } });
  });

  it('an answer to what has changed since is asked again; nothing is half stored', async () => {
    await desk.import(mt940([row('0311', '70.00', 'Marlow', 'first')]));
    const told = [row('0311', '70.00', 'Other', 'words'), row('0311', '33.00', 'Third', 'party')];
    const view = await asked(list(told));
    await desk.import(mt940([row('0311', '33.00', 'Someone', 'else')], 9_000));
    expect((await asked(list(told, { overlap: { seen: view.seen, others: [] } }))).doubts).toBe(2);
    expect(await onDay('0311')).toHaveLength(2);
  });

  it('a batch that the statement books in one line and the notification tells in parts comes in once, whichever is first', async () => {
    const camt = (message: '053' | '054', day: string, reference: string, parts: boolean): string => {
      const [root, statement] = message === '053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
      const details = ['7.00', '5.50'].map((amount, n) => `<TxDtls><Refs><AcctSvcrRef>${reference}-${n}</AcctSvcrRef></Refs><Amt Ccy="USD">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><RmtInf><Ustrd>Invoice ${n}</Ustrd></RmtInf></TxDtls>`).join('');
      return `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${message}.001.08"><${root}><${statement}><Id>S</Id><Acct><Id><Othr><Id>000123456789</Id></Othr></Id><Ccy>USD</Ccy></Acct><Ntry><Amt Ccy="USD">12.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${day}</Dt></BookgDt><AcctSvcrRef>${reference}</AcctSvcrRef><NtryDtls>${parts ? details : '<Btch><NbOfTxs>2</NbOfTxs></Btch>'}</NtryDtls></Ntry></${statement}></${root}></Document>`;
    };
    expect(await desk.import(camt('053', '2026-03-14', 'B14', false))).toMatchObject({ lines: 1, known: 0 });
    expect(await desk.import(camt('054', '2026-03-14', 'B14', true))).toMatchObject({ lines: 2, known: 2 });
    expect(await desk.import(camt('054', '2026-03-15', 'B15', true))).toMatchObject({ lines: 2, known: 0 });
    expect(await desk.import(camt('053', '2026-03-15', 'B15', false))).toMatchObject({ lines: 1, known: 1 });
    expect(await desk.import(`${camt('053', '2026-03-15', 'B15', true)}\n`)).toMatchObject({ lines: 2, known: 2 });
    expect((await desk.rows<{ amount: number }>(`select amount::int from bank_line where booked_on between '2026-03-14' and '2026-03-15' order by booked_on, amount`)).map(({ amount }) => amount)).toEqual([1_250, 550, 700]);
    expect(unwrap(await desk.attempt(camt('054', '2026-03-14', '', true)))).toMatchObject({ overlap: { doubts: 2 } });
  });

  it('the door reads the answer of a form', async () => {
    const caller = await desk.agency.agencyAs('TRUST_ACCOUNTANT');
    await desk.import(mt940([row('0313', '70.00', 'Marlow', 'first')]));
    const send = async (overlap?: string): Promise<{ status: number; body: { overlap?: OverlapView; known?: number } }> => {
      const form = new FormData();
      form.append('bankAccountId', desk.bankAccountId);
      if (overlap) form.append('overlap', overlap);
      form.append('file', new Blob([csv([row('0313', '70.00', 'Other', 'words')])]), 'list.csv');
      const answer = await caller.fetch('/files/bank', { method: 'POST', body: form });
      return { status: answer.status, body: (await answer.json()) as { overlap?: OverlapView } };
    };
    const { status, body } = await send();
    expect(status).toBe(200);
    expect(await send(`${body.overlap?.seen} nonsense`)).toMatchObject({ status: 200, body: { overlap: { doubts: 1 } } });
    expect(await send(`${body.overlap?.seen} `)).toMatchObject({ status: 201, body: { known: 1 } });
  });
});
