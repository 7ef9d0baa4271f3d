import { referenceKey } from '@quittance/debtors/domain';
import { nameWords, normaliseName } from '@quittance/placements/domain';
import type { LineFacts } from './expected';
import { payerForm, type PayerForm } from './name-likeness';

/** What is looked up for one line. */
export interface LineKeys {
  /** Keys of numbers and references (`referenceKey`), each with a digit. */
  readonly references: readonly string[];
  /** The same, to be asked. */
  readonly given: ReadonlySet<string>;
  /** Account numbers that one slip of the finger would make of a number in the line. */
  readonly swapped: readonly string[];
  /** Normalised names: the payer's, or such as the text may hold. */
  readonly names: readonly string[];
  readonly payer: PayerForm;
}

const MOST_REFERENCES = 60;
const MOST_NAMES = 24;

/** The keys of a line: what of it may be a number, a reference or a name. */
export function lineKeys(line: LineFacts): LineKeys {
  const references = referenceKeys(line);
  const payer = payerForm(line.payer, line.text);
  let swapped: readonly string[] | undefined;
  return {
    references, given: new Set(references), names: nameKeys(line, payer), payer,
    // Asked only of lines that their number does not tell.
    get swapped() {
      return (swapped ??= references.flatMap(swaps).slice(0, 40));
    } };
}

function referenceKeys(line: LineFacts): string[] {
  const keys = new Set<string>();
  const own = String(Math.abs(line.amount));
  const add = (text: string): void => {
    const key = referenceKey(text);
    if (key.length >= 3 && key.length <= 40 && /\d/.test(key) && key !== own) keys.add(key);
  };
  for (const text of [line.reference, line.text]) {
    const words = text.split(/[\s,;:|]+/).filter((word) => word !== '').slice(0, 80);
    words.forEach((word, index) => {
      add(word);
      for (const part of word.split(/[/+#]+/)) add(part);
      // "INV 77" and "Q 100 234" are one number each.
      const next = words[index + 1];
      if (next !== undefined && next.length <= 12 && word.length <= 12) add(word + next);
    });
  }
  return [...keys].slice(0, MOST_REFERENCES);
}

/** Each pair of neighbouring digits the other way round. */
function swaps(key: string): string[] {
  if (!/^q?\d{6,8}$/.test(key)) return [];
  const from = key.startsWith('q') ? 1 : 0;
  return Array.from({ length: key.length - from - 1 }, (_, n) => n + from)
    .filter((at) => key[at] !== key[at + 1])
    .map((at) => `q${(key.slice(0, at) + (key[at + 1] ?? '') + (key[at] ?? '') + key.slice(at + 2)).replace(/^q/, '')}`);
}

function nameKeys({ text }: LineFacts, payer: PayerForm): string[] {
  if (payer.named) return [payer.normal].filter((name) => name.length >= 3);
  const words = nameWords(text).filter((word) => !/\d/.test(word)).slice(0, 16);
  const names = new Set<string>();
  for (let length = 4; length >= 2; length -= 1) for (let at = 0; at + length <= words.length; at += 1) names.add(normaliseName(words.slice(at, at + length).join(' ')));
  return [...names].filter((name) => name.length >= 6).slice(0, MOST_NAMES);
}
