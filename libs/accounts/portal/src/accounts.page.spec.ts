import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { AccountsPage } from './accounts.page';

@Component({ imports: [NgComponentOutlet], template: `<ng-container *ngComponentOutlet="page; inputs: { sort: 'OLDEST_DUE' }" />` })
class Host {
  protected readonly page = AccountsPage;
}

const money = (minor: number): object => ({ minor, currency: 'USD' });
const account = { id: 'a1', number: 'Q-1', clientReference: '', debtorName: 'Pell', status: 'NEW', statusText: 'Received, work begins', closeCode: null, placed: money(100), collected: money(0), balance: money(100), placedOn: '2026-11-01', oldestDueOn: '2026-08-01', promiseDueOn: null, invoiceCount: 1 };

describe('a client’s accounts', () => {
  it('show the arrow of the order they are in, where a column has one direction only', async () => {
    const { user, ...session } = fakeSession(['portal.accounts'], { kind: 'client' });
    const api = fakeApi({ MyAccounts: () => ({ accounts: { nodes: [account], pageInfo: { endCursor: null, hasNextPage: false } } }) }, { ...session, user: { ...user, clients: [{ id: 'c1', code: 'CARROW', name: 'Carrow Steel' }] } });
    const { page, whenStable } = await render(Host, api).then((fixture) => ({ page: fixture.page, whenStable: () => fixture.whenStable() }));
    const header = (): HTMLElement | undefined => [...page.querySelectorAll('th')].find((th) => th.textContent?.includes('Oldest due'));
    await until(() => expect(header()?.getAttribute('aria-sort')).toBe('ascending'));
    expect(api.sent[0]?.variables).toMatchObject({ sort: 'OLDEST_DUE' });
    for (let click = 0; click < 2; click++) {
      header()?.querySelector('button')?.click();
      await whenStable();
      expect(header()?.getAttribute('aria-sort')).toBe('ascending');
    }
  });
});
