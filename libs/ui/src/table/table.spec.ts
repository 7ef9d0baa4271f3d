import { Component, signal } from '@angular/core';
import { QEmpty } from '../feedback/empty.component';
import { press, render } from '../testing/render';
import { QCell } from './cell.directive';
import type { Column, Sort } from './column';
import { QTable } from './table.component';

interface Row {
  readonly id: string;
  readonly open: number;
}

@Component({
  imports: [QTable, QCell, QEmpty],
  template: `
    <q-table caption="Accounts" storageKey="spec" [columns]="columns" [rows]="rows()" [rowKey]="key" [loading]="loading()" [(sort)]="sort" openable selectable keys [(selected)]="selected" [hasMore]="true" noun="accounts" (opened)="opened.set($event.id)" (more)="more.set(more() + 1)">
      <ng-template qCell="state" let-row><b>state of {{ row.id }}</b></ng-template>
      <q-empty heading="No accounts yet" />
    </q-table>
  `,
})
class List {
  readonly rows = signal<readonly Row[]>([{ id: 'Q-1', open: 400000 }, { id: 'Q-2', open: -100 }]);
  readonly loading = signal(false);
  readonly sort = signal<Sort | null>(null);
  readonly selected = signal<readonly string[]>([]);
  readonly opened = signal('');
  readonly more = signal(0);
  readonly key = (row: Row): string => row.id;
  readonly columns: readonly Column<Row>[] = [
    { key: 'id', header: 'Account', value: (row) => row.id, fixed: true },
    { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: () => 'USD', sortable: true },
    { key: 'state', header: 'State' },
    { key: 'extra', header: 'Extra', value: () => 'more', hidden: true },
  ];
}

@Component({ imports: [QTable], template: `<q-table complete caption="Whole" [columns]="columns" [rows]="rows" [rowKey]="key" [hasMore]="more()" openable (opened)="opened.set($event.id)" />` })
class Whole {
  readonly rows: readonly Row[] = [{ id: 'Q-10', open: 300 }, { id: 'Q-9', open: 200 }];
  readonly more = signal(false);
  readonly opened = signal('');
  readonly key = (row: Row): string => row.id;
  readonly columns: readonly Column<Row>[] = [{ key: 'id', header: 'Account', value: (row) => row.id }, { key: 'open', header: 'Open', type: 'money', value: (row) => row.open, currency: () => 'USD' }, { key: 'do', header: 'Do' }];
}

const rowsOf = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('tbody tr')];

describe('a table', () => {
  it('shows values by type and templates by key', async () => {
    const { page } = await render(List);
    expect(page.querySelector('table caption')?.textContent).toBe('Accounts');
    expect(rowsOf(page)[0]?.textContent).toContain('$4,000.00');
    expect(rowsOf(page)[1]?.textContent).toContain('−$1.00');
    expect(rowsOf(page)[0]?.textContent).toContain('state of Q-1');
    expect(page.querySelector('q-pager')?.textContent).toContain('2 of many accounts');
  });

  it('sorts by a list of its own where cards leave no headers', async () => {
    const fixture = await render(List);
    const order = fixture.page.querySelector<HTMLSelectElement>('select[aria-label="Sort accounts"]');
    expect([...(order?.options ?? [])].map(({ text }) => text)).toEqual(['Sort by', 'Open ↓', 'Open ↑']);
    if (order) order.value = 'open up';
    order?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(fixture.componentInstance.sort()).toEqual({ key: 'open', descending: false });
  });

  it('asks for sorting and says which way it goes', async () => {
    const fixture = await render(List);
    const header = [...fixture.page.querySelectorAll('th')].find((th) => th.textContent?.includes('Open'));
    expect(header?.getAttribute('aria-sort')).toBe('none');
    header?.querySelector('button')?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.sort()).toEqual({ key: 'open', descending: true });
    expect(header?.getAttribute('aria-sort')).toBe('descending');
  });

  it('sorts a complete list itself, by what has a value, until there is more of it than is shown', async () => {
    const fixture = await render(Whole);
    const button = (name: string) => [...fixture.page.querySelectorAll('th button')].find((one) => one.textContent?.startsWith(name)) as HTMLButtonElement | undefined;
    const order = () => rowsOf(fixture.page).map((row) => row.querySelector('td')?.textContent?.trim());
    expect([order(), button('Do')]).toEqual([['Q-10', 'Q-9'], undefined]);
    button('Account')?.click();
    await fixture.whenStable();
    expect(order()).toEqual(['Q-9', 'Q-10']);
    rowsOf(fixture.page)[0]?.click();
    expect(fixture.componentInstance.opened()).toBe('Q-9');
    fixture.componentInstance.more.set(true);
    await fixture.whenStable();
    expect([order(), button('Account')]).toEqual([['Q-10', 'Q-9'], undefined]);
  });

  it('moves with j and k, opens with Enter, selects with Space', async () => {
    const fixture = await render(List);
    press('j');
    await fixture.whenStable();
    expect(document.activeElement).toBe(rowsOf(fixture.page)[0]);
    press('j', document.activeElement ?? undefined);
    await fixture.whenStable();
    expect(document.activeElement).toBe(rowsOf(fixture.page)[1]);
    press('Enter', document.activeElement ?? undefined);
    expect(fixture.componentInstance.opened()).toBe('Q-2');
    press(' ', document.activeElement ?? undefined);
    expect(fixture.componentInstance.selected()).toEqual(['Q-2']);
    press('ArrowDown', document.activeElement ?? undefined);
    expect(fixture.componentInstance.more()).toBe(1);
    press('k', document.activeElement ?? undefined);
    await fixture.whenStable();
    expect(document.activeElement).toBe(rowsOf(fixture.page)[0]);
  });

  it('keeps the mark on the same record when rows move', async () => {
    const fixture = await render(List);
    press('j');
    await fixture.whenStable();
    fixture.componentInstance.rows.update(([a, b]) => (a && b ? [b, a] : []));
    await fixture.whenStable();
    expect(rowsOf(fixture.page).map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true']);
  });

  it('selects all that are shown', async () => {
    const fixture = await render(List);
    (fixture.page.querySelector('thead input') as HTMLInputElement).click();
    await fixture.whenStable();
    expect(fixture.componentInstance.selected()).toEqual(['Q-1', 'Q-2']);
    expect(fixture.page.querySelector('[aria-label="Select Q-1"]')).toBeTruthy();
  });

  it('shows the chosen columns and remembers them', async () => {
    const fixture = await render(List);
    const headers = (): string[] => [...fixture.page.querySelectorAll('thead th:not(.pick)')].map((th) => th.textContent?.trim() ?? '');
    expect(headers()).toEqual(['Account', 'Open', 'State']);
    ([...fixture.page.querySelectorAll('button')].find((button) => button.textContent === 'Columns'))?.click();
    await fixture.whenStable();
    ([...fixture.page.querySelectorAll<HTMLElement>('q-column-choice label')].find((label) => label.textContent?.includes('Extra')))?.querySelector('input')?.click();
    await fixture.whenStable();
    expect(headers()).toEqual(['Account', 'Open', 'State', 'Extra']);
    expect(localStorage.getItem('quittance.table.spec')).toContain('extra');
  });

  it('resizes a column with the arrow keys', async () => {
    const fixture = await render(List);
    const edge = fixture.page.querySelector('[role=separator]') as HTMLElement;
    press('ArrowRight', edge);
    await fixture.whenStable();
    expect(Number(edge.getAttribute('aria-valuenow'))).toBeGreaterThanOrEqual(64);
    expect((edge.parentElement as HTMLElement).style.width).toMatch(/px$/);
  });

  it('tells loading from empty', async () => {
    const fixture = await render(List);
    fixture.componentInstance.rows.set([]);
    fixture.componentInstance.loading.set(true);
    await fixture.whenStable();
    expect(fixture.page.querySelector('q-empty')).toBeNull();
    expect(fixture.page.querySelector('[role=status]')?.textContent).toBe('Loading');
    fixture.componentInstance.loading.set(false);
    await fixture.whenStable();
    expect(fixture.page.querySelector('q-empty')?.textContent).toContain('No accounts yet');
  });
});
