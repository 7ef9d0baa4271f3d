import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { InboxDocument, type InboxChannel, type InboxQuery, type InboxShow, type MessageClass } from '@quittance/graphql/agency';
import { formatPhone, livePages, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QSelect, QTable, type Column } from '@quittance/ui';
import { classChip, CLASS_OPTIONS, EMPTY_INBOX, SHOWS } from './inbox-words';
import { MessageDrawer } from './message-drawer.component';

type Row = InboxQuery['inbox']['nodes'][number];

/** What came in by mail and text: what it means, whose it is, what is still to be done. */
@Component({
  selector: 'q-inbox-page',
  imports: [MessageDrawer, QCell, QChip, QCsv, QEmpty, QErrorPanel, QPage, QSegmented, QSelect, QTable],
  template: `
    <q-page heading="Inbox" sub="Answers to emails and texts, with what they mean and what was done" width="full">
      <div class="row wrap"><q-segmented label="Messages" [options]="shows" [value]="shown()" (valueChange)="set({ show: $event === 'OPEN' ? null : $event })" />
        <q-select label="Class" [options]="classes" placeholder="Every class" [(value)]="of" /><q-select label="Came by" [options]="channels" placeholder="Mail and text" [(value)]="channel" /><span class="push"></span><q-csv name="inbox" [columns]="columns" [list]="list" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-table class="list" caption="Messages" noun="messages" keys openable paged narrow="cards" storageKey="inbox" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()" (opened)="look($event)">
        <ng-template qCell="class" let-row>@let chip = chipOf(row);<q-chip [tone]="chip.tone">{{ chip.text }}</q-chip></ng-template>
        <ng-template qCell="account" let-row>@if (row.accountId) {{{ row.debtorName }}} @else {<span class="warn">Whose?</span>}</ng-template>
        @if (list.ready()) {<q-empty [heading]="empty().heading" [hint]="empty().hint" />}
      </q-table>
      <q-message-drawer [messageId]="messageId()" [(open)]="open" (changed)="list.refetch()" />
    </q-page>
  `,
  styles: `q-select { width: 170px; }`,
})
export class InboxPage {
  readonly show = input<string>();
  private readonly router = inject(Router);
  protected readonly shows = SHOWS;
  protected readonly classes = CLASS_OPTIONS;
  protected readonly channels: { value: InboxChannel; label: string }[] = [{ value: 'EMAIL', label: 'Mail' }, { value: 'TEXT', label: 'Text' }];
  protected readonly of = signal<MessageClass | null>(null);
  protected readonly channel = signal<InboxChannel | null>(null);
  protected readonly open = signal(false);
  protected readonly messageId = signal<string | null>(null);
  protected readonly shown = computed((): InboxShow => SHOWS.find(({ value }) => value === this.show())?.value ?? 'OPEN');
  protected readonly empty = computed(() => (this.of() || this.channel() ? { heading: 'No such message', hint: 'Choose every class, and mail and text, to see the others.' } : EMPTY_INBOX[this.shown()]));
  readonly list = livePages({
    query: InboxDocument,
    variables: (page) => ({ page, filter: { show: this.shown(), class: this.of(), channel: this.channel() } }),
    connection: ({ inbox }) => inbox,
    live: { types: ['inbox.'] },
  });
  protected readonly key = (row: Row): string => row.id;
  protected readonly label = (row: Row): string => `${row.fromName || formatPhone(row.from)}, ${classChip(row.class).text}`;
  protected readonly chipOf = (row: Row): ReturnType<typeof classChip> => classChip(row.class);
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'received', header: 'Came in', type: 'date', value: (row) => row.receivedAt, fixed: true, width: 150 },
    { key: 'class', header: 'Taken for', value: (row) => classChip(row.class).text, width: 140 },
    { key: 'from', header: 'From', value: (row) => row.fromName || formatPhone(row.from), width: 190 },
    { key: 'account', header: 'Debtor', value: (row) => row.debtorName ?? '', width: 190 },
    { key: 'number', header: 'Account', value: (row) => row.accountNumber ?? '', width: 100 },
    { key: 'text', header: 'It says', value: (row) => row.preview || row.subject, width: 360 },
    { key: 'client', header: 'Client', value: (row) => row.clientName ?? '', width: 180 },
  ];

  protected set(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected look(row: Row): void {
    this.messageId.set(row.id);
    this.open.set(true);
  }
}
