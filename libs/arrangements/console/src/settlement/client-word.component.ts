import { Component, inject, input, output } from '@angular/core';
import { QDateInput, QField, QInput, QSelect, SessionStore, type Option } from '@quittance/ui';
import type { SettlementForm } from './settlement-form';

type Word = SettlementForm['word'];

const CHANNELS: readonly Option<Word['channel']>[] = [{ value: 'PHONE', label: 'By telephone' }, { value: 'EMAIL', label: 'By email' }, { value: 'LETTER', label: 'By letter' }, { value: 'MEETING', label: 'In person' }];

/** Who at the client decided, how and when. */
@Component({
  selector: 'q-client-word',
  imports: [QDateInput, QField, QInput, QSelect],
  template: `
    <q-field label="Who at the client" required [error]="nameError()"><input qInput maxlength="120" autocomplete="off" [text]="word().name" (textChange)="set({ name: $event ?? '' })"></q-field>
    <div class="cols-2">
      <q-field label="How"><q-select [options]="channels" [value]="word().channel" (valueChange)="set({ channel: $event ?? 'PHONE' })" /></q-field>
      <q-field label="When" required [error]="onError()"><q-date-input [max]="session.today()" [value]="word().on" (valueChange)="set({ on: $event })" /></q-field>
    </div>
  `,
  styles: `:host { display: grid; gap: var(--s3); }`,
})
export class ClientWord {
  readonly word = input.required<Word>();
  readonly nameError = input<string | null>(null);
  readonly onError = input<string | null>(null);
  readonly changed = output<Word>();
  protected readonly session = inject(SessionStore);
  protected readonly channels = CHANNELS;

  protected set(part: Partial<Word>): void {
    this.changed.emit({ ...this.word(), ...part });
  }
}
