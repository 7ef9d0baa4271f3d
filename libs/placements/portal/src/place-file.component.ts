import { Component, inject, input, output, signal } from '@angular/core';
import { MOST_PLACEMENT_FILE } from '@quittance/kernel';
import { FileKeys, Http, Problem, QButton, QDropzone, QNotice, QProgress, saveFile } from '@quittance/ui';
import { BARE_SAMPLE, FULL_SAMPLE } from './words';

/** Sends a file to be checked. */
@Component({
  selector: 'q-place-file',
  imports: [QDropzone, QNotice, QButton, QProgress],
  template: `
    <div class="stack">
      <q-dropzone label="A list of overdue invoices" accept=".csv,.txt,.tsv,.xlsx" [maxBytes]="most" [disabled]="sending() !== null || clientId() === null" (files)="send($event[0])" />
      @if (sending(); as name) {<q-progress [label]="'Sending ' + name" text="Do not close this page until it is sent." />}
      @if (problem(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
      <p class="xs sub">CSV or XLSX, up to 200,000 rows and 100 MB, in any column order and in seven languages. What your rate may depend on is read too: placement type, and the dates of the last payment, the default, the charge-off and the first delinquency. A QuickBooks “A/R Aging Detail” report can be sent as it is: credit memos reduce what the customer owes.</p>
      <div class="row wrap"><span class="xs sub">Samples:</span><button q-button variant="link" (click)="sample('invoices.csv', bare)">the least we need</button><button q-button variant="link" (click)="sample('invoices-with-contacts.csv', full)">with all we can read</button></div>
    </div>
  `,
})
export class PlaceFile {
  readonly clientId = input.required<string | null>();
  readonly received = output<string>();
  private readonly http = inject(Http);
  protected readonly most = MOST_PLACEMENT_FILE;
  private readonly keys = new FileKeys();
  protected readonly bare = BARE_SAMPLE;
  protected readonly full = FULL_SAMPLE;
  protected readonly sample = saveFile;
  protected readonly sending = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);

  protected async send(file: File | undefined): Promise<void> {
    const clientId = this.clientId();
    if (!file || clientId === null || this.sending() !== null) return;
    const form = new FormData();
    form.set('clientId', clientId);
    form.set('key', this.keys.of(file, clientId));
    form.set('file', file);
    this.sending.set(file.name);
    this.problem.set(null);
    try {
      const { body } = await this.http.upload('/files/placements', form);
      this.keys.answered(file, clientId);
      this.received.emit((body as { id: string }).id);
    } catch (error) {
      const { what, todo, kind } = Problem.of(error);
      if (kind === 'refused') this.keys.answered(file, clientId);
      this.problem.set(kind === 'refused' ? what : `${what} ${todo}`);
    } finally {
      this.sending.set(null);
    }
  }
}
