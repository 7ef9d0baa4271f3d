import { Component, computed, inject, output, signal } from '@angular/core';
import { BankAccountChoicesDocument, BankImportsDocument } from '@quittance/graphql/agency';
import { Http, Problem, QButton, QDate, QDrawer, QDropzone, QField, QNotice, QProgress, QSelect, formatCount, livePages, liveQuery, type Option } from '@quittance/ui';
import { BankMappingForm, type BankRecognition, type NamedColumns } from './bank-mapping.component';
import { OverlapForm, type OverlapFound } from './overlap.component';

interface Imported {
  readonly message: string;
  readonly repeated: boolean;
  readonly mappingNeeded?: BankRecognition;
  readonly overlap?: OverlapFound;
}

/** What a person said about a file that could not be taken in as it is. */
interface Answers {
  readonly mapping?: NamedColumns;
  readonly overlap?: string;
}

/** Sends a bank's file. What it is, the file says; a list is asked about once. */
@Component({
  selector: 'q-import-drawer',
  imports: [BankMappingForm, OverlapForm, QButton, QDate, QDrawer, QDropzone, QField, QNotice, QProgress, QSelect],
  template: `
    <q-drawer heading="Import a bank file" size="lg" [open]="true" (closed)="closed.emit()">
      @if (needed(); as recognition) {
        <q-bank-mapping [recognition]="recognition" (chosen)="send(file(), { mapping: $event })" />
      } @else if (overlap(); as found) {
        <q-overlap [found]="found" [fileName]="file()?.name ?? ''" [busy]="sending() !== null" (said)="send(file(), { overlap: $event })" (left)="overlap.set(null)" />
      } @else {
        @if (accounts().length > 1) {<q-field label="Bank account" hint="Only a CSV or XLSX list needs it: other files name the account themselves"><q-select placeholder="As the file says" [options]="accounts()" [(value)]="accountId" /></q-field>}
        <q-dropzone label="A file from the bank" accept=".xml,.sta,.mt940,.940,.txt,.bai,.bai2,.ofx,.qfx,.csv,.xlsx,.ach" [maxBytes]="most" [disabled]="sending() !== null" (files)="send($event[0] ?? null)" />
        <p class="xs sub">camt.053 and camt.054 (versions 02 to 13), MT940, BAI2, OFX and QFX, CSV or XLSX lists, and NACHA files of returns and notifications of change. A file sent twice changes nothing; statements may overlap, also in different formats.</p>
      }
      @if (sending(); as name) {<q-progress [label]="(reached() ? 'Matching the lines of ' : 'Reading ') + name" [value]="reached()?.done ?? null" [max]="reached()?.lines ?? 100" [text]="reached() ? count(reached()!.done) + ' of ' + count(reached()!.lines) + ' lines' : 'Nothing is kept of it unless all of it is.'" />}
      @if (problem(); as words) {<q-notice tone="bad">{{ words }}</q-notice>}
      @if (done(); as result) {<q-notice [tone]="result.repeated ? 'info' : 'ok'">{{ result.message }}</q-notice>}
      @if (imports.rows().length) {
        <section class="stack-sm"><h3>Files taken in</h3>
          <ul class="list sm">@for (one of imports.rows(); track one.id) {<li><div class="row between top"><b class="name">{{ one.fileName }}</b><span class="sub nowrap"><q-date [value]="one.importedAt" /></span></div><div class="xs sub">{{ one.format }}{{ one.version && one.version !== one.format ? ', ' + one.version : '' }} · {{ told(one) }} · {{ one.importedBy }}</div></li>}</ul>
          @if (imports.hasMore()) {<div><button q-button size="sm" variant="quiet" [busy]="imports.busy()" (click)="imports.more()">Earlier files</button></div>}
        </section>
      }
      <button actions q-button (click)="closed.emit()">Close</button>
    </q-drawer>
  `,
  styles: `.name { overflow-wrap: anywhere; min-width: 0; }`,
})
export class ImportDrawer {
  readonly closed = output();
  readonly changed = output();
  private readonly http = inject(Http);
  protected readonly most = 64 * 1024 * 1024;
  protected readonly accountId = signal<string | null>(null);
  protected readonly file = signal<File | null>(null);
  protected readonly sending = signal<string | null>(null);
  protected readonly problem = signal<string | null>(null);
  protected readonly needed = signal<BankRecognition | null>(null);
  protected readonly overlap = signal<OverlapFound | null>(null);
  protected readonly reached = signal<{ readonly done: number; readonly lines: number } | null>(null);
  protected readonly done = signal<Imported | null>(null);
  protected readonly count = formatCount;
  private said: Answers = {};
  private readonly choices = liveQuery({ query: BankAccountChoicesDocument, variables: () => ({}) });
  protected readonly accounts = computed((): readonly Option[] => (this.choices.data()?.bankAccountChoices ?? []).map(({ id, name, currency, identifierMasked }) => ({ value: id, label: `${name}, ${currency}`, sub: identifierMasked })));
  readonly imports = livePages({ query: BankImportsDocument, size: 10, variables: (page) => ({ page }), connection: ({ bankImports }) => bankImports, live: { types: ['bank.fileImported'] } });

  protected told({ lines, known, returns, changes }: { readonly lines: number; readonly known: number; readonly returns: number; readonly changes: number }): string {
    if (returns + changes > 0) return `${formatCount(returns)} ${returns === 1 ? 'return' : 'returns'}, ${formatCount(changes)} ${changes === 1 ? 'change' : 'changes'}`;
    return `${formatCount(lines)} ${lines === 1 ? 'line' : 'lines'}${known > 0 ? `, ${formatCount(known)} known already` : ''}`;
  }

  protected async send(file: File | null, answers: Answers | null = null): Promise<void> {
    if (!file || this.sending() !== null) return;
    // What was said of a file's columns holds while it is asked about its lines.
    this.said = answers === null ? {} : { ...this.said, ...answers };
    const { mapping, overlap } = this.said;
    const form = new FormData();
    const only = this.accounts().length === 1 && /\.(?:csv|xlsx|txt)$/i.test(file.name) ? (this.accounts()[0]?.value ?? null) : null;
    const account = this.accountId() ?? only;
    if (account !== null) form.set('bankAccountId', account);
    if (mapping) form.set('mapping', JSON.stringify(mapping));
    if (overlap !== undefined) form.set('overlap', overlap);
    form.set('progress', 'lines');
    form.set('file', file);
    this.file.set(file);
    this.sending.set(file.name);
    this.problem.set(null);
    this.done.set(null);
    this.reached.set(null);
    try {
      const body = (await this.http.uploadTelling('/files/bank', form, (at) => this.reached.set(at))).body as Imported;
      this.needed.set(body.mappingNeeded ?? null);
      this.overlap.set(body.overlap ?? null);
      if (!body.mappingNeeded && !body.overlap) {
        this.done.set(body);
        this.changed.emit();
        void this.imports.refetch();
      }
    } catch (error) {
      const { what, todo, kind } = Problem.of(error);
      this.problem.set(kind === 'refused' ? what : `${what} ${todo}`);
    } finally {
      this.sending.set(null);
    }
  }
}
