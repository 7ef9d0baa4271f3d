import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { unwrap } from '@quittance/kernel';
import { OpenBankAccount } from '@quittance/ledger/server';
import { BankDesk, bai2 } from './bank-files.fixture';
import { ImportBankFile } from './index';

jest.setTimeout(90_000);

describe('a bank’s file', () => {
  let desk: BankDesk;
  beforeAll(async () => {
    desk = await BankDesk.open();
  });
  afterAll(() => desk.agency.close());

  const count = async (): Promise<number> => (await desk.rows<{ n: number }>('select count(*)::int as n from bank_line'))[0]?.n ?? -1;
  const code = async (...args: Parameters<BankDesk['attempt']>): Promise<string> => {
    const done = await desk.attempt(...args);
    return done.ok ? 'accepted' : done.refusal.code;
  };

  it('is taken in once; again it changes nothing and says so', async () => {
    const file = bai2([{ amount: 10_000, text: 'ONE', bankReference: 'R1' }, { amount: -300, text: 'FEE', bankReference: 'R2' }]);
    expect(await desk.import(file)).toMatchObject({ format: 'BAI2', lines: 2, known: 0, repeated: false });
    expect(await desk.import(file)).toMatchObject({ lines: 2, known: 2, repeated: true, message: expect.stringContaining('imported already') as string });
    expect(await count()).toBe(2);
    const raced = await Promise.all([1, 2, 3].map(() => desk.import(bai2([{ amount: 77, bankReference: 'RACE' }]))));
    expect(raced.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await count()).toBe(3);
  });

  it('that overlaps another adds only what is new', async () => {
    expect(await desk.import(bai2([{ amount: 10_000, text: 'ONE', bankReference: 'R1' }, { amount: 500, text: 'NEW', bankReference: 'R3' }]))).toMatchObject({ lines: 2, known: 1 });
    expect(await count()).toBe(4);
  });

  it('whose first balance is dated after its last (Zenith) is read all the same', async () => {
    const file = ':20:S1\n:25:000123456789\n:28C:1/1\n:60F:C261118USD10,00\n:61:2611171117C5,00NTRFNONREF\n:86:CARROW STEEL\n:62F:C261117USD15,00\n-\n';
    expect(await desk.import(file)).toMatchObject({ format: 'MT940', lines: 1, known: 0 });
    expect(await desk.rows(`select from_on::text as "from", to_on::text as "to" from bank_statement where format = 'MT940'`)).toEqual([{ from: '2026-11-17', to: '2026-11-18' }]);
  });

  it('that names a German account by bank code and number is of the account entered by its IBAN', async () => {
    unwrap(await desk.agency.get(OpenBankAccount).execute(desk.ctx, { key: randomUUID(), book: 'TRUST', currency: 'EUR', name: 'Treuhandkonto', iban: 'DE89 3704 0044 0532 0130 00' }));
    const file = (account: string): string => `:20:S1\n:25:${account}\n:28C:1/1\n:60F:C261117EUR10,00\n:61:2611171117C5,00NTRFNONREF\n:86:CARROW STEEL\n:62F:C261117EUR15,00\n-\n`;
    expect(await desk.import(file('37040044/0532013000'))).toMatchObject({ lines: 1, known: 0 });
    expect(await desk.import(file('37040044/532013000EUR'))).toMatchObject({ lines: 1, known: 1 });
    expect(await code(file('37040044/0532013001'))).toBe('UNKNOWN_BANK_ACCOUNT');
  });

  it.each([['little end first', false], ['big end first', true]])('in UTF-16, %s, with its mark', async (_how, big) => {
    const day = big ? '2026-11-14' : '2026-11-13';
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><Othr><Id>000123456789</Id></Othr></Id><Ccy>USD</Ccy></Acct>
      <Ntry><Amt Ccy="USD">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><AddtlNtryInf>Möller ${day}</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>`;
    const bytes = Buffer.from(xml, 'utf16le');
    expect(await desk.import(big ? bytes.swap16() : bytes)).toMatchObject({ format: 'CAMT053', lines: 1, known: 0 });
    expect(await desk.rows('select text from bank_line where booked_on = $1', [day])).toEqual([{ text: `Möller ${day}` }]);
  });

  it('told again with other line ends, blanks or one more line adds that line alone, whatever its format', async () => {
    const mt940 = (more: string, closing: string): string => `:20:S9\n:25:000123456789\n:28C:9/1\n:60F:C261109USD10,00\n:61:261110C5,00NTRFNONREF\n:86:CARROW STEEL\n:61:261110C5,00NTRFNONREF\n:86:CARROW STEEL\n${more}:62F:C261110USD${closing}\n-\n`;
    expect(await desk.import(mt940('', '20,00'))).toMatchObject({ lines: 2, known: 0 });
    expect(await desk.import(mt940('', '20,00').replaceAll('\n', '\r\n'))).toMatchObject({ lines: 2, known: 2, repeated: false });
    expect(await desk.import(mt940('', '20,00').replaceAll('STEEL', 'STEEL  '))).toMatchObject({ lines: 2, known: 2 });
    expect(await desk.import(mt940(':61:261110C5,00NTRFNONREF\n:86:CARROW STEEL\n', '25,00'))).toMatchObject({ lines: 3, known: 2 });
    const ofx = (rows: readonly string[]): string => `OFXHEADER:100\r\nVERSION:102\r\n\r\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>000123456789</BANKACCTFROM><BANKTRANLIST>${rows.map((id) => `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20261112<TRNAMT>7.00<FITID>${id}<NAME>HALE</STMTTRN>`).join('\r\n')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
    expect(await desk.import(ofx(['F1', 'F2']))).toMatchObject({ lines: 2, known: 0 });
    expect(await desk.import(ofx(['F3', 'F1', 'F2']).replaceAll('\r\n', '\n'))).toMatchObject({ lines: 3, known: 2 });
    const list = (rows: string): string => `Date;Text;Amount\n${rows}`;
    const [one, two] = ['2026-11-11;Pine Motors;8.00', '2026-11-11;Pine Motors;9.00'];
    const send = (text: string): Promise<{ lines: number; known: number }> => desk.import(text, { bankAccountId: desk.bankAccountId, mapping: { columns: { date: 'bookedOn', text: 'text', amount: 'amount' }, dateOrder: 'YMD', decimalSign: 'POINT' } });
    expect(await send(list(`${one}\n`))).toMatchObject({ lines: 1, known: 0 });
    expect(await send(list(`${two}\r\n${one}\r\n`))).toMatchObject({ lines: 2, known: 1 });
  });

  it('that does not tie, is of another’s account or of another than was chosen leaves nothing behind', async () => {
    const before = await count();
    const good = bai2([{ amount: 1, bankReference: 'X1' }]);
    expect(await code(good.replace('49,1,', '49,2,'))).toBe('TOTALS_DO_NOT_TIE');
    expect(await code(bai2([{ amount: 1, bankReference: 'X1' }], { account: '999' }))).toBe('UNKNOWN_BANK_ACCOUNT');
    expect(await code(good, { bankAccountId: '00000000-0000-0000-0000-000000000001' })).toBe('ACCOUNT_DIFFERS');
    expect(await code('')).toBe('EMPTY_FILE');
    expect(await code(Buffer.from([1, 2, 0, 4, 10, 65]))).toBe('BINARY_FILE');
    expect(await code(Buffer.concat([Buffer.from('Datum;Betrag;Text\nMüller;'), Buffer.from([0xfc, 10])]), { bankAccountId: desk.bankAccountId })).toBe('MIXED_ENCODING');
    expect(await code('<?xml version="1.0" encoding="UTF-7"?><Document/>')).toBe('UNKNOWN_ENCODING');
    expect(await code(Buffer.concat([Buffer.from('<?xml version="1.0"?><Document>'), Buffer.from([0xfc])]))).toBe('BAD_ENCODING');
    expect(await code(Buffer.from([0x50, 0x4b, 3, 4, ...Buffer.from('statement.xml')]))).toBe('NOT_A_BANK_FILE');
    expect(await desk.attempt(Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'))).toMatchObject({ refusal: { code: 'NOT_A_BANK_FILE', message: expect.stringContaining('This is a PDF document') as string } });
    expect(await code('!Type:Bank\nD03/04/2026\nT1.00\n^')).toBe('NOT_A_BANK_FILE');
    expect(await code('date,amount,name\n2026-01-01,1,a')).toBe('ACCOUNT_NEEDED');
    expect(await code('Dear customer,\nyour statement, as asked, follows by post.\n', { bankAccountId: desk.bankAccountId })).toBe('NOT_A_BANK_FILE');
    expect(await count()).toBe(before);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('quittance-bank-list-'))).toEqual([]);
  });

  it('that is larger than any statement is refused once it is, and not read on', async () => {
    const piece = Buffer.alloc(1024 * 1024, ':61:2603030303C1,00NTRFNONREF\n');
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (; read < 1_000; read += 1) yield piece;
    }
    const done = await desk.agency.get(ImportBankFile).execute(desk.ctx, { fileName: 'huge.sta', head: piece.subarray(0, 65_536), content: () => endless() }, {});
    expect(done).toMatchObject({ refusal: { code: 'FILE_TOO_LARGE' } });
    expect(read).toBeLessThan(70);
  });

  it('a list asks for its columns once and remembers them', async () => {
    const list = (rows: string): string => `Wann;Wieviel;Wer\n${rows}`;
    const asked = await desk.attempt(list('20.11.2026;12,50;Ä'), { bankAccountId: desk.bankAccountId }, 'list.csv');
    expect(asked).toMatchObject({ value: { mappingNeeded: { questions: [expect.stringContaining('booking date'), expect.anything(), expect.anything()] } } });
    const mapping = { columns: { wann: 'bookedOn', wieviel: 'amount', wer: 'payer' }, dateOrder: 'DMY', decimalSign: 'COMMA' } as const;
    expect(await desk.import(list('20.11.2026;12,50;Ä'), { bankAccountId: desk.bankAccountId, mapping })).toMatchObject({ format: 'CSV', lines: 1 });
    expect(await desk.import(list('20.11.2026;12,50;Ä\n21.11.2026;-3,00;B'), { bankAccountId: desk.bankAccountId })).toMatchObject({ lines: 2, known: 1 });
    const latin = Buffer.from(list('21.11.2026;4,00;Müller'), 'latin1');
    await desk.import(latin, { bankAccountId: desk.bankAccountId });
    expect(await desk.rows('select payer from bank_line where amount = 400')).toEqual([{ payer: 'Müller' }]);
  });

  it('comes in over HTTP with a form, for those who may', async () => {
    const send = async (who: 'TRUST_ACCOUNTANT' | 'COLLECTOR', content: string): Promise<{ status: number; body: { message?: string; lines?: number; code?: string } }> => {
      const caller = await desk.agency.agencyAs(who);
      const form = new FormData();
      form.append('file', new Blob([content]), 'day.bai');
      const answer = await caller.fetch('/files/bank', { method: 'POST', body: form });
      return { status: answer.status, body: (await answer.json()) as { message?: string } };
    };
    expect(await send('COLLECTOR', 'x')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await send('TRUST_ACCOUNTANT', bai2([{ amount: 900, bankReference: 'H1' }]))).toMatchObject({ status: 201, body: { lines: 1, message: 'BAI2 report: 1 new line. 0 lines have a suggestion.' } });
    expect(await send('TRUST_ACCOUNTANT', 'OFXHEADER:100\nVERSION:104\n<OFX>')).toMatchObject({ status: 422, body: { code: 'UNKNOWN_VERSION' } });
  });

  it('tells how far a long one is, and its answer last', async () => {
    const caller = await desk.agency.agencyAs('TRUST_ACCOUNTANT');
    const send = async (lines: number, day: string): Promise<{ type: string | null; text: string }> => {
      const form = new FormData();
      form.append('progress', 'lines');
      form.append('file', new Blob([bai2(Array.from({ length: lines }, (_, n) => ({ amount: 100 + n })), { day })]), 'long.bai');
      const answer = await caller.fetch('/files/bank', { method: 'POST', body: form });
      return { type: answer.headers.get('content-type'), text: await answer.text() };
    };
    const long = await send(2_500, '261118');
    expect(long.type).toMatch(/^application\/x-ndjson/);
    const told = long.text.trim().split('\n').map((line) => JSON.parse(line) as { progress?: { done: number; lines: number }; status?: number; body?: { lines: number } });
    expect(told.slice(0, -1)).toEqual([{ progress: { done: 1_000, lines: 2_500 } }, { progress: { done: 2_000, lines: 2_500 } }]);
    expect(told.at(-1)).toMatchObject({ status: 201, body: { lines: 2_500, known: 0 } });
    expect((await send(3, '261117')).type).toMatch(/^application\/json/);
  });
});
