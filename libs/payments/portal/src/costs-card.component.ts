import { Component, input } from '@angular/core';
import { MyCostsDocument } from '@quittance/graphql/portal';
import { QCard, QChip, QDate, QErrorPanel, QMoney, QPager, livePages } from '@quittance/ui';
import { costWords, type CostView } from './cost-words';

/** What was spent to collect an account, who advanced it, and what is asked of the client. Not shown where there is nothing. */
@Component({
  selector: 'q-costs-card',
  imports: [QCard, QChip, QDate, QErrorPanel, QMoney, QPager],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (list.rows().length) {
      <q-card heading="Costs">
        <ul class="list">
          @for (cost of list.rows(); track cost.id) {
            @let words = told(cost);
            <li><div class="row between"><span class="b">{{ cost.description }}</span><span class="b num"><q-money [minor]="cost.spent || cost.amount" [currency]="cost.currency" /></span></div>
              <p class="row wrap xs sub"><q-chip [tone]="words.tone">{{ words.label }}</q-chip><span><q-date [value]="cost.requestedOn" />; {{ words.text }}</span></p></li>
          }
        </ul>
        @if (list.hasMore()) {<q-pager noun="costs" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
      </q-card>
    }
  `,
  styles: `:host { display: grid; gap: var(--s3); } :host:empty { display: none; } li p { margin-top: 2px; }`,
})
export class CostsCard {
  readonly accountId = input.required<string>();
  protected readonly list = livePages({ query: MyCostsDocument, variables: ({ first, after }) => ({ first, after, accountId: this.accountId() }), connection: ({ costs }) => costs, live: { types: ['cost.'], accountId: () => this.accountId() } });
  protected readonly told = (cost: CostView) => costWords(cost);
}
