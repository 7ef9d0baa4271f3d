import { html, type Html } from '@quittance/documents/server';
import { csvCell, formatDate, formatMinor, formatMoney, type CurrencyCode } from '@quittance/kernel';
import type { BatchDetail, BatchLineView } from '../application/batches/batches.query';

/** Whose deposit it is. */
export interface SlipAgency {
  readonly name: string;
  readonly address: string;
  readonly country: string;
}

export const slipTitle = ({ number, receivedOn }: BatchDetail): string => `Deposit slip ${number}, ${formatDate(receivedOn)}`;

/** The deposit slip as markup: each check, the cash, and the total the bank is given. */
export const slipPage = (batch: BatchDetail, agency: SlipAgency): Html => html`
<header><div><p class="agency">${agency.name}</p><p class="small">${agency.address}</p></div>
  <div><h1>Deposit slip</h1><dl><dt>Batch</dt><dd>${batch.number}</dd><dt>Deposited on</dt><dd>${formatDate(batch.receivedOn)}</dd><dt>Account</dt><dd>Trust, ${batch.currency}</dd></dl>
  ${batch.status !== 'POSTED' && html`<p><span class="draft">Draft: not posted</span></p>`}</div></header>
<main>
<table>
  <caption>${batch.chequeCount} ${batch.chequeCount === 1 ? 'check' : 'checks'}, amounts in ${batch.currency}</caption>
  <thead><tr><th scope="col">No.</th><th scope="col">Check</th><th scope="col">Payer</th><th scope="col">For account</th><th scope="col" class="num">Amount</th></tr></thead>
  <tbody>${batch.lines.map((line) => row(line, batch.currency))}
    <tr class="sum"><th scope="row" colspan="4">Cash</th><td class="num">${figure(batch.cash, batch.currency)}</td></tr>
    <tr class="sum"><th scope="row" colspan="4">Checks</th><td class="num">${figure(batch.cheques, batch.currency)}</td></tr>
    <tr class="total"><th scope="row" colspan="4">Total deposit</th><td class="num">${figure(batch.depositTotal, batch.currency)}</td></tr></tbody>
</table>
${batch.difference !== 0 && html`<p class="bad">The lines differ from the deposit by ${figure(Math.abs(batch.difference), batch.currency)}.</p>`}
<p class="sign">Deposited by ______________________________</p>
</main>`;

const row = ({ n, method, chequeNumber, payer, debtorName, accountNumber, amount }: BatchLineView, currency: string): Html =>
  html`<tr><td>${n}</td><td>${method === 'CASH' ? 'Cash' : chequeNumber}</td><td>${payer || debtorName || ''}</td><td>${accountNumber ?? 'not known yet'}</td><td class="num">${figure(amount, currency)}</td></tr>`;

const figure = (minor: number, currency: string): string => formatMoney({ minor, currency }, { show: 'none' });

export const SLIP_STYLE = `
@page { margin: 16mm; }
html { font: 400 9.5pt/1.42 'Noto Sans'; color: #1c2126; font-variant-numeric: tabular-nums lining-nums; } body, p, dl, dd, h1 { margin: 0; }
header { display: flex; justify-content: space-between; gap: 12mm; padding-bottom: 6mm; border-bottom: .6pt solid #cfcbc0; margin-bottom: 7mm; } .agency { font-weight: 600; color: #1d6b57; } .small { font-size: 8pt; color: #565f66; white-space: pre-line; }
h1 { font-size: 17pt; font-weight: 600; } dl { display: grid; grid-template-columns: auto auto; gap: .6mm 5mm; text-align: right; justify-content: end; } dt { color: #565f66; } dd { font-weight: 500; }
.draft { background: #fbf0d7; color: #8a5a00; padding: .4mm 2.4mm; border-radius: 9mm; font-weight: 600; font-size: 8pt; } .bad { color: #a32b1c; margin-top: 4mm; }
table { width: 100%; border-collapse: collapse; } caption { text-align: left; color: #565f66; font-size: 8pt; padding-bottom: 1.2mm; } thead { display: table-header-group; } tr { break-inside: avoid; }
th { text-align: left; font-weight: 550; font-size: 8pt; color: #565f66; border-bottom: .7pt solid #cfcbc0; padding: 1.2mm 1.6mm; } td { padding: 1.25mm 1.6mm; border-bottom: .4pt solid #e5e2d9; } .num { text-align: right; }
tr.sum th { font-size: inherit; color: inherit; font-weight: 400; border-bottom: .4pt solid #e5e2d9; } tr.total th, tr.total td { font-size: 11pt; color: #1c2126; font-weight: 650; border-top: .8pt solid #1c2126; border-bottom: 0; padding-top: 2mm; } .sign { margin-top: 16mm; }
`;

const COLUMNS = ['batch', 'deposited_on', 'currency', 'line', 'method', 'check_number', 'payer', 'account', 'debtor', 'amount', 'receipt'];

/** The deposit slip for spreadsheets: one row a line. */
export const slipCsv = (batch: BatchDetail): string =>
  `\uFEFF${[COLUMNS, ...batch.lines.map((line) => [
    batch.number, batch.receivedOn, batch.currency, String(line.n), line.method, csvCell(line.chequeNumber), csvCell(line.payer), line.accountNumber ?? '', csvCell(line.debtorName ?? ''),
    formatMinor(line.amount, batch.currency as CurrencyCode), line.receiptNumber ?? ''])].map((row) => row.join(',')).join('\r\n')}\r\n`;
