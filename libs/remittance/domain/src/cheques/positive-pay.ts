import { formatMinor, sumMinor, type BusinessDate, type CurrencyCode } from '@quittance/kernel';

/** A cheque as the bank is told of it: issued, or not to be paid any more. Minor units. */
export interface PositivePayLine {
  readonly action: 'ISSUE' | 'VOID';
  readonly number: number;
  readonly amount: number;
  readonly issuedOn: BusinessDate;
  readonly payee: string;
}

export interface PositivePayTotals {
  readonly issuedCount: number;
  readonly issuedTotal: number;
  readonly voidCount: number;
  readonly voidTotal: number;
}

/** Counts and sums of a file by what the bank is told. */
export function positivePayTotals(lines: readonly Pick<PositivePayLine, 'action' | 'amount'>[]): PositivePayTotals {
  const of = (action: 'ISSUE' | 'VOID'): number[] => lines.filter((line) => line.action === action).map(({ amount }) => amount);
  return { issuedCount: of('ISSUE').length, issuedTotal: sumMinor(of('ISSUE')), voidCount: of('VOID').length, voidTotal: sumMinor(of('VOID')) };
}

/** A payee as banks take it: letters, digits and plain signs, 80 at most; what a spreadsheet would run is kept from it. */
export const plainPayee = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9 .,&'/()-]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^[-=+@]+\s*/, '').slice(0, 80);

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A positive pay file: a header with the file's number, one line a cheque (I issued, V void), a trailer with counts and totals.
 * Lines in the order given, CRLF, ASCII.
 */
export function positivePayCsv(file: { readonly number: number; readonly createdOn: BusinessDate; readonly routingNumber: string; readonly accountNumber: string; readonly currency: CurrencyCode }, lines: readonly PositivePayLine[]): string {
  const amount = (minor: number): string => formatMinor(minor, file.currency);
  const { issuedCount, issuedTotal, voidCount, voidTotal } = positivePayTotals(lines);
  const rows = [
    ['H', String(file.number), file.createdOn, file.routingNumber, file.accountNumber, file.currency],
    ...lines.map((line) => [line.action === 'ISSUE' ? 'I' : 'V', String(line.number), line.issuedOn, file.accountNumber, amount(line.amount), quoted(plainPayee(line.payee))]),
    ['T', String(issuedCount), amount(issuedTotal), String(voidCount), amount(voidTotal), String(lines.length)],
  ];
  return `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
