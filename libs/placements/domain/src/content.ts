import { splitAmount } from './amount';
import type { Cell } from './cell';
import { cleanText } from './cell';
import { currenciesMeantBy } from './currencies';
import { isDayOfDigits, splitDate } from './date';

/** What kind of value a cell holds, by its look alone. */
export type ContentKind = 'EMPTY' | 'DATE' | 'AMOUNT' | 'WHOLE' | 'EMAIL' | 'PHONE' | 'CURRENCY' | 'CODE' | 'TEXT';

/** Looks at one cell. WHOLE is a number without decimals (an invoice number, days, or an amount); CODE has digits and no spaces. */
export function contentKind(cell: Cell | undefined): ContentKind {
  if (typeof cell === 'object' && cell.kind === 'DATE') return 'DATE';
  const text = cleanText(cell);
  if (text === '') return 'EMPTY';
  if (typeof cell === 'object' && cell.mark !== undefined) return 'AMOUNT';
  if (typeof cell === 'object' && cell.kind === 'NUMBER') return /^-?\d+$/.test(text) ? 'WHOLE' : 'AMOUNT';
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(text)) return 'EMAIL';
  if (/^\d{1,9}$/.test(text)) return 'WHOLE';
  if (splitDate(text)) return 'DATE';
  // `R-2041`, `F1207`: a number with a letter before it, although R is also how South Africa writes its currency.
  if (/^\p{L}{1,2}-?\d+$/u.test(text)) return 'CODE';
  const amount = splitAmount(text);
  if (amount && (amount.mark !== '' || /[.,]/.test(amount.number) || amount.negative)) return 'AMOUNT';
  if (/^[A-Z]{3}$/.test(text) && currenciesMeantBy(text).length === 1) return 'CURRENCY';
  if (/^\+?[\d\s()./-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7) return 'PHONE';
  if (/^(?=.*\d)[^\s]{1,30}$/u.test(text)) return 'CODE';
  return 'TEXT';
}

/** How often each kind appears in a column. */
export interface ContentProfile {
  readonly filled: number;
  readonly distinct: number;
  readonly share: (kind: ContentKind) => number;
  /** Digits alone that may be days: 46023, 20260101. */
  readonly dayNumbers: number;
}

/** The kinds of one column over some rows. */
export function profileColumn(rows: readonly (readonly Cell[])[], column: number): ContentProfile {
  const counts = new Map<ContentKind, number>();
  const values = new Set<string>();
  let filled = 0;
  let days = 0;
  for (const cells of rows) {
    const kind = contentKind(cells[column]);
    if (kind === 'EMPTY') continue;
    filled += 1;
    values.add(cleanText(cells[column]));
    if (kind === 'WHOLE' && isDayOfDigits(cleanText(cells[column]))) days += 1;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { filled, distinct: values.size, share: (kind) => (filled === 0 ? 0 : (counts.get(kind) ?? 0) / filled), dayNumbers: filled === 0 ? 0 : days / filled };
}
