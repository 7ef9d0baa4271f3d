import { Component, inject, signal } from '@angular/core';
import { OutboxDocument, type OutboxKind, type OutboxQuery } from '@quittance/graphql/agency';
import { AdminNav } from '@quittance/identity/console';
import { livePages, QButton, QCard, QCell, QChip, QDrawer, QEmpty, QErrorPanel, QNotice, QPage, QSelect, QTable, Toast, type Column } from '@quittance/ui';

type Message = OutboxQuery['outbox']['nodes'][number];

const KINDS: Readonly<Record<OutboxKind, string>> = { INVITATION: 'Invitation', PASSWORD_RESET: 'Password reset', SECURITY_NOTICE: 'Security notice', BANK_DETAILS_NOTICE: 'Change of bank details' };

/** What would go out by mail: staff hand on the links themselves for now. */
@Component({
  selector: 'q-outbox-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QDrawer, QEmpty, QErrorPanel, QNotice, QSelect, QButton, AdminNav],
  template: `
    <q-page heading="Outbox" sub="Messages that wait to be handed on; no mail goes out by itself yet" width="full">
      <q-admin-nav before />
      <div class="row"><q-select label="Kind" [options]="kinds" placeholder="Every kind" [(value)]="kind" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Outbox" noun="messages" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable (opened)="show($event)" storageKey="outbox">
        <ng-template qCell="kind" let-row><q-chip [tone]="row.link ? 'info' : 'mute'">{{ kindName(row) }}</q-chip></ng-template>
        <ng-template qCell="link" let-row>@if (row.link) {<button q-button size="sm" [attr.aria-label]="'Copy the link for ' + row.recipientName" (click)="copy(row)">Copy the link</button>} @else {<span class="faint">–</span>}</ng-template>
        @if (list.ready()) {<q-empty heading="Nothing waits" hint="An invitation or a forgotten password puts a message here." />}
      </q-table></q-card>
      <q-drawer [heading]="shown()?.subject ?? ''" [(open)]="open">
        @if (shown(); as message) {
          <table class="facts"><tbody><tr><th scope="row">To</th><td>{{ message.recipientName }}, {{ message.recipientAddress }}</td></tr></tbody></table>
          <p class="pre body">{{ message.body }}</p>
          @if (message.link) {<q-notice tone="warn">Whoever has the link can use it, once. Give it only to {{ message.recipientName }}.</q-notice>}
        }
        <ng-container actions>@if (shown()?.link) {<button q-button variant="primary" (click)="copy(shown()!)">Copy the link</button>}</ng-container>
      </q-drawer>
    </q-page>
  `,
  styles: `q-select { width: 200px; } .body { overflow-wrap: anywhere; }`,
})
export class OutboxPage {
  private readonly toast = inject(Toast);
  protected readonly kind = signal<OutboxKind | null>(null);
  protected readonly open = signal(false);
  protected readonly shown = signal<Message | null>(null);
  protected readonly kinds = (Object.keys(KINDS) as OutboxKind[]).map((value) => ({ value, label: KINDS[value] }));
  protected readonly list = livePages({
    query: OutboxDocument, variables: ({ first, after }) => ({ first, after, kind: this.kind() }), connection: (data) => data.outbox, live: { types: ['user.'] } });
  protected readonly key = (row: Message): string => row.id;
  protected readonly label = (row: Message): string => `${row.subject}, ${row.recipientName}`;
  protected readonly columns: Column<Message>[] = [
    { key: 'createdAt', header: 'Written', type: 'date', value: (row) => row.createdAt, fixed: true, width: 170 },
    { key: 'kind', header: 'Kind', value: (row) => this.kindName(row), width: 150 },
    { key: 'recipientName', header: 'To', value: (row) => row.recipientName, width: 180 },
    { key: 'recipientAddress', header: 'Address', value: (row) => row.recipientAddress, width: 240 },
    { key: 'subject', header: 'Subject', value: (row) => row.subject, width: 280 },
    { key: 'link', header: 'Link', width: 140 },
  ];

  protected kindName({ kind }: Message): string {
    return KINDS[kind];
  }

  protected show(row: Message): void {
    this.shown.set(row);
    this.open.set(true);
  }

  protected copy({ link, recipientName }: Message): void {
    navigator.clipboard.writeText(link ?? '').then(
      () => this.toast.say(`Copied the link for ${recipientName}.`),
      () => this.toast.problem('The browser refused the clipboard. Open the message, select the link and copy it.'),
    );
  }
}
