import { formatMinor, partsOf, type BusinessDate, type CurrencyCode } from '@quittance/kernel';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** "1,234.56", with a true minus sign. */
export function figure(minor: number, currency: string): string {
  const [whole = '', fraction] = formatMinor(Math.abs(minor), currency as CurrencyCode).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minor < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** "5 March 2026": the same for every reader. */
export function longDate(date: BusinessDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** "5 Mar 2026". */
export function shortDate(date: BusinessDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;
}
