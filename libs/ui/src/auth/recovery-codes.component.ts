import { Component, computed, inject, input } from '@angular/core';
import { QNotice } from '../feedback/notice.component';
import { Toast } from '../feedback/toast.service';
import { QButton } from '../show/button.component';

/** Recovery codes, shown this once, to copy or to keep as a file. */
@Component({
  selector: 'q-recovery-codes',
  imports: [QNotice, QButton],
  template: `
    <q-notice tone="warn">Keep these codes where you find them without your phone. Each lets you in once. They are not shown again.</q-notice>
    <ol aria-label="Recovery codes">@for (code of codes(); track code) {<li>{{ code }}</li>}</ol>
    <p class="row wrap"><button q-button (click)="copy()">Copy all</button><a q-button [href]="file()" download="quittance-recovery-codes.txt">Keep as a file</a></p>
  `,
  styles: `
    :host { display: grid; gap: var(--s3); }
    ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: var(--s1) var(--s4); padding: var(--s3) var(--s4); border: 1px solid var(--line); border-radius: var(--r2); background: var(--raised); }
    li { font: var(--t-md) / 1.9 var(--font-code); }
  `,
})
export class QRecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  private readonly toast = inject(Toast);
  private readonly text = computed(() => `Quittance recovery codes. Each works once.\n\n${this.codes().join('\n')}\n`);
  protected readonly file = computed(() => `data:text/plain;charset=utf-8,${encodeURIComponent(this.text())}`);

  protected copy(): void {
    navigator.clipboard.writeText(this.text()).then(
      () => this.toast.say('Copied the recovery codes.'),
      () => this.toast.problem('The browser refused the clipboard. Select the codes and copy them.'),
    );
  }
}
