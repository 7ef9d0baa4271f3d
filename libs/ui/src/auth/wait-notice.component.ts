import { Component, input } from '@angular/core';
import { QNotice } from '../feedback/notice.component';
import type { RefusalLike } from '../forms/refusal-text';
import type { Waiting } from './waiting';

/** Says how long to wait, counting down for the eye and once for the ear. */
@Component({
  selector: 'q-wait-notice',
  imports: [QNotice],
  template: `@if (wait().seconds()) {<q-notice tone="bad"><span class="sr-only">{{ refusal()?.message }}</span><span aria-hidden="true">Too many attempts. You can try again in <b>{{ wait().words() }}</b>.</span></q-notice>}`,
  styles: `:host(:empty) { display: none; }`,
})
export class QWaitNotice {
  readonly wait = input.required<Waiting>();
  readonly refusal = input<RefusalLike | null>(null);
}
