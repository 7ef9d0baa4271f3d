import { Component, computed, inject, signal } from '@angular/core';
import { MailLeavesDocument, OutboxDocument, SendOutboxAgainDocument, type OutboxKind, type OutboxQuery, type OutboxStatus } from '@quittance/graphql/agency';
import { AdminNav } from '@quittance/identity/console';
import { GraphqlClient, livePages, liveQuery, QButton, QCard, QCell, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QNotice, QPage, QSelect, QSubmissionNotice, QTable, SessionStore, submission, Toast, type Column } from '@quittance/ui';
import { OUTBOX_KINDS, outboxChip, OUTBOX_STATUSES } from './outbox-words';

type Message = OutboxQuery['outbox']['nodes'][number];

/** What goes out to people with a login or a contact on file: what left, what waits, what failed. */
@Component({
  selector: 'q-outbox-page',
  imports: [QPage, QCard, QTable, QCell, QChip, QDate, QDrawer, QEmpty, QErrorPanel, QNotice, QSelect, QButton, QSubmissionNotice, AdminNav],
  template: `
    <q-page heading="Outbox" [sub]="sub()" width="full">
      <q-admin-nav before />
      @if (sink(); as address) {<q-notice tone="info">This is a demo: its own mail server keeps every message, and nothing leaves this machine.<a actions q-button size="sm" [href]="address" target="_blank" rel="noopener">Read the mail</a></q-notice>}
      <div class="row wrap"><q-select label="Kind" [options]="kinds" placeholder="Every kind" [(value)]="kind" /><q-select label="State" [options]="states" placeholder="Every state" [(value)]="status" /></div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <q-card [flush]="true"><q-table caption="Outbox" noun="messages" [columns]="columns" [rows]="list.rows()" [rowKey]="key" [rowLabel]="label" [loading]="list.loading()" [busy]="list.busy()" [hasMore]="list.hasMore()" (more)="list.more()"
               narrow="cards" keys openable (opened)="show($event)" storageKey="outbox">
        <ng-template qCell="kind" let-row><q-chip [tone]="row.link ? 'info' : 'mute'">{{ kindName(row) }}</q-chip></ng-template>
        <ng-template qCell="status" let-row><q-chip [tone]="chip(row).tone">{{ chip(row).text }}</q-chip></ng-template>
        <ng-template qCell="link" let-row>@if (row.link) {<button q-button size="sm" [attr.aria-label]="'Copy the link for ' + row.recipientName" (click)="copy(row)">Copy the link</button>} @else {<span class="faint">–</span>}</ng-template>
        @if (list.ready()) {<q-empty [heading]="kind() || status() ? 'No such message' : 'Nothing was written'" [hint]="kind() || status() ? 'Choose every kind and every state to see the others.' : 'An invitation or a forgotten password puts a message here.'" />}
      </q-table></q-card>
      <q-drawer [heading]="shown()?.subject ?? ''" [(open)]="open" (closed)="sending.reset()">
        @if (shown(); as message) {
          <table class="facts"><tbody>
            <tr><th scope="row">To</th><td>{{ message.recipientName }}, {{ message.recipientAddress }}</td></tr>
            <tr><th scope="row">State</th><td><q-chip [tone]="chip(message).tone">{{ chip(message).text }}</q-chip></td></tr>
            @if (message.sentAt) {<tr><th scope="row">Sent</th><td><q-date [value]="message.sentAt" /></td></tr>}
          </tbody></table>
          @if (message.statusReason) {<q-notice [tone]="message.status === 'QUEUED' ? 'info' : 'warn'">{{ message.statusReason }}</q-notice>}
          <q-submission-notice [of]="sending" />
          <p class="pre body">{{ message.body }}</p>
          @if (message.link) {<q-notice tone="warn">Whoever has the link can use it, once. Give it only to {{ message.recipientName }}.</q-notice>}
        }
        <ng-container actions>
          @if (shown(); as message) {
            @if (mayResend(message)) {<button q-button [busy]="sending.busy()" (click)="send(message)">{{ message.status === 'KEPT' ? 'Send it by mail' : 'Send it again' }}</button>}
            @if (message.link) {<button q-button variant="primary" (click)="copy(message)">Copy the link</button>}
          }
        </ng-container>
      </q-drawer>
    </q-page>
  `,
  styles: `q-select { width: 200px; } .body { overflow-wrap: anywhere; }`,
})
export class OutboxPage {
  private readonly toast = inject(Toast);
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  protected readonly sending = submission();
  protected readonly kind = signal<OutboxKind | null>(null);
  protected readonly status = signal<OutboxStatus | null>(null);
  protected readonly open = signal(false);
  private readonly shownId = signal<string | null>(null);
  protected readonly kinds = (Object.keys(OUTBOX_KINDS) as OutboxKind[]).map((value) => ({ value, label: OUTBOX_KINDS[value] }));
  protected readonly states = (Object.keys(OUTBOX_STATUSES) as OutboxStatus[]).map((value) => ({ value, label: OUTBOX_STATUSES[value] }));
  private readonly mail = liveQuery({ query: MailLeavesDocument, variables: () => ({}) });
  protected readonly leaves = computed(() => this.mail.data()?.mailLeaves ?? null);
  protected readonly sink = computed(() => this.mail.data()?.mailSink ?? null);
  protected readonly sub = computed(() => (this.leaves() === null ? '' : this.leaves() ? 'Messages to people; the mail server takes them away' : 'No mail server is set up: hand the links on yourselves'));
  protected readonly list = livePages({
    query: OutboxDocument, variables: ({ first, after }) => ({ first, after, kind: this.kind(), status: this.status() }), connection: (data) => data.outbox, live: { types: ['user.', 'outbox.', 'bankDetails.'] } });
  protected readonly shown = computed(() => this.list.rows().find(({ id }) => id === this.shownId()) ?? null);
  protected readonly key = (row: Message): string => row.id;
  protected readonly label = (row: Message): string => `${row.subject}, ${row.recipientName}`;
  protected readonly columns: Column<Message>[] = [
    { key: 'createdAt', header: 'Written', type: 'date', value: (row) => row.createdAt, fixed: true, width: 170 },
    { key: 'kind', header: 'Kind', value: (row) => this.kindName(row), width: 150 },
    { key: 'recipientName', header: 'To', value: (row) => row.recipientName, width: 170 },
    { key: 'recipientAddress', header: 'Address', value: (row) => row.recipientAddress, width: 230 },
    { key: 'subject', header: 'Subject', value: (row) => row.subject, width: 260 },
    { key: 'status', header: 'State', value: (row) => outboxChip(row.status).text, width: 140 },
    { key: 'link', header: 'Link', width: 140 },
  ];

  protected readonly chip = ({ status }: Message): ReturnType<typeof outboxChip> => outboxChip(status);

  protected kindName({ kind }: Message): string {
    return OUTBOX_KINDS[kind];
  }

  protected mayResend({ status }: Message): boolean {
    return this.leaves() === true && this.session.can('outbox.send') && ['KEPT', 'FAILED', 'UNCERTAIN'].includes(status);
  }

  protected show(row: Message): void {
    this.shownId.set(row.id);
    this.open.set(true);
  }

  protected async send({ id, recipientName }: Message): Promise<void> {
    if (!(await this.sending.run(async () => (await this.client.mutate(SendOutboxAgainDocument, { id })).result))) return;
    this.toast.say(`The message to ${recipientName} is on its way.`);
    this.list.refetch();
  }

  protected copy({ link, recipientName }: Message): void {
    navigator.clipboard.writeText(link ?? '').then(
      () => this.toast.say(`Copied the link for ${recipientName}.`),
      () => this.toast.problem('The browser refused the clipboard. Open the message, select the link and copy it.'),
    );
  }
}
