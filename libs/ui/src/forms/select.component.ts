import { Component, input, model } from '@angular/core';
import { fieldControl } from './field-control';

export interface Option<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** A second line: a code, an address, the reason it can't be chosen. */
  readonly sub?: string;
  readonly disabled?: boolean;
}

/** One of a short list, with the browser's own list. */
@Component({
  selector: 'q-select',
  template: `
    <select class="q-control" [id]="control.id" [disabled]="disabled()" [attr.aria-describedby]="control.describedBy()" [attr.aria-invalid]="control.invalid()" [attr.aria-required]="control.required()" [attr.aria-label]="label()" (change)="choose($any($event.target).value)">
      @if (placeholder() !== undefined || value() === null) {<option value="" [selected]="value() === null" [disabled]="placeholder() === undefined">{{ placeholder() ?? 'Choose…' }}</option>}
      @for (option of options(); track option.value) {<option [value]="option.value" [selected]="option.value === value()" [disabled]="!!option.disabled">{{ option.label }}{{ option.sub ? ', ' + option.sub : '' }}</option>}
    </select>
  `,
  styles: `
    :host { display: block; }
    select { appearance: none; padding-right: 30px; text-overflow: ellipsis; cursor: pointer; background-image: linear-gradient(45deg, transparent 50%, currentColor 50%), linear-gradient(-45deg, transparent 50%, currentColor 50%); background-position: right 15px center, right 11px center; background-size: 4px 4px; background-repeat: no-repeat; }
    option { background: var(--raised); color: var(--ink); }
  `,
})
export class QSelect<T extends string = string> {
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model<T | null>(null);
  /** What stands for "none": given, the choice can be taken back. */
  readonly placeholder = input<string>();
  readonly disabled = input(false);
  /** Its name, only where no q-field gives one. */
  readonly label = input<string>();
  protected readonly control = fieldControl();

  protected choose(value: string): void {
    this.value.set(this.options().find((option) => option.value === value)?.value ?? null);
  }
}
