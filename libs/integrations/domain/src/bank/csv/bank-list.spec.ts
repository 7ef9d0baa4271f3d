import { currency } from '@quittance/kernel';
import type { RawRow } from '@quittance/placements/domain';
import { BankListReader } from './bank-list-reader';
import { recogniseBankList, savedForm, type SavedBankMapping } from './recognise-bank-list';

const rows = (text: string): RawRow[] => text.split('\n').map((line, index) => ({ rowNumber: index + 1, cells: line.split(';') }));
const recognised = (text: string, saved: SavedBankMapping | null = null, code = 'USD') => recogniseBankList(rows(text), currency(code), saved);

function read(text: string, code = 'USD', saved: SavedBankMapping | null = null): unknown {
  const { form, questions } = recognised(text, saved, code);
  if (questions.length > 0) return questions;
  const reader = new BankListReader(form, currency(code), 'Trust');
  try {
    for (const row of rows(text)) reader.take(row);
    return reader.end().statements[0]?.entries;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a bank’s list', () => {
  it('headings under title lines, paid in and paid out, month first', () => {
    expect(read('First Bank\nExport;03/31/2026\nPost Date;Description;Paid In;Paid Out;Check Number\n03/13/2026;BRIGHTWATER;1,234.56;;77\n03/14/2026;FEE;;12.00;\nTotal;;1,234.56;12.00;\n;Total;1,234.56;12.00;')).toMatchObject([
      { line: 4, bookedOn: '2026-03-13', amount: 123_456, text: 'BRIGHTWATER', reference: '77' }, { amount: -1_200 }]);
  });

  it('German headings, decimal comma, side in a column of its own', () => {
    expect(read('Buchungstag;Valuta;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Soll/Haben\n31.03.2026;01.04.2026;Hellwasser GmbH;Rg 77;1.234,50;H\n31.03.2026;31.03.2026;Bank;Entgelt;5,00;S', 'EUR')).toMatchObject([
      { bookedOn: '2026-03-31', valueOn: '2026-04-01', amount: 123_450, payer: 'Hellwasser GmbH', text: 'Rg 77' }, { amount: -500 }]);
  });

  it('asks what it cannot know, and remembers the answer', () => {
    const text = 'Wann;Wieviel;Wer\n03/04/2026;1.000;A';
    expect(read(text)).toEqual(['Which column is the booking date?', 'Which column is the amount, or which are paid in and paid out?', 'Which column says who paid, or what for?']);
    const { form } = recognised(text);
    const saved = savedForm({ ...form, mapping: { bookedOn: 0, amount: 1, payer: 2 }, dateOrder: 'DMY', decimalSign: 'COMMA' });
    expect(saved.columns).toEqual({ wann: 'bookedOn', wieviel: 'amount', wer: 'payer' });
    expect(read('Wer;Wann;Wieviel\nB;03/04/2026;2.000', 'EUR', saved)).toMatchObject([{ bookedOn: '2026-04-03', amount: 200_000, payer: 'B' }]);
    expect(read('Date;Amount;Name\n03/04/2026;5;A')).toEqual(['Which comes first in a date such as “03/04/2026”: day or month?']);
    expect(read('Date;Amount;Name\n2026-03-04;1,005;A')).toMatchObject([{ amount: 100_500 }]);
    expect(read('Date;Amount;Name\n2026-03-04;1,005;A', 'KWD')).toEqual(['Is “1,005” written with a decimal point or a decimal comma?']);
  });

  it('one bad row refuses the list, with its number', () => {
    const list = (row: string): string => `Date;Amount;Name;Currency\n2026-03-31;1.00;A;USD\n${row}`;
    expect(read(list('2026-02-30;2.00;B;USD'))).toMatch(/^Line 3: .*does not exist/);
    expect(read(list('2026-03-31;x;B;USD'))).toMatch(/^Line 3: “x” is not an amount/);
    expect(read(list('2026-03-31;;B;USD'))).toMatch(/^Line 3: the row has a date and no amount/);
    expect(read(list('2026-03-31;2.00;B;EUR'))).toMatch(/^Line 3: the row is in EUR/);
  });
});
