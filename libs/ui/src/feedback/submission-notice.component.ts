import { Component, computed, input } from '@angular/core';
import type { Submission } from '../client/submission';
import { QErrorPanel } from './error-panel.component';
import { QNotice } from './notice.component';

/** Why a form did not go through, where no field says it: `<q-submission-notice [of]="sending" [fields]="['amount']" />`. */
@Component({
  selector: 'q-submission-notice',
  imports: [QNotice, QErrorPanel],
  template: `@if (words(); as text) {<q-notice tone="bad">{{ text }}</q-notice>}<q-error-panel [problem]="asked()" />`,
  styles: `:host { display: grid; gap: var(--s2); } :host(:empty) { display: none; }`,
})
export class QSubmissionNotice {
  readonly of = input.required<Submission>();
  /** Fields that show their own refusals. */
  readonly fields = input<readonly string[]>([]);
  protected readonly words = computed(() => {
    const refusal = this.of().refusal();
    return refusal && !(refusal.field && this.fields().includes(refusal.field)) ? refusal.message : null;
  });
  // Trying again is the form's own button, so that nothing is sent twice.
  protected readonly asked = computed(() => this.of().problem());
}
