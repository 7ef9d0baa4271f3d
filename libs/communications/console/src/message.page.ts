import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { KIND_WORDS, type TemplateKind } from '@quittance/communications/domain';
import { CancelMessageDocument, CommunicationDocument, ResolveMessageDocument } from '@quittance/graphql/agency';
import { formatPhone, GraphqlClient, liveQuery, newCommandKey, QButton, QCard, QChip, QCopy, QDate, QDialog, QEmpty, QErrorPanel, QField, QInput, QNotice, QPage, QSkeleton, QSubmissionNotice, QTimeline, refusalOf, SessionStore, submission, Toast, type TimelineEntry } from '@quittance/ui';
import { ContactNav } from './contact-nav.component';
import { MessageDecision } from './decision.component';
import { CHANNELS, EVENT_WORDS, MESSAGE_STATUS } from './message-words';
import { ReturnedMailDrawer } from './returned-mail-drawer.component';

/** One message: what was sent (the exact bytes), to whom, why it was allowed, what came back. */
@Component({
  selector: 'q-message-page',
  imports: [QPage, QCard, QChip, QCopy, QDate, QDialog, QEmpty, QErrorPanel, QField, QInput, QNotice, QSkeleton, QSubmissionNotice, QTimeline, QButton, RouterLink, ContactNav, MessageDecision, ReturnedMailDrawer],
  template: `
    <q-page [heading]="heading()" width="full">
      <q-contact-nav before />
      @if (message()) {<span beside><q-chip [tone]="chip().tone">{{ chip().text }}</q-chip></span>}
      <ng-container actions>
        @if (message(); as it) {
          @if (it.documentId) {<a q-button variant="primary" [href]="'/files/communications/' + it.id" target="_blank" rel="noopener">{{ it.channel === 'LETTER' ? 'Open the letter' : 'Download what was sent' }}</a>}
          @if (may() && it.status === 'QUEUED' && it.batchNumber === null) {<button q-button (click)="cancel()" [busy]="changing.busy()">Take it back</button>}
          @if (may() && (it.status === 'UNCERTAIN' || (it.status === 'FAILED' && !it.sentAt))) {<button q-button (click)="asking.set(true)">{{ it.status === 'FAILED' ? 'Send it again' : 'What became of it?' }}</button>}
          @if (may() && it.channel === 'LETTER' && (it.status === 'SENT' || it.status === 'DELIVERED')) {<button q-button (click)="returning.set(true)">It came back</button>}
        }
      </ng-container>
      <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
      @if (message(); as it) {
        @if (it.statusReason) {<q-notice [tone]="it.status === 'QUEUED' ? 'info' : 'warn'">{{ it.statusReason }}@if (it.retryAt) { Next try: <q-date [value]="it.retryAt" />.}</q-notice>}
        <q-submission-notice [of]="changing" />
        <div class="main-side">
          <q-card [heading]="it.subject || 'Text'"><p class="pre body" dir="auto">{{ it.body }}</p></q-card>
          <div class="stack">
            <q-card heading="To whom">
              <table class="facts"><tbody>
                <tr><th scope="row">Debtor</th><td><a [routerLink]="['/accounts', it.accountId]">{{ it.debtorName }}</a></td></tr>
                <tr><th scope="row">{{ it.direction === 'INBOUND' ? 'From' : 'Addressed to' }}</th><td><bdi>{{ it.recipientName }}</bdi><br /><span class="sub">@for (line of address(); track $index) {<bdi>{{ line }}</bdi><br />}</span></td></tr>
                <tr><th scope="row">Accounts</th><td class="num">{{ it.accountNumbers.join(', ') }}</td></tr>
                <tr><th scope="row">Client</th><td>{{ it.clientName }}</td></tr>
                <tr><th scope="row">Number</th><td class="num">L{{ it.number }}</td></tr>
                @if (it.templateId) {<tr><th scope="row">Text</th><td><a [routerLink]="['/communications/templates', it.templateId]">Version {{ it.templateVersion }}</a></td></tr>}
                @if (it.batchNumber) {<tr><th scope="row">Batch</th><td><a routerLink="/communications/letters">{{ it.batchNumber }}</a></td></tr>}
                @if (it.pages) {<tr><th scope="row">Pages</th><td class="num">{{ it.pages }}</td></tr>}
                @if (it.sha256) {<tr><th scope="row">SHA-256</th><td class="hash"><q-copy [text]="it.sha256" what="the hash" [code]="true" /></td></tr>}
              </tbody></table>
            </q-card>
            @if (it.decision; as why) {<q-card heading="Why it was {{ it.status === 'REFUSED' ? 'refused' : 'allowed' }}"><q-message-decision [decision]="why.decision" /><p class="xs sub">Decided <q-date [value]="why.at" />.</p></q-card>}
            <q-card heading="What became of it"><q-timeline label="What became of it" [entries]="events()" /></q-card>
          </div>
        </div>
        @if (returning()) {<q-returned-mail-drawer [letter]="it.number" (closed)="returning.set(false)" (changed)="query.refetch()" />}
        @if (asking()) {
          <q-dialog [heading]="it.status === 'FAILED' ? 'Send it again' : 'What became of it?'" [open]="true" (closed)="asking.set(false)">
            <p>{{ it.status === 'FAILED' ? 'It did not leave. It is written anew and decided again.' : 'The program ended while it was being sent. Ask the addressee or the carrier; sent again, it may arrive twice.' }}</p>
            <q-field label="How you know" [error]="of('note')"><input qInput maxlength="500" [text]="note()" (textChange)="note.set($event ?? '')" /></q-field>
            <q-submission-notice [of]="changing" [fields]="['note']" />
            @if (it.status === 'UNCERTAIN') {<button actions q-button [busy]="changing.busy()" (click)="resolve(true)">It arrived</button>}
            <button actions q-button variant="primary" [busy]="changing.busy()" (click)="resolve(false)">Send it again</button>
          </q-dialog>
        }
      } @else if (query.data()) {<q-empty heading="There is no such message" hint="It may be mistyped. Look for it among the messages." />} @else if (query.loading()) {<q-skeleton [lines]="10" />}
    </q-page>
  `,
  styles: `.body { overflow-wrap: anywhere; max-width: 80ch; } .hash { overflow-wrap: anywhere; }`,
})
export class MessagePage {
  readonly id = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: CommunicationDocument, variables: () => ({ id: this.id() }), live: { types: ['communication.'] } });
  protected readonly message = computed(() => this.query.data()?.communication ?? null);
  protected readonly may = computed(() => this.session.can('communication.send'));
  protected readonly changing = submission();
  protected readonly returning = signal(false);
  protected readonly asking = signal(false);
  protected readonly note = signal('');
  private key = newCommandKey();
  protected readonly heading = computed(() => {
    const it = this.message();
    return it === null ? 'Message' : it.direction === 'INBOUND' ? `${CHANNELS[it.channel]} from ${it.debtorName}` : `${it.kind ? KIND_WORDS[it.kind as TemplateKind] : CHANNELS[it.channel]} to ${it.debtorName}`;
  });
  protected readonly chip = computed(() => MESSAGE_STATUS[this.message()?.status ?? 'QUEUED']);
  protected readonly address = computed(() => {
    const it = this.message();
    return it === null ? [] : it.addressLines.length > 0 ? it.addressLines.slice(1) : [formatPhone(it.address)];
  });
  protected readonly events = computed((): TimelineEntry[] => {
    const it = this.message();
    if (it === null) return [];
    const own: TimelineEntry = { id: 'queued', at: it.queuedAt, title: it.direction === 'INBOUND' ? 'Received' : 'Written and queued', text: null, note: null, by: it.actorName || null, tone: 'mute' };
    return [...it.events.map(({ id, kind, note, occurredAt, actorName, source }): TimelineEntry => ({
      id, at: occurredAt, title: `${EVENT_WORDS[kind] ?? kind.toLowerCase().replaceAll('_', ' ')}${note ? '.' : ''}`, text: note ? `${note.charAt(0).toUpperCase()}${note.slice(1)}` : null, note: null, by: actorName || source.replace(/^[a-z]/, (letter) => letter.toUpperCase()), tone: kind === 'SENT' || kind === 'DELIVERED' ? 'ok' : kind === 'REFUSED' || kind === 'TRY_LATER' ? 'warn' : kind === 'BOUNCED' || kind === 'RETURNED' || kind === 'FAILED' ? 'bad' : 'mute' })).reverse(), own];
  });

  protected of(field: string): string | null {
    return refusalOf(this.changing.refusal(), field);
  }

  protected async cancel(): Promise<void> {
    const done = await this.changing.run(async () => (await this.client.mutate(CancelMessageDocument, { id: this.id(), key: this.key })).result);
    if (done) this.after('Taken back.');
  }

  protected async resolve(arrived: boolean): Promise<void> {
    const done = await this.changing.run(async () => (await this.client.mutate(ResolveMessageDocument, { id: this.id(), arrived, note: this.note(), key: this.key })).result);
    if (done) this.after(arrived ? 'Noted as sent.' : 'It goes once more.');
  }

  private after(words: string): void {
    this.key = newCommandKey();
    this.asking.set(false);
    this.note.set('');
    this.toast.say(words);
    this.query.refetch();
  }
}
