import { html, type Html } from '@quittance/documents/server';
import { phoneInGroups } from '@quittance/debtors/domain';
import { formatPpm, moneyInWords, type Ppm } from '@quittance/kernel';
import type { StatementLine } from '../application/statement-lines';
import type { StatementHeader } from './statement-data';
import { figure, longDate, shortDate } from './words';

/** The statement as markup; every name and reference in it is escaped. */
export const statementPage = (header: StatementHeader, lines: readonly StatementLine[]): Html => html`
${heading(header)}
<main>
${result(header)}
${payments(header, lines)}
${appendix(header, lines)}
</main>`;

/** The document's title: what a reader's window shows. */
export const statementTitle = ({ number, client, periodTo }: StatementHeader): string =>
  `${number === null ? 'Draft statement' : `Statement ${number}`}, ${client.name}, to ${longDate(periodTo)}`;

const heading = ({ agency, client, number, periodFrom, periodTo, postedOn, currency }: StatementHeader): Html => html`
<header>
  <div>
    <p class="agency">${agency.name}</p>
    <p class="small">${[agency.address, [agency.email, phoneInGroups(agency.phone)].filter((part) => part !== '').join(' · ')].filter((part) => part !== '').join('\n')}</p>
    <div class="to"><p class="name">${client.name}</p><p class="small">${client.address}</p></div>
  </div>
  <div>
    <h1>Remittance statement</h1>
    <dl class="facts">
      <dt>Statement</dt><dd>${number ?? 'not posted'}</dd>
      <dt>Client</dt><dd>${client.code}</dd>
      <dt>Period</dt><dd>${longDate(periodFrom)} to ${longDate(periodTo)}</dd>
      <dt>${postedOn === null ? 'Paid' : 'Paid on'}</dt><dd>${postedOn === null ? 'not yet' : longDate(postedOn)}</dd>
      <dt>Currency</dt><dd>${currency}</dd>
    </dl>
    ${number === null && html`<p class="num"><span class="draft">Draft: nothing has been paid</span></p>`}
  </div>
</header>`;

function result({ remitted, invoiced, credited, paidTo, billedTo, owedByClient, currency, entries }: StatementHeader): Html {
  const shown = (minor: number): string => figure(minor, currency);
  return html`
<section class="result" aria-label="Result">
  <div class="amount">
    <p class="label">Remitted to you</p>
    <p class="big">${moneyInWords(remitted, currency)}</p>
    ${paidTo !== null && html`<p class="small">Paid to ${paidTo}.</p>`}
    ${invoiced > 0 && html`<p class="small">${moneyInWords(invoiced, currency)} is invoiced to ${billedTo ?? 'you'} separately.</p>`}
    ${credited > 0 && html`<p class="small">${moneyInWords(credited, currency)} is credited to ${billedTo ?? 'you'} separately.</p>`}
    ${owedByClient > 0 && html`<p class="small">${moneyInWords(owedByClient, currency)} is owed by you. It is kept from the next remittance.</p>`}
  </div>
  <div>
    <h2>How it is made up</h2>
    <table>
      <thead><tr><th scope="col">Step</th><th scope="col" class="num">${currency}</th></tr></thead>
      <tbody>${entries.map(({ code, label, amount }) => html`<tr class="${code === 'REMITTED' ? 'total' : ''}"><th scope="row">${label}</th><td class="num">${shown(amount)}</td></tr>`)}</tbody>
    </table>
  </div>
</section>`;
}

function payments({ currency, amount, fees, tax }: StatementHeader, lines: readonly StatementLine[]): Html {
  const shown = (minor: number): string => figure(minor, currency);
  const collected = lines.reduce((sum, line) => sum + line.collected, 0);
  return html`
<section>
  <h2>Payments</h2>
  <table class="lines">
    <caption>Amounts in ${currency}. The last column is what each payment adds to the remittance; a payment made to you adds our commission only.</caption>
    <thead><tr><th scope="col">Paid on</th><th scope="col">Account</th><th scope="col">Debtor</th><th scope="col">Payment</th><th scope="col" class="num">Amount</th><th scope="col">Rate</th><th scope="col" class="num">Commission</th>${tax !== 0 && html`<th scope="col" class="num">Tax</th>`}<th scope="col" class="num">To you</th></tr></thead>
    <tbody>
      ${lines.map((line) => html`<tr>
        <td class="nowrap">${shortDate(line.paidOn)}</td>
        <th scope="row" class="nowrap">${line.accountNumber}<span class="sub">${line.clientReference}</span></th>
        <td>${line.debtorName}</td><td>${line.label}</td><td class="num">${shown(line.collected)}</td><td>${line.rate}</td><td class="num">${shown(line.fee)}</td>${tax !== 0 && html`<td class="num">${shown(line.tax)}</td>`}<td class="num">${shown(line.amount)}</td>
      </tr>`)}
      <tr class="total"><th scope="row" colspan="4">Total of ${lines.length} ${lines.length === 1 ? 'payment' : 'payments'}</th><td class="num">${shown(collected)}</td><td></td><td class="num">${shown(fees)}</td>${tax !== 0 && html`<td class="num">${shown(tax)}</td>`}<td class="num">${shown(amount)}</td></tr>
    </tbody>
  </table>
</section>`;
}

const appendix = ({ currency }: StatementHeader, lines: readonly StatementLine[]): Html => html`
<section class="appendix">
  <h2>How each commission was made</h2>
  <p>The working of every commission as it was stored when the payment was posted: the rule of the contract, what the account had brought in before, each slice at its rate, and what a minimum or a cap changed. Nothing is worked out anew for this page.</p>
  <table class="fees">
    <caption>Amounts in ${currency}, account by account.</caption>
    <thead><tr><th scope="col">Payment</th><th scope="col">Slice of the account’s collections</th><th scope="col" class="num">Rate</th><th scope="col" class="num">Of this payment</th><th scope="col" class="num">Commission</th></tr></thead>
    ${byAccount(lines).map((group) => accountFees(group, currency))}
  </table>
</section>`;

type ChargedLine = StatementLine & { readonly working: NonNullable<StatementLine['working']> };

/** Lines with a commission, an account and a rule at a time, in the order they first appear. */
function byAccount(lines: readonly StatementLine[]): ChargedLine[][] {
  const groups = new Map<string, ChargedLine[]>();
  for (const line of lines) {
    if (line.working === null) continue;
    const key = `${line.accountId ?? ''} ${line.working.reason}`;
    groups.set(key, [...(groups.get(key) ?? []), line as ChargedLine]);
  }
  return [...groups.values()];
}

function accountFees(lines: readonly ChargedLine[], currency: string): Html | null {
  const [first] = lines;
  if (!first) return null;
  const { working } = first;
  return html`<tbody>
    <tr class="account"><th scope="rowgroup" colspan="5">${first.accountNumber}, ${first.debtorName}<span class="why">${working.reason.replace(/\.$/, '')}; placed on ${longDate(working.placedOn)}</span></th></tr>
    ${lines.map((line) => feeRows(line, currency))}
  </tbody>`;
}

function feeRows(line: ChargedLine, currency: string): Html {
  const { working } = line;
  const shown = (minor: number): string => figure(minor, currency);
  const span = ({ from, to }: { from: number; to: number | null }): string => (to === null ? (from === 0 ? 'All' : `Above ${shown(from)}`) : `${shown(from)} to ${shown(to)}`);
  const slices = working.slices.map((slice) => html`<td>${span(slice)}</td><td class="num">${formatPpm(slice.ratePpm as Ppm)}</td><td class="num">${shown(slice.base)}</td><td class="num">${shown(slice.fee)}</td>`);
  const parts = [
    ...(slices.length === 0 ? [html`<td colspan="3">${working.words[0] ?? 'No commission is due on this payment'}</td><td class="num">${shown(0)}</td>`] : slices),
    ...(working.adjustment === 0 ? [] : [html`<td colspan="3">${working.words.at(-1) ?? 'Minimum or cap'}</td><td class="num">${shown(working.adjustment)}</td>`]),
  ];
  const rows = parts.length === 1 ? parts : [...parts, html`<td colspan="3" class="sum">Commission</td><td class="num sum">${shown(working.fee)}</td>`];
  const told = [
    working.treatment === 'NORMAL' && `collected before ${shown(working.collectedBefore)}, after ${shown(working.collectedAfter)}`,
    working.mirrored && 'the commission is given back as it was charged',
  ].filter((part) => part !== false).join('; ');
  return html`${rows.map((cells, index) => html`<tr>${index === 0 && html`<th scope="row" rowspan="${rows.length}">${shortDate(line.paidOn)}, ${line.label.toLowerCase()}<span class="why">${told}</span></th>`}${cells}</tr>`)}`;
}
