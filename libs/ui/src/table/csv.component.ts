import { Component, inject, input, signal } from '@angular/core';
import type { LivePages } from '../client/live-pages';
import { Problem } from '../client/problem';
import { Toast } from '../feedback/toast.service';
import { saveFile } from '../format/csv';
import { formatCount } from '../format/format-ppm';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import type { Column } from './column';
import { tableCsv } from './table-csv';

const MOST = 20_000;

/** Saves a list as CSV: `rows` as they are, or all pages of a `list` whatever is shown of it. */
@Component({
  selector: 'q-csv',
  imports: [QButton],
  template: `<button q-button size="sm" variant="quiet" [busy]="busy()" (click)="save()">Export CSV</button>`,
  // Its word, not its box, ends where what is below ends.
  styles: `:host { display: inline-block; } :host(:last-child) { margin-inline-end: -9px; }`,
})
export class QCsv<T> {
  /** What the file is called before the day: "partners". */
  readonly name = input.required<string>();
  readonly columns = input.required<readonly Column<T>[]>();
  readonly rows = input<readonly T[]>([]);
  readonly list = input<LivePages<T>>();
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      const { rows, complete } = (await this.list()?.all(MOST)) ?? { rows: this.rows(), complete: true };
      saveFile(`${this.name()}-${this.session.today()}.csv`, tableCsv(this.columns(), rows));
      this.toast.say(complete ? `Exported ${formatCount(rows.length)} ${rows.length === 1 ? 'row' : 'rows'}.` : `Exported the first ${formatCount(rows.length)} rows. Narrow the filters for the rest.`);
    } catch (error) {
      const { what, todo } = Problem.of(error);
      this.toast.problem(`Nothing was exported. ${what} ${todo}`);
    } finally {
      this.busy.set(false);
    }
  }
}
