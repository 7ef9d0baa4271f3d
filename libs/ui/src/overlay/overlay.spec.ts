import { Component, inject, signal } from '@angular/core';
import { QToasts } from '../feedback/toasts.component';
import { Toast } from '../feedback/toast.service';
import { press, render } from '../testing/render';
import { QTabs } from '../layout/tabs.component';
import { QConfirm } from './confirm.component';
import { Confirm } from './confirm.service';
import { QDialog } from './dialog.component';
import { QDrawer } from './drawer.component';
import { QMenu } from './menu.component';

@Component({
  imports: [QDialog, QDrawer, QMenu, QConfirm, QToasts, QTabs],
  template: `
    <button id="opener" (click)="dialog.set(true)">Open</button>
    <q-dialog heading="Add a note" [(open)]="dialog"><input id="note"></q-dialog>
    <q-drawer heading="The working" [(open)]="drawer"><p>Rows</p></q-drawer>
    <q-menu label="More" [items]="[{ key: 'hold', label: 'Hold' }, { key: 'close', label: 'Close' }]" (chosen)="chosen.set($event)" />
    <q-tabs [tabs]="[{ key: 'a', label: 'First' }, { key: 'b', label: 'Second' }]" [(active)]="tab">{{ tab() }}</q-tabs>
    <q-confirm /><q-toasts />
  `,
})
class Screen {
  readonly dialog = signal(false);
  readonly drawer = signal(false);
  readonly chosen = signal('');
  readonly tab = signal('a');
  readonly confirm = inject(Confirm);
  readonly toast = inject(Toast);
}

describe('a dialog', () => {
  it('is named, starts in its first field and gives the focus back', async () => {
    const fixture = await render(Screen);
    const opener = fixture.page.querySelector('#opener') as HTMLElement;
    opener.focus();
    opener.click();
    await fixture.whenStable();
    const dialog = fixture.page.querySelector('dialog[open]');
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Add a note');
    expect(document.activeElement?.id).toBe('note');
    (dialog?.querySelector('[aria-label=Close]') as HTMLElement).click();
    await fixture.whenStable();
    expect(fixture.componentInstance.dialog()).toBe(false);
    expect(document.activeElement).toBe(opener);
  });
});

describe('a drawer', () => {
  it('takes the focus and closes with Escape', async () => {
    const fixture = await render(Screen);
    fixture.componentInstance.drawer.set(true);
    await fixture.whenStable();
    const panel = fixture.page.querySelector('q-drawer [role=dialog]') as HTMLElement;
    expect(panel.contains(document.activeElement)).toBe(true);
    press('Escape', document.activeElement ?? undefined);
    await fixture.whenStable();
    expect(fixture.page.querySelector('q-drawer [role=dialog]')).toBeNull();
  });
});

@Component({
  imports: [QDrawer],
  template: `<button id="opener" (click)="on.set(true)">Wrap up</button><button id="other">Other</button>
    @if (on()) {<q-drawer heading="Wrap up" [open]="true" (closed)="on.set(false)"><label><input type="radio" name="how" value="a">A</label><label><input type="radio" name="how" value="b" [checked]="chosen()">B</label><input id="after"></q-drawer>}`,
})
class Within {
  readonly on = signal(false);
  readonly chosen = signal(false);
}

describe('a drawer that goes with what it stands in', () => {
  async function opened(chosen = false) {
    const fixture = await render(Within);
    fixture.componentInstance.chosen.set(chosen);
    const opener = fixture.page.querySelector('#opener') as HTMLElement;
    opener.focus();
    opener.click();
    await fixture.whenStable();
    return { fixture, opener };
  }

  it.each([['Escape', () => void press('Escape', document.activeElement ?? undefined)], ['its cross', () => (document.querySelector('q-drawer [aria-label=Close]') as HTMLElement).click()]])('gives the focus back to where it was opened from: %s', async (_how, close) => {
    const { fixture, opener } = await opened();
    expect((document.activeElement as HTMLInputElement).value).toBe('a');
    close();
    await fixture.whenStable();
    expect(fixture.page.querySelector('q-drawer')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('leaves the focus alone where a person has moved it on', async () => {
    const { fixture } = await opened();
    const other = fixture.page.querySelector('#other') as HTMLElement;
    other.focus();
    fixture.componentInstance.on.set(false);
    await fixture.whenStable();
    expect(document.activeElement).toBe(other);
  });

  it('begins at the radio that is chosen', async () => {
    await opened(true);
    expect((document.activeElement as HTMLInputElement).value).toBe('b');
  });
});

describe('a menu', () => {
  it('opens, moves and chooses with the keyboard', async () => {
    const fixture = await render(Screen);
    const button = fixture.page.querySelector('q-menu button') as HTMLElement;
    button.click();
    await fixture.whenStable();
    await new Promise((done) => setTimeout(done));
    expect(button.getAttribute('aria-expanded')).toBe('true');
    press('ArrowDown', document.activeElement ?? undefined);
    expect(document.activeElement?.textContent).toContain('Close');
    (document.activeElement as HTMLElement).click();
    await fixture.whenStable();
    expect(fixture.componentInstance.chosen()).toBe('close');
    expect(document.activeElement).toBe(button);
  });
});

describe('tabs', () => {
  it('change with the arrow keys', async () => {
    const fixture = await render(Screen);
    const [first, second] = fixture.page.querySelectorAll<HTMLElement>('[role=tab]');
    first?.focus();
    press('ArrowRight', first);
    await fixture.whenStable();
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute('aria-selected')).toBe('true');
    expect(fixture.page.querySelector('[role=tabpanel]')?.textContent).toBe('b');
  });
});

describe('where money moves', () => {
  const question = { heading: 'Approve the run', amount: { minor: 1521482, currency: 'USD' }, consequence: 'Pays Carrow Steel.', action: 'Approve and post' };

  it('shows the amount and waits for an answer', async () => {
    const fixture = await render(Screen);
    const answer = fixture.componentInstance.confirm.money(question);
    await fixture.whenStable();
    const dialog = fixture.page.querySelector('q-confirm dialog');
    expect(dialog?.textContent).toContain('$15,214.82');
    ([...(dialog?.querySelectorAll('button') ?? [])].find((button) => button.textContent?.startsWith('Approve and post')))?.click();
    await expect(answer).resolves.toBe(true);
  });

  it('takes Ctrl+Enter for yes', async () => {
    const fixture = await render(Screen);
    const answer = fixture.componentInstance.confirm.money(question);
    await fixture.whenStable();
    press('Enter', document.body, { ctrlKey: true });
    await expect(answer).resolves.toBe(true);
  });

  it('takes closing for no', async () => {
    const fixture = await render(Screen);
    const answer = fixture.componentInstance.confirm.money(question);
    await fixture.whenStable();
    (fixture.page.querySelector('q-confirm [aria-label=Close]') as HTMLElement).click();
    await expect(answer).resolves.toBe(false);
  });
});

describe('a toast', () => {
  it('is announced and undoes', async () => {
    const fixture = await render(Screen);
    const undo = jest.fn();
    fixture.componentInstance.toast.undo('Note deleted.', undo);
    await fixture.whenStable();
    const region = fixture.page.querySelector('q-toasts [role=status]');
    expect(region?.textContent).toContain('Note deleted.');
    ([...(region?.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Undo'))?.click();
    await fixture.whenStable();
    expect(undo).toHaveBeenCalledTimes(1);
    expect(region?.textContent).not.toContain('Note deleted.');
  });
});
