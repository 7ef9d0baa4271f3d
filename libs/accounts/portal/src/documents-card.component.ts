import { Component, computed, inject, input, output, signal } from '@angular/core';
import { formatBytes, Http, Problem, QCan, QCard, QDate, QDropzone, QErrorPanel, QField, QNotice, QSelect, Toast } from '@quittance/ui';
import { DOCUMENT_KINDS, documentKind } from './account-words';
import type { MyAccountView } from './invoices-card.component';

/** Documents of an account: to open, and to add. */
@Component({
  selector: 'q-documents-card',
  imports: [QCan, QCard, QDate, QDropzone, QErrorPanel, QField, QNotice, QSelect],
  template: `
    <q-card heading="Documents" [aside]="account().documents.length ? '' + account().documents.length : ''">
      <ul class="list sm">
        @for (document of account().documents; track document.id) {
          <li><a [href]="'/files/documents/' + document.id" target="_blank" rel="noopener">{{ document.fileName }}</a><br><span class="xs sub">{{ kind(document.kind) }}{{ invoice(document.invoiceId) }} · {{ bytes(document.size) }} · <q-date [value]="document.createdAt" [short]="true" /></span></li>
        } @empty {<li class="sub">No document yet. An invoice or a signed delivery note often settles a dispute before it starts.</li>}
      </ul>
      <div class="stack-sm divide add" *qCan="'portal.place'">
        <div class="row wrap">
          <q-field label="Kind"><q-select label="Kind" [options]="kinds" [(value)]="chosenKind" /></q-field>
          @if (invoiceOptions().length > 1) {<q-field label="Belongs to"><q-select label="Belongs to" placeholder="The whole account" [options]="invoiceOptions()" [(value)]="chosenInvoice" /></q-field>}
        </div>
        <q-dropzone label="Add a document" accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.xlsx,.docx,.csv,.txt,.eml" [maxBytes]="most" [disabled]="busy()" (files)="send($event)" />
        @if (busy()) {<p class="sm sub" role="status">Sending {{ sending() }}…</p>}
        @if (refused(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
        <q-error-panel [problem]="problem()" />
      </div>
    </q-card>
  `,
  styles: `.add { margin-top: var(--s3); } a { overflow-wrap: anywhere; }`,
})
export class DocumentsCard {
  readonly account = input.required<MyAccountView>();
  readonly added = output();
  private readonly http = inject(Http);
  private readonly toast = inject(Toast);
  protected readonly most = 25_000_000;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly kind = documentKind;
  protected readonly bytes = formatBytes;
  protected readonly chosenKind = signal<string | null>('INVOICE');
  protected readonly chosenInvoice = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly sending = signal('');
  protected readonly refused = signal<string | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly invoiceOptions = computed(() => this.account().invoices.map(({ id, number }) => ({ value: id, label: `Invoice ${number}` })));

  protected invoice(id: string | null | undefined): string {
    const found = this.account().invoices.find((invoice) => invoice.id === id);
    return found ? ` ${found.number}` : '';
  }

  protected async send([file]: readonly File[]): Promise<void> {
    if (!file || this.busy()) return;
    this.busy.set(true);
    this.sending.set(file.name);
    this.refused.set(null);
    this.problem.set(null);
    const form = new FormData();
    form.append('accountId', this.account().id);
    if (this.chosenInvoice()) form.append('invoiceId', this.chosenInvoice() ?? '');
    form.append('kind', this.chosenKind() ?? 'OTHER');
    form.append('file', file);
    try {
      await this.http.upload('/files/documents', form);
      this.toast.say(`${file.name} is with the account now.`);
      this.added.emit();
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.kind === 'refused') this.refused.set(problem.what);
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }
}
