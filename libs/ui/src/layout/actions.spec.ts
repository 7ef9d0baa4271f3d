import { Component, signal } from '@angular/core';
import { press, render, until } from '../testing/render';
import { QActions } from './actions.component';

@Component({
  imports: [QActions],
  template: `<q-actions [actions]="[{ key: 'pay', label: 'Payment', kbd: 'p' }, { key: 'hold', label: 'Hold', kbd: 'h' }]" [more]="[{ key: 'close', label: 'Close' }]" (chosen)="chosen.set($event)" />`,
})
class Screen {
  readonly chosen = signal('');
}

describe('a row of actions', () => {
  // jsdom lays nothing out: the second button has slipped into a second line.
  beforeEach(() => Object.defineProperty(HTMLElement.prototype, 'offsetTop', { configurable: true, get(this: HTMLElement) { return this.textContent.startsWith('Hold') ? 40 : 0; } }));
  afterEach(() => void Reflect.deleteProperty(HTMLElement.prototype, 'offsetTop'));

  it('puts what finds no place first into the menu, and leaves it its key', async () => {
    const fixture = await render(Screen);
    await until(() => expect(fixture.page.querySelector('.away')?.textContent).toContain('Hold'));
    (fixture.page.querySelector('q-menu button') as HTMLElement).click();
    await fixture.whenStable();
    expect([...fixture.page.querySelectorAll('[role=menuitem]')].map((item) => item.textContent.trim())).toEqual(['Holdh', 'Close']);
    press('h');
    expect(fixture.componentInstance.chosen()).toBe('hold');
  });
});
