import { Component, ElementRef, inject, input, model } from '@angular/core';
import { QButton, QInput, QMoneyInput, QSelect, formatMoney } from '@quittance/ui';
import { AccountPicker, type FoundAccount } from '../waiting/account-picker.component';
import { emptyLine, type DraftLine } from './batch-draft';

/** Checks and cash, a line each, entered from the keyboard: Enter goes to the next line, whose last one makes another. */
@Component({
  selector: 'q-batch-grid',
  imports: [AccountPicker, QButton, QInput, QMoneyInput, QSelect],
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="Lines of the batch">
      <table>
        <thead><tr><th scope="col">No.</th><th scope="col">Kind</th><th scope="col">Amount</th><th scope="col">Check no.</th><th scope="col">Payer</th><th scope="col">Account</th><th scope="col"><span class="sr-only">Remove</span></th></tr></thead>
        <tbody>
          @for (line of lines(); track line.id; let i = $index) {
            <tr [class.wrong]="wrong() === i">
              <td class="num sub">{{ i + 1 }}</td>
              <td class="kind"><q-select [label]="'Kind of line ' + (i + 1)" [options]="kinds" [value]="line.method" (valueChange)="set(i, { method: $event === 'CASH' ? 'CASH' : 'CHECK' })" /></td>
              <td class="amount" data-amount (keydown.enter)="next($event, i)"><q-money-input [label]="'Amount of line ' + (i + 1)" [currency]="currency()" [value]="line.amount" (valueChange)="set(i, { amount: $event })" /></td>
              <td class="no" (keydown.enter)="next($event, i)"><input qInput placeholder="Check no." maxlength="40" inputmode="numeric" autocomplete="off" [attr.aria-label]="'Check number of line ' + (i + 1)" [text]="line.chequeNumber" (textChange)="set(i, { chequeNumber: $event ?? '' })"></td>
              <td class="payer" (keydown.enter)="next($event, i)"><input qInput placeholder="Payer" maxlength="200" autocomplete="off" [attr.aria-label]="'Payer of line ' + (i + 1)" [text]="line.payer" (textChange)="set(i, { payer: $event ?? '' })"></td>
              <td class="account">
                @if (line.accountId) {<span class="row between"><span class="sm">{{ line.account }}</span><button q-button size="sm" variant="quiet" [attr.aria-label]="'Change the account of line ' + (i + 1)" (click)="set(i, { accountId: null, account: '' })">Change</button></span>}
                @else {<div role="group" [attr.aria-label]="'Account of line ' + (i + 1)"><q-account-picker (picked)="pick(i, $event)" /></div>}
              </td>
              <td>@if (lines().length > 1) {<button q-button size="sm" variant="quiet" [attr.aria-label]="'Remove line ' + (i + 1)" (click)="remove(i)">Remove</button>}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <div class="row"><button q-button size="sm" (click)="append()">Add a line</button><span class="xs sub wide-only">Enter goes to the next line. A line without an account waits in suspense.</span></div>
  `,
  styles: `
    :host { display: grid; gap: var(--s3); } table { width: 100%; border-collapse: collapse; } th { text-align: left; font-size: var(--t-xs); color: var(--ink-2); font-weight: var(--w-medium); padding: 0 var(--s2) var(--s2) 0; } td { padding: 3px var(--s2) 3px 0; vertical-align: middle; }
    .kind { width: 104px; } .amount { width: 170px; } .no { width: 120px; } .payer { min-width: 160px; } .account { min-width: 260px; } td.num { width: 28px; } tr.wrong td { background: var(--bad-soft); }
    @media (max-width: 760px) { table, tbody { display: block; } thead { display: none; } tr { display: grid; grid-template-columns: 24px 108px minmax(0, 1fr); gap: var(--s2); align-items: center; padding: var(--s3) 0; border-bottom: 1px solid var(--line); } td { padding: 0; } td:is(.kind, .amount, .no, .payer, .account) { width: auto; min-width: 0; } td:is(.payer, .account, :last-child) { grid-column: 2 / -1; } .no { grid-column: 2 / -1; } }
  `,
})
export class BatchGrid {
  readonly lines = model.required<readonly DraftLine[]>();
  readonly currency = input.required<string>();
  /** The line at fault, from 0. */
  readonly wrong = input<number | null>(null);
  private readonly element: ElementRef<HTMLElement> = inject(ElementRef);
  protected readonly kinds = [{ value: 'CHECK', label: 'Check' }, { value: 'CASH', label: 'Cash' }];

  protected set(index: number, part: Partial<DraftLine>): void {
    this.lines.update((lines) => lines.map((line, i) => (i === index ? { ...line, ...part } : line)));
  }

  protected pick(index: number, { accountId, debtorName, accountNumber, balance }: FoundAccount): void {
    const line = this.lines()[index];
    this.set(index, { accountId, account: `${debtorName}, ${accountNumber} (${formatMoney(balance)} owed)`, ...(line?.payer ? {} : { payer: debtorName }) });
    this.focus(index + 1);
  }

  protected remove(index: number): void {
    this.lines.update((lines) => lines.filter((_, i) => i !== index));
  }

  protected next(event: Event, index: number): void {
    event.preventDefault();
    this.focus(index + 1);
  }

  protected append(): void {
    this.focus(this.lines().length);
  }

  private focus(index: number): void {
    if (index >= this.lines().length) this.lines.update((lines) => [...lines, emptyLine(Math.max(0, ...lines.map(({ id }) => id)) + 1)]);
    setTimeout(() => this.element.nativeElement.querySelectorAll<HTMLInputElement>('[data-amount] input')[index]?.focus());
  }
}
