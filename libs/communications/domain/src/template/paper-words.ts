import { formatDate, type BusinessDate } from '@quittance/kernel';

/** What a message says besides its text: dates, tables, the parts to tear off, the head of a letter. */
export interface PaperWords {
  readonly date: (day: BusinessDate | string) => string;
  readonly itemization: { readonly asOf: (day: string) => string; readonly then: string; readonly interest: string; readonly fees: string; readonly paid: string; readonly total: string };
  readonly table: { readonly pastDue: (currency: string) => string; readonly invoice: string; readonly account: string; readonly due: string; readonly owed: string; readonly together: string; readonly more: (n: number) => string };
  readonly plan: { readonly caption: (currency: string) => string; readonly by: string; readonly amount: string };
  readonly methods: Readonly<Record<string, string>>;
  readonly tearOff: {
    readonly label: string; readonly cut: string; readonly mailTo: string; readonly reference: string; readonly creditor: string; readonly heading: string; readonly check: string; readonly dispute: string;
    readonly reasons: readonly [string, string, string]; readonly original: string; readonly enclosed: string; readonly payable: (name: string, reference: string, amount: string, by: string) => string; readonly by: (day: string) => string };
  readonly coupon: { readonly label: string; readonly cut: string; readonly payableTo: (name: string) => string; readonly reference: string; readonly owed: string; readonly payBy: string; readonly enclosed: string; readonly inText: (amount: string, by: string | null, name: string, reference: string) => string };
  readonly head: { readonly date: string; readonly ours: string; readonly creditor: string; readonly theirs: string };
}

const MONTHS_ES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];
const MONTHS_DE = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];

const dated = (write: (day: number, month: number, year: string) => string) => (text: string): string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === '' ? text : write(Number(day), Number(month), year);
};

const EN: PaperWords = {
  date: (day) => formatDate(day as BusinessDate, { long: true }),
  itemization: {
    asOf: (day) => `As of ${day}, you owed`, then: 'then', interest: 'Between that day and today: you were charged this amount in interest', fees: 'You were charged this amount in fees', paid: 'You paid or were credited this amount toward the debt', total: 'Total amount of the debt now' },
  table: { pastDue: (currency) => `Past due, in ${currency}`, invoice: 'Invoice', account: 'Account', due: 'Due', owed: 'Owed', together: 'Together', more: (n) => `and ${n} more` },
  plan: { caption: (currency) => `Instalments, in ${currency}`, by: 'By', amount: 'Amount' },
  methods: { CHECK: 'check', ACH: 'bank transfer', WIRE: 'wire', CARD: 'card', CASH: 'cash', DIRECT_DEBIT: 'direct debit', BANK_TRANSFER: 'bank transfer', OTHER: 'payment' },
  tearOff: {
    label: 'Part to send back', cut: 'Tear off and send back', mailTo: 'Mail this form to:', reference: 'Reference', creditor: 'Creditor', heading: 'How do you want to respond?', check: 'Check all that apply:', dispute: 'I want to dispute the debt because I think:',
    reasons: ['This is not my debt.', 'The amount is wrong.', 'Other (please describe on reverse or attach additional information).'], original: 'I want you to send me the name and address of the original creditor.', enclosed: 'I enclosed this amount:',
    payable: (name, reference, amount, by) => `Make your check payable to ${name}. Include the reference number ${reference}. Owed now: ${amount}. Dispute by ${by}.`, by: (day) => `by ${day}` },
  coupon: {
    label: 'Payment coupon', cut: 'Send this part with your payment', payableTo: (name) => `Payable to ${name}`, reference: 'Reference', owed: 'Owed', payBy: 'Pay by', enclosed: 'Enclosed',
    inText: (amount, by, name, reference) => `Payment coupon: ${amount}${by === null ? '' : ` by ${by}`}, payable to ${name}, reference ${reference}.` },
  head: { date: 'Date', ours: 'Our reference', creditor: 'Creditor', theirs: 'Their reference' },
};

/** The notice's parts in the words of the Bureau's Spanish translation of model form B-1 (12 CFR 1006 App. B); the rest is ours. */
const ES: PaperWords = {
  date: dated((day, month, year) => `${day} de ${MONTHS_ES[month - 1] ?? ''} de ${year}`),
  itemization: {
    asOf: (day) => `Al ${day}, debía`, then: 'esa fecha', interest: 'Entre esa fecha y hoy: se le cobró esta cantidad en interés', fees: 'Se le cobró esta cantidad en cargos', paid: 'Pagó y se le abonó esta cantidad a la deuda', total: 'Monto total de la deuda ahora' },
  table: { pastDue: (currency) => `Vencido, en ${currency}`, invoice: 'Factura', account: 'Cuenta', due: 'Vencimiento', owed: 'Se debe', together: 'En total', more: (n) => `y ${n} más` },
  plan: { caption: (currency) => `Pagos acordados, en ${currency}`, by: 'A más tardar', amount: 'Monto' },
  methods: { CHECK: 'cheque', ACH: 'transferencia bancaria', WIRE: 'transferencia', CARD: 'tarjeta', CASH: 'efectivo', DIRECT_DEBIT: 'débito directo', BANK_TRANSFER: 'transferencia bancaria', OTHER: 'pago' },
  tearOff: {
    label: 'Parte para devolver', cut: 'Separe y devuelva esta parte', mailTo: 'Envíe este formulario a:', reference: 'Referencia', creditor: 'Acreedor', heading: '¿Cómo desea responder?', check: 'Marque todo lo que corresponda:', dispute: 'Quiero disputar la deuda porque pienso que:',
    reasons: ['Esta no es mi deuda.', 'La cantidad es incorrecta.', 'Otro (por favor describa al reverso o adjunte información adicional).'], original: 'Quiero que me envíen el nombre y la dirección del acreedor original.', enclosed: 'Adjunto esta cantidad:',
    payable: (name, reference, amount, by) => `Haga su cheque a nombre de ${name}. Incluya el número de referencia ${reference}. Se debe ahora: ${amount}. Dispute a más tardar el ${by}.`, by: (day) => `a más tardar el ${day}` },
  coupon: {
    label: 'Cupón de pago', cut: 'Envíe esta parte con su pago', payableTo: (name) => `A nombre de ${name}`, reference: 'Referencia', owed: 'Se debe', payBy: 'Pague a más tardar el', enclosed: 'Adjunto',
    inText: (amount, by, name, reference) => `Cupón de pago: ${amount}${by === null ? '' : ` a más tardar el ${by}`}, a nombre de ${name}, referencia ${reference}.` },
  head: { date: 'Fecha', ours: 'Nuestra referencia', creditor: 'Acreedor', theirs: 'Su referencia' },
};

const DE: PaperWords = {
  date: dated((day, month, year) => `${day}. ${MONTHS_DE[month - 1] ?? ''} ${year}`),
  itemization: { asOf: (day) => `Am ${day} waren offen`, then: 'diesem Tag', interest: 'Seither berechnete Zinsen', fees: 'Seither berechnete Gebühren', paid: 'Gezahlt oder gutgeschrieben', total: 'Gesamtbetrag der Forderung heute' },
  table: { pastDue: (currency) => `Überfällig, in ${currency}`, invoice: 'Rechnung', account: 'Konto', due: 'Fällig', owed: 'Offen', together: 'Zusammen', more: (n) => `und ${n} weitere` },
  plan: { caption: (currency) => `Raten, in ${currency}`, by: 'Bis', amount: 'Betrag' },
  methods: { CHECK: 'Scheck', ACH: 'Überweisung', WIRE: 'Überweisung', CARD: 'Karte', CASH: 'bar', DIRECT_DEBIT: 'Lastschrift', BANK_TRANSFER: 'Überweisung', OTHER: 'Zahlung' },
  tearOff: {
    label: 'Abschnitt zur Rücksendung', cut: 'Abtrennen und zurücksenden', mailTo: 'Bitte senden an:', reference: 'Aktenzeichen', creditor: 'Gläubiger', heading: 'Ihre Antwort', check: 'Zutreffendes ankreuzen:', dispute: 'Ich bestreite die Forderung, denn:',
    reasons: ['Es ist nicht meine Schuld.', 'Der Betrag ist falsch.', 'Anderes (bitte umseitig beschreiben oder Unterlagen beifügen).'], original: 'Bitte nennen Sie mir Namen und Anschrift des ursprünglichen Gläubigers.', enclosed: 'Beigefügter Betrag:',
    payable: (name, reference, amount, by) => `Zahlbar an ${name}, Aktenzeichen ${reference}. Heute offen: ${amount}. Antwort bis ${by}.`, by: (day) => `bis ${day}` },
  coupon: {
    label: 'Zahlungsabschnitt', cut: 'Bitte bei der Zahlung angeben', payableTo: (name) => `Zahlbar an ${name}`, reference: 'Aktenzeichen', owed: 'Offen', payBy: 'Zahlbar bis', enclosed: 'Beigefügt',
    inText: (amount, by, name, reference) => `Zahlbar: ${amount}${by === null ? '' : ` bis ${by}`}, an ${name}, Aktenzeichen ${reference}.` },
  head: { date: 'Datum', ours: 'Unser Aktenzeichen', creditor: 'Gläubiger', theirs: 'Ihr Zeichen' },
};

const LANGUAGES: Readonly<Record<string, PaperWords>> = { en: EN, es: ES, de: DE };

/** Words of a language; English where we have none of it. */
export const paperWords = (language: string): PaperWords => LANGUAGES[language] ?? EN;
