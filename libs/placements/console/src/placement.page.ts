import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CancelPlacementDocument, CommitPlacementDocument, DecideDuplicatesDocument, PlacementDocument, PlacementRowsDocument, type PlacementFieldsFragment, type PlacementRowsQuery } from '@quittance/graphql/agency';
import { counted, formatDate, formatMoney, GraphqlClient, livePages, liveQuery, localParts, newCommandKey, QButton, QCan, QCard, QCell, QChip, QEmpty, QErrorPanel, QMoney, QNotice, QPage, QProgress, QSkeleton, QSubmissionNotice, QTable, SessionStore, submission, type Column } from '@quittance/ui';
import { ColumnsTable } from './columns-table.component';
import { nothingToPlace, stateOf } from './words';

type Row = PlacementRowsQuery['placementRows']['nodes'][number];

/** One placement as staff see it: what the file came to, what is not accepted, and placing it on the client's behalf. */
@Component({
  imports: [QPage, QButton, QCan, QCard, QCell, QChip, QEmpty, QErrorPanel, QMoney, QNotice, QProgress, QSkeleton, QSubmissionNotice, QTable, RouterLink, ColumnsTable],
  templateUrl: './placement.page.html',
})
export class PlacementPage {
  readonly id = input.required<string>();
  private readonly session = inject(SessionStore);
  private readonly client = inject(GraphqlClient);
  protected readonly query = liveQuery({ query: PlacementDocument, variables: () => ({ id: this.id() }), live: { types: ['placement.'] } });
  protected readonly placement = computed(() => this.query.data()?.placement ?? null);
  protected readonly sending = submission();
  protected readonly counted = counted;
  protected readonly status = computed(() => stateOf(this.placement() ?? { status: 'RECEIVED' }));
  protected readonly working = computed(() => ['RECEIVED', 'READING', 'COMMITTING'].includes(this.placement()?.status ?? ''));
  protected readonly showColumns = linkedSignal(() => this.placement()?.status === 'NEEDS_ANSWERS');
  protected readonly sub = computed(() => {
    const it = this.placement();
    return it ? [it.clientName, it.source === 'FORM' ? 'entered by form' : it.fileName, `by ${it.createdByName}`, formatDate(localParts(it.createdAt, this.session.timezone()).date), it.placedOn ? `placed on ${formatDate(it.placedOn)} by ${it.committedByName}` : ''].filter(Boolean).join(' · ') : '';
  });
  protected readonly left = livePages({ query: PlacementRowsDocument, variables: (page) => (this.placement()?.summary ? { placementId: this.id(), states: ['REFUSED' as const, 'DUPLICATE' as const], page } : null), connection: (data) => data.placementRows });
  protected readonly key = (row: Row): string => String(row.n);
  protected readonly columns: readonly Column<Row>[] = [
    { key: 'n', header: 'Row', type: 'number', value: (row) => row.n, width: 70 }, { key: 'customer', header: 'Customer', value: (row) => row.customer ?? row.errors[0]?.value },
    { key: 'invoice', header: 'Invoice', value: (row) => row.invoiceNumber }, { key: 'why', header: 'Why, and what to do' },
  ];
  private commandKey = newCommandKey();
  protected readonly consequence = computed(() => {
    const it = this.placement();
    const amounts = (it?.summary?.totals ?? []).map(({ minor, creditMinor, currency }) => formatMoney({ minor: minor - creditMinor, currency })).join(' and ');
    return it?.summary?.accounts ? `${counted(it.summary.accounts, 'account')} of ${it.clientName}, ${amounts}, will be placed with today's rates.` : nothingToPlace(it?.summary);
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.working()) return;
      const timer = setInterval(() => void untracked(() => this.query.refetch()), 3000);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected changed(placement: PlacementFieldsFragment): void {
    this.query.update(() => ({ placement }));
  }

  protected async commit(): Promise<void> {
    const at = this.at();
    const done = await this.sending.run(() => this.client.mutate(CommitPlacementDocument, { input: { ...at, commandKey: this.commandKey } }).then((data) => data.commitPlacement));
    this.commandKey = newCommandKey();
    if (done) this.changed(done);
  }

  protected async cancel(): Promise<void> {
    const done = await this.sending.run(() => this.client.mutate(CancelPlacementDocument, { input: this.at() }).then((data) => data.cancelPlacement));
    if (done) this.changed(done);
  }

  protected async include(n: number): Promise<void> {
    const done = await this.sending.run(() => this.client.mutate(DecideDuplicatesDocument, { input: { ...this.at(), rows: [n], include: true } }).then((data) => data.decideDuplicates));
    if (!done) return;
    this.changed(done);
    await this.left.refetch();
  }

  private at(): { placementId: string; version: number } {
    return { placementId: this.id(), version: this.placement()?.version ?? 0 };
  }
}
