import { Component, inject } from '@angular/core';
import { Problem, QButton, QCard, QEmpty, QErrorPanel, QNotice, QSkeleton, Toast } from '@quittance/ui';

/** What a screen says when there is nothing, something wrong, or something to wait for. */
@Component({
  selector: 'q-gallery-feedback',
  imports: [QButton, QCard, QEmpty, QErrorPanel, QNotice, QSkeleton],
  template: `
    <div class="cols-2">
      <q-card heading="Failures"><div class="stack-sm"><q-error-panel [problem]="failed" (retry)="toast.say('Tried again.')" /><q-error-panel [problem]="forbidden" /></div></q-card>
      <q-card heading="Notices">
        <div class="stack-sm">
          <q-notice tone="warn">Last letter 4 days ago: policy says 7.</q-notice><q-notice tone="bad">No consent on file for text messages (G11). Ask on the call.</q-notice>
          <q-notice tone="info">Your draft of 22 Nov was restored.<button actions q-button size="sm">Start over</button></q-notice><q-notice tone="ok">Allowed until 21:00 in Chicago.</q-notice><q-notice>Nothing to decide.</q-notice>
        </div>
      </q-card>
      <q-card heading="Loading"><q-skeleton [lines]="4" /></q-card>
      <q-card><q-empty heading="No promises to check today" hint="A promise appears here on the day after its grace ends."><button q-button>See all promises</button></q-empty></q-card>
      <q-card heading="Next best action" tone="accent"><p class="lg b">Call Dana Ruiz now</p><p class="sm">Picked up 3 of 4 calls before noon. <span class="sub">Likely recovery in 30 days $19,400 (41%).</span></p></q-card>
    </div>
  `,
})
export class GalleryFeedback {
  protected readonly toast = inject(Toast);
  protected readonly failed = new Problem('server', undefined, undefined, 'req-7f3a91');
  protected readonly forbidden = new Problem('forbidden');
}
