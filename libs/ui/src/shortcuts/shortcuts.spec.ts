import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { QShortcutHelp } from '../shell/shortcut-help.component';
import { press, render } from '../testing/render';
import { Shortcuts } from './shortcuts';

@Component({ imports: [QShortcutHelp], template: `<input id="field"><q-shortcut-help />` })
class Screen {}

describe('shortcuts', () => {
  it('run single keys, sequences and keys with Ctrl', async () => {
    await render(Screen);
    const run = jest.fn();
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 'n', label: 'Next', run: () => run('n') });
    shortcuts.register({ keys: 'g d', label: 'Day', run: () => run('g d') });
    shortcuts.register({ keys: 'mod+k', label: 'Search', run: () => run('mod+k') });
    press('n');
    press('g');
    press('d');
    press('d');
    press('k', document.body, { ctrlKey: true });
    expect(run.mock.calls.flat()).toEqual(['n', 'g d', 'mod+k']);
  });

  it('leave typing alone', async () => {
    const { page } = await render(Screen);
    const run = jest.fn();
    TestBed.inject(Shortcuts).register({ keys: 'n', label: 'Next', run });
    press('n', page.querySelector('#field') ?? undefined);
    expect(run).not.toHaveBeenCalled();
  });

  it('leave Enter to the button it is on, and take it once while it is held, with Ctrl too', async () => {
    const { page } = await render(Screen);
    const button = document.createElement('button');
    page.append(button);
    const [enter, send] = [jest.fn(), jest.fn()];
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 'Enter', label: 'Accept', run: enter });
    shortcuts.register({ keys: 'mod+Enter', label: 'Send', run: send });
    expect(press('Enter', button).defaultPrevented).toBe(false);
    press('Enter', page);
    press('Enter', page, { repeat: true });
    press('Enter', button, { ctrlKey: true });
    press('Enter', button, { ctrlKey: true, repeat: true });
    expect([enter.mock.calls.length, send.mock.calls.length]).toEqual([1, 1]);
  });

  it('belong to the latest screen that took the key, until it goes', async () => {
    await render(Screen);
    const [first, second] = [jest.fn(), jest.fn()];
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 'n', label: 'First', run: first });
    const remove = shortcuts.register({ keys: 'n', label: 'Second', run: second });
    press('n');
    remove();
    press('n');
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  it('rest while a dialog is open, save those in it', async () => {
    await render(Screen);
    const [outside, inside] = [jest.fn(), jest.fn()];
    const dialog = document.createElement('dialog');
    dialog.dataset['modal'] = '';
    dialog.setAttribute('open', '');
    document.body.append(dialog);
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 's', label: 'Save', host: dialog, run: inside });
    shortcuts.register({ keys: 's', label: 'Statement', run: outside });
    press('s');
    dialog.remove();
    expect([outside.mock.calls.length, inside.mock.calls.length]).toEqual([0, 1]);
  });

  it('are listed by ? and can be switched off', async () => {
    const fixture = await render(Screen);
    const shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register({ keys: 'n', label: 'Next in queue', run: jest.fn() });
    press('?');
    await fixture.whenStable();
    expect(fixture.page.querySelector('dialog[open]')?.textContent).toContain('Next in queue');
    shortcuts.helpOpen.set(false);
    shortcuts.switch(false);
    press('?');
    expect(shortcuts.helpOpen()).toBe(false);
  });
});
