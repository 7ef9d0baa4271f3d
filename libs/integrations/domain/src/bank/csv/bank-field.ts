import { parseCurrency } from '@quittance/kernel';
import { fold } from '@quittance/placements/domain';

/** What a column of a bank's list can be. */
export const BANK_FIELDS = ['bookedOn', 'valueOn', 'amount', 'credit', 'debit', 'side', 'status', 'currency', 'payer', 'counterAccount', 'reference', 'bankReference', 'text'] as const;

export type BankField = (typeof BANK_FIELDS)[number];

export const BANK_FIELD_LABELS: Readonly<Record<BankField, string>> = {
  bookedOn: 'Booking date', valueOn: 'Value date', amount: 'Amount, signed', credit: 'Paid in', debit: 'Paid out', side: 'Credit or debit', status: 'Booked or not', currency: 'Currency',
  payer: 'Payer or payee', counterAccount: 'Their account', reference: 'Reference', bankReference: 'The bank’s reference', text: 'Description',
};

/** Column by field. */
export type BankMapping = Partial<Readonly<Record<BankField, number>>>;

/** Headings as banks write them, folded; the first field that has a heading takes it, and of several columns for a field the heading that stands first here. */
const HEADINGS: Readonly<Record<BankField, readonly string[]>> = {
  bookedOn: ['date', 'booking date', 'posting date', 'posted date', 'post date', 'transaction date', 'buchungstag', 'buchungsdatum', 'datum', 'date comptable', 'date operation', 'date de l operation', 'fecha', 'boekdatum', 'data contabile', 'as of date', 'buchung', 'date processed', 'processed date', 'completed date', 'transaktionsdatum', 'date de transaction', 'date transaction', 'data operazione', 'data operacji', 'data ksiegowania', 'datum zauctovani', 'datum provedeni', 'fecha operacion', 'transactiedatum', 'datum verrichting', 'bokforingsdag', 'bokforingsdatum', 'bokforingsdato', 'bokfort dato', 'bogforingsdato', 'dato', 'kirjauspaiva', 'data', 'created', 'booked at', 'booked on', 'bookingdate', 'erfassungsdatum', 'auftragsdatum', 'date de comptabilisation', 'data registrazione', 'data di registrazione', 'data di contabilizzazione', 'data transazione', 'data dell operazione', 'date completed utc', 'transaction completed utc', 'datum des abschlusses', 'data di completamento', 'date de fin', 'finished on', 'abgeschlossen am', 'created utc', 'created at', 'execution date', 'as of'],
  valueOn: ['value date', 'valuta', 'valutadatum', 'wertstellung', 'date valeur', 'fecha valor', 'data valuta', 'effective date', 'rentedatum', 'wert', 'date de valeur', 'valuta datum', 'data waluty', 'valutadate', 'valuta date', 'data di valuta', 'data della valuta', 'date de la valeur'],
  amount: ['amount', 'betrag', 'umsatz', 'montant', 'importe', 'importo', 'bedrag', 'transaction amount', 'montant operation', 'montant de l operation', 'valor', 'value', 'kwota', 'castka', 'suma', 'belopp', 'belop', 'summa', 'mutatiebedrag', 'amount in account currency', 'transaktionsbetrag', 'credit debit amount', 'montant de la transaction', 'importo della transazione', 'betrag der transaktion'],
  credit: ['credit', 'credits', 'credit amount', 'paid in', 'money in', 'deposit', 'deposits', 'haben', 'gutschrift', 'abono', 'entrate', 'inflow', 'deposit amount', 'credito', 'gutschriften', 'kredit', 'gutschriftsbetrag', 'montant credite', 'montant au credit', 'accredito', 'accrediti', 'importo di accredito', 'creditamount', 'avoir', 'credit amt', 'amount credited'],
  debit: ['debit', 'debits', 'debit amount', 'paid out', 'money out', 'withdrawal', 'withdrawals', 'soll', 'lastschrift', 'cargo', 'uscite', 'outflow', 'withdrawal amount', 'debet', 'debito', 'belastung', 'belastungen', 'belastungsbetrag', 'montant debite', 'montant au debit', 'addebito', 'addebiti', 'importo di addebito', 'debitamount', 'doit', 'debit amt', 'amount debited'],
  side: ['credit debit', 'cr dr', 'dr cr', 'cd indicator', 'debit credit', 'soll haben', 's h', 'af bij', 'sign', 'credit or debit', 'credit debit indicator', 'creditdebet', 'credit debet', 'debet credit', 'd c', 'c d', 'd k', 'bij af', 'transaction side', 'belastung gutschrift', 'addebito accredito', 'debit kredit', 'debito credito', 'direction', 'richtung'],
  status: ['status', 'state', 'stato', 'statut', 'etat', 'estado', 'transaction status', 'zustand'],
  currency: ['currency', 'wahrung', 'waehrung', 'devise', 'moneda', 'divisa', 'munt', 'ccy', 'currency code', 'whrg', 'monnaie', 'moneta', 'monn'],
  payer: ['payer', 'name', 'counterparty', 'counterparty name', 'payee', 'beguenstigter zahlungspflichtiger', 'begunstigter zahlungspflichtiger', 'auftraggeber', 'auftraggeber empfanger', 'contrepartie', 'tegenpartij', 'naam tegenpartij', 'ordenante', 'payer name', 'from', 'originator', 'customer name', 'begunstigter auftraggeber', 'beguenstigter auftraggeber', 'zahlungspflichtige r', 'empfanger 1', 'empfaenger 1', 'zahlungsbeteiligter', 'name zahlungsbeteiligter', 'auftraggeber beguenstigter', 'auftraggeber begunstigter', 'partner name', 'naam omschrijving', 'tegenrekeninghouder', 'payee name', 'nom contrepartie', 'nom de la contrepartie', 'zahlungspflichtiger', 'beneficiary', 'merchant name', 'kontrahent', 'other party', 'other party name', 'name of counterparty', 'counter party name', 'empfaenger', 'empfanger', 'counter party', 'nom', 'nome'],
  counterAccount: ['counterparty account', 'iban', 'kontonummer iban', 'counter account', 'tegenrekening', 'account of counterparty', 'payer account', 'counterparty iban', 'tegenrekening iban bban', 'iban kontonummer', 'iban zahlungsbeteiligter', 'counterparty account number', 'tegenrekeningnummer', 'rekeningnummer tegenpartij', 'partner iban', 'iban auftraggeber beguenstigter', 'beneficiary iban'],
  reference: ['reference', 'customer reference', 'end to end reference', 'end to end id', 'kundenreferenz', 'kundenreferenz end to end', 'check number', 'check or slip', 'serial number', 'cheque number', 'check', 'check no', 'reference client', 'customer ref', 'referencia', 'ref', 'customer ref no', 'customer reference number', 'your reference'],
  bankReference: ['bank reference', 'transaction id', 'transaction reference', 'bank ref', 'bankreferenz', 'fitid', 'trace number', 'id', 'transaction number', 'reference bank', 'volgnr', 'n de transaction', 'transactiereferentie', 'transactiecode', 'transaktions nr', 'transaktions id', 'transaktionsnummer', 'transaction no', 'no de transaction', 'numero di transazione', 'transactionid', 'transferwise id', 'balance transaction id', 'codice transazione'],
  text: ['remittance information', 'payment details', 'verwendungszweck', 'description', 'transaction description', 'narrative', 'memo', 'libelle operation', 'libelle de l operation', 'libelle', 'libelle simplifie', 'concepto', 'omschrijving', 'omschrijving 1', 'mededelingen', 'descrizione', 'particulars', 'details', 'text', 'buchungstext', 'libelle court', 'label', 'payment reference', 'beschreibung', 'opis', 'tytul', 'communication', 'mededeling', 'vrije mededeling', 'beskrivelse', 'meddelelse', 'tekst', 'purpose', 'remarks', 'desc', 'avisierungstext', 'buchungsdetails', 'booking details', 'notification text', 'texte de notification', 'testo di notifica', 'testo di avviso', 'testo d avviso', 'texte', 'testo', 'testo di registrazione', 'testo di contabilizzazione', 'descrizione movimento', 'denominazione', 'denomination', 'bezeichnung', 'description1', 'description 1', 'beschreibung1', 'beschreibung 1', 'descrizione1', 'descrizione 1', 'transaktion', 'transaction', 'transactions', 'note', 'libelle complet operation', 'libelle complet de l operation', 'tran desc', 'transaction details', 'descriptive text 1', 'descriptive text', 'additional information', 'oggetto', 'objet'],
};

/** What a heading can mean; undefined when nothing is known about it. */
export function bankFieldOf(heading: string): BankField | undefined {
  const folded = foldedHeading(heading);
  return BANK_FIELDS.find((field) => HEADINGS[field].includes(folded));
}

/** How early a heading stands among those of its field: the earlier, the better it says it. */
export const headingRank = (heading: string, field: BankField): number => HEADINGS[field].indexOf(foldedHeading(heading));

/** Folded, and without the currency that banks write behind a heading: "Betrag (EUR)", "Bedrag in EUR". */
const foldedHeading = (heading: string): string => {
  // An apostrophe parts words: "Montant de l’opération".
  const folded = fold(heading.replaceAll(/['’]/g, ' ')).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const code = / (?:in |en )?([a-z]{3})$/.exec(folded);
  return code && parseCurrency((code[1] ?? '').toUpperCase()).ok ? folded.slice(0, code.index) : folded;
};

/** Words that say that money went out, and that it came in. */
export const SAYS_OUT = /^(?:d|dr|debit|débit|debet|dbit|s|soll|af|out|withdrawal|belastung|addebito|debito|-)$/i;
export const SAYS_IN = /^(?:c|cr|credit|crédit|crdt|k|kredit|h|haben|bij|in|deposit|gutschrift|accredito|credito|\+)$/i;

/** An amount without the word at its end or beginning that says which way the money went ("10.00 DR", "5,00 H"), and without marks of direction. */
export function sidedAmount(text: string): { readonly amount: string; readonly side: string } {
  const plain = text.replaceAll(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '').trim();
  const [, amount = '', last = ''] = /^(.*\d\)?)\s*(cr|dr|c|d|h|s)\.?$/i.exec(plain) ?? [];
  if (last !== '') return { amount, side: last };
  const [, first = '', rest = ''] = /^(cr|dr)\.?\s*([^a-z]*\d.*)$/i.exec(plain) ?? [];
  return first === '' ? { amount: plain, side: '' } : { amount: rest, side: first };
}

/** Words for a movement that waits, was refused or was called off: no money moved, or none that stayed. Whatever else a status says, the row counts. */
export const NOT_BOOKED = /^(?:pending|processing|uncleared|on hold|declined|failed|denied|refused|rejected|reverted|cancell?ed|voided|expired|ausstehend|vorgemerkt|abgelehnt|fehlgeschlagen|storniert|rückgängig|en attente|en cours|refusée?|annulée?|échouée?|in sospeso|in attesa|rifiutat[oa]|annullat[oa]|stornat[oa]|pendiente|rechazad[oa]|anulad[oa])$/i;

/** What of a bank's list is not enough to read it: the sentences a person answers by naming columns. */
export function missingColumns(mapping: BankMapping): readonly string[] {
  const has = (field: BankField): boolean => mapping[field] !== undefined;
  return [
    ...(has('bookedOn') ? [] : ['Which column is the booking date?']),
    ...(has('amount') || has('credit') || has('debit') ? [] : ['Which column is the amount, or which are paid in and paid out?']),
    ...(has('payer') || has('text') || has('reference') ? [] : ['Which column says who paid, or what for?']),
  ];
}
