import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatPpm, Problem, QButton, QCell, QEmpty, QTable, Toast, type Column } from '@quittance/ui';
import { saveFile } from '@quittance/payments/console';
import { linesCsv, shareWords, type CommissionLine } from './commission-words';

/** The fees behind a collector's month, each with its share and rate. */
@Component({
  selector: 'q-commission-lines',
  imports: [QButton, QCell, QEmpty, QTable, RouterLink],
  template: `
    <q-table [heading]="heading()" [caption]="heading()" noun="fees" [columns]="columns" [rows]="rows()" [rowKey]="key" [loading]="loading()" [busy]="busy()" [hasMore]="hasMore()" (more)="more.emit()" narrow="cards">
      <button tools q-button size="sm" variant="quiet" [disabled]="rows().length === 0" [busy]="saving()" (click)="save()">Export CSV</button>
      <ng-template qCell="debtor" let-row><a [routerLink]="['/accounts', row.accountId]">{{ row.debtorName }}</a></ng-template>
      <q-empty heading="No fee in this month" hint="When a payment is recorded on an account of the desk, its fee and the share of it are listed here within minutes." />
    </q-table>
  `,
})
export class CommissionLines {
  readonly heading = input('The fees behind it');
  readonly rows = input.required<readonly CommissionLine[]>();
  readonly loading = input(false);
  readonly busy = input(false);
  readonly hasMore = input(false);
  readonly more = output();
  /** All of them, for the file; those shown where nothing else is given. */
  readonly all = input<() => Promise<readonly CommissionLine[]>>(() => Promise.resolve(this.rows()));
  private readonly toast = inject(Toast);
  protected readonly saving = signal(false);
  protected readonly key = (row: CommissionLine): string => row.id;
  protected readonly columns: Column<CommissionLine>[] = [
    { key: 'debtor', header: 'Debtor', fixed: true },
    { key: 'accountNumber', header: 'Account', value: (row) => row.accountNumber },
    { key: 'earnedOn', header: 'Earned on', type: 'date', value: (row) => row.earnedOn },
    { key: 'clientName', header: 'Client', value: (row) => row.clientName },
    { key: 'deskName', header: 'Desk', value: (row) => row.deskName },
    { key: 'share', header: 'Share', value: shareWords },
    { key: 'fee', header: 'Part of the fee', type: 'money', value: (row) => row.fee, currency: (row) => row.currency },
    { key: 'rate', header: 'Rate', value: (row) => formatPpm(row.ratePpm) },
    { key: 'amount', header: 'Commission', type: 'money', value: (row) => row.amount, currency: (row) => row.currency, bold: true },
  ];

  protected async save(): Promise<void> {
    this.saving.set(true);
    try {
      saveFile('commission-fees.csv', linesCsv(await this.all()()));
    } catch (error) {
      this.toast.problem(`Nothing was exported. ${Problem.of(error).todo}`);
    } finally {
      this.saving.set(false);
    }
  }
}
