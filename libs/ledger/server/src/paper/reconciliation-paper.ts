import { figure, html, type Html } from '@quittance/documents/server';
import { csvCell, formatDate, formatMinor, type CurrencyCode } from '@quittance/kernel';
import { EXCEPTION_KINDS, type ExceptionKind } from '@quittance/ledger/domain';
import type { SignedItem, SignedReconciliation } from '../application/reconciliation/reconciliation.query';

const kindWords = (kind: string): string => EXCEPTION_KINDS[kind as ExceptionKind] ?? kind;
const day = (at: Date): string => formatDate(at.toISOString().slice(0, 10));

/** The steps from the bank's balance to the book's. */
export function bankToBook(signed: SignedReconciliation, items: readonly SignedItem[]): { label: string; amount: number }[] {
  const total = (kind: string): number => items.filter((item) => item.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  return [
    { label: 'Balance at the bank', amount: signed.bankBalance }, { label: 'Deposits in transit', amount: total('IN_TRANSIT') }, { label: 'Outstanding payments', amount: total('OUTSTANDING') },
    { label: 'Bank lines without an entry', amount: -total('UNBOOKED') }, { label: 'Balance in the book', amount: signed.bookBalance }];
}

/** A signed reconciliation as a page. */
export function reconciliationPage(agency: string, signed: SignedReconciliation, items: readonly SignedItem[]): Html {
  const shown = (minor: number): string => figure(minor, signed.currency);
  const rows = (parts: readonly { label: string; amount: number }[]): Html => html`${parts.map(({ label, amount }, n) => html`<tr class="${n === parts.length - 1 ? 'total' : ''}"><th scope="row">${label}</th><td class="num">${shown(amount)}</td></tr>`)}`;
  const side = (which: string): { label: string; amount: number }[] => signed.parts.filter((part) => part.side === which).map(({ label, balance }) => ({ label, amount: balance }));
  return html`
<header><div><p class="agency">${agency}</p><p class="small">${signed.bankAccountName}, ${signed.identifierMasked}</p></div>
  <div><h1>Reconciliation</h1><dl class="facts"><dt>As of</dt><dd>${formatDate(signed.asOn)}</dd><dt>Currency</dt><dd>${signed.currency}</dd><dt>Signed</dt><dd>${signed.signedByName}, ${day(signed.signedAt)}</dd>
  <dt>Approved</dt><dd>${signed.approvedByName === null || signed.approvedAt === null ? 'not yet' : `${signed.approvedByName}, ${day(signed.approvedAt)}`}</dd></dl></div></header>
<main>
<section><h2>Bank and book</h2><table><tbody>${rows(bankToBook(signed, items))}</tbody></table></section>
${signed.parts.length > 0 && html`<section class="two"><div><h2>Trust holds</h2><table><tbody>${rows([...side('HELD'), { label: 'Held', amount: signed.held }])}</tbody></table></div>
<div><h2>Trust owes</h2><table><tbody>${rows([...side('OWED'), { label: 'Owed', amount: signed.owed }])}</tbody></table></div></section>`}
<section><h2>Exceptions</h2>${items.length === 0 ? html`<p>None: bank and book are one.</p>` : html`<table class="lines"><thead><tr><th scope="col">What</th><th scope="col">Since</th><th scope="col" class="num">Days</th><th scope="col" class="num">${signed.currency}</th><th scope="col">Explanation</th></tr></thead>
<tbody>${items.map((item) => html`<tr><th scope="row">${kindWords(item.kind)}<span class="sub">${item.description}</span></th><td class="nowrap">${formatDate(item.since)}</td><td class="num">${item.days}</td><td class="num">${shown(item.amount)}</td><td>${item.explanation}</td></tr>`)}</tbody></table>`}</section>
</main>`;
}

export const RECONCILIATION_STYLE = `
@page { margin: 17mm 16mm 19mm; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages); font: 400 7.5pt 'Noto Sans'; color: #6f767b; } }
* { box-sizing: border-box; } html { font: 400 8.8pt/1.42 'Noto Sans'; color: #1c2126; font-variant-numeric: tabular-nums lining-nums; -webkit-print-color-adjust: exact; }
body, h1, h2, p, dl, dd { margin: 0; } header { display: flex; justify-content: space-between; gap: 12mm; padding-bottom: 7mm; border-bottom: .6pt solid #cfcbc0; }
.agency { font-weight: 600; font-size: 10pt; color: #1d6b57; } .small { font-size: 7.8pt; color: #565f66; } h1 { font-size: 19pt; font-weight: 600; line-height: 1.15; text-align: right; }
.facts { display: grid; grid-template-columns: auto auto; gap: .6mm 5mm; justify-content: end; text-align: right; margin-top: 2.5mm; } .facts dt { color: #565f66; } .facts dd { font-weight: 500; }
section { margin-top: 8mm; break-inside: auto; } h2 { font-size: 11.5pt; font-weight: 600; margin: 0 0 2mm; break-after: avoid; } .two { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; }
table { width: 100%; border-collapse: collapse; } thead { display: table-header-group; } tr { break-inside: avoid; }
th { text-align: left; font-weight: 400; padding: 1.2mm 1.6mm; border-bottom: .4pt solid #e5e2d9; vertical-align: top; } thead th { font-weight: 550; font-size: 7.5pt; color: #565f66; border-bottom: .7pt solid #cfcbc0; }
td { padding: 1.2mm 1.6mm; border-bottom: .4pt solid #e5e2d9; vertical-align: top; } th:first-child { padding-left: 0; } td:last-child { padding-right: 0; }
.num { text-align: right; white-space: nowrap; } .nowrap { white-space: nowrap; } .sub { display: block; color: #6f767b; font-size: 7.2pt; } tr.total th, tr.total td { border-top: .8pt solid #1c2126; border-bottom: 0; font-weight: 650; }
`;

/** The same as a table: a row a figure, then a row an exception. */
export function reconciliationCsv(signed: SignedReconciliation, items: readonly SignedItem[]): string {
  const amount = (minor: number): string => formatMinor(minor, signed.currency as CurrencyCode);
  const head = [signed.bankAccountName, signed.identifierMasked, signed.asOn, signed.currency, signed.status].map(csvCell);
  const row = (kind: string, what: string, minor: number, more: readonly string[] = ['', '', '']): string => [...head, kind, csvCell(what), amount(minor), ...more.map(csvCell)].join(',');
  return `\uFEFF${[
    'bank_account,number,as_of,currency,status,kind,what,amount,since,days,explanation',
    ...bankToBook(signed, items).map((step) => row('BALANCE', step.label, step.amount)),
    ...signed.parts.map((part) => row(part.side, part.label, part.balance)),
    ...items.map((item) => row(item.kind, item.description, item.amount, [item.since, String(item.days), item.explanation])),
  ].join('\r\n')}\r\n`;
}
