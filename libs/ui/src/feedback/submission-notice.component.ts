import { Component, computed, input } from '@angular/core';
import type { Submission } from '../client/submission';
import { QCopy } from '../show/copy.component';
import { QNotice } from './notice.component';

/** Why a form did not go through, where no field says it: `<q-submission-notice [of]="sending" [fields]="['amount']" />`. The form's own button tries again. */
@Component({
  selector: 'q-submission-notice',
  imports: [QNotice, QCopy],
  template: `@if (words(); as text) {<q-notice tone="bad">{{ text }}@if (request(); as id) {<span class="xs"> Request <q-copy [text]="id" what="request number" [code]="true" /></span>}</q-notice>}`,
  styles: `:host(:empty) { display: none; }`,
})
export class QSubmissionNotice {
  readonly of = input.required<Submission>();
  /** Fields that show their own refusals. */
  readonly fields = input<readonly string[]>([]);
  protected readonly request = computed(() => this.of().problem()?.requestId ?? null);
  protected readonly words = computed(() => {
    const [refusal, problem] = [this.of().refusal(), this.of().problem()];
    if (problem?.kind === 'offline') return `${problem.what} What you typed is kept; send it again when the connection is back.`;
    if (problem) return `${problem.what} ${problem.todo}`;
    return refusal && !(refusal.field && this.fields().includes(refusal.field)) ? refusal.message : null;
  });
}
