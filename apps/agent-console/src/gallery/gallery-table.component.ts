import { Component, computed, inject, signal } from '@angular/core';
import { QButton, QCard, QCell, QChip, QEmpty, QTable, Toast, type Column, type Sort } from '@quittance/ui';

interface Invoice {
  readonly number: string;
  readonly due: string;
  readonly late: number;
  readonly amount: number;
  readonly open: number;
  readonly currency: string;
  readonly rate: number | null;
  readonly state: string;
  readonly tone: 'mute' | 'warn' | 'ok';
}

const INVOICES: readonly Invoice[] = [
  { number: 'CS-88120', due: '2026-03-31', late: 237, amount: 2400000, open: 400000, currency: 'USD', rate: 180000, state: 'Open', tone: 'mute' },
  { number: 'CS-88307', due: '2026-04-30', late: 207, amount: 2250000, open: 2250000, currency: 'USD', rate: 180000, state: 'Open', tone: 'mute' },
  { number: 'CS-88419', due: '2026-05-31', late: 176, amount: 1500000, open: 1500000, currency: 'USD', rate: null, state: 'Dispute answered 2 Nov', tone: 'warn' },
  { number: 'CV-118', due: '2026-06-15', late: 161, amount: 3100475, open: -12000, currency: 'EUR', rate: 82500, state: 'Paid', tone: 'ok' },
];

/** Lists: full, loading, empty. */
@Component({
  selector: 'q-gallery-table',
  imports: [QTable, QCell, QChip, QCard, QEmpty, QButton],
  template: `
    <div class="stack">
      <q-card [flush]="true">
        <q-table heading="Invoices" caption="Invoices of the account" storageKey="gallery" [columns]="columns" [rows]="sorted()" [rowKey]="key" [(sort)]="sort" keys openable selectable [(selected)]="selected" [hasMore]="true" noun="invoices" (opened)="toast.say('Opened ' + $event.number + '.')" (more)="toast.say('The next page would load.')">
          <ng-template qCell="state" let-row><q-chip [tone]="row.tone">{{ row.state }}</q-chip></ng-template>
          @if (selected().length) {<button bulk q-button size="sm">Dispute</button>}
        </q-table>
      </q-card>
      <div class="cols-2">
        <q-card [flush]="true"><q-table heading="As cards where it is narrow" caption="Invoices as cards" narrow="cards" [columns]="few" [rows]="invoices" [rowKey]="key" paged noun="invoices" /></q-card>
        <div class="stack">
          <q-card [flush]="true"><q-table heading="Loading" caption="Invoices that are loading" [columns]="few" [rows]="[]" [rowKey]="key" [loading]="true" /></q-card>
          <q-card [flush]="true"><q-table heading="Empty" caption="No invoices" [columns]="few" [rows]="[]" [rowKey]="key"><q-empty heading="No invoices yet" hint="They appear here when the client places the account. You can add one by hand."><button q-button>Add invoice</button></q-empty></q-table></q-card>
        </div>
      </div>
    </div>
  `,
})
export class GalleryTable {
  protected readonly toast = inject(Toast);
  protected readonly invoices = INVOICES;
  protected readonly key = (row: Invoice): string => row.number;
  protected readonly sort = signal<Sort | null>({ key: 'due', descending: false });
  protected readonly selected = signal<readonly string[]>([]);
  protected readonly columns: readonly Column<Invoice>[] = [
    { key: 'number', header: 'Invoice', value: (row) => row.number, fixed: true },
    { key: 'due', header: 'Due', type: 'date', value: (row) => row.due, sortable: true },
    { key: 'late', header: 'Days late', type: 'number', value: (row) => row.late, sortable: true },
    { key: 'rate', header: 'Interest', type: 'percent', value: (row) => row.rate },
    { key: 'amount', header: 'Amount', type: 'money', value: (row) => row.amount, currency: (row) => row.currency },
    { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: (row) => row.currency, bold: true, sortable: true },
    { key: 'state', header: 'State' },
    { key: 'currency', header: 'Currency', value: (row) => row.currency, hidden: true },
  ];
  protected readonly few = this.columns.filter(({ key }) => ['number', 'due', 'open'].includes(key));
  protected readonly sorted = computed(() => {
    const sort = this.sort();
    const by = (row: Invoice): string | number => (sort?.key === 'late' ? row.late : sort?.key === 'open' ? row.open : row.due);
    return [...INVOICES].sort((a, b) => (by(a) < by(b) ? -1 : 1) * (sort?.descending ? -1 : 1));
  });
}
