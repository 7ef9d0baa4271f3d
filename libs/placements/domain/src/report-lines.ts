import { cleanText, type Cell } from './cell';
import { contentKind } from './content';
import { fold, unaccent } from './fold';

const TOTAL_ALONE = new Set('total, totals, grand total, subtotal, sub total, total general, gesamt, gesamtsumme, summe, zwischensumme, endsumme, total a payer, sous total, totale, totale generale, subtotale, totaal, eindtotaal, subtotaal, suma, total geral, report total, total receivables, total ar, totalt, i alt, yhteensa, razem, ogolem, suma, celkem, итого, всего, 合計, 総計, 総合計, 小計, summa, saldo total, total amount, total outstanding, total due, total balance, total open, total invoices, total overdue, totale complessivo, somme totale, gesamtbetrag, total bedrag, totalbelopp, totaal generaal'.split(', '));
const TOTAL_BEFORE = /^(?:sub\s?)?(?:total|totals|totale|totaal|gesamt|summe|sous total|subtotal|zwischensumme|summa|totalt|i alt|yhteensa|razem|suma|celkem|итого|всего)\s+(?:(?:for|fur|pour|para|de|di|per|voor)\s+)?(.+)$/u;
const TOTAL_AFTER = /^(.+)\s+(?:sub\s?total|total|totals|gesamt|summe|summa|totalt|razem|celkem|итого|合計|小計)$/u;
const WITH_CHILDREN = /\s+(?:with sub customers?|with sub ?accounts?|con sub ?clientes?|avec sous clients?)$/u;

/** What a total line totals: everything (''), a group by its folded label, or undefined when the label is no total. */
export function totalOf(label: string): string | undefined {
  const folded = fold(label);
  if (TOTAL_ALONE.has(folded)) return '';
  const match = TOTAL_BEFORE.exec(folded) ?? TOTAL_AFTER.exec(folded);
  return match?.[1]?.replace(WITH_CHILDREN, '');
}

const UNIT = '(?:\\s*(?:days?|tage|jours?|dias|giorni|dagen)\\b.*)?$';
const BUCKETS = [
  /^(?:current|not (?:yet )?due|nicht fallig|non echu|al corriente|no vencido|non scaduto|niet vervallen|a vencer)$/u,
  new RegExp(`^\\d{1,3}\\s*(?:-|–|to|bis|a|au|tot)\\s*\\d{1,3}${UNIT}`, 'u'),
  new RegExp(`^(?:over|more than|>|uber|plus de|mas de|oltre|meer dan|mais de)\\s*\\d{1,3}${UNIT}`, 'u'),
  new RegExp(`^\\d{1,3}\\s*(?:\\+|or more|and over|and more|oder mehr|y mas|et plus|e oltre|of meer|ou mais)${UNIT}`, 'u'),
];

/** True for an ageing bucket's heading: `91 or more days past due`, `1 - 30`, `> 90`, `Current`. */
export function isBucketLabel(label: string): boolean {
  const lower = unaccent(label.trim());
  return BUCKETS.some((bucket) => bucket.test(lower));
}

const FOOTER = /^(?:(?:accrual|cash) basis\b|page \d+|seite \d+|printed\b|generated\b|created\b|report\b|exported\b|run date\b|erstellt am|druckdatum|prepared\b|end of report)|\b(?:GMT|UTC)\s*[+-]?\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+\p{L}+ \d{1,2},? \d{4}/iu;

const SHARE = new Set('percentage of total, percent of total, of total, % of total, prozent, percent, pourcentage du total, porcentaje del total'.split(', '));

/** True for a line that states shares of the total and no sums. */
export const isShareLine = (label: string): boolean => SHARE.has(fold(label));

/** True for a line drawn between others: dashes, stars, bars. */
export const isRule = (cells: readonly Cell[]): boolean => cells.every((cell) => /^[-–—=_*.|+~\s]*$/u.test(cleanText(cell))) && cells.some((cell) => /[-–—=_*|+~]{3}/u.test(cleanText(cell)));

/** True for a line a report prints about itself: when it was printed, its basis, a page number. */
export function isFooter(label: string): boolean {
  return FOOTER.test(label.trim());
}

/** The only filled cell of a row and its column; undefined when more or none are filled. */
export function onlyCell(cells: readonly Cell[]): { readonly column: number; readonly text: string } | undefined {
  let only: { column: number; text: string } | undefined;
  for (let column = 0; column < cells.length; column += 1) {
    const text = cleanText(cells[column]);
    if (text === '') continue;
    if (only) return undefined;
    only = { column, text };
  }
  return only;
}

/** The label of a row that may head a group: its only filled cell, in the first columns, and words. */
export function groupLabel(cells: readonly Cell[]): string | undefined {
  const only = onlyCell(cells);
  if (!only || only.column > 5) return undefined;
  if (isBucketLabel(only.text)) return only.text;
  const kind = contentKind(cells[only.column]);
  return kind === 'TEXT' || kind === 'CODE' || kind === 'CURRENCY' ? only.text : undefined;
}

/** The first filled cell's text and column. */
export function firstCell(cells: readonly Cell[]): { readonly column: number; readonly text: string } | undefined {
  for (let column = 0; column < cells.length; column += 1) {
    const text = cleanText(cells[column]);
    if (text !== '') return { column, text };
  }
  return undefined;
}
