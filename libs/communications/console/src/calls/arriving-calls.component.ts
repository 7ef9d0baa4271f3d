import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CallsNowDocument, type CallLineFragment } from '@quittance/graphql/agency';
import { liveQuery, QButton, QChip, SessionStore } from '@quittance/ui';
import { CallDrawer } from './call-drawer.component';
import { otherEnd } from './call-words';

/** Calls that come in now, above whatever one works on: each opens its account, or says whose it may be. */
@Component({
  selector: 'q-arriving-calls',
  imports: [CallDrawer, QButton, QChip, RouterLink],
  template: `
    <div role="status" aria-live="polite">
      @for (call of unwrapped(); track call.id) {
        @if (!at(call.accountId)) {
          <div class="bar late row wrap"><q-chip tone="info">Not wrapped up</q-chip><b>{{ who(call) }}</b><span class="sm sub">How it ended is not on record yet, and it counts.</span><span class="grow"></span><a q-button size="sm" [routerLink]="['/accounts', call.accountId]">Wrap it up</a></div>
        }
      }
      @for (call of arriving(); track call.id) {
        <div class="bar row wrap">
          <q-chip tone="warn">Calling</q-chip><b>{{ who(call) }}</b><span class="sm sub">{{ call.accountId ? call.accountNumber + ', ' + call.clientName : call.matchReason }}</span><span class="grow"></span>
          @if (call.accountId) {<a q-button size="sm" variant="primary" [routerLink]="['/accounts', call.accountId]">Open the account</a>} @else {<button q-button size="sm" variant="primary" (click)="look(call)">Whose call is it?</button>}
          <button q-button size="sm" variant="quiet" (click)="hide(call)">Hide</button>
        </div>
      }
    </div>
    <q-call-drawer [callId]="callId()" [(open)]="open" />
  `,
  styles: `.bar { padding: 8px var(--s5); background: var(--warn-soft); border-bottom: 1px solid var(--line); } .late { background: var(--info-soft); } @media (max-width: 760px) { .bar { padding: 8px var(--s3); } }`,
})
export class ArrivingCalls {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly hidden = signal<readonly string[]>([]);
  protected readonly open = signal(false);
  protected readonly callId = signal<string | null>(null);
  private readonly query = liveQuery({ query: CallsNowDocument, variables: () => (this.session.can('call.place') ? {} : null), live: { types: ['call.'] }, keepPrevious: true });
  protected readonly arriving = computed(() => (this.query.data()?.callsNow ?? []).filter(({ id, direction, status }) => direction === 'INBOUND' && status === 'ARRIVING' && !this.hidden().includes(id)));

  /** Calls of one's own that have ended without a wrap-up. */
  protected readonly unwrapped = computed(() => (this.query.data()?.callsNow ?? []).filter(({ mine, endedAt, recorded, accountId }) => mine && endedAt && !recorded && accountId));

  protected at(accountId: string | null | undefined): boolean {
    return accountId !== null && accountId !== undefined && this.router.url.includes(accountId);
  }

  protected who(call: CallLineFragment): string {
    return call.debtorName ?? otherEnd(call);
  }

  protected look({ id }: CallLineFragment): void {
    this.callId.set(id);
    this.open.set(true);
  }

  protected hide({ id }: CallLineFragment): void {
    this.hidden.update((ids) => [...ids, id]);
  }
}
