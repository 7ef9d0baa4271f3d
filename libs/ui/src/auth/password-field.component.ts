import { Component, ElementRef, computed, input, model, signal, viewChild } from '@angular/core';
import { QField } from '../forms/field.component';
import { QInput } from '../forms/input.directive';
import { QButton } from '../show/button.component';

const LEAST = 12;

/** A password, hidden until it is asked for; a new one says how long it has to be. */
@Component({
  selector: 'q-password-field',
  imports: [QField, QInput, QButton],
  template: `
    <q-field [label]="label()" [error]="error()" [hint]="hint()" required>
      <button beside q-button variant="link" size="sm" [attr.aria-pressed]="shown()" [attr.aria-label]="(shown() ? 'Hide: ' : 'Show: ') + label()" (click)="toggle()">{{ shown() ? 'Hide' : 'Show' }}</button>
      <input #box qInput [type]="shown() ? 'text' : 'password'" [autocomplete]="fresh() ? 'new-password' : 'current-password'" [attr.name]="fresh() ? 'new-password' : 'password'" spellcheck="false" autocapitalize="off" maxlength="256" [(text)]="value">
    </q-field>
  `,
  styles: `:host { display: block; }`,
})
export class QPasswordField {
  readonly label = input('Password');
  readonly value = model('');
  readonly error = input<string | null>(null);
  /** One that is being chosen, not one that exists. */
  readonly fresh = input(false);
  protected readonly shown = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly hint = computed(() => {
    if (!this.fresh()) return null;
    const length = [...this.value()].length;
    return length === 0 || length >= LEAST ? `At least ${LEAST} characters. Several words in a row are easy to remember.` : `${LEAST - length} more character${LEAST - length === 1 ? '' : 's'} needed.`;
  });

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected toggle(): void {
    this.shown.update((shown) => !shown);
    this.focus();
  }
}
