import { Component, input, model } from '@angular/core';

/** Yes or no, with its words beside it: `<q-check label="Send a receipt" [(checked)]="send" />`. */
@Component({
  selector: 'q-check',
  template: `<label><input type="checkbox" [checked]="checked()" [disabled]="disabled()" (change)="checked.set($any($event.target).checked)"><span>{{ label() }}<ng-content />@if (hint(); as words) {<span class="xs sub hint">{{ words }}</span>}</span></label>`,
  styles: `:host { display: block; } label { display: inline-flex; align-items: flex-start; gap: var(--s2); min-height: 24px; padding-block: 3px; vertical-align: top; cursor: pointer; font-size: var(--t-sm); } input { margin-top: 1px; } .hint { display: block; }`,
})
export class QCheck {
  readonly label = input('');
  readonly hint = input<string>();
  readonly checked = model(false);
  readonly disabled = input(false);
}
