import { Component, inject, signal } from '@angular/core';
import { Confirm, QButton, QCard, QDialog, QDrawer, QField, QInput, QMenu, QTabs, Toast, type MenuItem } from '@quittance/ui';

/** What opens over or beside a screen. */
@Component({
  selector: 'q-gallery-overlays',
  imports: [QButton, QCard, QDialog, QDrawer, QField, QInput, QMenu, QTabs],
  template: `
    <q-card heading="Over and beside">
      <div class="row wrap">
        <button q-button kbd="o" (click)="dialog.set(true)">Dialog</button><button q-button (click)="drawer.set(true)">Drawer</button><button q-button (click)="ask()">Confirm money</button>
        <q-menu label="More" [items]="items" (chosen)="toast.say('Chose ' + $event + '.')" />
        <button q-button (click)="toast.say('Note saved.')">Toast</button><button q-button (click)="toast.undo('Note deleted.', restored)">Toast with undo</button><button q-button (click)="toast.problem('The letter was not sent. Try again.')">Toast of a failure</button>
      </div>
      <div class="divide"><q-tabs label="Account" [tabs]="tabs" [(active)]="tab"><p class="sm sub">What “{{ tab() }}” shows.</p></q-tabs></div>
    </q-card>
    <q-dialog heading="Add a note" [(open)]="dialog">
      <q-field label="Note"><textarea qInput></textarea></q-field>
      <button q-button actions (click)="dialog.set(false)">Cancel</button><button q-button actions variant="primary" kbd="mod+Enter" (click)="dialog.set(false)">Save</button>
    </q-dialog>
    <q-drawer heading="How $4,325.36 came about" [(open)]="drawer">
      <table class="facts"><tbody><tr><th scope="row">Collected by us</th><td>$18,740.18</td></tr><tr><th scope="row">Rate of the contract, from 1 Jan 2026</th><td>23.08%</td></tr></tbody></table>
    </q-drawer>
  `,
  styles: `.divide { margin-top: var(--s4); }`,
})
export class GalleryOverlays {
  protected readonly toast = inject(Toast);
  private readonly confirm = inject(Confirm);
  protected readonly dialog = signal(false);
  protected readonly drawer = signal(false);
  protected readonly tab = signal('timeline');
  protected readonly tabs = [{ key: 'timeline', label: 'Timeline' }, { key: 'invoices', label: 'Invoices', count: 3 }, { key: 'documents', label: 'Documents', count: 5 }];
  protected readonly items: readonly MenuItem[] = [{ key: 'hold', label: 'Put on hold', kbd: 'h' }, { key: 'close', label: 'Close account' }, { key: 'recall', label: 'Recall', tone: 'bad' }];
  protected readonly restored = (): void => this.toast.say('Note restored.');

  protected async ask(): Promise<void> {
    const yes = await this.confirm.money({
      heading: 'Approve the November run',
      amount: { minor: 1521482, currency: 'USD' },
      consequence: 'Pays Carrow Steel Supply from the trust account and posts the fee. A posted run is corrected by a new one, never undone.',
      facts: [{ label: 'Collected', value: '$18,740.18' }, { label: 'Our fee', value: '−$4,325.36' }],
      action: 'Approve and post',
    });
    this.toast.say(yes ? 'Approved.' : 'Nothing was posted.');
  }
}
