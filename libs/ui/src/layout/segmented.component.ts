import { Component, input, model } from '@angular/core';

let serial = 0;

/** A choice of two to five that are all in sight: a filter, a unit, a period. */
@Component({
  selector: 'q-segmented',
  template: `
    <fieldset><legend class="sr-only">{{ label() }}</legend>
      @for (option of options(); track option.value) {
        <label [class.on]="option.value === value()"><input type="radio" class="sr-only" [name]="name" [value]="option.value" [checked]="option.value === value()" (change)="value.set(option.value)">{{ option.label }}</label>
      }
    </fieldset>
  `,
  styles: `
    fieldset { display: inline-flex; padding: 2px; border-radius: var(--r2); background: var(--mute-soft); min-width: 0; max-width: 100%; overflow-x: auto; position: relative; }
    @media (max-width: 760px) { fieldset { flex-wrap: wrap; } }
    label { padding: 0 10px; min-height: 28px; display: inline-flex; align-items: center; border-radius: 6px; color: var(--ink-2); font: var(--w-medium) var(--t-sm) var(--font); cursor: pointer; white-space: nowrap; }
    label:hover { color: var(--ink); } .on { background: var(--chosen); color: var(--ink); box-shadow: var(--shadow); }
    label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: -1px; }
  `,
})
export class QSegmented<T extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly value: T; readonly label: string }[]>();
  readonly value = model.required<T>();
  protected readonly name = `q-segmented-${++serial}`;
}
