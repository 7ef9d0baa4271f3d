import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';
import { ErrorFile, openQuestions } from '@quittance/placements/domain';
import { readFileThrough } from './read-file.fixture';

describe('a bare sheet', () => {
  it('is read without a question', async () => {
    const read = await readFileThrough(await readFile(resolve(__dirname, '../../../domain/fixtures/bare.csv')), { currency: 'USD' });
    expect(read.recognition).toMatchObject({ headerRow: 1, layout: 'FLAT', mapping: { customer: 0, invoiceNumber: 1, invoiceDate: 2, dueDate: 3, amount: 4 } });
    expect(read.report.questions).toEqual([]);
    expect(read.rows.map((row) => [row.customer, row.minor, row.currency])).toEqual([['Halden & Roe Catering', 124050, 'USD'], ['Casa Verde Import', 98000, 'USD'], ["Bill's Windsurf Shop", 8500, 'USD']]);
  });

  it('is read without headings by what its columns hold', async () => {
    const read = await readFileThrough('Cool Cars Ltd,A-1,2026-01-31,2026-02-28,10.50\nRed Diner,A-2,2026-02-01,2026-03-01,20.00\nBlue Shop,A-3,2026-02-02,2026-03-02,7.25\n', { currency: 'USD' });
    expect(read.recognition).toMatchObject({ headerRow: undefined, mapping: { customer: 0, invoiceNumber: 1, invoiceDate: 2, dueDate: 3, amount: 4 } });
    expect(read.rows).toHaveLength(3);
  });
});

describe('other languages and encodings', () => {
  it('German: Windows-1252, semicolons, 1.234,56 and DD.MM.YYYY', async () => {
    const text = 'Kundennr;Kunde;Rechnungsnummer;Rechnungsdatum;Fälligkeit;Betrag;Währung\r\n10;Bäckerei Müßig;R-1;13.08.2026;12.09.2026;1.234,56;EUR\r\n11;Groß & Söhne GmbH;R-2;01.09.2026;01.10.2026;980,00 €;EUR\r\n';
    const read = await readFileThrough(iconv.encode(text, 'windows-1252'));
    expect(read.table.text).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(read.errors).toEqual([]);
    expect(read.rows.map((row) => [row.customer, row.customerReference, row.invoiceDate, row.dueDate, row.minor, row.currency])).toEqual([
      ['Bäckerei Müßig', '10', '2026-08-13', '2026-09-12', 123456, 'EUR'], ['Groß & Söhne GmbH', '11', '2026-09-01', '2026-10-01', 98000, 'EUR'],
    ]);
  });

  it('French: UTF-8, columns in another order, spaces between thousands', async () => {
    const read = await readFileThrough('Montant TTC;N° facture;Raison sociale;Échéance;Date de facture\n"1 234,56 €";F-7;Boulangerie Dupont SARL;30/09/2026;31/08/2026\n"80,00 €";F-8;Garage du Port;30/10/2026;30/09/2026\n');
    expect(read.errors).toEqual([]);
    expect(read.rows.map((row) => [row.customer, row.invoiceNumber, row.invoiceDate, row.dueDate, row.minor, row.currency])).toEqual([
      ['Boulangerie Dupont SARL', 'F-7', '2026-08-31', '2026-09-30', 123456, 'EUR'], ['Garage du Port', 'F-8', '2026-09-30', '2026-10-30', 8000, 'EUR'],
    ]);
  });

  it.each([
    ['Spanish', 'Cliente;N.º factura;Fecha de factura;Fecha de vencimiento;Importe'], ['Italian', 'Ragione sociale;Numero fattura;Data fattura;Scadenza;Importo'],
    ['Dutch', 'Klantnaam;Factuurnummer;Factuurdatum;Vervaldatum;Bedrag'], ['Portuguese', 'Nome do cliente;Número da fatura;Data de emissão;Vencimento;Valor total'],
  ])('%s headings', async (_language, headings) => {
    const read = await readFileThrough(`${headings}\nCasa Verde Import;F-1;31/08/2026;30/09/2026;1.000,50\n`, { currency: 'EUR' });
    expect(read.recognition.mapping).toEqual({ customer: 0, invoiceNumber: 1, invoiceDate: 2, dueDate: 3, amount: 4 });
    expect(read.rows[0]).toMatchObject({ minor: 100050, invoiceDate: '2026-08-31' });
  });

  it.each(['utf16le', 'utf16be'])('UTF-16 with tabs, with and without a mark (%s)', async (encoding) => {
    const text = 'Customer\tInvoice\tInvoice Date\tDue Date\tAmount\r\nZażółć Studio\t1\t2026-01-02\t2026-02-02\t5.00\r\n';
    for (const addBOM of [true, false]) {
      const read = await readFileThrough(iconv.encode(text, encoding, { addBOM }), { currency: 'PLN' });
      expect(read.table.text).toMatchObject({ encoding: encoding === 'utf16le' ? 'UTF-16LE' : 'UTF-16BE', delimiter: '\t' });
      expect(read.rows[0]).toMatchObject({ customer: 'Zażółć Studio', minor: 500 });
    }
  });
});

const HEAD = 'customer,invoice,invoice date,due date,amount\n';

describe('dates and amounts that need the whole column', () => {
  it('waits where some amounts name another currency than the contract’s and the others none', async () => {
    const lines = ['5.00', '€6.00', '7.00'].map((amount, n) => `Red Diner,${n},2026-01-13,2026-04-01,${amount}`).join('\n');
    const read = await readFileThrough(HEAD + lines, { currency: 'USD' });
    expect(read.report.questions).toMatchObject([{ id: 'currency', text: 'Which currency are the amounts in that name none?', reason: '2 rows name no currency; others are written with EUR.', choices: ['USD', 'EUR'] }]);
    const again = await readFileThrough(HEAD + lines, { currency: 'USD', answers: { currency: 'USD' } });
    expect(again.rows.map(({ currency }) => currency)).toEqual(['USD', 'EUR', 'USD']);
  });

  it('waits where a sign of totals cannot be the contract’s currency', async () => {
    const read = await readFileThrough(`${HEAD}Red Diner,1,2026-01-13,2026-04-01,5.00\nTotal,,,,$5.00\n`, { currency: 'EUR' });
    expect(read.report.questions).toMatchObject([{ id: 'currency', reason: '2 rows name no currency; others are written with $.', choices: expect.arrayContaining(['EUR', 'USD', 'CAD']) }]);
  });

  it.each([
    ['all are the contract’s', 'amount', ['5.00', '€6.00'], 'EUR', ['EUR', 'EUR']],
    ['the heading says it', 'amount (EUR)', ['5.00', 'USD 6.00'], 'USD', ['EUR', 'USD']],
    ['there is no other contract', 'amount', ['5.00', '€6.00'], undefined, ['EUR', 'EUR']],
  ])('asks for no currency where %s', async (_why, heading, amounts, currency, taken) => {
    const lines = amounts.map((amount, n) => `Red Diner,${n},2026-01-13,2026-04-01,${amount}`).join('\n');
    const read = await readFileThrough(HEAD.replace('amount', heading) + lines, currency === undefined ? {} : { currency });
    expect(read.report.questions).toEqual([]);
    expect(read.rows.map((row) => row.currency)).toEqual(taken);
  });

  it('waits where no day is above 12', async () => {
    const read = await readFileThrough(`${HEAD}Red Diner,1,01/02/2026,03/04/2026,5.00\n`, { currency: 'USD' });
    expect(read.report.questions.map((question) => question.id)).toEqual(['dateOrder:invoiceDate', 'dateOrder:dueDate']);
    const answers = { 'dateOrder:invoiceDate': 'MDY', 'dateOrder:dueDate': 'DMY' };
    expect(openQuestions(read.report, { answers })).toEqual([]);
    const again = await readFileThrough(`${HEAD}Red Diner,1,01/02/2026,03/04/2026,5.00\n`, { currency: 'USD', answers });
    expect(again.rows[0]).toMatchObject({ invoiceDate: '2026-01-02', dueDate: '2026-04-03' });
  });

  it('one day above 12, far down, decides for all rows', async () => {
    const lines = Array.from({ length: 2_000 }, (_, i) => `Red Diner,${i},${i === 1_999 ? '13/01/2026' : '05/06/2026'},2026-12-01,5.00\n`).join('');
    const read = await readFileThrough(HEAD + lines, { currency: 'USD' });
    expect(read.report.questions).toEqual([]);
    expect(read.rows[0]?.invoiceDate).toBe('2026-06-05');
  });

  it('names the rows of a conflict', async () => {
    const read = await readFileThrough(`${HEAD}Red Diner,1,13/01/2026,2026-04-01,5.00\nRed Diner,2,01/14/2026,2026-04-01,5.00\n`, { currency: 'USD' });
    expect(read.report.questions[0]?.reason).toBe('The dates are not written in one way: the day first in row 2; the month first in row 3.');
  });

  it('asks about 1.234 alone', async () => {
    const read = await readFileThrough(`${HEAD}Red Diner,1,2026-01-13,2026-04-01,1.234\n`, { currency: 'USD' });
    expect(read.report.questions.map((question) => question.id)).toEqual(['decimalSign']);
  });
});

describe('rows that cannot be placed', () => {
  it('names row, column, value and remedy of each', async () => {
    const bad = [
      'Red Diner,1,31.02.2026,2026-04-01,5.00', 'Red Diner,2,2026-01-01,2026-04-01,0.00', 'Red Diner,3,2026-01-01,2026-04-01,-5.00', 'Red Diner,4,2026-01-01', 'Red Diner,5,2026-01-01,2026-04-01,5.00,surplus',
      'Red\u0007 Diner,6,2026-01-01,2026-04-01,5.00', 'Red Diner,7,2026-01-01,2026-04-01,5.00', 'RED DINER,7,2026-01-01,2026-04-01,5.00', ',8,2026-01-01,2026-04-01,5.00', 'Red Diner,9,2026-01-13,2026-04-01,five', 'Kramer,10,2026-01-13,2026-04-01,5.00',
    ];
    const read = await readFileThrough(`${HEAD}${bad.join('\n')}\n`, { currency: 'USD' });
    expect(read.errors.map((error) => `${error.row} ${error.column} ${error.code}`)).toEqual([
      '2 C IMPOSSIBLE_DATE', '3 E ZERO_AMOUNT', '4 E NEGATIVE_AMOUNT', '5 E SHORT_ROW', '5 D SHORT_ROW', '6 F RAGGED_ROW', '7 A CONTROL_CHARACTER', '9 B DUPLICATE_IN_FILE', '10 A MISSING_CUSTOMER', '11 E NOT_AN_AMOUNT', '12 A COMPANY_OR_PERSON',
    ]);
    expect(read.errors[7]?.message).toContain('already in row 8');
    expect(read.rows).toHaveLength(1);
  });

  it('asks nobody whether a name of thousands of letters is a company', async () => {
    const read = await readFileThrough(`${HEAD}${'Brightwater '.repeat(400)},1,2026-01-13,2026-04-01,5.00\n`, { currency: 'USD' });
    expect(read.errors.map((error) => error.code)).toEqual(['TEXT_TOO_LONG']);
  });

  it('refuses an unknown currency by name', async () => {
    const read = await readFileThrough('customer,invoice,invoice date,due date,amount,currency\nRed Diner,1,2026-01-13,2026-04-01,5.00,XYZ\n', { currency: 'USD' });
    expect(read.errors.map((error) => error.code)).toEqual(['UNKNOWN_CURRENCY']);
  });

  it('come back as a file which, corrected, is accepted', async () => {
    const first = await readFileThrough(`${HEAD}=cmd() Diner,1,31.02.2026,2026-04-01,5.00\n+Plus Shop,2,2026-01-32,2026-04-01,6.00\n`, { currency: 'USD' });
    const file = new ErrorFile(first.interpretation);
    const text = file.head() + first.outcomes.flatMap((outcome) => (outcome.kind === 'ERROR' ? [file.line(outcome)] : [])).join('');
    expect(text).toContain("'=cmd() Diner");
    const again = await readFileThrough(text.replace('31.02.2026', '28.02.2026').replace('2026-01-32', '2026-01-31'), { currency: 'USD', answers: { 'dateOrder:invoiceDate': 'DMY' } });
    expect(again.errors).toEqual([]);
    expect(again.rows.map((row) => [row.customer, row.invoiceDate])).toEqual([['=cmd() Diner', '2026-02-28'], ['+Plus Shop', '2026-01-31']]);
  });
});
