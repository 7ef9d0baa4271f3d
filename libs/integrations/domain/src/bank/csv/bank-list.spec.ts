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
    const text = 'Post Date;Description;Amount\n03/13/2026;BRIGHTWATER;10.00\n;HELLWASSER;20.00\nPending;CARROW;5.00\n;Closing balance;30.00\n;and so on;';
    const reader = new BankListReader(recognised(text).form, currency('USD'), 'Trust');
    for (const row of rows(text)) reader.take(row);
    expect(reader.end().statements).toMatchObject([{ pending: 2, entries: [{ amount: 1_000 }] }]);
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
    expect(read(text, code)).toMatchObject([{ amount: 125_000, text: expect.stringContaining(said) as string }, { amount: -1_050 }]);
  });

  it.each([
    ['ING (Netherlands): the currency behind the heading', 'EUR', 'Datum;Naam / Omschrijving;Rekening;Tegenrekening;Code;Af Bij;Bedrag (EUR);Mededelingen\n20261119;Müller GmbH;NL1;NL99;OV;Bij;1250,00;INV-1\n20261120;Bank;NL1;;DV;Af;10,50;Kosten'],
    ['ING (Germany): dates between points', 'EUR', 'Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Betrag;Währung\n09.12.2026;09.12.2026;Müller GmbH;Gutschrift;INV-1;1.250,00;EUR\n08.12.2026;08.12.2026;Bank;Entgelt;Kosten;-10,50;EUR'],
    ['a bank of Singapore: paid in and out with their currency', 'SGD', 'Transaction date;Value date;Description;Withdrawals (SGD);Deposits (SGD)\n19 Nov 2026;19 Nov 2026;MULLER INV-1;;1250.00\n20 Nov 2026;20 Nov 2026;FEE;10.50;'],
    ['UBS: thousands set apart by an apostrophe', 'CHF', "Date de transaction;Date de valeur;Description;N° de transaction;Débit;Crédit;Solde\n19.11.2026;19.11.2026;Virement INV-1;A1;;1'250.00;11'613.94\n20.11.2026;20.11.2026;Frais;A2;10.50;;11'603.44"],
    ['Knab: side and holder in words of their own', 'EUR', 'KNAB EXPORT\nRekeningnummer;Transactiedatum;Valutacode;CreditDebet;Bedrag;Tegenrekeningnummer;Tegenrekeninghouder;Valutadatum;Omschrijving;Boekdatum\nNL1;21-06-2026;EUR;C;1250,00;NL2;Müller;21-06-2026;INV-1;21-06-2026\nNL1;21-06-2026;EUR;D;10,50;;Bank;21-06-2026;Kosten;21-06-2026'],
    ['Swedbank (Lithuania): D and K', 'EUR', 'Data;Gavėjas;Details;Suma;Valiuta;D/K\n2026-11-19;Müller;INV-1;1250.00;EUR;K\n2026-11-20;Bank;Fee;10.50;EUR;D'],
    ['a note below the list, and its headings told again', 'USD', 'Date;Description;Amount\n11/19/2026;BRIGHTWATER;1250.00\nDate;Description;Amount\n11/20/2026;FEE;-10.50\n***END OF FILE***;;'],
  ])('%s', (_bank, code, text) => {
    expect(read(text, code)).toMatchObject([{ amount: 125_000 }, { amount: -1_050 }]);
  });

  it.each([
    ['UBS: booked and detailed, its details below', 'CHF', 'IBAN:;CH9300762011623852957;;;;;\nAbschlussdatum;Buchungsdatum;Valutadatum;Währung;Belastung;Gutschrift;Einzelbetrag;Transaktions-Nr.;Beschreibung1\n2026-11-19;2026-11-19;2026-11-19;CHF;;1250.00;;A1;Sammelgutschrift\n2026-11-19;2026-11-19;2026-11-19;CHF;;;700.00;A1;Müller\n2026-11-19;2026-11-19;2026-11-19;CHF;;;550.00;A1;Meier\n2026-11-20;2026-11-20;2026-11-20;CHF;-10.50;;;A2;Gebühr'],
    ['Credit Suisse: the sums of both columns', 'CHF', 'Buchungsdatum,Text,Belastung,Gutschrift,Valutadatum,Saldo\n19.11.2026,MULLER INV-1,,1250.00,19.11.2026,2250.00\n20.11.2026,GEBUEHR,10.50,,20.11.2026,2239.50\nTotal,,10.50,1250.00,,\nUmsätze,,10.50,1250.00,,'.replaceAll(',', ';')],
    ['Société Générale: apostrophes', 'EUR', 'Date de comptabilisation;Libellé complet opération;Montant de l’opération;Devise\n19/11/2026;VIR MULLER INV-1;1250,00;EUR\n20/11/2026;FRAIS;-10,50;EUR'],
    ['Wells Fargo (CEO)', 'USD', 'As-Of Date;Currency;BAI Type Code;Tran Desc;Debit Amt;Credit Amt;Customer Ref No;Bank Reference;Descriptive Text 1\n11/19/2026;USD;165;ACH CREDIT;;1250.00;INV-1;B1;MULLER\n11/20/2026;USD;698;FEE;10.50;;;B2;FEE'],
    ['Citibank: what is pending is left out', 'USD', 'Status;Date;Description;Debit;Credit\nCleared;11/19/2026;MULLER INV-1;;1250.00\nCleared;11/20/2026;FEE;10.50;\nPending;11/21/2026;CARD;5.00;'],
    ['Raiffeisen', 'CHF', 'IBAN;Booked At;Text;Credit/Debit Amount;Balance;Valuta Date\nCH1;2026-11-19 00:00:00.0;MULLER INV-1;1250;2250;2026-11-19 00:00:00.0\nCH1;2026-11-20 00:00:00.0;GEBUEHR;-10.5;2239.5;2026-11-20 00:00:00.0'],
    ['PostFinance, in French', 'CHF', 'Compte:;CH1\n\nDate;Type de transaction;Texte de notification;Crédit en CHF;Débit en CHF\n19.11.2026;Crédit;MULLER INV-1;1250.00;\n20.11.2026;Frais;FRAIS;;-10.50'],
    ['Bank Cler, in Italian', 'CHF', 'Data di registrazione;Data valuta;Tipo di ordine;Testo;Importo di addebito (CHF);Importo di accredito (CHF);Saldo (CHF)\n19.11.2026;19.11.2026;Accredito;MULLER INV-1;;1250.00;2250.00\n20.11.2026;20.11.2026;Spese;SPESE;10.50;;2239.50'],
    ['Swisscard, in Italian: "valuta" is the currency', 'CHF', 'Data transazione;Descrizione;Valuta;Importo;Debito/Credito;Stato\n19.11.2026;RIMBORSO;CHF;1250.00;Credito;Registrato\n20.11.2026;SPESE;CHF;10.50;Debito;Registrato'],
    ['Migros Bank, in Italian: "valuta" is a day', 'CHF', 'Data;Testo di registrazione;Importo;Valuta\n19.11.2026;MULLER INV-1;1250.00;20.11.2026\n20.11.2026;SPESE;-10.50;20.11.2026'],
  ])('%s', (_bank, code, text) => {
    expect(read(text, code)).toMatchObject([{ amount: 125_000 }, { amount: -1_050 }]);
  });

  it('tells all columns of words in one, also those a person named, and no account that is the list’s own', () => {
    const text = 'IBAN;Booked At;Text;Details;Credit/Debit Amount\nCH1;2026-11-19;Gutschrift;MULLER INV-1;1250\nCH1;2026-11-20;Gebühr;;-10.5\nCH1;2026-11-21;Zins;Zins;1\nCH1;2026-11-22;Zins;;2';
    expect(read(text, 'CHF')).toMatchObject([{ text: 'Gutschrift MULLER INV-1', counterAccount: '' }, { text: 'Gebühr' }, { text: 'Zins' }, {}]);
    const saved = savedForm(recognised(text, null, 'CHF').form);
    expect(saved.columns).toMatchObject({ details: 'text', text: 'text' });
    expect(read(text, 'CHF', saved)).toMatchObject([{ text: 'Gutschrift MULLER INV-1' }, { text: 'Gebühr' }, {}, {}]);
    expect(read(text, 'CHF', { ...saved, columns: Object.fromEntries(Object.entries(saved.columns).filter(([heading]) => heading !== 'details')) })).toMatchObject([{ text: 'Gutschrift' }, {}, {}, {}]);
  });

  it('what waits, was refused or called off is told as not booked (Revolut, PayPal)', () => {
    const text = 'Completed Date;Description;Amount;Currency;State\n2026-11-19;A;10.00;USD;COMPLETED\n2026-11-19;B;20.00;USD;PENDING\n2026-11-19;C;-5.00;USD;Reverted\n2026-11-20;D;-7.00;USD;Held back';
    const reader = new BankListReader(recognised(text).form, currency('USD'), 'Trust');
    for (const row of rows(text)) reader.take(row);
    expect(reader.end().statements).toMatchObject([{ pending: 2, entries: [{ amount: 1_000 }, { amount: -700 }] }]);
  });

  it.each([['10.00 CR', 1_000], ['10.00 DR', -1_000], ['10.00 D', -1_000], ['1,250.00Cr.', 125_000], ['DR 10.00', -1_000], ['CR10.00', 1_000], ['10.00 S', -1_000], ['10.00 H', 1_000], ['-10.00 DR', -1_000], ['\u200f10.00\u202c', 1_000], ['10.00-', -1_000], ['USD 10.00', 1_000]])('%s is %d: what a bank calls a credit came in', (text, minor) => {
    expect(read(`Date;Text;Amount\n2026-11-19;A;${text}`)).toMatchObject([{ amount: minor }]);
    if (/[A-Z]/.test(text) && !text.startsWith('USD')) expect(read(`Date;Text;Paid out;Paid in\n2026-11-19;A;${minor < 0 ? text : ''};${minor > 0 ? text : ''}`)).toMatchObject([{ amount: minor }]);
  });

  it.each(['1e3', '1.25E+03', '٣٤٫٠٠', '--10', 'NaN', '0x10', '=10+10'])('%s is no amount', (text) => {
    expect(read(`Date;Text;Amount\n2026-11-19;A;${text}\n2026-11-20;B;5.00`)).toMatch(/^Line 2: “.*” is not an amount/);
  });

  it('a row with a day that cannot be read is no sum', () => {
    expect(read('Date;Text;Debit;Credit\n2026-11-19;A;0.00;5.00\n2026-11-x;B;0.00;7.00')).toMatch(/^Line 3/);
  });

  it.each([['', 'EMPTY'], ['\n;;', 'EMPTY']])('asks nothing of a list without movements: %j', (more) => {
    expect(read(`Date;Amount;Name${more}`)).toBe('The list holds no movement under the headings chosen.');
  });

  it('cut after any of its letters it is refused, unless whole rows are left', () => {
    for (const text of ['Date;Text;Amount\n2026-11-19;A;10.00\n2026-11-20;B;-5.50\n2026-11-21;C;1234.00', 'Date;Amount;Text;Balance\n2026-11-19;10.00;A;5\n2026-11-20;-5.50;B;6\n2026-11-21;1234.00;C;7']) {
      const cut = (at: number): unknown => {
        const { form, questions } = recognised(text.slice(0, at));
        if (questions.length > 0) return [];
        const reader = new BankListReader(form, currency('USD'), 'Trust');
        try {
          const all = rows(text.slice(0, at));
          all.forEach((row, index) => reader.take(row, index < all.length - 1));
          return reader.end().statements[0]?.entries.map(({ amount }) => amount);
        } catch (error) {
          return (error as { refusal: { code: string } }).refusal.code;
        }
      };
      const third = text.lastIndexOf('\n');
      for (let at = third + 2; at < text.length; at += 1) {
        const row = text.slice(third + 1, at);
        // Of a row that has begun its last column, no balance and no name says where it ended.
        if (text.includes('Balance') && row.split(';').length === 4) continue;
        expect([at, cut(at)]).toEqual([at, expect.stringMatching(/^(?:FILE_CUT|AMOUNT_MISSING)$/)]);
      }
      expect(cut(text.length)).toEqual([1_000, -550, 123_400]);
      expect(cut(third + 1)).toEqual([1_000, -550]);
    }
  });

  it('finds the column of sides also where the headings are told again', () => {
    expect(read('Date;Description;Amount;Transaction Type\n6/12/26;A;1,000.00;debit\n6/13/26;B;500.00;credit\nDate;Description;Amount;Transaction Type')).toMatchObject([{ amount: -100_000 }, { amount: 50_000 }]);
  });

  it('without headings: its columns are called by their letters, its first movement is none of them, and the next list is read as the first', () => {
    const text = '18.09.2026;HOFER DANKT;18.09.2026;-33,87;EUR\n17.09.2026;MULLER INV-1;17.09.2026;1.250,00;EUR';
    const { form, questions } = recognised(text, null, 'EUR');
    expect(form).toMatchObject({ headerRow: 0, headers: ['Column A', 'Column B', 'Column C', 'Column D', 'Column E'] });
    expect(questions).toHaveLength(3);
    const saved = savedForm({ ...form, mapping: { bookedOn: 0, text: 1, valueOn: 2, amount: 3, currency: 4 }, dateOrder: 'DMY', decimalSign: 'COMMA' });
    expect(read(text, 'EUR', saved)).toMatchObject([{ line: 1, amount: -3_387, text: 'HOFER DANKT' }, { line: 2, amount: 125_000 }]);
    expect(read(text.replaceAll('.09.', '.10.').replace('HOFER', 'BILLA'), 'EUR', saved)).toMatchObject([{ bookedOn: '2026-10-18', text: 'BILLA DANKT' }, {}]);
  });

  it('what was paid out with and without a minus could be either: refused, not guessed', () => {
    expect(read('Date;Description;Debit;Credit\n2026-11-19;A;10.00;\n2026-11-20;B;-5.00;')).toMatch(/^Line 3: the column of what was paid out has amounts with and without a minus/);
    expect(read('Date;Description;Debit;Credit\n2026-11-19;A;-10.00;0.00\n2026-11-20;B;-5.00;0.00\n2026-11-21;C;0.00;7.00')).toMatchObject([{ amount: -1_000 }, { amount: -500 }, { amount: 700 }]);
  });

  it('a column of what came in, alone, says by its sign what went out', () => {
    expect(read('Date;Payee;Inflow\n2026-11-19;A;-33.87\n2026-11-20;B;24.00')).toMatchObject([{ amount: -3_387 }, { amount: 2_400 }]);
  });

  it('presumes no order of days and no decimal sign before their columns are named', () => {
    expect(recognised('Wann;Wieviel;Wer\n03/04/2026;1.000;A').form).toMatchObject({ dateOrder: null, decimalSign: null });
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
