import { Component, input, output } from '@angular/core';
import type { ContactChannel } from '@quittance/graphql/agency';
import { QCheck } from '@quittance/ui';
import { CHANNELS } from './policy-words';

/** Which channels a rule is about. */
@Component({
  selector: 'q-channel-checks',
  imports: [QCheck],
  template: `<fieldset><legend class="sr-only">{{ legend() }}</legend><div class="row wrap gap-sm">@for (one of channels; track one.value) {<q-check [label]="one.label" [checked]="value().includes(one.value)" (checkedChange)="toggle(one.value, $event)" />}</div></fieldset>`,
  styles: `fieldset { min-width: 0; }`,
})
export class ChannelChecks {
  readonly legend = input.required<string>();
  readonly value = input.required<readonly ContactChannel[]>();
  readonly changed = output<readonly ContactChannel[]>();
  protected readonly channels = CHANNELS;

  protected toggle(channel: ContactChannel, on: boolean): void {
    this.changed.emit(CHANNELS.map(({ value }) => value).filter((value) => (value === channel ? on : this.value().includes(value))));
  }
}
