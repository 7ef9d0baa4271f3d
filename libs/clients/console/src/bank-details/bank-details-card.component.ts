import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BankDetailsListDocument } from '@quittance/graphql/agency';
import { QButton, QCard, QChip, QErrorPanel, SessionStore, livePages } from '@quittance/ui';
import { BankDetailsDrawer } from './bank-details-drawer.component';
import { detailsState } from './bank-details-words';
import { RequestBankDetailsDrawer } from './request-bank-details-drawer.component';

/** Where a client is paid, on its page: what is in force and what is under way. */
@Component({
  selector: 'q-bank-details-card',
  imports: [RouterLink, BankDetailsDrawer, QButton, QCard, QChip, QErrorPanel, RequestBankDetailsDrawer],
  template: `
    <q-card heading="Bank details">
      <div class="stack-sm">
        <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
        <ul class="list">
          @for (row of current(); track row.id) {@let state = stateOf(row);<li class="row between wrap"><button q-button variant="link" size="sm" (click)="opened.set(row.id)">{{ row.masked }}, {{ row.currency }}</button><q-chip [tone]="state.tone">{{ state.label }}</q-chip></li>}
          @empty {@if (list.ready()) {<li class="sm sub">None on file: remittances are paid by check.</li>}}
        </ul>
        <div class="row wrap divide">@if (session.can('bankDetails.request')) {<button q-button size="sm" (click)="asking.set(true)">Other bank details</button>}<a class="sm" routerLink="/clients/bank-details" [queryParams]="{ client: client().id }">History</a></div>
      </div>
    </q-card>
    @if (asking()) {<q-request-bank-details-drawer [client]="client()" (closed)="asking.set(false)" (changed)="list.refetch()" />}
    @if (opened(); as id) {<q-bank-details-drawer [detailsId]="id" (closed)="opened.set(null)" (changed)="list.refetch()" />}
  `,
})
export class BankDetailsCard {
  readonly client = input.required<{ readonly id: string; readonly name: string; readonly currency: string }>();
  protected readonly session = inject(SessionStore);
  protected readonly list = livePages({ query: BankDetailsListDocument, variables: (page) => ({ filter: { ownerId: this.client().id }, page: { ...page, first: 50 } }), connection: ({ bankDetails }) => bankDetails, live: { types: ['bankDetails.'] } });
  protected readonly current = computed(() => this.list.rows().filter(({ status }) => status === 'REQUESTED' || status === 'CALLED_BACK' || status === 'APPROVED'));
  protected readonly asking = signal(false);
  protected readonly opened = signal<string | null>(null);
  protected readonly stateOf = detailsState;
}
