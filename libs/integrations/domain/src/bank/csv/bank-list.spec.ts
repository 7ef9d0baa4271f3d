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

  it('an amount without a booking date is told as not booked, a total is not', () => {
    const text = 'Post Date;Description;Amount\n03/13/2026;BRIGHTWATER;10.00\n;HELLWASSER;20.00\n;Closing balance;30.00\n;and so on;';
    const reader = new BankListReader(recognised(text).form, currency('USD'), 'Trust');
    for (const row of rows(text)) reader.take(row);
    expect(reader.end().statements).toMatchObject([{ pending: 1, entries: [{ amount: 1_000 }] }]);
  });

  it('German headings, decimal comma, side in a column of its own', () => {
    expect(read('Buchungstag;Valuta;Auftraggeber/Empfänger;Verwendungszweck;Betrag;Soll/Haben\n31.03.2026;01.04.2026;Hellwasser GmbH;Rg 77;1.234,50;H\n31.03.2026;31.03.2026;Bank;Entgelt;5,00;S', 'EUR')).toMatchObject([
      { bookedOn: '2026-03-31', valueOn: '2026-04-01', amount: 123_450, payer: 'Hellwasser GmbH', text: 'Rg 77' }, { amount: -500 }]);
  });

  it.each([
    ['Sparkasse', 'EUR', 'Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Kundenreferenz (End-to-End);Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Betrag;Waehrung\nDE1;19.11.26;19.11.26;GUTSCHR. UEBERWEISUNG;Rechnung INV-1;E2E;Müller GmbH;DE89;1.250,00;EUR\nDE1;19.11.26;19.11.26;ENTGELT;Kontoführung;;;;-10,50;EUR', 'Rechnung INV-1'],
    ['Deutsche Bank', 'EUR', 'Umsätze;Kunde\nBuchungstag;Wert;Begünstigter / Auftraggeber;Verwendungszweck;Soll;Haben;Währung\n19.11.2026;19.11.2026;Müller GmbH;INV-1;;1.250,00;EUR\n19.11.2026;19.11.2026;Bank;Entgelt;-10,50;;EUR\nKontostand;20.11.2026;;;1.239,50;;EUR', 'INV-1'],
    ['BNP Paribas', 'EUR', 'Date operation;Libelle court;Libelle operation;Montant operation\n19/11/2026;VIR;VIR SEPA MULLER INV-1;1 250,00\n20/11/2026;FRAIS;COTISATION;-10,50', 'VIR SEPA MULLER INV-1'],
    ['NatWest', 'GBP', 'Date; Type; Description; Value; Balance\n19/11/2026;BAC;SMITH LTD INV-1;1250.00;2000.00\n20/11/2026;CHG;FEE;-10.50;1989.50', 'SMITH LTD INV-1'],
    ['Chase', 'USD', 'Details;Posting Date;Description;Amount;Type;Balance;Check or Slip #\nCREDIT;11/19/2026;ORIG CO NAME:BRIGHTWATER;1250.00;ACH_CREDIT;2000.00;\nDEBIT;11/19/2026;FEE;-10.50;FEE;1989.50;', 'ORIG CO NAME:BRIGHTWATER'],
    ['Bank of America', 'USD', 'Description;;Summary Amt.\nTotal credits;;1,250.00\nDate;Description;Amount;Running Bal.\n11/01/2026;Beginning balance as of 11/01/2026;;1,000.00\n11/19/2026;BRIGHTWATER DES:PAYMENT ID:Q-100234;1,250.00;2,250.00\n11/20/2026;FEE;-10.50;2,239.50', 'BRIGHTWATER DES:PAYMENT ID:Q-100234'],
    ['Capital One: only a word says what went out', 'USD', 'Account Number;Transaction Description;Transaction Date;Transaction Type;Transaction Amount;Balance\n1234;BRIGHTWATER;11/19/26;Credit;1250.00;2000.00\n1234;FEE;11/18/26;Debit;10.50;750.00', 'BRIGHTWATER'],
  ])('%s', (_bank, code, text, said) => {
    expect(read(text, code)).toMatchObject([{ amount: 125_000, text: said }, { amount: -1_050 }]);
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

  it('a list that says itself how it is written is not read as an earlier one was', () => {
    const saved = savedForm({ ...recognised('Date;Amount;Name\n31.03.2026;1.234,56;A').form, dateOrder: 'DMY', decimalSign: 'COMMA' });
    expect(saved).toMatchObject({ dateOrder: 'DMY', decimalSign: 'COMMA' });
    expect(read('Date;Amount;Name\n03/31/2026;1,234.56;A', 'USD', saved)).toMatchObject([{ bookedOn: '2026-03-31', amount: 123_456 }]);
    expect(read('Date;Amount;Name\n03/04/2026;5;A', 'USD', saved)).toMatchObject([{ bookedOn: '2026-04-03', amount: 500 }]);
    // What an earlier list said is no answer where it cannot be meant.
    expect(read('Date;Amount;Name\n03/04/2026;5;A', 'USD', { ...saved, dateOrder: 'YMD' })).toEqual(['Which comes first in a date such as “03/04/2026”: day or month?']);
    expect(read('Date;Amount;Name\n31.03.2026;5.155;A', 'USD', { ...saved, decimalSign: 'POINT' })).toEqual(['Is “5.155” written with a decimal point or a decimal comma?']);
  });

  it('one bad row refuses the list, with its number', () => {
    const list = (row: string): string => `Date;Amount;Name;Currency\n2026-03-31;1.00;A;USD\n${row}`;
    expect(read(list('2026-02-30;2.00;B;USD'))).toMatch(/^Line 3: .*does not exist/);
    expect(read(list('2026-03-31;x;B;USD'))).toMatch(/^Line 3: “x” is not an amount/);
    expect(read(list('2026-03-31;;B;USD'))).toMatch(/^Line 3: the row has a date and no amount/);
    expect(read(list('2026-03-31;2.00;B;EUR'))).toMatch(/^Line 3: the row is in EUR/);
  });
});
