import { Component, computed, input } from '@angular/core';
import { QChip } from '@quittance/ui';
import { stateOf, type StateOfAccount } from './account-words';

/** Where an account stands, in a chip. */
@Component({
  selector: 'q-state-chip',
  imports: [QChip],
  template: `<q-chip [tone]="state().tone">{{ state().label }}</q-chip>@if (account().disputed) {&ngsp;<q-chip tone="warn">Disputed</q-chip>}`,
})
export class StateChip {
  readonly account = input.required<StateOfAccount>();
  protected readonly state = computed(() => stateOf(this.account()));
}
