import iconv from 'iconv-lite';
import { readFileThrough } from './read-file.fixture';

interface Case {
  readonly currency: string;
  readonly encoding?: string;
  readonly terms?: number;
  /** Customer, number, dates, minor units; C: a credit. */
  readonly rows: readonly string[];
  readonly text: string;
}

// Invented lists in the languages, encodings and habits of their countries.
const CASES: Readonly<Record<string, Case>> = {
  'an account’s statement': {
    currency: 'USD', terms: 30,
    rows: ['Blue Harbor LLC 1 2026-08-13 2026-09-12 50000 I', 'Blue Harbor LLC P1 2026-08-20 2026-08-20 20000 C', 'Blue Harbor LLC 2 2026-09-01 2026-10-01 10000 I', 'Blue Harbor LLC 3 2026-09-02 2026-10-02 5000 I'],
    text: `Customer,Date,Type,Number,Debit,Credit,Balance
Blue Harbor LLC,2026-08-13,Invoice,1,500.00,,500.00
Blue Harbor LLC,2026-08-20,Payment,P1,,200.00,300.00
Blue Harbor LLC,2026-09-01,Invoice,2,100.00,,400.00
Blue Harbor LLC,2026-09-02,Invoice,3,50.00,,450.00
`,
  },
  'what was paid in a column, what is open in none': {
    currency: 'EUR',
    rows: ['Muster Handel GmbH R1 2026-08-13 2026-09-12 60000 I', 'Beispiel Bau AG R2 2026-08-14 2026-09-13 20000 I'],
    text: `Rechnungsnr;Kunde;Rechnungsdatum;Fällig;Rechnungsbetrag;Bezahlt
R1;Muster Handel GmbH;13.08.2026;12.09.2026;1.000,00;400,00
R2;Beispiel Bau AG;14.08.2026;13.09.2026;200,00;
R3;Beispiel Bau AG;15.08.2026;14.09.2026;300,00;300,00
`,
  },
  'paid: yes or no': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 1 2026-08-13 2026-09-12 10000 I'],
    text: `Customer,Invoice,Date,Due Date,Amount,Paid
Blue Harbor LLC,1,2026-08-13,2026-09-12,100.00,No
Red Roof Inc,2,2026-08-14,2026-09-13,50.00,Yes
`,
  },
  'sums under each customer and at the end': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 1 2026-08-13 2026-09-12 10000 I', 'Blue Harbor LLC 2 2026-08-13 2026-09-12 5000 I', 'Red Roof Inc 3 2026-08-14 2026-09-13 5000 I', 'Red Roof Inc 4 2026-08-14 2026-09-13 500 I'],
    text: `Customer,Invoice,Date,Due Date,Amount
Blue Harbor LLC,1,2026-08-13,2026-09-12,100.00
Blue Harbor LLC,2,2026-08-13,2026-09-12,50.00
Total Blue Harbor LLC,,,,150.00
Red Roof Inc,3,2026-08-14,2026-09-13,50.00
Red Roof Inc,4,2026-08-14,2026-09-13,5.00
Red Roof Inc Total,,,,55.00
Grand Total,,,,205.00
`,
  },
  'a last line of sums without a name': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 1 2026-08-13 2026-09-12 123456 I', 'Blue Harbor LLC 2 2026-08-14 2026-08-14 100000 C'],
    text: `Customer,Type,Invoice,Date,Due Date,Balance
Blue Harbor LLC,Invoice,1,2026-08-13,2026-09-12,"1,234.56"
Blue Harbor LLC,Credit Memo,2,2026-08-14,2026-08-14,"(1,000.00)"
,,,,,234.56
`,
  },
  'a credit limit, a tax and a rate beside the amount': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 1 2026-08-13 2026-09-12 10000 I'],
    text: `Customer,Credit Limit,Credit Terms,Invoice,Date,Due Date,Amount,Sales Tax,VAT Amount,Exchange Rate
Blue Harbor LLC,5000.00,Net 30,1,2026-08-13,2026-09-12,100.00,8.00,8.00,1.0
`,
  },
  'days as numbers': {
    currency: 'USD',
    rows: ['Blue Harbor LLC A1 2026-08-13 2026-09-12 10000 I', 'Red Roof Inc A2 2026-08-14 2026-09-13 5050 I'],
    text: `Customer,Invoice,Invoice Date,Due Date,Amount
Blue Harbor LLC,A1,46247,46277,100.00
Red Roof Inc,A2,46248,46278,50.5
`,
  },
  'DOS, German': {
    currency: 'EUR', encoding: 'cp850',
    rows: ['Müller & Söhne Gebäudereinigung 1 2026-08-13 2026-09-12 1000 I', 'Größer Küchen GmbH 2 2026-08-14 2026-09-13 2000 I'],
    text: `Kunde;Rechnung;Datum;Fällig;Betrag
Müller & Söhne Gebäudereinigung;1;13.08.2026;12.09.2026;10,00
Größer Küchen GmbH;2;14.08.2026;13.09.2026;20,00
`,
  },
  'Macintosh, German': {
    currency: 'EUR', encoding: 'macintosh',
    rows: ['Müller & Söhne Gebäudereinigung 1 2026-08-13 2026-09-12 1000 I', 'Größer Küchen GmbH 2 2026-08-14 2026-09-13 2000 I'],
    text: `Kunde;Rechnung;Datum;Fällig;Betrag
Müller & Söhne Gebäudereinigung;1;13.08.2026;12.09.2026;10,00
Größer Küchen GmbH;2;14.08.2026;13.09.2026;20,00
`,
  },
  '€ 1.234,-': {
    currency: 'EUR',
    rows: ['Muster Handel GmbH 1 2026-08-13 2026-09-12 123400 I', 'Beispiel Bau AG 2 2026-08-14 2026-09-13 9950 I'],
    text: `Kunde;Rechnung;Datum;Fällig;Betrag
Muster Handel GmbH;1;13.08.2026;12.09.2026;€ 1.234,-
Beispiel Bau AG;2;14.08.2026;13.09.2026;€ 99,50
`,
  },
  'French, debit and credit': {
    currency: 'EUR',
    rows: ['Boulangerie Lefèvre SARL FA-101 2026-08-13 2026-09-12 123456 I', 'Boulangerie Lefèvre SARL AV-7 2026-08-20 2026-08-20 3456 C', 'Garage du Port SAS FA-102 2026-08-14 2026-09-13 200000 I'],
    text: `Balance âgée clients;;;;;
Au 21/11/2026;;;;;
Client;N° Facture;Date facture;Échéance;Débit;Crédit
Boulangerie Lefèvre SARL;FA-101;13/08/2026;12/09/2026;1\u202f234,56;
Boulangerie Lefèvre SARL;AV-7;20/08/2026;20/08/2026;;34,56
Garage du Port SAS;FA-102;14/08/2026;13/09/2026;2\u00a0000,00;
Total général;;;;3\u202f234,56;34,56
`,
  },
  'Spanish': {
    currency: 'EUR', encoding: 'windows-1252',
    rows: ['Construcciones López S.L. F-26/001 2026-08-13 2026-09-12 100000 I', 'Talleres Núñez S.A. F-26/002 2026-08-14 2026-09-13 60550 I'],
    text: `Cliente;NIF;Nº Factura;Fecha;Vencimiento;Importe;Pendiente
Construcciones López S.L.;B12345678;F-26/001;13/08/2026;12/09/2026;1.210,00;1.000,00
Talleres Núñez S.A.;A87654321;F-26/002;14/08/2026;13/09/2026;605,50;605,50
TOTAL;;;;;1.815,50;1.605,50
`,
  },
  'Polish': {
    currency: 'PLN', encoding: 'windows-1250',
    rows: ['Żółw Sp. z o.o. FV/2026/08/001 2026-08-13 2026-08-27 100000 I', 'Książka S.A. FV/2026/08/002 2026-08-14 2026-08-28 1234567 I'],
    text: `Kontrahent;NIP;Numer faktury;Data wystawienia;Termin płatności;Kwota brutto;Pozostało do zapłaty;Waluta
Żółw Sp. z o.o.;5213017228;FV/2026/08/001;13.08.2026;27.08.2026;1 230,00 zł;1 000,00 zł;PLN
Książka S.A.;5213017229;FV/2026/08/002;14.08.2026;28.08.2026;12 345,67 zł;12 345,67 zł;PLN
Razem;;;;;13 575,67 zł;13 345,67 zł;
`,
  },
  'Swedish': {
    currency: 'SEK',
    rows: ['Lindberg Reklam AB INV-2026-042 2026-08-13 2026-09-12 4200000 I'],
    text: `Kund;Faktura;Fakturadatum;Förfallodatum;Belopp;Status
Lindberg Reklam AB;INV-2026-042;13 augusti 2026;12 september 2026;42000 kr;Förfallen
Karlsson Plåt AB;INV-2026-041;10 februari 2026;12 mars 2026;28 000,50 kr;Betald
`,
  },
  'Norwegian': {
    currency: 'NOK',
    rows: ['Hansen AS F-100 2026-01-15 2026-01-29 1250000 I', 'Lille Bakeri AS F-101 2026-01-20 2026-02-03 200000 I'],
    text: `Kundenr;Navn;Fakturanr;Fakturadato;Forfallsdato;Beløp;Restbeløp;KID
10001;Hansen AS;F-100;15.01.2026;29.01.2026;12 500,00;12 500,00;1234567897
10002;Lille Bakeri AS;F-101;20.01.2026;03.02.2026;5 000,00;2 000,00;
`,
  },
  'Danish': {
    currency: 'DKK',
    rows: ['Søndergaard ApS 5001 2026-08-13 2026-09-12 123456 I', 'Nørre Auto A/S 5002 2026-08-14 2026-09-13 99900 I'],
    text: `Kundenavn;Fakturanr.;Fakturadato;Forfaldsdato;Beløb
Søndergaard ApS;5001;13-08-2026;12-09-2026;1.234,56
Nørre Auto A/S;5002;14-08-2026;13-09-2026;999,00
I alt;;;;2.233,56
`,
  },
  'Finnish': {
    currency: 'EUR',
    rows: ['Järvi Oy 3001 2026-08-13 2026-09-12 124000 I', 'Mäki Oy 3002 2026-08-14 2026-09-13 2000 I'],
    text: `Asiakas;Laskunumero;Laskun päivä;Eräpäivä;Summa;Avoinna
Järvi Oy;3001;13.8.2026;12.9.2026;1 240,00 €;1 240,00 €
Mäki Oy;3002;14.8.2026;13.9.2026;620,00 €;20,00 €
`,
  },
  'Czech': {
    currency: 'CZK', encoding: 'windows-1250',
    rows: ['Dřevo Novák s.r.o. 2026001 2026-08-13 2026-09-12 1210000 I'],
    text: `Odběratel;IČO;Číslo faktury;Datum vystavení;Datum splatnosti;Částka;Zbývá uhradit
Dřevo Novák s.r.o.;12345678;2026001;13. 8. 2026;12. 9. 2026;12 100,00 Kč;12 100,00 Kč
`,
  },
  'Japanese': {
    currency: 'JPY', encoding: 'Shift_JIS',
    rows: ['株式会社山田製作所 INV-001 2026-08-13 2026-09-30 100000 I', '合同会社ハート INV-002 2026-08-14 2026-09-30 55000 I', '合同会社バート INV-002 2026-08-14 2026-09-30 33000 I'],
    text: `取引先名,請求書番号,請求日,支払期日,請求金額,入金額
株式会社山田製作所,INV-001,2026年8月13日,2026年9月30日,"\\110,000","\\10,000"
合同会社ハート,INV-002,2026/08/14,2026/09/30,"55,000円",
合同会社バート,INV-002,2026/08/14,2026/09/30,"33,000円",
合計,,,,"\\198,000","\\10,000"
`,
  },
  'Russian': {
    currency: 'RUB', encoding: 'windows-1251',
    rows: ['ООО "Ромашка" 101 2026-08-13 2026-09-12 100050 I', 'АО Вектор 102 2026-08-14 2026-09-13 50000 I'],
    text: `Контрагент;Номер счета;Дата счета;Срок оплаты;Сумма;Задолженность
ООО "Ромашка";101;13.08.2026;12.09.2026;1 000,50;1 000,50
АО Вектор;102;14 августа 2026 г.;13 сентября 2026 г.;2 000,00;500,00
`,
  },
};

describe('lists as people write them', () => {
  it('a row without number and dates is no sum of a single row above it', async () => {
    const list = 'Customer,Invoice,Date,Due Date,Amount\nBlue Harbor LLC,1,2026-08-13,2026-09-12,100.00\nBlue Harbor LLC,,,,100.00\n';
    const read = await readFileThrough(list, { currency: 'USD' });
    expect(read.errors.map(({ row, code }) => [row, code])).toEqual([[3, 'MISSING_INVOICE_NUMBER'], [3, 'MISSING_INVOICE_DATE']]);
  });

  it.each(Object.entries(CASES))('%s', async (_name, { currency, encoding, terms, rows, text }) => {
    const read = await readFileThrough(encoding === undefined ? text : iconv.encode(text, encoding), { currency, ...(terms === undefined ? {} : { termsDays: terms }) });
    expect(read.table.text?.encoding).toBe(encoding ?? 'UTF-8');
    expect(read.rows.map((row) => `${row.customer} ${row.invoiceNumber} ${row.invoiceDate} ${row.dueDate} ${row.minor} ${row.kind === 'CREDIT' ? 'C' : 'I'}`)).toEqual(rows);
    expect(read.errors).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(read.recognition.confidence).toBeGreaterThanOrEqual(50);
  });
});
