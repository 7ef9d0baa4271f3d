import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QButton, QCan, QChip, QDate, QDrawer, QMoney, QNotice } from '@quittance/ui';
import { invoiceState, kindWords, type InvoiceFacts } from './invoice-words';

/** One invoice or credit note: the statements behind it, what settled it, its files. */
@Component({
  selector: 'q-invoice-drawer',
  imports: [QButton, QCan, QChip, QDate, QDrawer, QMoney, QNotice, RouterLink],
  template: `
    <q-drawer [heading]="kind(invoice().kind) + ' ' + invoice().number" [open]="true" (closed)="closed.emit()">
      @if (invoice(); as it) {
        <p class="row between wrap"><span>{{ it.clientName }}&ngsp;<span class="sub">{{ it.clientCode }}</span></span><q-chip [tone]="state(it).tone">{{ state(it).label }}</q-chip></p>
        <table class="facts"><tbody>
          <tr><th scope="row">Amount</th><td class="b"><q-money [minor]="it.amount" [currency]="it.currency" /></td></tr>
          <tr><th scope="row">{{ it.kind === 'INVOICE' ? 'Still to be paid' : 'Still to be set off' }}</th><td><q-money [minor]="it.open" [currency]="it.currency" /></td></tr>
          <tr><th scope="row">Issued on</th><td><q-date [value]="it.issuedOn" /></td></tr>
          @if (it.dueOn) {<tr><th scope="row">Due on</th><td><q-date [value]="it.dueOn" /></td></tr>}
        </tbody></table>
        @if (!it.parts.length) {<q-notice tone="info">Taken over with the client’s book: what was open of it then. Its paper is in the system it comes from.</q-notice>} @else {
        <h3>{{ it.parts.length === 1 ? 'The statement behind it' : 'The statements behind it' }}</h3>
        <ul class="list sm">@for (part of it.parts; track part.runId) {<li class="row between"><span><a [routerLink]="['/trust/remittances', part.runId]">{{ part.statementNumber }}</a>&ngsp;<span class="sub">{{ part.clientName }}</span></span><q-money [minor]="part.amount" [currency]="it.currency" /></li>}</ul>
        }
        <h3>{{ it.kind === 'INVOICE' ? 'What settled it' : 'What it was set against' }}</h3>
        <ul class="list sm">
          @for (one of it.settlements; track one.id) {<li class="row between"><span>{{ one.by }}, <q-date [value]="one.on" />@if (one.returned) {&ngsp;<q-chip tone="bad">Came back</q-chip>}</span><q-money [minor]="one.amount" [currency]="it.currency" /></li>}
          @empty {<li class="sub">{{ it.kind === 'INVOICE' ? 'Nothing yet. A payment of the client or a credit note settles it.' : 'Nothing yet. It is set against the next invoice by itself.' }}</li>}
        </ul>
        @if (it.parts.length) {<p class="row wrap"><a q-button [href]="it.pdfPath" target="_blank" rel="noopener">PDF</a><a q-button [href]="it.csvPath" download>CSV</a><a q-button [href]="it.xlsxPath" download>XLSX</a></p>}
      }
      <button actions q-button (click)="closed.emit()">Close</button>
      @if (invoice().kind === 'INVOICE' && invoice().open > 0) {<button actions q-button variant="primary" *qCan="'remittance.prepare'" (click)="paid.emit()">The client paid…</button>}
    </q-drawer>
  `,
  styles: `h3 { margin-top: var(--s4); }`,
})
export class InvoiceDrawer {
  readonly invoice = input.required<InvoiceFacts>();
  readonly closed = output();
  readonly paid = output();
  protected readonly state = invoiceState;
  protected readonly kind = kindWords;
}
