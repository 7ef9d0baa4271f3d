import { Component, computed, inject } from '@angular/core';
import { QButton } from '../show/button.component';
import { QMoney } from '../show/money.component';
import { Confirm } from './confirm.service';
import { QDialog } from './dialog.component';

/** Where `Confirm` asks; each shell has one. */
@Component({
  selector: 'q-confirm',
  imports: [QDialog, QButton, QMoney],
  template: `
    <q-dialog [heading]="question()?.heading ?? ''" size="sm" [open]="!!question()" (closed)="confirm.settle(false)">
      @if (question(); as it) {
        <p class="bal"><q-money [minor]="it.amount.minor" [currency]="it.amount.currency" /></p>
        <p class="sm">{{ it.consequence }}</p>
        @if (it.facts?.length) {<table class="facts"><tbody>@for (fact of it.facts; track fact.label) {<tr><th scope="row">{{ fact.label }}</th><td>{{ fact.value }}</td></tr>}</tbody></table>}
      }
      <button q-button actions (click)="confirm.settle(false)">Cancel</button>
      <button q-button actions variant="primary" kbd="mod+Enter" (click)="confirm.settle(true)">{{ question()?.action }}</button>
    </q-dialog>
  `,
})
export class QConfirm {
  protected readonly confirm = inject(Confirm);
  protected readonly question = computed(() => this.confirm.current()?.question ?? null);
}
