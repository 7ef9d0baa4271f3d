import type { CommissionLineRowFragment, CommissionRowFragment } from '@quittance/graphql/agency';
import { formatMinor, type CurrencyCode } from '@quittance/kernel';
import { formatMonth, formatPpm, type Option } from '@quittance/ui';
import { csvText } from '@quittance/payments/console';

export type CommissionRow = CommissionRowFragment;
export type CommissionLine = CommissionLineRowFragment;

/** Lines of one file. */
export const MOST_EXPORTED = 20_000;

/** The last twelve months, this one first, as their first days. */
export function monthOptions(today: string): Option[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) => {
    const n = year * 12 + month - 1 - back;
    const value = `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`;
    return { value, label: formatMonth(value) };
  });
}

/** "1 of 3" of a desk, or nothing for all of it. */
export const shareWords = ({ parts, ofParts }: Pick<CommissionLine, 'parts' | 'ofParts'>): string => (parts === ofParts ? 'all' : `${parts} of ${ofParts}`);

const plain = (minor: number, currency: string): string => formatMinor(minor, currency as CurrencyCode);

/** Collectors' months for a spreadsheet. */
export const monthCsv = (month: string, rows: readonly CommissionRow[]): string =>
  csvText(['month', 'collector', 'currency', 'payments', 'fees', 'taken_back', 'commission'],
    rows.map((row) => [month.slice(0, 7), row.collectorName, row.currency, row.payments, plain(row.fees, row.currency), plain(row.returned, row.currency), plain(row.amount, row.currency)]));

/** The fees behind a month for a spreadsheet. */
export const linesCsv = (rows: readonly CommissionLine[]): string =>
  csvText(['earned_on', 'account', 'debtor', 'client', 'desk', 'currency', 'fee', 'share', 'rate', 'commission'],
    rows.map((row) => [row.earnedOn, row.accountNumber, row.debtorName, row.clientName, row.deskName, row.currency, plain(row.fee, row.currency), `${row.parts}/${row.ofParts}`, formatPpm(row.ratePpm), plain(row.amount, row.currency)]));
