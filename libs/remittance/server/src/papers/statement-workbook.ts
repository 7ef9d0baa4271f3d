import { formatPpm, type BusinessDate, type CurrencyCode, type Ppm } from '@quittance/kernel';
import type { Readable } from 'node:stream';
import { plain, type StatementLine } from '../application/statement-lines';
import type { StatementHeader } from '../statement/statement-data';
import { workbook, type Cell } from './workbook';

const HEADERS = ['Line', 'Paid on', 'Account', 'Your reference', 'Debtor', 'What', 'Amount', 'Rate', 'Commission', 'Tax', 'For you', 'How the commission was made'];
const WIDTHS = [6, 11, 12, 18, 32, 24, 14, 16, 14, 12, 14, 60];

/** The statement as a workbook: how it is made up, and a row a payment. */
export function statementWorkbook(header: StatementHeader, lines: AsyncIterable<StatementLine>): Readable {
  const { currency, entries, number, client, periodFrom, periodTo, createdAt } = header;
  const facts: (readonly Cell[])[] = [
    [{ text: 'Statement' }, { text: number ?? 'draft' }], [{ text: 'Client' }, { text: `${client.name} (${client.code})` }], [{ text: 'From' }, { date: periodFrom }], [{ text: 'To' }, { date: periodTo }],
    [{ text: 'Currency' }, { text: currency }], [], ...entries.map(({ label, amount }): readonly Cell[] => [{ text: label }, { minor: amount }])];
  return workbook([
    { name: 'Statement', headers: ['Statement', ''], widths: [40, 34], rows: facts },
    { name: 'Payments', headers: HEADERS, widths: WIDTHS, rows: lineRows(lines, currency) },
  ], currency as CurrencyCode, createdAt);
}

async function* lineRows(lines: AsyncIterable<StatementLine>, currency: string): AsyncGenerator<readonly Cell[]> {
  for await (const line of lines) {
    const slices = line.working?.slices.map(({ ratePpm, base, fee }) => `${formatPpm(ratePpm as Ppm)} of ${plain(base, currency)} = ${plain(fee, currency)}`).join('; ') ?? '';
    yield [
      { count: line.n }, { date: line.paidOn as BusinessDate }, { text: line.accountNumber }, { text: line.clientReference }, { text: line.debtorName }, { text: line.label },
      { minor: line.collected }, { text: line.rate }, { minor: line.fee }, { minor: line.tax }, { minor: line.amount }, { text: slices }];
  }
}
