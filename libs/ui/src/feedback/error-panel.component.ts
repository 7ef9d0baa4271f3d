import { Component, computed, input, output } from '@angular/core';
import { Problem } from '../client/problem';
import { QButton } from '../show/button.component';
import { QCopy } from '../show/copy.component';

/** What happened, what to do, the request's number, and a way to try again: `<q-error-panel [problem]="account.error()" (retry)="account.refetch()" />`. */
@Component({
  selector: 'q-error-panel',
  imports: [QButton, QCopy],
  template: `
    @if (problem(); as it) {
      <div class="panel" role="alert">
        <p class="b">{{ it.what }}</p>
        <p class="sm">{{ it.todo }}</p>
        <div class="row wrap do">
          @if (retryable()) {<button q-button size="sm" (click)="retry.emit()">Try again</button>}
          @if (it.requestId; as id) {<span class="xs sub">Request <q-copy [text]="id" what="request number" [code]="true" /></span>}
        </div>
      </div>
    }
  `,
  styles: `:host(:empty) { display: none; } .panel { display: grid; gap: var(--s1); padding: var(--s3) var(--s4); border: 1px solid var(--bad); border-radius: var(--r2); background: var(--bad-soft); } .panel > .b { color: var(--bad); } .do { margin-top: var(--s1); }`,
})
export class QErrorPanel {
  readonly problem = input.required<Problem | null>();
  readonly retry = output();
  protected readonly retryable = computed(() => ['offline', 'server'].includes(this.problem()?.kind ?? ''));
}
