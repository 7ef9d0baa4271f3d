import { csvCell, formatPpm, type Ppm } from '@quittance/kernel';
import { plain, type StatementLine } from '../application/statement-lines';
import type { StatementHeader } from './statement-data';

const COLUMNS = [
  'statement', 'client', 'period_from', 'period_to', 'currency', 'line', 'paid_on', 'account', 'client_reference', 'debtor', 'kind', 'description',
  'amount', 'commission', 'to_client', 'rate', 'contract_version', 'rule', 'collected_before', 'collected_after', 'slices', 'adjustment', 'tax',
];

/** The statement for spreadsheets: one row a payment, its working in the last columns. UTF-8 with a mark, so that it opens right everywhere. */
export async function* statementCsv(header: StatementHeader, lines: AsyncIterable<StatementLine>): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${COLUMNS.join(',')}\r\n`);
  let rows: string[] = [];
  for await (const line of lines) {
    rows.push(row(header, line));
    if (rows.length < 500) continue;
    yield Buffer.from(rows.join(''));
    rows = [];
  }
  if (rows.length > 0) yield Buffer.from(rows.join(''));
}

function row({ number, client, periodFrom, periodTo, currency }: StatementHeader, line: StatementLine): string {
  const { working } = line;
  const amount = (minor: number): string => plain(minor, currency);
  const slices = working?.slices.map(({ ratePpm, base, fee }) => `${formatPpm(ratePpm as Ppm)} of ${amount(base)} = ${amount(fee)}`).join('; ') ?? '';
  const cells = [
    csvCell(number ?? 'draft'), csvCell(client.code), periodFrom, periodTo, currency, String(line.n), line.paidOn, csvCell(line.accountNumber), csvCell(line.clientReference),
    csvCell(line.debtorName), line.kind, csvCell(line.label), amount(line.collected), amount(line.fee), amount(line.amount), csvCell(line.rate),
    working ? String(working.versionNumber) : '', working ? String(working.ruleIndex + 1) : '', working ? amount(working.collectedBefore) : '', working ? amount(working.collectedAfter) : '',
    csvCell(slices), working ? amount(working.adjustment) : '', amount(line.tax)];
  return `${cells.join(',')}\r\n`;
}
