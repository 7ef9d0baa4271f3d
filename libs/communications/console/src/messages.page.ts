import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { KIND_WORDS, type TemplateKind } from '@quittance/communications/domain';
import { CommunicationsDocument, type CommunicationChannel, type CommunicationLineFragment, type CommunicationStatus } from '@quittance/graphql/agency';
import { livePages, QButton, QCard, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QPage, QSelect, QTable, SessionStore, type Column } from '@quittance/ui';
import { ContactNav } from './contact-nav.component';
import { CHANNELS, MESSAGE_STATUS } from './message-words';
import { ReturnedMailDrawer } from './returned-mail-drawer.component';

/** What was sent and received, over all accounts. */
@Component({
  selector: 'q-messages-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QCsv, QEmpty, QErrorPanel, QField, QInput, QSelect, QButton, ContactNav, ReturnedMailDrawer],
  template: `
    <q-page heading="Messages" sub="What was sent, to whom, why it was allowed, and what came back" width="full">
      <q-contact-nav before />
      @if (may()) {<button actions q-button (click)="returning.set(true)">A letter came back</button>}
      <div class="row wrap">
        <q-field label="Find" hideLabel><input qInput type="search" placeholder="L100012, account or name" [text]="text()" (textChange)="text.set($event ?? '')" /></q-field>
        <q-select label="Channel" [options]="channels" placeholder="Every channel" [(value)]="channel" />
        <q-select label="State" [options]="states" placeholder="Every state" [(value)]="status" />
        <span class="push"></span><q-csv name="messages" [columns]="columns" [list]="list" />
      </div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Messages" noun="messages" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable paged (opened)="open($event)" storageKey="messages">
        <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).text }}</q-chip></ng-template>
        @if (list.ready()) {<q-empty [heading]="filtered() ? 'No such message' : 'Nothing was sent yet'" [hint]="filtered() ? 'Take a filter away to see more.' : 'Open an account and choose Write.'" />}
      </q-table></q-card>
      @if (returning()) {<q-returned-mail-drawer (closed)="returning.set(false)" (changed)="list.refetch()" />}
    </q-page>
  `,
  styles: `q-select { width: 180px; } input { width: 240px; }`,
})
export class MessagesPage {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly may = computed(() => this.session.can('communication.send'));
  protected readonly text = signal('');
  protected readonly channel = signal<CommunicationChannel | null>(null);
  protected readonly status = signal<CommunicationStatus | null>(null);
  protected readonly returning = signal(false);
  protected readonly filtered = computed(() => this.text() !== '' || this.channel() !== null || this.status() !== null);
  protected readonly channels = (['LETTER', 'EMAIL', 'TEXT', 'VOICEMAIL'] as const).map((value) => ({ value, label: CHANNELS[value] }));
  protected readonly states = (Object.keys(MESSAGE_STATUS) as CommunicationStatus[]).map((value) => ({ value, label: MESSAGE_STATUS[value].text }));
  protected readonly list = livePages({
    query: CommunicationsDocument, variables: ({ first, after }) => ({ page: { first, after }, filter: { text: this.text(), channel: this.channel(), status: this.status() } }), connection: (data) => data.communications, live: { types: ['communication.'] } });
  protected readonly key = (row: CommunicationLineFragment): string => row.id;
  protected readonly label = (row: CommunicationLineFragment): string => `${this.what(row)}, ${row.debtorName}`;
  protected readonly columns: Column<CommunicationLineFragment>[] = [
    { key: 'queuedAt', header: 'Written', type: 'date', value: (row) => row.queuedAt, fixed: true, width: 150 },
    { key: 'status', header: 'State', value: (row) => this.chip(row).text, width: 110 },
    { key: 'what', header: 'What', value: (row) => this.what(row), width: 200 },
    { key: 'debtorName', header: 'Debtor', value: (row) => row.debtorName, width: 200 },
    { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber, width: 95 },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName, width: 170 },
    { key: 'number', header: 'No.', value: (row) => `L${row.number}`, width: 85 },
    { key: 'subject', header: 'Subject', value: (row) => row.subject, width: 220 },
    { key: 'statusReason', header: 'Why', value: (row) => row.statusReason, width: 260, hidden: true },
  ];

  protected chip({ status }: CommunicationLineFragment): { text: string; tone: (typeof MESSAGE_STATUS)[CommunicationStatus]['tone'] } {
    return MESSAGE_STATUS[status];
  }

  protected what({ kind, channel, direction }: CommunicationLineFragment): string {
    const way = CHANNELS[channel];
    const use = kind ? KIND_WORDS[kind as TemplateKind] : null;
    return use === null ? `${way}${direction === 'INBOUND' ? ' received' : ''}` : use === way ? way : `${use}, ${way.toLowerCase()}`;
  }

  protected open(row: CommunicationLineFragment): void {
    void this.router.navigate(['/communications', row.id]);
  }
}
