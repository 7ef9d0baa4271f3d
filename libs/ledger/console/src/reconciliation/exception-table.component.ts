import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDate, QButton, QCell, QCsv, QEmpty, QTable, type Column } from '@quittance/ui';
import { exceptionLink, exceptionWords, type ExceptionRow } from './reconciliation-words';

/** What stands open on the day, with its age and why. */
@Component({
  selector: 'q-exception-table',
  imports: [QButton, QCell, QCsv, QEmpty, QTable, RouterLink],
  template: `
    <q-table heading="Exceptions" caption="Exceptions" noun="exceptions" keys narrow="cards" [columns]="columns" [rows]="rows()" [rowKey]="key">
      <ng-template qCell="what" let-row>@let link = linkOf(row.about);@if (link) {<a [routerLink]="link">{{ words(row.kind) }}</a>} @else {<b>{{ words(row.kind) }}</b>}<div class="xs sub clip" [title]="row.description">{{ row.description }}</div></ng-template>
      <ng-template qCell="why" let-row>
        <div class="row between"><span class="why" [class.bad]="!row.explanation">{{ row.explanation ?? 'Not explained yet' }}</span>@if (mayExplain()) {<button q-button size="sm" variant="quiet" [attr.aria-label]="(row.explanation ? 'Edit: ' : 'Explain: ') + words(row.kind) + ' since ' + date(row.since)" (click)="explain.emit(row)">{{ row.explanation ? 'Edit' : 'Explain' }}</button>}</div>
      </ng-template>
      @if (rows().length) {<q-csv tools name="exceptions" [columns]="columns" [rows]="rows()" />}
      <q-empty heading="No exceptions" hint="Bank and book are one, and operating owes trust nothing." />
    </q-table>
  `,
  styles: `.why { white-space: normal; } .row { min-width: 200px; }`,
})
export class ExceptionTable {
  readonly rows = input.required<readonly ExceptionRow[]>();
  readonly currency = input.required<string>();
  readonly mayExplain = input(false);
  readonly explain = output<ExceptionRow>();
  protected readonly words = exceptionWords;
  protected readonly date = formatDate;
  protected readonly linkOf = exceptionLink;
  protected readonly key = (row: ExceptionRow): string => row.about;
  protected readonly columns: Column<ExceptionRow>[] = [
    { key: 'what', header: 'What', value: (row) => `${exceptionWords(row.kind)}: ${row.description}`, fixed: true, width: 320 },
    { key: 'since', header: 'Since', type: 'date', value: (row) => row.since },
    { key: 'days', header: 'Days', type: 'number', value: (row) => row.days },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: () => this.currency(), bold: true },
    { key: 'why', header: 'Explanation', value: (row) => row.explanation, width: 320 },
  ];
}
