import { Directive, ElementRef, effect, inject, model } from '@angular/core';
import { fieldControl } from './field-control';

/** Dresses a native control and ties it to its field: `<input qInput [(text)]="name">`, also `textarea` and `select`. */
@Directive({
  selector: 'input[qInput], textarea[qInput], select[qInput]',
  host: {
    '[id]': 'control.id',
    '[attr.aria-describedby]': 'control.describedBy()',
    '[attr.aria-invalid]': 'control.invalid()',
    '[attr.aria-required]': 'control.required()',
    '(input)': 'take()',
    '(change)': 'take()',
  },
})
export class QInput {
  /** The text, where no forms directive binds it. */
  readonly text = model<string>();
  protected readonly control = fieldControl();
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const text = this.text();
      if (text !== undefined && this.element.value !== text) this.element.value = text;
    });
  }

  protected take(): void {
    this.text.set(this.element.value);
  }
}
