import { Component, input, output } from '@angular/core';
import { QButton, QCheck, QField, QInput } from '@quittance/ui';
import { ChannelChecks } from './channel-checks.component';
import type { QuietForm } from './policy-form';
import { DAYS } from './policy-words';

/** One quiet time: of what, on which days, from when until when by the debtor's clock. */
@Component({
  selector: 'q-quiet-row',
  imports: [ChannelChecks, QButton, QCheck, QField, QInput],
  template: `
    <div class="stack-sm" role="group" [attr.aria-label]="'Quiet time ' + n()">
      <q-channel-checks [legend]="'What is quiet, ' + n()" [value]="time().channels" (changed)="set({ channels: $event })" />
      <div class="row wrap gap-sm">@for (label of days; track label; let index = $index) {<q-check [label]="label" [checked]="time().days.includes(index + 1)" (checkedChange)="day(index + 1, $event)" />}</div>
      <div class="row gap-sm times">
        <q-field label="None from" hint="By the debtor’s clock"><input qInput maxlength="5" autocomplete="off" [text]="time().from" (textChange)="set({ from: $event ?? '' })"></q-field>
        <q-field label="To" hint="Next day where earlier"><input qInput maxlength="5" autocomplete="off" [text]="time().to" (textChange)="set({ to: $event ?? '' })"></q-field>
        <button q-button size="sm" variant="quiet" [attr.aria-label]="'Remove quiet time ' + n()" (click)="removed.emit()">Remove</button>
      </div>
    </div>
  `,
  styles: `:host { display: block; padding: var(--s2) 0; } .times { align-items: flex-start; } q-field { flex: 0 1 150px; } button { margin-top: 24px; }`,
})
export class QuietRow {
  readonly time = input.required<QuietForm>();
  readonly n = input.required<number>();
  readonly changed = output<QuietForm>();
  readonly removed = output();
  protected readonly days = DAYS;

  protected set(part: Partial<QuietForm>): void {
    this.changed.emit({ ...this.time(), ...part });
  }

  protected day(day: number, on: boolean): void {
    this.set({ days: on ? [...this.time().days, day] : this.time().days.filter((other) => other !== day) });
  }
}
