import { Component, computed, inject, input, output } from '@angular/core';
import { PLACEMENT_TYPES, type PlacementType } from '@quittance/fees/domain';
import { QCheck, QField, QInput, QMoneyInput, QSelect, type Option } from '@quittance/ui';
import type { ConditionDraft } from './contract-draft';
import { ContractEditor } from './contract-editor.store';
import { placesHint } from './places';
import { faultOf } from './read-draft';

const PLACES: readonly Option<ConditionDraft['place']>[] = [
  { value: 'ANY', label: 'Anywhere' }, { value: 'IN', label: 'Only in' }, { value: 'NOT_IN', label: 'Outside' },
];

const TYPE_LABELS: Readonly<Record<PlacementType, string>> = { FIRST: 'First', SECOND: 'Second, after another agency', LEGAL: 'At law' };

/** One set of conditions of a rule: age, listed balance, place, placement type. */
@Component({
  selector: 'q-condition-editor',
  imports: [QCheck, QField, QInput, QMoneyInput, QSelect],
  template: `
    <div class="grid">
      <q-field label="Age from, days" [error]="fault('minDays')"><input qInput class="num" inputmode="numeric" maxlength="6" placeholder="0" [text]="when().minDays" (textChange)="edited.emit({ minDays: $event ?? '' })"></q-field>
      <q-field label="to, days" [error]="fault('maxDays')"><input qInput class="num" inputmode="numeric" maxlength="6" placeholder="no end" [text]="when().maxDays" (textChange)="edited.emit({ maxDays: $event ?? '' })"></q-field>
      <q-field label="Balance from"><q-money-input [currency]="editor.currency()" placeholder="0" [value]="when().minAmount" (valueChange)="edited.emit({ minAmount: $event })" /></q-field>
      <q-field label="to under"><q-money-input [currency]="editor.currency()" placeholder="no end" [value]="when().belowAmount" (valueChange)="edited.emit({ belowAmount: $event })" /></q-field>
      <q-field label="Debtor's place"><q-select [options]="places" [value]="when().place" (valueChange)="edited.emit({ place: $event ?? 'ANY' })" /></q-field>
      @if (when().place !== 'ANY') {
        <q-field label="Countries or regions" [error]="fault('places')" [hint]="hint()"><input qInput placeholder="US, CA, US-NY" maxlength="1000" [text]="when().places" (textChange)="edited.emit({ places: $event ?? '' })"></q-field>
      }
    </div>
    <div class="types" role="group" aria-label="Placement types">
      <p class="sm sub">Placed</p>
      @for (item of types; track item.type) {<q-check [label]="item.label" [checked]="when().types.includes(item.type)" (checkedChange)="setType(item.type, $event)" />}
      @if (when().types.length === 0) {<p class="xs sub">None: in whichever way.</p>}
    </div>
    @if (empty(); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
  `,
  styles: `
    :host { display: block; }
    .types { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s1) var(--s4); margin-top: var(--s2); }
    .grid { display: grid; gap: var(--s2) var(--s3); grid-template-columns: repeat(auto-fill, minmax(116px, 1fr)); align-items: start; }
    @media (max-width: 480px) { .grid { grid-template-columns: 1fr 1fr; } }
  `,
})
export class ConditionEditor {
  protected readonly editor = inject(ContractEditor);
  readonly rule = input.required<number>();
  readonly index = input.required<number>();
  readonly when = input.required<ConditionDraft>();
  readonly edited = output<Partial<ConditionDraft>>();
  protected readonly places = PLACES;
  protected readonly types = PLACEMENT_TYPES.map((type) => ({ type, label: TYPE_LABELS[type] }));
  protected readonly hint = computed(() => placesHint(this.when().places));
  protected readonly empty = computed(() => faultOf(this.editor.faults(), this.rule(), `when.${this.index()}`));

  protected setType(type: PlacementType, on: boolean): void {
    this.edited.emit({ types: PLACEMENT_TYPES.filter((one) => (one === type ? on : this.when().types.includes(one))) });
  }

  protected fault(field: string): string | null {
    return faultOf(this.editor.faults(), this.rule(), `when.${this.index()}.${field}`);
  }
}
