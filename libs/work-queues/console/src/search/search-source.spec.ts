import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi, fakeSession, type CommandHit, type FakeApi } from '@quittance/ui';
import { searchSource } from './search-source';

const hit = (part: object) => ({ accountId: 'a1', accountNumber: 'Q-104-2281', matched: 'Brightwater Fixtures LLC', debtorId: 'd1', debtorName: 'Brightwater Fixtures LLC', clientName: 'Carrow Steel Supply', status: 'ACTIVE', balance: { minor: 4831022, currency: 'USD' }, ...part });

describe('search in the command bar', () => {
  let api: FakeApi;

  async function find(query: string, thorough = false, permissions = ['search.use']): Promise<readonly CommandHit[]> {
    api = fakeApi({
      Search: () => ({ search: { groups: [{ kind: 'DEBTOR', label: 'Debtor', hits: [hit({})] }, { kind: 'INVOICE', label: 'Invoice', hits: [hit({ matched: 'CS-88120', status: 'CLOSED' })] }] } }),
      FuzzySearch: () => ({ fuzzySearch: { groups: [] } }),
    }, fakeSession(permissions));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
    return runInInjectionContext(TestBed.inject(Injector), () => searchSource(query, new AbortController().signal, thorough));
  }

  it('shows each hit in its group, with what tells it apart', async () => {
    expect(await find('bri')).toEqual([
      { id: 'DEBTOR a1 Brightwater Fixtures LLC', group: 'Debtor', label: 'Brightwater Fixtures LLC', sub: 'Q-104-2281 · Carrow Steel Supply · $48,310.22', link: '/accounts/a1' },
      { id: 'INVOICE a1 CS-88120', group: 'Invoice', label: 'CS-88120', sub: 'Brightwater Fixtures LLC, Q-104-2281 · Carrow Steel Supply · closed', link: '/accounts/a1' },
    ]);
  });

  it('guesses only when asked to', async () => {
    await find('brigtwater', true);
    expect(api.sent.map(({ operation }) => operation)).toEqual(['FuzzySearch']);
  });

  it('asks nothing for one letter, or for those who may not search', async () => {
    expect(await find('b')).toEqual([]);
    expect(api.sent).toEqual([]);
    TestBed.resetTestingModule();
    expect(await find('bri', false, [])).toEqual([]);
    expect(api.sent).toEqual([]);
  });
});
