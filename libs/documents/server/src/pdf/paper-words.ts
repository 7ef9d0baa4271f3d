import { formatDate, formatMoney, type BusinessDate } from '@quittance/kernel';

/** "1,234.56", with a true minus sign: for columns whose header names the currency. */
export const figure = (minor: number, currency: string): string => formatMoney({ minor, currency }, { show: 'none' });

/** "5 March 2026": the same for every reader. */
export const longDate = (date: BusinessDate): string => formatDate(date, { long: true });

/** "5 Mar 2026". */
export const shortDate = (date: BusinessDate): string => formatDate(date);
