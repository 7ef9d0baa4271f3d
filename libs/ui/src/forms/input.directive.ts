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
    '(paste)': 'pasted($event)',
  },
})
export class QInput {
  /** The text, where no forms directive binds it. */
  readonly text = model<string>();
  protected readonly control = fieldControl();
  /** The browser leaves out what goes beyond `maxlength` without a word. */
  private cut = false;
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      const text = this.text();
      if (text !== undefined && this.element.value !== text) this.element.value = text;
    });
  }

  protected take(): void {
    this.control.remark(this.cut ? `At most ${this.element.maxLength} characters: the end of what was pasted is left out.` : null);
    this.cut = false;
    this.text.set(this.element.value);
  }

  protected pasted(event: Event): void {
    const { clipboardData } = event as ClipboardEvent;
    const { value, maxLength, selectionStart, selectionEnd } = this.element;
    const stays = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
    this.cut = maxLength > 0 && stays + (clipboardData?.getData('text').length ?? 0) > maxLength;
  }
}
