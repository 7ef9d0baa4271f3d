import { Component, booleanAttribute, computed, input, signal } from '@angular/core';

let serial = 0;

/**
 * A label, a hint and an error around one control: `<q-field label="Amount" hint="…" [error]="…" required><q-money-input … /></q-field>`.
 * Native controls carry `qInput`; they and the q-… controls take their name and description from here.
 */
@Component({
  selector: 'q-field',
  template: `
    <div class="row between baseline" [class.sr-only]="hideLabel()"><label [attr.for]="id">{{ label() }}@if (!required() && optional()) {<span class="faint"> (optional)</span>}</label><ng-content select="[beside]" /></div>
    <ng-content />
    @if (shownError(); as words) {<p class="xs bad" [id]="id + '-error'" role="alert">{{ words }}</p>}
    @if (hint(); as words) {<p class="xs sub" [id]="id + '-hint'">{{ words }}</p>}
  `,
  styles: `:host { display: grid; gap: var(--s1); align-content: start; min-width: 0; } label { font-size: var(--t-sm); font-weight: var(--w-medium); color: var(--ink); } .faint { font-weight: 400; }`,
})
export class QField {
  readonly label = input.required<string>();
  readonly hint = input<string | null>();
  /** What is wrong, in words that say how to mend it. */
  readonly error = input<string | null>();
  readonly required = input(false, { transform: booleanAttribute });
  /** Says "(optional)" after the label: in forms where most fields are required. */
  readonly optional = input(false, { transform: booleanAttribute });
  readonly hideLabel = input(false, { transform: booleanAttribute });

  /** The control's id. */
  readonly id = `q-field-${++serial}`;
  /** What the control itself could not read: what the form says of it, that it is empty, would not be true. */
  readonly problem = signal<string | null>(null);
  /** What the control has to say besides; shown unless the form says something. */
  readonly note = signal<string | null>(null);
  protected readonly shownError = computed(() => this.problem() || this.error() || this.note());
  readonly invalid = computed(() => !!(this.problem() || this.error()));
  readonly describedBy = computed(() => [this.shownError() ? `${this.id}-error` : '', this.hint() ? `${this.id}-hint` : ''].filter(Boolean).join(' ') || null);
}
