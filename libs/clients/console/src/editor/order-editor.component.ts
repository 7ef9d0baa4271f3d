import { Component, inject, signal } from '@angular/core';
import { sentence, BUCKET_WORDS } from '@quittance/clients/domain';
import type { Bucket } from '@quittance/fees/domain';
import { QButton, QSegmented } from '@quittance/ui';
import { ContractEditor } from './contract-editor.store';
import { moveBucket } from './edit-draft';

/** What a payment covers first: an order of the buckets, or in proportion. */
@Component({
  selector: 'q-order-editor',
  imports: [QButton, QSegmented],
  template: `
    <q-segmented label="How a payment is spread" [options]="ways" [value]="editor.draft().proRata ? 'PRO_RATA' : 'ORDER'" (valueChange)="setWay($event)" />
    @if (!editor.draft().proRata) {
      <ol class="list" aria-label="A payment covers, in order">
        @for (bucket of editor.draft().order; track bucket; let i = $index, first = $first, last = $last) {
          <li class="row between"><span><span class="sub">{{ i + 1 }}</span> {{ word(bucket) }}</span>
            <span class="row">
              <button q-button size="sm" variant="quiet" [attr.aria-label]="'Move ' + word(bucket) + ' up'" [disabled]="first" (click)="move(bucket, -1)">↑</button>
              <button q-button size="sm" variant="quiet" [attr.aria-label]="'Move ' + word(bucket) + ' down'" [disabled]="last" (click)="move(bucket, 1)">↓</button>
            </span>
          </li>
        }
      </ol>
    }
    <p class="sr-only" role="status">{{ said() }}</p>
  `,
  styles: `:host { display: grid; gap: var(--s2); justify-items: start; } ol { width: 100%; } li { padding: var(--s1) 0; }`,
})
export class OrderEditor {
  protected readonly editor = inject(ContractEditor);
  protected readonly said = signal('');
  protected readonly ways = [{ value: 'ORDER' as const, label: 'In order' }, { value: 'PRO_RATA' as const, label: 'In proportion' }];
  protected readonly word = (bucket: Bucket): string => sentence(BUCKET_WORDS[bucket]);

  protected setWay(way: 'ORDER' | 'PRO_RATA'): void {
    this.editor.edit((draft) => ({ ...draft, proRata: way === 'PRO_RATA' }));
  }

  protected move(bucket: Bucket, by: -1 | 1): void {
    const focused = document.activeElement;
    this.editor.edit((draft) => moveBucket(draft, bucket, by));
    this.said.set(`${this.word(bucket)} is now ${this.editor.draft().order.indexOf(bucket) + 1} of 4.`);
    // Moved in the page, the button loses the focus; at an end its neighbour takes it.
    setTimeout(() => {
      if (!(focused instanceof HTMLButtonElement)) return;
      const other = focused.parentElement?.querySelector<HTMLButtonElement>('button:not(:disabled)');
      (focused.disabled ? other : focused)?.focus();
    });
  }
}
