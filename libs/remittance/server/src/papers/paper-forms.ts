import { csvCell, moneyInWords, type CurrencyCode } from '@quittance/kernel';
import type { Readable } from 'node:stream';
import { html, type Html } from '@quittance/documents/server';
import { plain } from '../application/statement-lines';
import { figure, longDate, shortDate } from '../statement/words';
import type { Paper, PaperKind, PaperRow } from './paper-data';
import { workbook, type Cell } from './workbook';

export const PAPER_NAMES: Readonly<Record<PaperKind, string>> = { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note', GROUP_STATEMENT: 'Group statement' };

interface PaperColumn {
  readonly key: string;
  readonly header: string;
  readonly of: (row: PaperRow) => number | string;
}

const WHO: readonly PaperColumn[] = [
  { key: 'client', header: 'Client', of: (row) => row.clientName },
  { key: 'client_code', header: 'Code', of: (row) => row.clientCode },
  { key: 'statement', header: 'Statement', of: (row) => row.statement },
];
const money = (key: keyof PaperRow & string, header: string): PaperColumn => ({ key, header, of: (row) => row[key] });

/** A paper's columns; those with nothing in any row are left out of what is printed. */
const columnsOf = ({ kind, rows }: Paper, all: boolean): readonly PaperColumn[] => {
  const amounts = kind === 'GROUP_STATEMENT'
    ? [money('collected', 'Collected'), money('fees', 'Commission'), money('tax', 'Tax'), money('costs', 'Costs'), money('other', 'Invoiced, credited, carried'), money('amount', 'Remitted')]
    : [money('fees', 'Commission'), money('tax', 'Tax'), money('costs', 'Costs'), money('other', 'Kept back already, paid in, brought forward'), money('amount', kind === 'INVOICE' ? 'Invoiced' : 'Credited')];
  return amounts.filter(({ key, of }) => all || key === 'amount' || rows.some((row) => of(row) !== 0));
};

const total = (rows: readonly PaperRow[], column: PaperColumn): number => rows.reduce((sum, row) => sum + Number(column.of(row)), 0);

/** The paper's title: what a reader's window shows. */
export const paperTitle = ({ kind, number, client }: Paper): string => `${PAPER_NAMES[kind]} ${number}, ${client.name}`;

/** The paper as markup; every name in it is escaped. */
export function paperPage(paper: Paper): Html {
  const { kind, number, client, agency, currency, issuedOn, dueOn, amount, taxRates, rows } = paper;
  const columns = columnsOf(paper, false);
  const shown = (minor: number): string => figure(minor, currency);
  const lines = [agency.address, [agency.email, agency.phone].filter((part) => part !== '').join(' · '), agency.taxNumbers === '' ? '' : `Tax number ${agency.taxNumbers}`].filter((part) => part !== '');
  return html`
<header>
  <div>
    <p class="agency">${agency.name}</p>
    <p class="small">${lines.join('\n')}</p>
    <div class="to"><p class="name">${client.name}</p><p class="small">${[client.address, client.taxId === '' ? '' : `Tax number ${client.taxId}`].filter((part) => part !== '').join('\n')}</p></div>
  </div>
  <div>
    <h1>${PAPER_NAMES[kind]}</h1>
    <dl class="facts">
      <dt>Number</dt><dd>${number}</dd>
      <dt>Client</dt><dd>${client.code}</dd>
      <dt>${kind === 'GROUP_STATEMENT' ? 'Paid on' : 'Issued on'}</dt><dd>${longDate(issuedOn)}</dd>
      ${dueOn !== null && html`<dt>Due on</dt><dd>${longDate(dueOn)}</dd>`}
      <dt>Currency</dt><dd>${currency}</dd>
    </dl>
  </div>
</header>
<main>
<section class="result" aria-label="Result">
  <div class="amount">
    <p class="label">${RESULT[kind]}</p>
    <p class="big">${moneyInWords(amount, currency)}</p>
    ${dueOn !== null && html`<p class="small">Please pay by ${longDate(dueOn)} and name ${number}.</p>`}
    ${taxRates !== '' && html`<p class="small">Tax: ${taxRates}, rounded by payment.</p>`}
  </div>
</section>
<section>
  <h2>${rows.length === 1 ? 'The statement behind it' : 'The statements behind it'}</h2>
  <table class="lines">
    <caption>Amounts in ${currency}. Each statement lists its payments with the working of every commission.</caption>
    <thead><tr><th scope="col">Client</th><th scope="col">Statement</th><th scope="col">Period</th>${columns.map(({ header }) => html`<th scope="col" class="num">${header}</th>`)}</tr></thead>
    <tbody>
      ${rows.map((row) => html`<tr><th scope="row">${row.clientName}<span class="sub">${row.clientCode}</span></th><td>${row.statement}</td><td class="nowrap">${shortDate(row.periodFrom)} to ${shortDate(row.periodTo)}</td>${columns.map((column) => html`<td class="num">${shown(Number(column.of(row)))}</td>`)}</tr>`)}
      <tr class="total"><th scope="row" colspan="3">Total of ${rows.length} ${rows.length === 1 ? 'statement' : 'statements'}</th>${columns.map((column) => html`<td class="num">${shown(total(rows, column))}</td>`)}</tr>
    </tbody>
  </table>
</section>
</main>`;
}

const RESULT: Readonly<Record<PaperKind, string>> = { INVOICE: 'To be paid by you', CREDIT_NOTE: 'Credited to you', GROUP_STATEMENT: 'Remitted to your group' };

/** The paper for spreadsheets, one row a statement. */
export function paperCsv(paper: Paper): Buffer {
  const columns = columnsOf(paper, true);
  const cells = paper.rows.map((row) => [
    csvCell(paper.number), paper.issuedOn, paper.dueOn ?? '', paper.currency, ...WHO.map(({ of }) => csvCell(String(of(row)))), row.periodFrom, row.periodTo,
    ...columns.map(({ of }) => plain(Number(of(row)), paper.currency))]);
  const head = ['number', 'issued_on', 'due_on', 'currency', ...WHO.map(({ key }) => key), 'period_from', 'period_to', ...columns.map(({ key }) => key)];
  return Buffer.from(`\uFEFF${[head, ...cells].map((row) => `${row.join(',')}\r\n`).join('')}`);
}

/** The paper as a workbook. */
export function paperWorkbook(paper: Paper): Readable {
  const columns = columnsOf(paper, true);
  const rows = paper.rows.map((row): readonly Cell[] => [
    ...WHO.map(({ of }) => ({ text: String(of(row)) })), { date: row.periodFrom }, { date: row.periodTo }, ...columns.map(({ of }) => ({ minor: Number(of(row)) }))]);
  return workbook(
    [{ name: `${PAPER_NAMES[paper.kind]} ${paper.number}`, headers: [...WHO.map(({ header }) => header), 'From', 'To', ...columns.map(({ header }) => header)], widths: [32, 10, 12, 11, 11, ...columns.map(() => 16)], rows }],
    paper.currency as CurrencyCode, paper.createdAt);
}
