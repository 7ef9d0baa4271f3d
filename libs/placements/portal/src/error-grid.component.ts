import { Component, computed, inject, input, output, signal } from '@angular/core';
import { CorrectPlacementRowDocument, PlacementRowsDocument, type PlacementFieldsFragment, type PlacementRowsQuery } from '@quittance/graphql/portal';
import { GraphqlClient, livePages, QButton, QEmpty, QErrorPanel, QPager, QSubmissionNotice, submission } from '@quittance/ui';

type Row = PlacementRowsQuery['placementRows']['nodes'][number];

/** The rows that were not accepted, as a grid to correct in place: press Enter in a cell and the row is judged again. */
@Component({
  selector: 'q-error-grid',
  imports: [QButton, QEmpty, QErrorPanel, QPager, QSubmissionNotice],
  template: `
    <div class="stack">
      <div class="row between wrap"><p class="sm sub">Correct a cell and press Enter, or download the rows, correct them in your spreadsheet and send them again.</p><a q-button [href]="'/files/placements/' + placement().id + '/errors.csv'" download>Download these rows</a></div>
      <q-submission-notice [of]="sending" />
      <q-error-panel [problem]="list.error()" (retry)="list.refetch()" />
      @if (list.rows().length) {
        <div class="grid" tabindex="0" role="region" aria-label="Rows that were not accepted">
          <table>
            <thead><tr><th scope="col">Row</th><th scope="col" class="why">Why, and what to do</th>@for (column of columns(); track column.column) {<th scope="col">{{ column.header || column.letter }}</th>}<th scope="col"><span class="sr-only">Check</span></th></tr></thead>
            <tbody>
              @for (row of list.rows(); track row.n) {
                <tr>
                  <th scope="row" class="num">{{ row.n }}</th>
                  <td class="why sm">@for (error of row.errors; track $index) {<div><div class="bad">{{ error.message }}</div><div class="sub">{{ error.remedy }}</div></div>}</td>
                  @for (column of columns(); track column.column) {
                    <td [class.fault]="faulty(row, column.column)">
                      @if (row.correctable && open()) {<input [value]="value(row, column.column)" [attr.aria-label]="(column.header || column.letter) + ' of row ' + row.n" [attr.aria-invalid]="faulty(row, column.column) || null" (input)="edit(row.n, column.column, $any($event.target).value)" (keydown.enter)="correct(row)">}
                      @else {{{ row.cells[column.column] ?? '' }}}
                    </td>
                  }
                  <td>@if (row.correctable && open()) {<button q-button size="sm" [disabled]="!edits()[row.n] || sending.busy()" (click)="correct(row)">Check row {{ row.n }}</button>}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <q-pager [shown]="list.rows().length" [hasMore]="list.hasMore()" [busy]="list.busy()" noun="rows" (more)="list.more()" />
      } @else if (list.ready()) {<q-empty heading="Every row is accepted" hint="Rows with something wrong would stand here, to be corrected in place." />}
    </div>
  `,
  styles: `
    .grid { overflow: auto; max-height: 60dvh; border: 1px solid var(--line); border-radius: var(--r2); } table { border-collapse: separate; border-spacing: 0; width: max-content; min-width: 100%; } th, td { padding: var(--s1) var(--s2); border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; white-space: nowrap; }
    .why { min-width: 260px; max-width: 380px; white-space: normal; } .fault { background: var(--bad-soft); } input { width: 140px; min-height: 28px; border: 1px solid var(--line-field); border-radius: var(--r1); background: var(--surface); color: inherit; font: inherit; padding: 0 var(--s2); }
  `,
})
export class ErrorGrid {
  readonly placement = input.required<PlacementFieldsFragment>();
  readonly changed = output<PlacementFieldsFragment>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly edits = signal<Readonly<Record<number, Readonly<Record<number, string>>>>>({});
  protected readonly open = computed(() => this.placement().status === 'READY');
  protected readonly columns = computed(() => (this.placement().recognised?.columns ?? []).filter(({ header, field }) => header !== '' || field));
  protected readonly list = livePages({ query: PlacementRowsDocument, variables: (page) => ({ placementId: this.placement().id, states: ['REFUSED' as const], page }), connection: (data) => data.placementRows });

  protected value(row: Row, column: number): string {
    return this.edits()[row.n]?.[column] ?? row.cells[column] ?? '';
  }

  protected faulty(row: Row, column: number): boolean {
    return row.errors.some((error) => error.column === column);
  }

  protected edit(n: number, column: number, value: string): void {
    this.edits.update((edits) => ({ ...edits, [n]: { ...edits[n], [column]: value } }));
  }

  protected async correct(row: Row): Promise<void> {
    const edited = this.edits()[row.n];
    if (!edited) return;
    const { id, version } = this.placement();
    const cells = Object.entries(edited).map(([column, value]) => ({ column: Number(column), value }));
    const done = await this.sending.run(() => this.client.mutate(CorrectPlacementRowDocument, { input: { placementId: id, version, n: row.n, cells } }).then((data) => data.correctPlacementRow));
    if (!done) return;
    this.edits.update(({ [row.n]: _sent, ...rest }) => rest);
    this.changed.emit(done);
    await this.list.refetch();
  }
}
