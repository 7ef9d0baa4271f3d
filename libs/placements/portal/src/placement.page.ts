import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CancelPlacementDocument, PlacementDocument, type PlacementFieldsFragment } from '@quittance/graphql/portal';
import { counted, formatDate, GraphqlClient, liveQuery, localParts, QButton, QCard, QChip, QEmpty, QErrorPanel, QNotice, QPage, QProgress, QSkeleton, QSubmissionNotice, QTabs, SessionStore, submission } from '@quittance/ui';
import { AcceptedRows } from './accepted-rows.component';
import { Acknowledgement } from './acknowledgement.component';
import { Duplicates } from './duplicates.component';
import { ErrorGrid } from './error-grid.component';
import { KnownDebtors } from './known-debtors.component';
import { MappingReview } from './mapping-review.component';
import { PlacementResultCard } from './result-card.component';
import { stateOf } from './words';

/** One placement from its file to its acknowledgement. */
@Component({
  imports: [QPage, QButton, QCard, QChip, QEmpty, QErrorPanel, QNotice, QProgress, QSkeleton, QSubmissionNotice, QTabs, RouterLink, AcceptedRows, Acknowledgement, Duplicates, ErrorGrid, KnownDebtors, MappingReview, PlacementResultCard],
  templateUrl: './placement.page.html',
})
export class PlacementPage {
  readonly id = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly query = liveQuery({ query: PlacementDocument, variables: () => ({ id: this.id() }), live: { types: ['placement.'] } });
  protected readonly placement = computed(() => this.query.data()?.placement ?? null);
  protected readonly cancelling = submission();
  protected readonly status = computed(() => stateOf(this.placement() ?? { status: 'RECEIVED' }));
  protected readonly tab = linkedSignal({ source: () => this.placement()?.id, computation: () => 'result' });
  protected readonly working = computed(() => ['RECEIVED', 'READING', 'COMMITTING'].includes(this.placement()?.status ?? ''));
  protected readonly mayCancel = computed(() => ['RECEIVED', 'READING', 'NEEDS_ANSWERS', 'READY'].includes(this.placement()?.status ?? ''));
  protected readonly sub = computed(() => {
    const it = this.placement();
    return it ? [it.source === 'FORM' ? 'Entered by form' : it.fileName, it.clientName, `by ${it.createdByName}`, formatDate(localParts(it.createdAt, this.session.timezone()).date)].join(' · ') : '';
  });
  protected readonly tabs = computed(() => {
    const it = this.placement();
    if (!it?.summary) return [];
    const { refused, duplicates, accepted, credits } = it.summary;
    return [
      { key: 'result', label: 'Result' }, { key: 'refused', label: 'Not accepted', count: refused }, { key: 'duplicates', label: 'Likely duplicates', count: duplicates },
      { key: 'known', label: 'Debtors we know' }, { key: 'accepted', label: 'Accepted', count: accepted + credits }, ...(it.recognised ? [{ key: 'columns', label: 'Columns' }] : []),
    ];
  });
  protected readonly progress = computed(() => {
    const it = this.placement();
    if (it?.status === 'COMMITTING') return `Placing ${counted(it.summary?.accepted ?? 0, 'invoice')}. You may leave this page; it goes on.`;
    if (it?.status === 'RECEIVED') return 'Waiting to be read. You may leave this page; it goes on.';
    return it?.rowsTotal ? `${counted(it.rowsDone, 'row')} of ${it.rowsTotal.toLocaleString('en-US')} checked. You may leave this page; it goes on.` : `${counted(it?.rowsDone ?? 0, 'row')} read. You may leave this page; it goes on.`;
  });

  constructor() {
    // Live events may be missed while a connection is lost; a placement at work is looked at again now and then.
    effect((onCleanup) => {
      if (!this.working()) return;
      const timer = setInterval(() => void untracked(() => this.query.refetch()), 3000);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected changed(placement: PlacementFieldsFragment): void {
    this.query.update(() => ({ placement }));
  }

  protected async cancel(): Promise<void> {
    const it = this.placement();
    if (!it) return;
    const done = await this.cancelling.run(() => this.client.mutate(CancelPlacementDocument, { input: { placementId: it.id, version: it.version } }).then((data) => data.cancelPlacement));
    if (done) this.changed(done);
  }
}
