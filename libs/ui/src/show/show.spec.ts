import { Component, signal } from '@angular/core';
import { QBar } from './bar.component';
import { QButton } from './button.component';
import { QDate } from './date.component';
import { QMoney } from './money.component';
import { press, render } from '../testing/render';

@Component({
  imports: [QMoney, QDate, QBar, QButton],
  template: `
    <q-money [minor]="-50000" currency="USD" /><q-date value="2026-11-23T15:42:00Z" [short]="true" /><q-date [value]="null" />
    <q-bar [parts]="[{ label: 'Principal', value: 3, text: '$3.00' }, { label: 'Costs', value: 1, text: '$1.00' }]" />
    <button q-button kbd="p" [busy]="busy()" (click)="pressed.set(pressed() + 1)">Payment</button>
  `,
})
class Figures {
  readonly busy = signal(false);
  readonly pressed = signal(0);
}

describe('figures', () => {
  it('shows a negative amount with a real minus and says it in words', async () => {
    const { page } = await render(Figures);
    const money = page.querySelector('q-money');
    expect(money?.querySelector('[aria-hidden]')?.textContent).toBe('−$500.00');
    expect(money?.querySelector('.sr-only')?.textContent).toBe('minus 500.00 US dollars');
  });

  it('tells today by its time in the agency’s zone', async () => {
    const { page } = await render(Figures);
    const [today, none] = page.querySelectorAll('q-date');
    expect(today?.textContent).toBe('Today 10:42');
    expect(none?.textContent).toBe('–');
  });

  it('names every part of a bar in words', async () => {
    const { page } = await render(Figures);
    expect([...page.querySelectorAll('q-bar dl > div')].map((part) => part.textContent?.trim())).toEqual(['Principal$3.00', 'Costs$1.00']);
  });

  it('presses a button by its key, but not while it is busy', async () => {
    const fixture = await render(Figures);
    press('p');
    expect(fixture.componentInstance.pressed()).toBe(1);
    expect(fixture.page.querySelector('button')?.getAttribute('aria-keyshortcuts')).toBe('p');
    fixture.componentInstance.busy.set(true);
    await fixture.whenStable();
    press('p');
    expect(fixture.componentInstance.pressed()).toBe(1);
  });
});
