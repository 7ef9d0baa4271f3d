import { csvCell, formatMinor, type CurrencyCode } from '@quittance/kernel';
import type { StatementOfAccount } from './statement-of-account';

/** The statement for spreadsheets: a row a line. UTF-8 with a mark, so that it opens right everywhere. */
export function accountStatementCsv({ number, debtorName, clientName, currency, lines }: StatementOfAccount): string {
  const amount = (minor: number): string => formatMinor(minor, currency as CurrencyCode);
  const rows = lines.map(({ on, kind, what, detail, amount: minor, balance }) =>
    [csvCell(number), csvCell(debtorName), csvCell(clientName), currency, on, kind, csvCell(what), csvCell(detail), amount(minor), amount(balance)].join(','));
  return `\uFEFF${['account,debtor,creditor,currency,date,kind,what,detail,amount,owed', ...rows].join('\r\n')}\r\n`;
}
