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

// Made after the columns each product documents; names and numbers are invented.
const CASES: Readonly<Record<string, Case>> = {
  'QuickBooks Online, ageing by age': {
    currency: 'USD',
    rows: ['Cool Cars Inc 1004 2026-06-13 2026-07-13 236952 I', 'Red Rock Diner, LLC 1040 2026-11-10 2026-12-10 12000 I', 'Red Rock Diner, LLC 1041 2026-11-12 2026-11-12 2000 C'],
    text: `"Halden Supply Co."
"A/R Aging Detail"
"As of November 21, 2026"

Date,Transaction type,Num,Customer full name,Location,Due date,Amount,Open balance
91 or more days past due,,,,,,,
06/13/2026,Invoice,1004,Cool Cars Inc,,07/13/2026,"2,369.52","2,369.52"
Total for 91 or more days past due,,,,,,"$2,369.52","$2,369.52"
Current,,,,,,,
11/10/2026,Invoice,1040,"Red Rock Diner, LLC",,12/10/2026,500.00,120.00
11/12/2026,Credit Memo,1041,"Red Rock Diner, LLC",,11/12/2026,-20.00,-20.00
Total for Current,,,,,,$480.00,$100.00
TOTAL,,,,,,"$2,849.52","$2,469.52"
,,,,,,,
"Accrual Basis Saturday, November 21, 2026 10:14 AM GMTZ"
`,
  },
  'QuickBooks Online, open invoices': {
    currency: 'USD',
    rows: ["Amy's Bird Sanctuary LLC 1001 2026-10-03 2026-11-02 10800 I", "Amy's Bird Sanctuary LLC  2026-10-28 2026-10-28 800 C", 'Sushi by Katsuyuki Inc 1018 2026-10-19 2026-11-18 8000 I'],
    text: `Halden Supply Co.,,,,,,
Open Invoices,,,,,,
"As of November 23, 2026",,,,,,
,,,,,,
,Date,Transaction Type,Num,Terms,Due Date,Open Balance
Amy's Bird Sanctuary LLC,,,,,,
,10/03/2026,Invoice,1001,Net 30,11/02/2026,108.00
,10/28/2026,Payment,,,10/28/2026,-8.00
Total for Amy's Bird Sanctuary LLC,,,,,,$100.00
Sushi by Katsuyuki Inc,,,,,,
,10/19/2026,Invoice,1018,Net 30,11/18/2026,80.00
Total for Sushi by Katsuyuki Inc,,,,,,$80.00
TOTAL,,,,,,$180.00
`,
  },
  'QuickBooks Desktop, customer balance detail: its balance runs on': {
    currency: 'USD', terms: 30,
    rows: ['Abercrombie Kitchens LLC 301 2026-09-01 2026-10-01 100000 I', 'Abercrombie Kitchens LLC 302 2026-09-15 2026-10-15 25000 I', 'Abercrombie Kitchens LLC 887 2026-10-02 2026-10-02 40000 C', 'Baker Hardware Inc 290 2026-08-20 2026-09-19 7550 I'],
    text: `,,,,,Type,Date,Num,Account,Amount,Balance
,Abercrombie Kitchens LLC,,,,,,,,,
,,,,,Invoice,09/01/2026,301,1200 · Accounts Receivable,"1,000.00","1,000.00"
,,,,,Invoice,09/15/2026,302,1200 · Accounts Receivable,250.00,"1,250.00"
,,,,,Payment,10/02/2026,887,1200 · Accounts Receivable,-400.00,850.00
,Total Abercrombie Kitchens LLC,,,,,,,,850.00,850.00
,Baker Hardware Inc,,,,,,,,,
,,,,,Invoice,08/20/2026,290,1200 · Accounts Receivable,75.50,75.50
,Total Baker Hardware Inc,,,,,,,,75.50,75.50
TOTAL,,,,,,,,,925.50,925.50
`,
  },
  'QuickBooks Desktop, open invoices with jobs': {
    currency: 'USD',
    rows: ['Cook Construction LLC 5501 2026-10-20 2026-11-19 320000 I'],
    text: `,,,Type,Date,Num,P. O. #,Terms,Due Date,Class,Aging,Open Balance
Cook Construction LLC,,,,,,,,,,,
Kitchen,,,,,,,,,,,
,,,Invoice,10/20/2026,5501,,Net 30,11/19/2026,Remodel,4,"3,200.00"
Total Kitchen,,,,,,,,,,,"3,200.00"
Total Cook Construction LLC,,,,,,,,,,,"3,200.00"
TOTAL,,,,,,,,,,,"3,200.00"
`,
  },
  'Xero, aged receivables': {
    currency: 'GBP',
    rows: ['City Limousines Ltd INV-0011 2026-08-12 2026-08-22 24915 I', 'City Limousines Ltd INV-0029 2026-10-15 2026-10-25 10000 I', 'Ridgeway University INV-0006 2026-09-01 2026-09-30 618750 I', 'Ridgeway University CN-0006 2026-09-02 2026-09-02 18750 C'],
    text: `Aged Receivables Detail,,,,,,,,,,,,,,,,,,
Demo Company (UK),,,,,,,,,,,,,,,,,,
As at 21 November 2026,,,,,,,,,,,,,,,,,,
Ageing by due date,,,,,,,,,,,,,,,,,,
,,,,,,,,,,,,,,,,,,
Contact Account Number,Primary Person,Phone,Email,Mobile,Contact Group,Invoice Date,Due Date,Expected Date,Invoice Number,Invoice Reference,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total,Outstanding Tax
,,,,,,,,,,,,,,,,,,
City Limousines Ltd,,,,,,,,,,,,,,,,,,
,,,,,,12 Aug 2026,22 Aug 2026,,INV-0011,P/O 711,0.00,0.00,0.00,249.15,0.00,0.00,249.15,41.53
,,,,,,15 Oct 2026,25 Oct 2026,,INV-0029,,0.00,100.00,0.00,0.00,0.00,0.00,100.00,16.67
Total City Limousines Ltd,,,,,,,,,,,0.00,100.00,0.00,249.15,0.00,0.00,349.15,58.20
Ridgeway University,,,,,,,,,,,,,,,,,,
,,,,,,01 Sep 2026,30 Sep 2026,,INV-0006,Training,0.00,0.00,"6,187.50",0.00,0.00,0.00,"6,187.50",0.00
,,,,,,02 Sep 2026,,,CN-0006,Credit Note,0.00,0.00,-187.50,0.00,0.00,0.00,-187.50,0.00
Total Ridgeway University,,,,,,,,,,,0.00,0.00,"6,000.00",0.00,0.00,0.00,"6,000.00",0.00
Total,,,,,,,,,,,0.00,100.00,"6,000.00",249.15,0.00,0.00,"6,349.15",58.20
Percentage of total,,,,,,,,,,,0.00%,1.58%,94.50%,3.92%,0.00%,0.00%,100.00%,
`,
  },
  'Xero, invoices with a row for each line': {
    currency: 'NZD',
    rows: ['Bayside Club INV-0024 2026-08-13 2026-08-23 20000 I', 'Rex Media Group INV-0025 2026-08-14 2026-08-24 55000 I', 'Bayside Club CN-0015 2026-08-20 2026-08-20 5000 C'],
    text: `ContactName,EmailAddress,POAddressLine1,POCity,POPostalCode,POCountry,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,Description,Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,Currency,Type,Sent,Status
Bayside Club,ap@bayside.example,1 Bay Rd,Auckland,1010,New Zealand,INV-0024,,13/08/2026,23/08/2026,234.00,30.52,34.00,200.00,,Golf balls,10,10.00,,100.00,200,GST,NZD,Invoice,Sent,Awaiting Payment
Bayside Club,ap@bayside.example,1 Bay Rd,Auckland,1010,New Zealand,INV-0024,,13/08/2026,23/08/2026,234.00,30.52,34.00,200.00,,Tees,4,25.87,,103.48,200,GST,NZD,Invoice,Sent,Awaiting Payment
Rex Media Group,ap@rex.example,2 Quay St,Auckland,1010,New Zealand,INV-0025,,14/08/2026,24/08/2026,550.00,71.74,0.00,550.00,,Ads,1,478.26,,478.26,200,GST,NZD,Invoice,Sent,Awaiting Payment
Old Paid Ltd,x@paid.example,,,,,INV-0001,,01/02/2026,11/02/2026,10.00,1.30,10.00,0.00,,Ads,1,8.70,,8.70,200,GST,NZD,Invoice,Sent,Paid
Bayside Club,ap@bayside.example,1 Bay Rd,Auckland,1010,New Zealand,CN-0015,,20/08/2026,20/08/2026,50.00,6.52,0.00,50.00,,Return,1,43.48,,43.48,200,GST,NZD,Credit note,Sent,Awaiting Payment
`,
  },
  'Stripe, invoices': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 8C1F-0001 2026-08-13 2026-09-12 100000 I', 'Red Roof Inc 8C1F-0003 2026-07-05 2026-08-04 9999 I'],
    text: `id,Amount Due,Amount Paid,Amount Remaining,Attempt Count,Billing,Currency,Customer,Customer Name,Customer Email,Date (UTC),Due Date (UTC),Number,Paid,Subscription,Subtotal,Total,Status
in_1Nabc,1200.00,200.00,1000.00,1,send_invoice,usd,cus_Aa1,Blue Harbor LLC,ap@blueharbor.example,2026-08-13 10:21,2026-09-12 10:21,8C1F-0001,FALSE,,1200.00,1200.00,open
in_1Nabd,80.50,80.50,0.00,1,send_invoice,usd,cus_Aa2,Green Field Inc,ap@green.example,2026-07-01 09:00,2026-07-31 09:00,8C1F-0002,TRUE,,80.50,80.50,paid
in_1Nabe,99.99,0.00,99.99,4,send_invoice,usd,cus_Aa3,Red Roof Inc,ap@red.example,2026-07-05 09:00,2026-08-04 09:00,8C1F-0003,FALSE,,99.99,99.99,uncollectible
in_1Nabf,50.00,0.00,50.00,0,send_invoice,usd,cus_Aa3,Red Roof Inc,ap@red.example,2026-07-06 09:00,2026-08-05 09:00,8C1F-0004,FALSE,,50.00,50.00,void
`,
  },
  'Zoho, ageing details': {
    currency: 'INR', terms: 30,
    rows: ['Zen Garden Supplies Ltd INV-000050 2026-11-01 2026-12-01 10000050 I', 'Moss Brothers Ltd INV-000021 2026-08-01 2026-08-31 500000 I'],
    text: `Date,Transaction#,Type,Status,Customer Name,Age,Amount,Balance Due
1-15 Days,,,,,,,
2026-11-01,INV-000050,Invoice,Overdue,Zen Garden Supplies Ltd,7 Days,"₹1,20,000.50","₹1,00,000.50"
> 45 Days,,,,,,,
2026-08-01,INV-000021,Invoice,Overdue,Moss Brothers Ltd,80 Days,"₹5,000.00","₹5,000.00"
`,
  },
  'Odoo, aged receivable: heads of groups state totals': {
    currency: 'USD', terms: 30,
    rows: ['Azure Interior Ltd INV/2026/00012 2026-10-15 2026-11-14 10000 I', 'Azure Interior Ltd INV/2026/00009 2026-09-13 2026-10-13 20000 I', 'Deco Addict Inc INV/2026/00003 2026-08-14 2026-09-13 7525 I'],
    text: `,Invoice Date,Amount Currency,Currency,Account,At Date,1-30,31-60,61-90,91-120,Older,Total
Azure Interior Ltd,,,,,0.00,100.00,200.00,0.00,0.00,0.00,300.00
INV/2026/00012,10/15/2026,100.00,USD,121000,0.00,100.00,0.00,0.00,0.00,0.00,100.00
INV/2026/00009,09/13/2026,200.00,USD,121000,0.00,0.00,200.00,0.00,0.00,0.00,200.00
Total Azure Interior Ltd,,,,,0.00,100.00,200.00,0.00,0.00,0.00,300.00
Deco Addict Inc,,,,,0.00,0.00,0.00,75.25,0.00,0.00,75.25
INV/2026/00003,08/14/2026,75.25,USD,121000,0.00,0.00,0.00,75.25,0.00,0.00,75.25
Total Deco Addict Inc,,,,,0.00,0.00,0.00,75.25,0.00,0.00,75.25
Total Aged Receivable,,,,,0.00,100.00,200.00,75.25,0.00,0.00,375.25
`,
  },
  'Odoo, invoices': {
    currency: 'USD',
    rows: ['Azure Interior Ltd INV/2026/00012 2026-10-15 2026-11-14 6000 I'],
    text: `Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Tax excluded,Total,Amount Due,Payment Status,Status
INV/2026/00012,Azure Interior Ltd,2026-10-15,2026-11-14,90.00,100.00,60.00,Partially Paid,Posted
INV/2026/00013,Deco Addict Inc,2026-10-16,2026-11-15,90.00,100.00,0.00,Paid,Posted
`,
  },
  'SAP, list of line items': {
    currency: 'EUR',
    rows: ['Nordbau Handels GmbH 1800000123 2026-08-13 2026-09-12 123456 I', 'Nordbau Handels GmbH 1800000130 2026-08-20 2026-08-20 23456 C', 'Südwerk Technik AG 1800000124 2026-08-14 2026-09-13 1200000 I'],
    text: `Kundeneinzelpostenliste

Debitor    100234
Name       Nordbau Handels GmbH

|St|Belegnr    |Belegart|Belegdatum|Nettofälligkeit|Betrag in Belegwährung|Währg|Name 1|Text|
--------------------------------------------------------------------------------
|  |1800000123 |RV      |13.08.2026|12.09.2026     |       1.234,56 |EUR  |Nordbau Handels GmbH|Rechnung|
|  |1800000130 |DG      |20.08.2026|20.08.2026     |         234,56-|EUR  |Nordbau Handels GmbH|Gutschrift|
|  |1800000124 |RV      |14.08.2026|13.09.2026     |      12.000,00 |EUR  |Südwerk Technik AG|Rechnung|
--------------------------------------------------------------------------------
|**|           |        |          |               |      13.000,00 |EUR  ||
`,
  },
  'SAP, line items': {
    currency: 'EUR', encoding: 'windows-1252',
    rows: ['Alpenland Möbel GmbH 1800000001 2026-08-13 2026-09-12 150000 I', 'Alpenland Möbel GmbH 1600000002 2026-08-15 2026-08-15 50000 C', 'Bergsport Handels KG 1400000003 2026-09-01 2026-09-01 10000 C', 'Bergsport Handels KG 1800000004 2026-09-01 2026-10-01 90010 I'],
    text: `Assignment;Document Number;Document Type;Document Date;Special G/L ind.;Net due date;Amount in local currency;Local Currency;Clearing Document;Text;Customer;Name 1;Reference
;1800000001;RV;13.08.2026;;12.09.2026;1.500,00;EUR;;;100011;Alpenland Möbel GmbH;RE4711
;1600000002;DG;15.08.2026;;15.08.2026;-500,00;EUR;;;100011;Alpenland Möbel GmbH;GS12
;1400000003;DZ;01.09.2026;;01.09.2026;-100,00;EUR;;;100012;Bergsport Handels KG;
;1800000004;RV;01.09.2026;;01.10.2026;900,10;EUR;;;100012;Bergsport Handels KG;RE4712
`,
  },
  'NetSuite, ageing': {
    currency: 'USD',
    rows: ['Abe Simpson Trading LLC INV10021 2026-08-13 2026-09-12 100000 I', 'Abe Simpson Trading LLC CM1002 2026-08-20 2026-08-20 10000 C'],
    text: `Halden Supply Co.
A/R Aging Detail
As of 11/21/2026

Customer : Project,Transaction Type,Date,Document Number,P.O. No.,Due Date,Age,Open Balance
Abe Simpson Trading LLC,,,,,,,
,Invoice,8/13/2026,INV10021,PO-9,9/12/2026,70,"$1,000.00"
,Credit Memo,8/20/2026,CM1002,,8/20/2026,93,($100.00)
Total - Abe Simpson Trading LLC,,,,,,,$900.00
Total,,,,,,,$900.00
`,
  },
  'Sage Intacct, ageing': {
    currency: 'USD',
    rows: ['Lakeview Clinic PLLC INV-1 2026-08-13 2026-09-12 80000 I', 'Lakeview Clinic PLLC ADJ-3 2026-08-14 2026-08-14 5000 C', 'Hilltop Motors Inc INV-2 2026-08-15 2026-09-14 30000 I'],
    text: `Customer ID,Customer name,Invoice number,Document type,Invoice date,Due date,Days past due,Transaction currency,Transaction total,Transaction amount due
C-001,Lakeview Clinic PLLC,INV-1,Invoice,08/13/2026,09/12/2026,70,USD,"1,000.00",800.00
C-001,Lakeview Clinic PLLC,ADJ-3,Adjustment,08/14/2026,08/14/2026,99,USD,-50.00,-50.00
C-002,Hilltop Motors Inc,INV-2,Invoice,08/15/2026,09/14/2026,68,USD,300.00,300.00
`,
  },
  'Sage 50, aged receivables with a line of sums for each customer': {
    currency: 'USD',
    rows: ['Aldred Builders, Inc. 10301 2026-08-13 2026-09-12 12997 I', 'Aldred Builders, Inc. 10302 2026-08-13 2026-09-12 5000 I', 'Archer Scapes and Ponds 10329 2026-06-14 2026-07-14 5998 I'],
    text: `"Customer ID","Customer","Contact","Telephone 1","Invoice/CM #","Date","Date Due","0 - 30","31 - 60","61 - 90","Over 90 days","Amount Due"
"ALDRED","Aldred Builders, Inc.","Tony Aldred","770-555-0654","10301","8/13/26","9/12/26","","","129.97","","129.97"
"ALDRED","Aldred Builders, Inc.","Tony Aldred","770-555-0654","10302","8/13/26","9/12/26","","","50.00","","50.00"
"ALDRED","Aldred Builders, Inc.","","","","","","","","179.97","","179.97"
"ARCHER","Archer Scapes and Ponds","Nancy Archer","770-555-4660","10329","6/14/26","7/14/26","","","","59.98","59.98"
"Report Total","","","","","","","","","179.97","59.98","239.95"
`,
  },
  'Business Central, customer ledger': {
    currency: 'USD',
    rows: ['Adatum Corporation 103001 2026-08-13 2026-09-12 75000 I', 'Adatum Corporation P-11 2026-08-20 2026-08-20 5000 C', 'Trey Research Ltd CM-1 2026-09-01 2026-09-01 1000 C', 'Trey Research Ltd 103002 2026-09-01 2026-10-01 50000 I'],
    text: `Posting Date,Document Type,Document No.,Customer No.,Customer Name,Description,Currency Code,Original Amount,Amount,Remaining Amount,Due Date,Open
8/13/2026,Invoice,103001,10000,Adatum Corporation,Invoice 103001,,"1,000.00","1,000.00",750.00,9/12/2026,Yes
8/20/2026,Payment,P-11,10000,Adatum Corporation,Payment,,-250.00,-250.00,-50.00,8/20/2026,Yes
9/1/2026,Credit Memo,CM-1,20000,Trey Research Ltd,CM,,-10.00,-10.00,-10.00,9/1/2026,Yes
9/1/2026,Invoice,103002,20000,Trey Research Ltd,Invoice,,500.00,500.00,500.00,10/1/2026,Yes
`,
  },
  'Tally, bills receivable': {
    currency: 'INR',
    rows: ['Kaveri Traders Pvt Ltd TS/045 2026-08-13 2026-09-12 10000000 I', 'Ganga Steel Industries TS/046 2026-08-20 2026-09-19 4550000 I', 'Ganga Steel Industries TS/047 2026-08-21 2026-08-21 500000 C'],
    text: `Date,Ref. No.,Party's Name,Opening Amount,Pending Amount,Due on,Overdue by days
13-Aug-26,TS/045,Kaveri Traders Pvt Ltd,"1,18,000.00 Dr","1,00,000.00 Dr",12-Sep-26,70
20-Aug-26,TS/046,Ganga Steel Industries,"45,500.00 Dr","45,500.00 Dr",19-Sep-26,63
21-Aug-26,TS/047,Ganga Steel Industries,"5,000.00 Cr","5,000.00 Cr",21-Aug-26,
`,
  },
  'DATEV, debit and credit in two columns': {
    currency: 'EUR', encoding: 'windows-1252',
    rows: ['Bäckerei Müller GmbH RE-2026-101 2026-08-13 2026-09-12 119000 I', 'Bäckerei Müller GmbH GS-2026-7 2026-08-20 2026-08-20 19000 C', 'Groß & Söhne KG RE-2026-102 2026-08-14 2026-09-13 200000 I'],
    text: `Konto;Name;Rechnungsnr.;Rechnungsdatum;Fälligkeit;Soll;Haben;WKZ;Buchungstext
10001;Bäckerei Müller GmbH;RE-2026-101;13.08.2026;12.09.2026;1.190,00;;EUR;Lieferung
10001;Bäckerei Müller GmbH;GS-2026-7;20.08.2026;20.08.2026;;190,00;EUR;Gutschrift
10002;Groß & Söhne KG;RE-2026-102;14.08.2026;13.09.2026;2.380,50;380,50;EUR;Teilzahlung
`,
  },
  'DATEV, debit and credit by a letter': {
    currency: 'EUR', encoding: 'windows-1252',
    rows: ['Bäckerei Müller GmbH RE-1 2026-08-13 2026-09-12 119000 I', 'Bäckerei Müller GmbH GS-1 2026-08-20 2026-08-20 19000 C'],
    text: `Konto;Kontobeschriftung;Rechnungsnummer;Datum;Fälligkeit;Saldo;S/H
10001;Bäckerei Müller GmbH;RE-1;13.08.2026;12.09.2026;1.190,00;S
10001;Bäckerei Müller GmbH;GS-1;20.08.2026;20.08.2026;190,00;H
`,
  },
  'Lexware, open items': {
    currency: 'EUR', encoding: 'windows-1252',
    rows: ['Tischlerei Sommer GmbH RE0815 2026-08-13 2026-08-27 40000 I', 'Autohaus Winter KG RE0816 2026-09-01 2026-09-15 125099 I'],
    text: `Kunden-Nr.;Firma;Beleg-Nr.;Belegdatum;Fällig am;Betrag;Bezahlt;Offen;Mahnstufe
10010;Tischlerei Sommer GmbH;RE0815;13.08.2026;27.08.2026;500,00;100,00;400,00;2
10011;Autohaus Winter KG;RE0816;01.09.2026;15.09.2026;1.250,99;0,00;1.250,99;1
Summe;;;;;1.750,99;100,00;1.650,99;
`,
  },
  'Exact, open items': {
    currency: 'EUR',
    rows: ['Bakkerij de Vries B.V. 20260101 2026-08-13 2026-09-12 121000 I', 'Fietsen Jansen B.V. 20260102 2026-08-14 2026-09-13 60500 I'],
    text: `Debiteur;Naam;Factuurnr.;Factuurdatum;Vervaldatum;Dagen;Bedrag;Openstaand;Valuta
1001;Bakkerij de Vries B.V.;20260101;13-08-2026;12-09-2026;70;1.210,00;1.210,00;EUR
1002;Fietsen Jansen B.V.;20260102;14-08-2026;13-09-2026;69;605,00;605,00;EUR
`,
  },
  'Fortnox, invoices': {
    currency: 'SEK',
    rows: ['Åkeri Öberg AB 1001 2026-08-13 2026-09-12 1250000 I', 'Bygg & Fäst AB 1002 2026-08-14 2026-09-13 40000 I'],
    text: `Fakturanr;Kundnr;Kundnamn;Fakturadatum;Förfallodatum;Totalt;Saldo;Valuta;Status
1001;10;Åkeri Öberg AB;2026-08-13;2026-09-12;12 500,00;12 500,00;SEK;Förfallen
1002;11;Bygg & Fäst AB;2026-08-14;2026-09-13;1 000,00;400,00;SEK;Delbetald
1003;11;Bygg & Fäst AB;2026-08-15;2026-09-14;500,00;0,00;SEK;Betald
`,
  },
  'MYOB, aged receivables': {
    currency: 'AUD',
    rows: ['Blue Harbor Pty Ltd 00000123 2026-08-13 2026-09-12 110000 I', 'Blue Harbor Pty Ltd 00000124 2026-08-14 2026-09-13 5000 I'],
    text: `Aged Receivables [Detail]
November 2026

ID No.,Date,Due Date,Total Due,0 - 30,31 - 60,61 - 90,90+
Blue Harbor Pty Ltd
00000123,13/08/2026,12/09/2026,"$1,100.00",,,"$1,100.00",
00000124,14/08/2026,13/09/2026,$50.00,,,$50.00,
Total:,,,"$1,150.00",,,"$1,150.00",
Grand Total:,,,"$1,150.00",,,"$1,150.00",
`,
  },
  'Visma, receivables by customer': {
    currency: 'SEK',
    rows: ['1001 Åkeri Öberg AB 5001 2026-08-13 2026-09-12 60000 I', '1001 Åkeri Öberg AB 5002 2026-08-14 2026-09-13 10000 I'],
    text: `Kundreskontra;;;;;
Per 2026-11-23;;;;;
Fakturanr;Fakturadatum;Förfallodatum;Fakturabelopp;Betalt;Restbelopp
1001 Åkeri Öberg AB;;;;;
5001;2026-08-13;2026-09-12;1 000,00;400,00;600,00
5002;2026-08-14;2026-09-13;100,00;0,00;100,00
Summa 1001 Åkeri Öberg AB;;;1 100,00;400,00;700,00
Totalt;;;1 100,00;400,00;700,00
`,
  },
  'freee, open items': {
    currency: 'JPY',
    rows: ['株式会社山田 A-1 2026-08-13 2026-09-30 100 I'],
    text: `取引先,管理番号,発生日,支払期日,金額,未決済金額
株式会社山田,A-1,2026-08-13,2026-09-30,1100,100
`,
  },
  'Wave, invoices': {
    currency: 'USD',
    rows: ['Blue Harbor LLC 12 2026-08-13 2026-09-12 10000 I'],
    text: `Customer,Invoice Num,Invoice Date,Due Date,Total,Amount Due,Days overdue
Blue Harbor LLC,12,2026-08-13,2026-09-12,"$1,120.00",$100.00,70
`,
  },
  'Fakturownia: numbers that look like dates': {
    currency: 'PLN',
    rows: ['Książka S.A. 1/08/2026 2026-08-13 2026-08-27 10000 I'],
    text: `Numer;Data wystawienia;Termin płatności;Nabywca;Wartość netto;Wartość brutto;Zapłacono;Status
1/08/2026;2026-08-13;2026-08-27;Książka S.A.;100,00;123,00;23,00;częściowo
`,
  },
};

describe('exports of products', () => {
  it.each(Object.entries(CASES))('%s', async (_name, { currency, encoding, terms, rows, text }) => {
    const read = await readFileThrough(encoding === undefined ? text : iconv.encode(text, encoding), { currency, ...(terms === undefined ? {} : { termsDays: terms }) });
    expect(read.table.text?.encoding).toBe(encoding ?? 'UTF-8');
    expect(read.rows.map((row) => `${row.customer} ${row.invoiceNumber} ${row.invoiceDate} ${row.dueDate} ${row.minor} ${row.kind === 'CREDIT' ? 'C' : 'I'}`)).toEqual(rows);
    expect(read.errors).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(read.recognition.confidence).toBeGreaterThanOrEqual(50);
  });

  it('takes no dated row for a sum, though it is what those before it come to: its missing number is told', async () => {
    const list = ['Customer,Invoice,Invoice date,Amount', 'Harbor Freight Lines LLC,A-1,05/14/2026,100.00', 'Harbor Freight Lines LLC,A-2,05/15/2026,200.00', 'Harbor Freight Lines LLC,,05/16/2026,300.00', 'Red Rock Diner LLC,A-4,05/17/2026,600.00'];
    const read = await readFileThrough(`${list.join('\n')}\n`, { currency: 'USD', termsDays: 30 });
    expect(read.rows.map(({ invoiceNumber }) => invoiceNumber)).toEqual(['A-1', 'A-2', 'A-4']);
    expect(read.errors).toMatchObject([{ row: 4 }]);
  });
});
