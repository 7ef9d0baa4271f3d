import type { Field } from './field';
import { fold } from './fold';
import { HEADER_MEANINGS, type HeaderLanguage } from './header-synonyms';

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

// Needs three words at least one of which is long, or `no` and `date` would recognise anything.
function inParts(header: string): HeaderMatch[] {
  let best: HeaderMatch | undefined;
  let length = 0;
  const padded = ` ${header} `;
  for (const [words, meanings] of HEADER_MEANINGS) {
    if (words.length < 5 || words.length <= length || !padded.includes(` ${words} `)) continue;
    const meaning = meanings[0];
    if (!meaning) continue;
    length = words.length;
    best = { field: meaning.field, language: meaning.language, confidence: Math.round(45 + (35 * words.length) / header.length) };
  }
  return best ? [best] : [];
}

/** What a heading can mean, best first; empty when nothing is known about it. */
export function matchHeader(header: string): readonly HeaderMatch[] {
  if (header.length > 80) return [];
  for (const variant of [header, withoutUnit(header), spaced(header), spaced(withoutUnit(header))]) {
    const folded = fold(variant);
    const found = exactly(folded).length > 0 ? exactly(folded) : exactly(folded.replace(/#/g, '').trim());
    if (found.length > 0) return found.sort((a, b) => b.confidence - a.confidence);
  }
  const folded = fold(spaced(withoutUnit(header)));
  const cut = exactly(inFull(folded));
  if (cut.length > 0) return cut.map((match) => ({ ...match, confidence: match.confidence - 6 })).sort((a, b) => b.confidence - a.confidence);
  return folded.length >= 5 && folded.length <= 50 ? inParts(folded) : [];
}

/** The currency a heading names: `Amount (USD)` → USD; undefined if none. */
export function currencyInHeader(header: string): string | undefined {
  return /(?:^|[\s([,])([A-Z]{3})(?:[\s)\]]|$)/u.exec(header)?.[1] ?? (header.includes('€') ? 'EUR' : header.includes('£') ? 'GBP' : undefined);
}
