import { Component, input } from '@angular/core';

/** Nothing here yet: what will appear, how to make it appear, and in the content the button that does it. */
@Component({
  selector: 'q-empty',
  template: `<p class="b">{{ heading() }}</p>@if (hint(); as words) {<p class="sm sub">{{ words }}</p>}<div class="row wrap do"><ng-content /></div>`,
  styles: `:host { display: grid; justify-items: center; gap: var(--s1); padding: var(--s8) var(--s4); text-align: center; } p { max-width: 52ch; } .do { justify-content: center; margin-top: var(--s2); } .do:empty { display: none; }`,
})
export class QEmpty {
  readonly heading = input.required<string>();
  readonly hint = input<string>();
}
