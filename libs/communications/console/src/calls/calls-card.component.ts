import { Component, computed, inject, input, signal } from '@angular/core';
import { CallsDocument, type CallLineFragment } from '@quittance/graphql/agency';
import { liveQuery, QButton, SessionStore, formatInstant } from '@quittance/ui';
import { CallDrawer } from './call-drawer.component';
import { callChip, callResult, otherEnd, talkedFor } from './call-words';

const SHOWN = 4;

/** The calls about an account, the newest first, with how long they lasted: each opens. */
@Component({
  selector: 'q-calls-card',
  imports: [CallDrawer, QButton],
  template: `
    @if (rows().length) {
      <section aria-label="Calls">
        <h2>Calls <span class="xs sub">{{ rows().length }}{{ more() ? '+' : '' }}</span></h2>
        <ul class="sm">
          @for (row of shown(); track row.id) {
            <li><button q-button variant="link" size="sm" (click)="look(row)">{{ what(row) }}</button>@if (talked(row)) {&ngsp;<span class="num">{{ talked(row) }}</span>}<span class="xs sub meta">{{ when(row) }}</span></li>
          }
        </ul>
        @if (rows().length > shown().length) {<button q-button variant="link" size="sm" (click)="all.set(true)">Show all {{ rows().length }}</button>}
        <q-call-drawer [callId]="callId()" [(open)]="open" />
      </section>
    }
  `,
  styles: `:host:empty { display: none; } ul { display: grid; gap: 6px; margin-top: 6px; } .meta { display: block; } h2 span { font-weight: 400; }`,
})
export class CallsCard {
  readonly accountId = input.required<string>();
  private readonly session = inject(SessionStore);
  protected readonly all = signal(false);
  protected readonly open = signal(false);
  protected readonly callId = signal<string | null>(null);
  private readonly query = liveQuery({ query: CallsDocument, variables: () => (this.session.can('call.read') ? { filter: { accountId: this.accountId() }, page: { first: 50 } } : null), live: { types: ['call.'] } });
  protected readonly rows = computed((): readonly CallLineFragment[] => this.query.data()?.calls.nodes ?? []);
  protected readonly more = computed(() => this.query.data()?.calls.pageInfo.hasNextPage ?? false);
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, SHOWN)));

  protected what(row: CallLineFragment): string {
    return `${row.direction === 'INBOUND' ? `${otherEnd(row)} called` : `To ${otherEnd(row)}`}: ${(callResult(row) || callChip(row.status).text).toLowerCase()}`;
  }

  protected talked({ durationSeconds }: CallLineFragment): string {
    return talkedFor(durationSeconds);
  }

  protected when({ startedAt, userName }: CallLineFragment): string {
    return [formatInstant(startedAt, this.session.timezone()), userName].filter(Boolean).join(', ');
  }

  protected look({ id }: CallLineFragment): void {
    this.callId.set(id);
    this.open.set(true);
  }
}
