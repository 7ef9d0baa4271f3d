import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHANNEL_WORDS, KIND_WORDS, type TemplateChannel, type TemplateKind } from '@quittance/communications/domain';
import { CommunicationsDocument, type CommunicationLineFragment } from '@quittance/graphql/agency';
import { liveQuery, QButton, QChip, SessionStore, formatInstant } from '@quittance/ui';
import { MESSAGE_STATUS } from './message-words';

const SHOWN = 5;

/** What was sent about an account and what came in, the newest first: each opens whole. */
@Component({
  selector: 'q-messages-card',
  imports: [RouterLink, QButton, QChip],
  template: `
    @if (may()) {
      <section aria-label="Messages">
        <div class="row between"><h2>Messages @if (rows().length) {<span class="xs sub">{{ rows().length }}{{ more() ? '+' : '' }}</span>}</h2></div>
        <ul class="sm">
          @for (row of shown(); track row.id) {
            <li><a [routerLink]="['/communications', row.id]">{{ what(row) }}</a>&ngsp;@if (row.status !== 'SENT' && row.status !== 'RECEIVED') {<q-chip [tone]="status(row).tone">{{ status(row).text }}</q-chip>}<span class="xs sub meta">{{ when(row) }}</span></li>
          } @empty {<li class="sub">Nothing was sent yet.</li>}
        </ul>
        @if (rows().length > shown().length) {<button q-button variant="link" size="sm" (click)="all.set(true)">Show all {{ rows().length }}</button>}
      </section>
    }
  `,
  styles: `ul { display: grid; gap: 6px; margin-top: 6px; } li { overflow-wrap: anywhere; } .meta { display: block; } a { color: var(--ink); text-decoration-color: var(--line-strong); } h2 span { font-weight: 400; }`,
})
export class MessagesCard {
  readonly accountId = input.required<string>();
  private readonly session = inject(SessionStore);
  protected readonly may = computed(() => this.session.can('communication.read'));
  protected readonly all = signal(false);
  private readonly query = liveQuery({ query: CommunicationsDocument, variables: () => (this.may() ? { filter: { accountId: this.accountId() }, page: { first: 50 } } : null), live: { types: ['communication.'] } });
  protected readonly rows = computed((): readonly CommunicationLineFragment[] => this.query.data()?.communications.nodes ?? []);
  protected readonly more = computed(() => this.query.data()?.communications.pageInfo.hasNextPage ?? false);
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, SHOWN)));

  protected status(row: CommunicationLineFragment): (typeof MESSAGE_STATUS)[CommunicationLineFragment['status']] {
    return MESSAGE_STATUS[row.status];
  }

  protected what({ kind, channel, direction, subject }: CommunicationLineFragment): string {
    const by = CHANNEL_WORDS[channel as TemplateChannel] ?? 'Call';
    return kind ? `${KIND_WORDS[kind as TemplateKind]}, ${by.toLowerCase()}` : direction === 'INBOUND' ? `${by} received` : subject || by;
  }

  protected when({ queuedAt, sentAt, actorName, number }: CommunicationLineFragment): string {
    return [`L${number}`, formatInstant(sentAt ?? queuedAt, this.session.timezone()), actorName].filter((part) => part !== '').join(', ');
  }
}
