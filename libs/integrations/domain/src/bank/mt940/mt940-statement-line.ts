import type { BusinessDate, CurrencyCode } from '@quittance/kernel';
import { addDays, compareDates, daysBetween } from '@quittance/kernel';
import { refusedAt } from '../bank-file-refused';
import { decimalAt, digitsDateAt, isoDateAt } from '../bank-values';

/** A field 61: one movement, before its field 86. */
export interface StatementLine {
  readonly valueOn: BusinessDate;
  readonly bookedOn: BusinessDate;
  readonly amount: number;
  readonly code: string;
  readonly reference: string;
  readonly bankReference: string;
  readonly supplement: string;
}

// Real statements leave the booking day blank (Citi), write types of two letters (`NOV `, ING) or none at all (Zenith), and fill amounts with blanks.
const FORM = /^(\d{6})(?:(\d{4})| {4})?(R?[CD]|E[CD])([A-Z])?(\d{1,25}[,.]?\d{0,8}|[,.]\d{1,8}) *(?:(?!NONREF)([A-Z][A-Z0-9 ]{3})(.*)|((?:NONREF|\/\/).*))?$/;

/** What stands for a reference where there is none, or says in which part of field 86 it is. */
const NO_REFERENCE = /^(?:NONREF|NOTPROVIDED|(?:[EKMP]REF|MARF)\+?)$/i;

/** Reads `:61:` (value date, booking day, side, amount, type, references). RC takes a credit back, RD a debit. */
export function statementLine(line: number, content: string, currency: CurrencyCode): StatementLine {
  const [first = '', ...rest] = content.split('\n');
  const match = FORM.exec(first.trim());
  if (!match) throw refusedAt(line, 'BAD_FIELD', `field 61 “${first.slice(0, 40)}” is not a movement (date, side, amount, type, reference).`);
  const [, value = '', booked, side = '', , amount = '', type = '', after, bare = ''] = match;
  const references = after ?? bare;
  const valueOn = valueDay(line, value);
  const [reference = '', bankReference = ''] = references.split('//');
  const credit = side === 'C' || side === 'RD' || side === 'EC';
  return {
    valueOn, bookedOn: booked === undefined ? valueOn : bookingDay(line, valueOn, booked), amount: decimalAt(line, `0${amount}`, currency) * (credit ? 1 : -1),
    code: type.trim(), reference: NO_REFERENCE.test(reference.trim()) ? '' : reference.trim(), bankReference: bankReference.trim(), supplement: rest.join(' ').trim(),
  };
}

/** German banks reckon with months of thirty days: values of 29 and 30 February are of its last day. */
function valueDay(line: number, text: string): BusinessDate {
  const [, year = '', day] = /^(\d{2})02(29|30)$/.exec(text) ?? [];
  return day === undefined ? digitsDateAt(line, text, 2) : addDays(digitsDateAt(line, `${year}0301`, 2), -1);
}

/** The booking day has no year: the one nearest to the value date. */
function bookingDay(line: number, valueOn: BusinessDate, monthDay: string): BusinessDate {
  const year = Number(valueOn.slice(0, 4));
  const days = [year - 1, year, year + 1].flatMap((candidate) => {
    try {
      return [isoDateAt(line, `${candidate}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`)];
    } catch {
      return [];
    }
  });
  const [nearest] = days.sort((a, b) => Math.abs(daysBetween(valueOn, a)) - Math.abs(daysBetween(valueOn, b)) || compareDates(a, b));
  if (!nearest) throw refusedAt(line, 'BAD_DATE', `“${monthDay}” is not a day of the year.`);
  return nearest;
}
