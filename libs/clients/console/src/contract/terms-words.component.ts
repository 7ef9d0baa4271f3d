import { Component, computed, input } from '@angular/core';

/** A contract in plain sentences, those about one thing together. */
@Component({
  selector: 'q-terms-words',
  template: `
    <dl>
      @for (group of groups(); track group.topic) {
        <div><dt class="label">{{ group.topic }}</dt>@for (text of group.texts; track $index) {<dd class="sm">{{ text }}</dd>}</div>
      }
    </dl>
  `,
  styles: `dl { display: grid; gap: var(--s2); } div { display: grid; grid-template-columns: 108px minmax(0, 1fr); column-gap: var(--s3); align-items: baseline; } dd { grid-column: 2; overflow-wrap: anywhere; padding-bottom: 2px; } @media (max-width: 480px) { div { grid-template-columns: minmax(0, 1fr); } dd { grid-column: 1; } }`,
})
export class TermsWords {
  readonly lines = input.required<readonly { readonly topic: string; readonly text: string }[]>();
  protected readonly groups = computed(() => {
    const topics = [...new Set(this.lines().map(({ topic }) => topic))];
    return topics.map((topic) => ({ topic, texts: this.lines().filter((line) => line.topic === topic).map(({ text }) => text) }));
  });
}
