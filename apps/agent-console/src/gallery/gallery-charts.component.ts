import { Component } from '@angular/core';
import { QBarChart, QCard, QLineChart, formatMoney, type Series } from '@quittance/ui';

/** Charts, each with its table. */
@Component({
  selector: 'q-gallery-charts',
  imports: [QCard, QLineChart, QBarChart],
  template: `
    <div class="cols-2">
      <q-card heading="Recovery by placement month" aside="% of placed, gross, against expected range">
        <q-line-chart caption="Recovery by placement month" axis="months since placement" unit="% of placed, gross" [labels]="months" [series]="curves" [band]="band" [format]="percent" />
      </q-card>
      <q-card heading="Collected by month" aside="USD">
        <q-bar-chart caption="Collected by month" axis="month of payment" unit="USD" [labels]="calendar" [series]="collected" [stacked]="true" [format]="dollars" />
      </q-card>
    </div>
  `,
})
export class GalleryCharts {
  protected readonly months = ['0', '1', '2', '3', '4', '5', '6'];
  protected readonly curves: readonly Series[] = [
    { name: 'May', values: [0, 16, 28, 35, 39, 43, 44] },
    { name: 'July', values: [0, 12, 21, 28, 32, null, null] },
    { name: 'September', values: [0, 9, 15, null, null, null, null] },
  ];
  protected readonly band = [0, 15, 26, 32, 37, 40, 42].map((high) => ({ low: Math.round(high * 0.75), high }));
  protected readonly calendar = ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
  protected readonly collected: readonly Series[] = [
    { name: 'To us', values: [410000, 620000, 580000, 730000, 690000, 874018] },
    { name: 'To the client', values: [120000, 90000, 200000, 60000, 110000, 200000] },
  ];
  protected readonly percent = (value: number): string => `${value}%`;
  protected readonly dollars = (minor: number): string => formatMoney({ minor, currency: 'USD' }, { round: true });
}
