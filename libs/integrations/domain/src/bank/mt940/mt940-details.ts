import { kept } from '../bank-values';

/** What a field 86 says of one movement. */
export interface Details {
  readonly text: string;
  readonly payer: string;
  readonly counterAccount: string;
  readonly reference: string;
  readonly returnReason: string;
}

/** SEPA's own tags, as banks write them into the text: `EREF+…` (Germany) or `/EREF/…` (SWIFT). */
const TAGS = ['EREF', 'KREF', 'MREF', 'CRED', 'DEBT', 'SVWZ', 'ABWA', 'REMI', 'ORDP', 'BENM', 'NAME', 'IBAN', 'BIC', 'RTRN', 'MARF', 'PREF', 'TRCD', 'CNTP', 'CSID', 'ISDT', 'PURP', 'ULTC', 'ULTD', 'BIC'];
const TAGGED = new RegExp(`(?:/(${TAGS.join('|')})/|(?:^|\\s)(${TAGS.join('|')})\\+)`, 'g');

/** A business code, then the sign that every subfield begins with: `?` in Germany, `>` at Triodos, `~`, `^` and `<` in Poland. */
const SUBFIELDS = /^\d{3}([?>~^<|@])(?=\d{2})/;

/** Reads `:86:`: the German subfields (`?20…?32…`), tags, or plain text. Never refuses: it is free text by the standard. */
export function details(content: string): Details {
  const joined = content.replace(/\n/g, '');
  const sign = SUBFIELDS.exec(joined)?.[1];
  return sign ? subfields(joined, sign) : tagged(content.replace(/\n/g, / \//.test(content) ? '' : ' '));
}

function subfields(joined: string, sign: string): Details {
  const parts = new Map<string, string>();
  // What stands before the first sign is the business code, not a value.
  let key = '';
  for (const part of joined.split(sign).slice(1)) {
    const begins = /^\d{2}/.test(part);
    key = begins ? part.slice(0, 2) : key;
    parts.set(key, begins ? part.slice(2) : `${parts.get(key) ?? ''}${sign}${part}`);
  }
  const join = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, n) => parts.get(String(from + n).padStart(2, '0')) ?? '').join('');
  const purpose = `${join(20, 29)}${join(60, 63)}`;
  const inner = tagged(purpose.replace(/(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA)\+/g, ' $1+'));
  return {
    text: inner.text, payer: kept(`${parts.get('32') ?? ''}${parts.get('33') ?? ''}`, 140) || inner.payer, counterAccount: kept(parts.get('31') ?? '', 60) || inner.counterAccount,
    reference: inner.reference, returnReason: returnReason(parts.get('34') ?? '') || inner.returnReason,
  };
}

function tagged(text: string): Details {
  const found = new Map<string, string>();
  const marks = [...text.matchAll(TAGGED)];
  marks.forEach((mark, index) => {
    // Between slashes a value ends with one of its own.
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim().replace(mark[1] === undefined ? /$^/ : /\/+$/, '');
    const tag = mark[1] ?? mark[2] ?? '';
    if (value !== '' && !found.has(tag)) found.set(tag, value);
  });
  if (found.size === 0) return { text: kept(text), payer: '', counterAccount: '', reference: '', returnReason: '' };
  const counterpart = (found.get('CNTP') ?? '').split('/');
  const before = text.slice(0, marks[0]?.index ?? 0);
  const reference = found.get('EREF') ?? '';
  return {
    text: kept([before, found.get('SVWZ') ?? found.get('REMI') ?? (found.size === 0 ? text : '')].filter((part) => part.trim() !== '').join(' ').replace(/^USTD\/\//, '')) || kept(text),
    payer: kept(found.get('NAME') ?? found.get('ABWA') ?? counterpart[2] ?? '', 140).replace(/^\//, ''),
    counterAccount: kept(found.get('IBAN') ?? counterpart[0] ?? '', 60),
    reference: reference === 'NOTPROVIDED' ? '' : kept(reference, 140),
    returnReason: returnReason((found.get('RTRN') ?? '').slice(0, 4)),
  };
}

const returnReason = (code: string): string => (/^[A-Z]{2}\d{2}$/.test(code.trim()) ? code.trim() : '');
