import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UndoBankLineDocument, type BankLinePartsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCell, QChip, QCsv, QEmpty, QTable, Toast, newCommandKey, submission, type Column, type LivePages } from '@quittance/ui';
import { lineState, lineTitle, matchedWords } from '../bank-words';

type Line = BankLinePartsFragment;

/** Lines that were dealt with; what was said of one can be taken back while nothing followed. */
@Component({
  selector: 'q-settled-lines',
  imports: [RouterLink, QButton, QCell, QChip, QCsv, QEmpty, QTable],
  template: `
    <q-table complete class="list" caption="Bank lines dealt with" noun="lines" keys paged narrow="cards" storageKey="bank-lines" [columns]="columns()" [rows]="list().rows()" [rowKey]="key" [loading]="list().loading()" [busy]="list().busy()" [hasMore]="list().hasMore()" (more)="list().more()">
      <ng-template qCell="what" let-row>@if (linked(row)) {<a [routerLink]="['/trust/receipts', row.matchedId]">{{ words(row.matchedKind) }} {{ row.matchedLabel }}</a>} @else {{{ row.status === 'IGNORED' ? row.reason : words(row.matchedKind) + ' ' + (row.matchedLabel ?? '') }}}</ng-template>
      <ng-template qCell="state" let-row>@let state = stateOf(row.status);<q-chip [tone]="state.tone">{{ state.label }}</q-chip></ng-template>
      <ng-template qCell="do" let-row>@if (may()) {<button q-button size="sm" variant="quiet" [busy]="sending.busy()" (click)="undo(row)">Take back<span class="sr-only"> what was said of {{ title(row) }}</span></button>}</ng-template>
      @if (list().rows().length) {<q-csv tools [name]="'bank-lines-' + status().toLowerCase()" [columns]="columns()" [list]="list()" />}
      <q-empty heading="None yet" hint="Lines that were dealt with appear here, the latest first." />
    </q-table>
  `,
})
export class SettledLines {
  readonly list = input.required<LivePages<Line>>();
  readonly status = input.required<string>();
  readonly may = input(false);
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly sending = submission();
  protected readonly words = matchedWords;
  protected readonly stateOf = lineState;
  protected readonly title = lineTitle;
  protected readonly key = (row: Line): string => row.id;
  protected readonly linked = (row: Line): boolean => ['PAYMENT', 'RECEIPT', 'RETURN'].includes(row.matchedKind ?? '');
  protected readonly columns = computed((): readonly Column<Line>[] => [
    { key: 'booked', header: 'Booked', type: 'date', value: (row) => row.bookedOn, fixed: true },
    { key: 'who', header: 'Payer or words', value: lineTitle, width: 260 },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
    { key: 'reference', header: 'Reference', value: (row) => row.reference, width: 160 },
    { key: 'text', header: 'Words', value: (row) => row.text, hidden: true },
    { key: 'account', header: 'Bank account', value: (row) => row.bankAccountName },
    { key: 'what', header: this.status() === 'IGNORED' ? 'Why' : 'What it is', value: (row) => (row.status === 'IGNORED' ? row.reason : `${matchedWords(row.matchedKind)} ${row.matchedLabel ?? ''}`.trim()), sortable: false },
    { key: 'why', header: 'Because', value: (row) => (row.status === 'IGNORED' ? '' : row.reason), width: 240, hidden: true },
    { key: 'by', header: 'By', value: (row) => row.matchedBy },
    { key: 'state', header: 'State', value: (row) => lineState(row.status).label, sortable: false },
    { key: 'do', header: 'Take back' },
  ]);

  protected async undo(row: Line): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(UndoBankLineDocument, { input: { key: newCommandKey(), lineId: row.id, version: row.version } })).result);
    if (done) this.toast.say(done.message);
    else this.toast.problem(this.sending.refusal()?.message ?? this.sending.problem()?.what ?? 'It could not be taken back.');
    this.changed.emit();
  }
}
