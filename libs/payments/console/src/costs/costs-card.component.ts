import { Component, inject, input, output, signal } from '@angular/core';
import { CostsDocument, type CostsQuery } from '@quittance/graphql/agency';
import { QButton, QChip, QErrorPanel, QMoney, SessionStore, livePages } from '@quittance/ui';
import { CostDrawer } from './cost-drawer.component';
import { RequestCostDrawer, type CostAccount } from './request-cost-drawer.component';
import { costNext, costStateWords, funderWords } from './cost-words';

type Cost = CostsQuery['costs']['nodes'][number];

/** The costs of an account, beside it: who advances each, what is still to be done. */
@Component({
  selector: 'q-costs-card',
  imports: [CostDrawer, QButton, QChip, QErrorPanel, QMoney, RequestCostDrawer],
  template: `
    <section aria-label="Costs">
      <div class="row between"><h2>Costs @if (list.rows().length) {<span class="xs sub">{{ list.rows().length }}{{ list.hasMore() ? '+' : '' }}</span>}</h2>@if (session.can('cost.request') && !closedAccount()) {<button q-button variant="quiet" size="sm" (click)="adding.set(true)">Add</button>}</div>
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      <ul class="sm">
        @for (cost of list.rows(); track cost.id) {
          @let state = stateOf(cost);
          <li><div class="row between"><button class="open" (click)="opened.set(cost.id)">{{ cost.description }}</button><b><q-money [minor]="cost.spent || cost.amount" [currency]="cost.currency" /></b></div>
            <p class="row wrap xs sub"><q-chip [tone]="state.tone">{{ state.label }}</q-chip><span>{{ funder(cost) }}@if (next(cost); as words) {; {{ words }}}</span></p></li>
        } @empty {@if (list.ready()) {<li class="sub">None. Court fees, service and other money spent on this account appear here.</li>}}
      </ul>
      @if (list.hasMore()) {<button q-button variant="link" size="sm" [busy]="list.busy()" (click)="list.more()">Show more</button>}
    </section>
    @if (adding()) {<q-request-cost-drawer [account]="account()" (closed)="adding.set(false)" (changed)="refresh()" />}
    @if (opened(); as id) {<q-cost-drawer [costId]="id" (closed)="opened.set(null)" (changed)="refresh()" />}
  `,
  styles: `
    ul { display: grid; gap: var(--s3); margin-top: 6px; } h2 span { font-weight: 400; } li p { margin-top: 2px; }
    .open { text-align: start; min-height: 24px; padding: 0; border: 0; background: none; color: var(--ink); font: inherit; cursor: pointer; text-decoration: underline; text-decoration-color: var(--line-strong); overflow-wrap: anywhere; } .open:hover { color: var(--accent); }
  `,
})
export class CostsCard {
  readonly account = input.required<CostAccount>();
  readonly closedAccount = input(false);
  readonly changed = output();
  protected readonly session = inject(SessionStore);
  protected readonly list = livePages({
    query: CostsDocument, variables: (page) => ({ filter: { accountId: this.account().id }, page: { ...page, first: 10 } }), connection: ({ costs }) => costs, live: { types: ['cost.'], accountId: () => this.account().id } });
  protected readonly adding = signal(false);
  protected readonly opened = signal<string | null>(null);
  protected readonly stateOf = costStateWords;
  protected readonly funder = funderWords;
  protected readonly next = (cost: Cost): string => costNext(cost);

  protected refresh(): void {
    void this.list.refetch();
    this.changed.emit();
  }
}
