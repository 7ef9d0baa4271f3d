import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Http, Problem, QButton, QCheck, QDrawer, QDropzone, QField, QNotice, QProgress, QSelect, SessionStore, Toast, formatBytes, formatDate, type Option } from '@quittance/ui';
import type { CockpitAccount } from './cockpit-account';

const KINDS: readonly Option[] = [
  { value: 'INVOICE', label: 'Invoice' }, { value: 'CONTRACT', label: 'Contract' }, { value: 'DELIVERY_NOTE', label: 'Delivery note' },
  { value: 'STATEMENT', label: 'Statement' }, { value: 'CORRESPONDENCE', label: 'Correspondence' }, { value: 'OTHER', label: 'Other' },
];
const MOST_BYTES = 25 * 1024 * 1024;

/** The documents of the account: open one, add one. */
@Component({
  selector: 'q-documents-card',
  imports: [QButton, QCheck, QDrawer, QDropzone, QField, QNotice, QProgress, QSelect],
  template: `
    <section aria-label="Documents">
      <div class="row between"><h2>Documents @if (documents().length) {<span class="xs sub">{{ documents().length }}</span>}</h2>@if (may()) {<button q-button variant="quiet" size="sm" (click)="adding.set(true)">Add</button>}</div>
      <ul class="sm">
        @for (document of shown(); track document.id) {<li><a [href]="'/files/documents/' + document.id" [attr.download]="document.fileName">{{ document.fileName }}</a>&ngsp;<span class="xs sub meta">{{ words(document) }}</span></li>}
        @empty {<li class="sub">None yet. Invoices, contracts and delivery notes placed with the account appear here.</li>}
      </ul>
      @if (documents().length > shown().length) {<button q-button variant="link" size="sm" (click)="all.set(true)">Show all {{ documents().length }}</button>}
    </section>
    @if (adding()) {
      <q-drawer heading="Add documents" [open]="true" (closed)="adding.set(false)">
        <q-field label="What it is"><q-select [options]="kinds" [value]="kind()" (valueChange)="kind.set($event ?? 'OTHER')" /></q-field>
        <q-field label="Belongs to"><q-select placeholder="The whole account" [options]="invoices()" [(value)]="invoiceId" /></q-field>
        <q-check label="The client sees it" [(checked)]="clientSees" />
        <q-dropzone label="PDF, picture, Excel, Word, CSV, text or saved email, to 25 MB each" accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.xlsx,.docx,.csv,.txt,.eml" [maxBytes]="most" [multiple]="true" [disabled]="!!sending()" (files)="send($event)" />
        @if (sending(); as name) {<q-progress [label]="'Sending ' + name" [value]="null" />}
        @for (failure of failures(); track failure) {<q-notice tone="bad">{{ failure }}</q-notice>}
        <button actions q-button (click)="adding.set(false)">Close</button>
      </q-drawer>
    }
  `,
  styles: `ul { display: grid; gap: 6px; margin-top: 6px; } li { overflow-wrap: anywhere; } .meta { display: block; } a { color: var(--ink); text-decoration-color: var(--line-strong); } h2 span { font-weight: 400; }`,
})
export class DocumentsCard {
  readonly account = input.required<CockpitAccount>();
  readonly changed = output();
  private readonly http = inject(Http);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly may = computed(() => this.session.can('document.upload'));
  protected readonly documents = computed(() => this.account().documents);
  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.documents() : this.documents().slice(0, 6)));
  protected readonly adding = signal(false);
  protected readonly kind = signal('OTHER');
  protected readonly invoiceId = signal<string | null>(null);
  protected readonly clientSees = signal(true);
  protected readonly sending = signal<string | null>(null);
  protected readonly failures = signal<readonly string[]>([]);
  protected readonly kinds = KINDS;
  protected readonly most = MOST_BYTES;
  protected readonly invoices = computed((): readonly Option[] => this.account().invoices.map(({ id, number }) => ({ value: id, label: `Invoice ${number}` })));

  protected words({ kind, size, clientSees, createdAt, invoiceId }: CockpitAccount['documents'][number]): string {
    const invoice = this.account().invoices.find(({ id }) => id === invoiceId);
    const what = KINDS.find(({ value }) => value === kind)?.label;
    return [kind === 'OTHER' ? null : what, invoice?.number, formatBytes(size), formatDate(createdAt.slice(0, 10), { yearless: true }), clientSees ? null : 'not shown to the client'].filter(Boolean).join(', ');
  }

  protected async send(files: readonly File[]): Promise<void> {
    this.failures.set([]);
    let sent = 0;
    for (const file of files) {
      this.sending.set(file.name);
      try {
        await this.http.upload('/files/documents', this.form(file));
        sent += 1;
      } catch (error) {
        const { what, todo } = Problem.of(error);
        this.failures.update((all) => [...all, `${file.name}: ${what} ${todo}`]);
      }
    }
    this.sending.set(null);
    if (sent === 0) return;
    this.changed.emit();
    this.toast.say(sent === 1 ? 'Document added.' : `${sent} documents added.`);
    if (this.failures().length === 0) this.adding.set(false);
  }

  // The server reads the fields before the file, so they come first.
  private form(file: File): FormData {
    const form = new FormData();
    form.set('accountId', this.account().id);
    if (this.invoiceId()) form.set('invoiceId', this.invoiceId() ?? '');
    form.set('kind', this.kind());
    form.set('visibility', this.clientSees() ? 'CLIENT' : 'AGENCY');
    form.set('file', file, file.name);
    return form;
  }
}
