import { Component, computed, input } from '@angular/core';
import { NextRemittanceLinesDocument } from '@quittance/graphql/portal';
import { livePages, QErrorPanel, QMoney, QPager, QSkeleton } from '@quittance/ui';
import { LineGroups } from './line-groups.component';
import { behind } from './statement-words';

/** The payments that the next remittance takes up. */
@Component({
  selector: 'q-next-lines',
  imports: [LineGroups, QErrorPanel, QMoney, QPager, QSkeleton],
  template: `
    <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
    @if (list.loading()) {<q-skeleton [lines]="6" />}
    <q-line-groups [lines]="shown()" />
    @if (list.ready() && shown().length === 0) {<p class="sm sub">No payment so far.</p>}
    @if (list.ready() && !list.hasMore() && shown().length > 0) {
      <p class="row between divide sm"><span>Together</span><span><q-money class="b" [minor]="collected()" [currency]="currency()" />, fees <q-money class="b" [minor]="fees()" [currency]="currency()" /></span></p>
    }
    @if (list.hasMore()) {<q-pager noun="payments" [shown]="list.rows().length" [hasMore]="true" [busy]="list.busy()" (more)="list.more()" />}
  `,
})
export class NextLines {
  readonly clientId = input.required<string>();
  readonly currency = input.required<string>();
  /** The step whose payments are shown; all when null. */
  readonly code = input<string | null>(null);
  protected readonly list = livePages({
    query: NextRemittanceLinesDocument,
    variables: ({ first, after }) => ({ first, after, clientId: this.clientId(), currency: this.currency() }),
    connection: (data) => data.nextRemittanceLines,
    size: 200,
    live: { types: ['payment.', 'remittance.posted'] },
  });
  protected readonly shown = computed(() => behind(this.code(), this.list.rows()));
  protected readonly collected = computed(() => this.shown().reduce((sum, line) => sum + line.collected, 0));
  protected readonly fees = computed(() => this.shown().reduce((sum, line) => sum + line.fee, 0));
}
