import { Component, signal } from '@angular/core';
import { QCard, QCheck, QCombobox, QDateInput, QDropzone, QField, QInput, QMoneyInput, QSegmented, QSelect, formatMoney, type Option } from '@quittance/ui';

/** Fields and controls: empty, filled, wrong, disabled. */
@Component({
  selector: 'q-gallery-forms',
  imports: [QCard, QCheck, QCombobox, QDateInput, QDropzone, QField, QInput, QMoneyInput, QSegmented, QSelect],
  template: `
    <q-card heading="A form">
      <div class="cols-3">
        <q-field label="Amount" required [hint]="'Read as ' + read()"><q-money-input currency="USD" [(value)]="amount" /></q-field>
        <q-field label="Received on" hint="Also: today, +7, fri" required><q-date-input [(value)]="date" today="2026-11-23" max="2026-11-30" /></q-field>
        <q-field label="How it came"><q-select [options]="methods" [(value)]="method" /></q-field>
        <q-field label="Debtor" hint="Type a name or a code"><q-combobox [options]="debtors" [(value)]="debtor" placeholder="Halden" /></q-field>
        <q-field label="Reference" optional><input qInput [(text)]="reference" placeholder="Cheque 10422"></q-field>
        <q-field label="Amount" error="The open balance is $4,000.00. Enter at most that, or record the surplus."><q-money-input currency="USD" [value]="500000" /></q-field>
        <q-field label="Promised on" error="3/4/2026 can be read two ways. Write the month as a word."><input qInput text="3/4/2026"></q-field>
        <q-field label="Book"><q-select [options]="methods" value="ach" [disabled]="true" /></q-field>
        <q-field label="Currency"><input qInput text="USD" readonly></q-field>
      </div>
      <div class="cols-2 divide">
        <q-field label="Note" hint="Kept as a draft while you type"><textarea qInput [(text)]="note"></textarea></q-field>
        <q-dropzone label="The file with your debts" accept=".csv,.xlsx" />
      </div>
      <div class="row wrap gap divide">
        <q-check label="Send a receipt" hint="By email, to the address they use" [(checked)]="receipt" /><q-check label="Not possible here" [disabled]="true" />
        <q-segmented label="Period" [options]="periods" [(value)]="period" />
      </div>
    </q-card>
  `,
  styles: `.divide { margin-top: var(--s4); }`,
})
export class GalleryForms {
  protected readonly amount = signal<number | null>(1200000);
  protected readonly date = signal<string | null>('2026-11-20');
  protected readonly method = signal<string | null>(null);
  protected readonly debtor = signal<string | null>('brightwater');
  protected readonly reference = signal<string | undefined>('');
  protected readonly note = signal<string | undefined>('');
  protected readonly receipt = signal(true);
  protected readonly period = signal('month');
  protected readonly periods = [{ value: 'week', label: 'Week' }, { value: 'month', label: 'Month' }, { value: 'year', label: 'Year' }];
  protected readonly methods: readonly Option[] = [{ value: 'ach', label: 'ACH credit' }, { value: 'cheque', label: 'Cheque' }, { value: 'card', label: 'Card', disabled: true }];
  protected readonly debtors: readonly Option[] = [
    { value: 'brightwater', label: 'Brightwater Fixtures LLC', sub: 'Q-104-2281, $48,310.22' },
    { value: 'halden', label: 'Halden & Roe Catering', sub: 'Q-104-2290, $9,104.00' },
    { value: 'northfield', label: 'Northfield Print Co-op', sub: 'Q-104-2301, $22,780.50' },
  ];

  protected read(): string {
    const minor = this.amount();
    return minor === null ? 'nothing yet' : formatMoney({ minor, currency: 'USD' });
  }
}
