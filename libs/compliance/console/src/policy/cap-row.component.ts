import { Component, input, output } from '@angular/core';
import { QButton, QField, QInput } from '@quittance/ui';
import { ChannelChecks } from './channel-checks.component';
import type { CapForm } from './policy-form';

/** One limit: of what, how many, within how many days, about one debt. */
@Component({
  selector: 'q-cap-row',
  imports: [ChannelChecks, QButton, QField, QInput],
  template: `
    <div class="stack-sm" role="group" [attr.aria-label]="'Limit ' + n()">
      <q-channel-checks [legend]="'What is counted, ' + n()" [value]="cap().channels" (changed)="set({ channels: $event })" />
      <div class="row gap-sm">
        <q-field label="At most"><input qInput inputmode="numeric" maxlength="3" autocomplete="off" [text]="cap().most" (textChange)="set({ most: $event ?? '' })"></q-field>
        <q-field label="In days"><input qInput inputmode="numeric" maxlength="2" autocomplete="off" [text]="cap().days" (textChange)="set({ days: $event ?? '' })"></q-field>
        <button q-button size="sm" variant="quiet" [attr.aria-label]="'Remove limit ' + n()" (click)="removed.emit()">Remove</button>
      </div>
    </div>
  `,
  styles: `:host { display: block; padding: var(--s2) 0; } .row { align-items: flex-start; } q-field { flex: 0 1 110px; } button { margin-top: 24px; }`,
})
export class CapRow {
  readonly cap = input.required<CapForm>();
  readonly n = input.required<number>();
  readonly changed = output<CapForm>();
  readonly removed = output();

  protected set(part: Partial<CapForm>): void {
    this.changed.emit({ ...this.cap(), ...part });
  }
}
