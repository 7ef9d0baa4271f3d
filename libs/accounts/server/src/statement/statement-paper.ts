import { phoneInGroups } from '@quittance/debtors/domain';
import { moneyInWords } from '@quittance/kernel';
import { figure, html, longDate, shortDate, type Html } from '@quittance/documents/server';
import type { StatementFacts } from './statement-facts';
import type { StatementOfAccount, StatementOpenInvoice } from './statement-of-account';

/** The document's title: what a reader's window shows. */
export const accountStatementTitle = ({ number, debtorName, on }: StatementOfAccount): string => `Statement of account ${number}, ${debtorName}, at ${longDate(on)}`;

/** The statement as markup; every name and reference in it is escaped. */
export const accountStatementPage = (facts: StatementFacts, statement: StatementOfAccount): Html => html`
<header>
  <div>
    <p class="agency">${facts.agency.name}</p>
    <p class="small">${[facts.agency.address, [facts.agency.email, phoneInGroups(facts.agency.phone)].filter((part) => part !== '').join(' · ')].filter((part) => part !== '').join('\n')}</p>
    <div class="to"><p class="name">${facts.debtor.name}</p><p class="small">${facts.debtor.address}</p></div>
  </div>
  <div>
    <h1>Statement of account</h1>
    <dl class="facts">
      <dt>Account</dt><dd>${statement.number}</dd>
      <dt>Creditor</dt><dd>${statement.clientName}</dd>
      ${statement.clientReference !== '' && html`<dt>Their reference</dt><dd>${statement.clientReference}</dd>`}
      <dt>At</dt><dd>${longDate(statement.on)}</dd>
      <dt>Currency</dt><dd>${statement.currency}</dd>
    </dl>
  </div>
</header>
<main>
${result(statement)}
${account(statement)}
${open(statement)}
</main>`;

function result({ balance, currency, totals, aDay, on }: StatementOfAccount): Html {
  const shown = (minor: number): string => figure(minor, currency);
  const steps = [['Invoices', totals.invoices], ['Interest', totals.interest], ['Charges and costs', totals.charges], ['Credits', -totals.credits], ['Paid', -totals.paid]] as const;
  return html`
<section class="result" aria-label="Balance">
  <div class="amount">
    <p class="label">Owed at ${longDate(on)}</p>
    <p class="big">${moneyInWords(balance, currency)}</p>
    ${aDay > 0 && html`<p class="small">Interest adds ${moneyInWords(aDay, currency)} a day from here.</p>`}
    ${balance === 0 && html`<p class="small">Nothing is owed. Thank you.</p>`}
  </div>
  <div>
    <h2>How it is made up</h2>
    <table>
      <thead><tr><th scope="col">Part</th><th scope="col" class="num">${currency}</th></tr></thead>
      <tbody>${steps.filter(([, amount]) => amount !== 0).map(([name, amount]) => html`<tr><th scope="row">${name}</th><td class="num">${shown(amount)}</td></tr>`)}
      <tr class="total"><th scope="row">Owed</th><td class="num">${shown(balance)}</td></tr></tbody>
    </table>
  </div>
</section>`;
}

const account = ({ lines, currency }: StatementOfAccount): Html => html`
<section aria-label="The account">
  <h2>The account, day by day</h2>
  <table class="lines">
    <caption>Each invoice, charge, interest and payment, with what was owed after it, in ${currency}.</caption>
    <thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col" class="num">Amount</th><th scope="col" class="num">Owed</th></tr></thead>
    <tbody>${lines.map(({ on, what, detail, amount, balance }) => html`<tr><td class="nowrap">${shortDate(on)}</td><th scope="row">${what}${detail !== '' && html`<span class="sub">${detail}</span>`}</th><td class="num">${figure(amount, currency)}</td><td class="num">${figure(balance, currency)}</td></tr>`)}</tbody>
  </table>
</section>`;

function open({ open: invoices, currency }: StatementOfAccount): Html | false {
  const due = invoices.filter(({ total }) => total > 0);
  const cell = (minor: number): Html => html`<td class="num">${figure(minor, currency)}</td>`;
  const row = ({ number, dueOn, principal, interest, fees, costs, total }: StatementOpenInvoice): Html => html`<tr><th scope="row">${number}<span class="sub">due ${shortDate(dueOn)}</span></th>${cell(principal)}${cell(interest)}${cell(fees)}${cell(costs)}${cell(total)}</tr>`;
  return due.length > 0 && html`
<section aria-label="Open by invoice">
  <h2 class="next">Open by invoice</h2>
  <table class="lines">
    <caption>What is still owed on each invoice, in ${currency}.</caption>
    <thead><tr><th scope="col">Invoice</th><th scope="col" class="num">Principal</th><th scope="col" class="num">Interest</th><th scope="col" class="num">Fees</th><th scope="col" class="num">Costs</th><th scope="col" class="num">Owed</th></tr></thead>
    <tbody>${due.map(row)}</tbody>
  </table>
</section>`;
}
