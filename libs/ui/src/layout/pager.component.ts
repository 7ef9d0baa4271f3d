import { Component, computed, input, output } from '@angular/core';
import { QButton } from '../show/button.component';
import { formatCount } from '../format/format-ppm';

/** One of them: "1 entry", "1 batch", "1 check". */
const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/(ch|sh|x)es$/, '$1').replace(/s$/, '');

/** The foot of a keyset-paged list: "50 of many" and a way to load more. Nothing is counted that the database would have to count. */
@Component({
  selector: 'q-pager',
  imports: [QButton],
  template: `<span class="xs sub" role="status">{{ words() }}</span>@if (hasMore()) {<button q-button size="sm" [busy]="busy()" (click)="more.emit()">Load more</button>}`,
  styles: `:host { display: flex; align-items: center; justify-content: space-between; gap: var(--s3); min-height: 40px; padding: 0 10px; }`,
})
export class QPager {
  readonly shown = input.required<number>();
  readonly hasMore = input(false);
  readonly busy = input(false);
  /** What the rows are: "accounts". */
  readonly noun = input('rows');
  readonly more = output();
  protected readonly words = computed(() => {
    const shown = formatCount(this.shown());
    return this.hasMore() ? `${shown} of many ${this.noun()}` : this.shown() === 1 ? `1 ${singular(this.noun())}` : `${shown} ${this.noun()}, all of them`;
  });
}
