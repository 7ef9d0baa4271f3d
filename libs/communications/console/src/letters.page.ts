import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GatherLettersDocument, HandOverLettersDocument, LettersDocument, type LettersQuery } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QCell, QChip, QEmpty, QErrorPanel, QPage, QStat, QSubmissionNotice, QTable, SessionStore, submission, Toast, type Column, type Tone } from '@quittance/ui';
import { ContactNav } from './contact-nav.component';
import { LetterSenderDrawer } from './letter-sender-drawer.component';
import { ReturnedMailDrawer } from './returned-mail-drawer.component';

type Batch = LettersQuery['letters']['batches'][number];

/** Letters for the print house: what waits, the batches, their files. */
@Component({
  selector: 'q-letters-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QEmpty, QErrorPanel, QStat, QSubmissionNotice, QButton, RouterLink, ContactNav, LetterSenderDrawer, ReturnedMailDrawer],
  template: `
    <q-page heading="Letter batches" sub="One PDF and a manifest for the print house; each letter is decided again when it is printed" width="full">
      <q-contact-nav before />
      <ng-container actions>
        @if (can('template.approve')) {<button q-button (click)="panel.set('sender')">Sender and envelope</button>}
        @if (can('communication.send')) {<button q-button (click)="panel.set('returned')">A letter came back</button>}
        @if (can('letter.batch')) {<button q-button variant="primary" [disabled]="!waiting()" [busy]="sending.busy()" (click)="gather()">Print what waits</button>}
      </ng-container>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      <q-submission-notice [of]="sending" />
      @if (query.data(); as data) {
        <div class="cols-3">
          <q-stat label="Wait for the print house">{{ data.letters.waiting }}</q-stat>
          <q-stat label="May only go later" sub="They join a later batch">{{ data.letters.later }}</q-stat>
          <q-stat label="Refused in seven days" sub="Never printed"><a routerLink="/communications">{{ data.letters.refused }}</a></q-stat>
        </div>
      }
      <q-card [flush]="true"><q-table caption="Letter batches" noun="batches" [columns]="columns" [rows]="batches()" [rowKey]="rowKey" [rowLabel]="label" [loading]="query.loading()" narrow="cards" storageKey="letter-batches">
        <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).text }}</q-chip></ng-template>
        <ng-template qCell="files" let-row>
          <span class="row gap-sm wrap">
            @if (row.pdfId) {<a q-button size="sm" [href]="'/files/documents/' + row.pdfId" [attr.aria-label]="'PDF of batch ' + row.number">PDF</a>}
            @if (row.manifestId) {<a q-button size="sm" [href]="'/files/documents/' + row.manifestId" [attr.aria-label]="'Manifest of batch ' + row.number">Manifest</a>}
            @if (row.status === 'READY' && can('letter.batch')) {<button q-button size="sm" variant="primary" [attr.aria-label]="'Batch ' + row.number + ' was handed over'" [busy]="sending.busy()" (click)="handOver(row)">Handed over</button>}
          </span>
        </ng-template>
        @if (query.data()) {<q-empty heading="No batch yet" hint="Write letters and choose “By the print house”. They wait here until you print them." />}
      </q-table></q-card>
      @if (panel() === 'sender' && query.data(); as data) {<q-letter-sender-drawer [sender]="data.letterSender" (closed)="panel.set(null)" (changed)="query.refetch()" />}
      @if (panel() === 'returned') {<q-returned-mail-drawer (closed)="panel.set(null)" (changed)="query.refetch()" />}
    </q-page>
  `,
})
export class LettersPage {
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: LettersDocument, variables: () => ({}), live: { types: ['letterBatch.', 'communication.'] } });
  protected readonly batches = computed((): readonly Batch[] => this.query.data()?.letters.batches ?? []);
  protected readonly waiting = computed(() => (this.query.data()?.letters.waiting ?? 0) > 0);
  protected readonly sending = submission();
  protected readonly panel = signal<'sender' | 'returned' | null>(null);
  private key = newCommandKey();
  protected readonly rowKey = (row: Batch): string => row.id;
  protected readonly label = (row: Batch): string => `Batch ${row.number}`;
  protected readonly columns: Column<Batch>[] = [
    { key: 'number', header: 'Batch', value: (row) => String(row.number), fixed: true, width: 90, bold: true },
    { key: 'status', header: 'State', value: (row) => this.chip(row).text, width: 150 },
    { key: 'letters', header: 'Letters', type: 'number', value: (row) => row.letters, width: 90 },
    { key: 'left', header: 'To print', type: 'number', value: (row) => row.left, width: 90 },
    { key: 'pages', header: 'Pages', type: 'number', value: (row) => row.pages, width: 90 },
    { key: 'returned', header: 'Came back', type: 'number', value: (row) => row.returned, width: 100 },
    { key: 'createdAt', header: 'Gathered', type: 'date', value: (row) => row.createdAt, width: 160 },
    { key: 'createdByName', header: 'By', value: (row) => row.createdByName, width: 150 },
    { key: 'handedOverAt', header: 'Handed over', type: 'date', value: (row) => row.handedOverAt, width: 160 },
    { key: 'files', header: 'Files', width: 260 },
  ];

  protected can(permission: Parameters<SessionStore['can']>[0]): boolean {
    return this.session.can(permission);
  }

  protected chip({ status, letters, left }: Batch): { text: string; tone: Tone } {
    if (status === 'PRINTING') return { text: `Printing, ${letters} of ${letters + left}`, tone: 'info' };
    return status === 'READY' ? { text: 'Ready', tone: 'ok' } : { text: 'Handed over', tone: 'mute' };
  }

  protected async gather(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(GatherLettersDocument, { key: this.key })).result);
    if (done) this.after(`${done.letters} ${done.letters === 1 ? 'letter is' : 'letters are'} being printed.`);
  }

  protected async handOver(row: Batch): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(HandOverLettersDocument, { id: row.id, key: this.key })).result);
    if (done) this.after(`Batch ${row.number} was handed over.`);
  }

  private after(words: string): void {
    this.key = newCommandKey();
    this.toast.say(words);
    this.query.refetch();
  }
}
