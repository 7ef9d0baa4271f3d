import type { Field } from './field';
import { fold } from './fold';
import { HEADER_MEANINGS, type HeaderLanguage, type HeaderMeaning } from './header-synonyms';

/** What a heading was taken for. */
export interface HeaderMatch {
  readonly field: Field;
  readonly language: HeaderLanguage;
  /** 0–100: 96 for a known wording, less for one of cut words or recognised in parts. */
  readonly confidence: number;
}

/** Headings made of a unit in brackets or after it: `Amount (USD)`, `Betrag in EUR`, `Total €`. */
function withoutUnit(header: string): string {
  return header.replace(/[([][^)\]]*[)\]]/gu, ' ').replace(/[\s,]+(?:in|en)?\s*(?:[A-Z]{3}|[€£$])\s*$/u, '');
}

/** Camel and snake case as words: `invoiceNumber`, `due_date`. */
function spaced(header: string): string {
  return header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_]+/g, ' ');
}

/** Words as older systems cut them: `Cust Name`, `Inv Dt`, `Orig Amt`. */
const CUT_WORDS: ReadonlyMap<string, string> = new Map(Object.entries({
  acct: 'account', addr: 'address', amt: 'amount', bal: 'balance', co: 'company', cur: 'currency', curr: 'currency', cust: 'customer', desc: 'description', doc: 'document', dt: 'date', dte: 'date',
  inv: 'invoice', nbr: 'no', num: 'no', orig: 'original', os: 'outstanding', ph: 'phone', pmt: 'payment', pymt: 'payment', trx: 'transaction', txn: 'transaction' }));

const inFull = (folded: string): string => folded.split(' ').map((word) => CUT_WORDS.get(word) ?? word).join(' ');

function exactly(header: string): HeaderMatch[] {
  const seen = new Map<Field, HeaderMatch>();
  for (const meaning of HEADER_MEANINGS.get(header) ?? []) {
    const confidence = 96 - Math.min(meaning.rank, 8);
    const known = seen.get(meaning.field);
    if (!known || known.confidence < confidence) seen.set(meaning.field, { field: meaning.field, language: meaning.language, confidence });
  }
  return [...seen.values()];
}

/** Words that make an amount another one than what is owed: a tax, a price, a limit. */
const OTHER_AMOUNT = /\b(?:tax|vat|gst|hst|pst|moms|mva|mwst|ust|umsatzsteuer|steuer|tva|iva|btw|dph|alv|ndc|discount|skonto|remise|rabatt|rate|kurs|cours|limit|kreditlimit|days?|tage|jours|dias|giorni|dagen|count|qty|quantity|menge|percent|pct|net|netto|nettobetrag|subtotal|sub total|commission|provision|fee|fees|shipping|freight|withheld|withholding|cost|price|preis|prix|precio|line|unit|item|home currency|base currency)\b/u;
const WITH_TAX = /\b(?:incl|including|inc|inkl|inklusive|ttc|con iva|iva inclusa|iva incluido|brutto|gross|toutes taxes)\b/u;
/** An amount before tax is not what is owed. */
const BEFORE_TAX = /(?:^|[^\p{L}])(?:net|netto|excl|excluding|ex vat|ex gst|ex tax|before tax|ht|hors taxes?|ohne|zzgl|exkl|ekskl|eks|sin iva|senza iva|zonder|excl|uden|utan|bez|без)(?:$|[^\p{L}])|税抜|税別/iu;
const STILL_OPEN = /\b(?:due|open|outstanding|remaining|unpaid|balance|owing|owed|overdue|offen|offener|offene|rest|solde|reste|saldo|pendiente|residuo|openstaand|restant)\b/u;
const ALREADY_PAID = /\b(?:paid|received|applied|credited|bezahlt|gezahlt|paye|regle|pagado|pagato|betaald|pago)\b/u;

/** What a heading that only contains a known one says beside it: an amount that is a tax is none, and what is left of it is the open one. */
function amountMeant(header: string, field: Field): Field | undefined {
  if (field !== 'amount' && field !== 'openBalance' && field !== 'paidAmount') return field;
  if (OTHER_AMOUNT.test(header) && !WITH_TAX.test(header)) return undefined;
  return STILL_OPEN.test(header) ? 'openBalance' : ALREADY_PAID.test(header) ? 'paidAmount' : field === 'paidAmount' ? undefined : field;
}

type Wording = readonly [string, readonly HeaderMeaning[]];

function byFirstWord(): ReadonlyMap<string, readonly Wording[]> {
  const found = new Map<string, Wording[]>();
  for (const entry of HEADER_MEANINGS) {
    const first = entry[0].split(' ')[0] ?? '';
    if (entry[0].length >= 5) found.set(first, [...(found.get(first) ?? []), entry]);
  }
  return found;
}

/** Wordings long enough to say something within a longer heading, by their first word. */
const BY_FIRST_WORD = /* @__PURE__ */ byFirstWord();

// Needs three words at least one of which is long, or `no` and `date` would recognise anything.
function inParts(header: string): HeaderMatch[] {
  const found = new Map<Field, HeaderMatch>();
  const padded = ` ${header} `;
  for (const [words, meanings] of header.split(' ').flatMap((word) => BY_FIRST_WORD.get(word) ?? [])) {
    if (!padded.includes(` ${words} `)) continue;
    const meaning = meanings[0];
    const field = meaning && amountMeant(header, meaning.field);
    if (!meaning || !field) continue;
    const confidence = Math.round(45 + (35 * words.length) / header.length);
    if (confidence > (found.get(field)?.confidence ?? 0)) found.set(field, { field, language: meaning.language, confidence });
  }
  return [...found.values()].sort((a, b) => b.confidence - a.confidence);
}

/** What a heading can mean, best first; empty when nothing is known about it. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  if (header.length > 80) return [];
  const plain = header.normalize('NFKC');
  const matches = meanings(plain);
  // "Betrag (netto)", "Amount excl. VAT"; "Net due" is another thing.
  return BEFORE_TAX.test(plain) && !/\bnet (?:due|balance|open)|netto ?f[aä]llig/iu.test(plain) ? matches.filter(({ field }) => field !== 'amount' && field !== 'paidAmount' && !(field === 'openBalance' && !STILL_OPEN.test(fold(plain)))) : matches;
}

function meanings(plain: string): readonly HeaderMatch[] {
  for (const variant of [plain, withoutUnit(plain), spaced(plain), spaced(withoutUnit(plain))]) {
    const folded = fold(variant);
    const found = exactly(folded).length > 0 ? exactly(folded) : exactly(folded.replace(/#/g, '').trim());
    if (found.length > 0) return found.sort((a, b) => b.confidence - a.confidence);
  }
  const folded = fold(spaced(withoutUnit(plain)));
  const cut = exactly(inFull(folded));
  if (cut.length > 0) return cut.map((match) => ({ ...match, confidence: match.confidence - 6 })).sort((a, b) => b.confidence - a.confidence);
  return folded.length >= 5 && folded.length <= 50 ? inParts(folded) : [];
}

/** The currency a heading names: `Amount (USD)` → USD; undefined if none. */
export function currencyInHeader(header: string): string | undefined {
  return /(?:^|[\s([,])([A-Z]{3})(?:[\s)\]]|$)/u.exec(header)?.[1] ?? (header.includes('€') ? 'EUR' : header.includes('£') ? 'GBP' : undefined);
}
