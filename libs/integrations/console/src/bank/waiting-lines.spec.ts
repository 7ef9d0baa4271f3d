import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BankLinesDocument } from '@quittance/graphql/agency';
import { SessionStore, fakeApi, fakeSession, livePages, type FakeApi } from '@quittance/ui';
import { WaitingLines } from './waiting-lines.component';

const suggestion = (id: string, confidence: number, more: object = {}) => ({ kind: 'ACCOUNT', targetId: id, confidence, reasons: ['Account number Q-1'], label: 'Oakmont Dental', accountId: id, accountNumber: 'Q-1', clientName: 'Carrow', balance: 5_000, ...more });
const line = (id: string, more: object = {}) => ({
  id, version: 1, status: 'NEW', bankAccountId: 'b', bankAccountName: 'Trust checking', book: 'TRUST', bookedOn: '2026-11-20', valueOn: null, amount: 5_000, currency: 'USD', payer: `Payer ${id}`, payerAccount: '', reference: '', text: '', code: 'BAI 165',
  confidence: 980_000, suggestions: [suggestion(`a${id}`, 980_000)], matchedKind: null, matchedId: null, matchedLabel: null, matchedBy: null, matchedAt: null, reason: '', ...more });

@Component({ imports: [WaitingLines], template: `<q-waiting-lines [list]="list" [may]="true" />` })
class Screen {
  readonly list = livePages({ query: BankLinesDocument, variables: (page) => ({ page, filter: null }), connection: ({ bankLines }) => bankLines });
}

describe('bank lines beside suggestions', () => {
  let api: FakeApi;
  let page: HTMLElement;
  let settle: () => Promise<void>;
  const sent = (operation: string) => api.sent.filter((one) => one.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  const key = async (name: string): Promise<void> => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await settle();
  };

  beforeEach(async () => {
    localStorage.clear();
    const settled = { __typename: 'SettledBankLine', lineId: '1', status: 'MATCHED', message: 'R100001: recorded.' };
    api = fakeApi({
      BankLines: () => ({ bankLines: { nodes: [line('1'), line('2'), line('3', { amount: -300, suggestions: [], confidence: 0 })], pageInfo: { endCursor: null, hasNextPage: false } } }),
      AcceptBankLine: () => ({ result: settled }), SuspendBankLine: () => ({ result: settled }), UndoBankLine: () => ({ result: { ...settled, status: 'NEW' } }),
    }, fakeSession(['payment.read', 'bank.match']));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
    const fixture = TestBed.createComponent(Screen);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    settle = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      await fixture.whenStable();
    };
    await fixture.whenStable();
    await settle();
  });

  afterEach(() => page.remove());

  it('one key accepts and goes to the next', async () => {
    await key('a');
    await key('Enter');
    expect(sent('AcceptBankLine')).toMatchObject([{ lineId: '1', version: 1, kind: 'ACCOUNT', targetId: 'a1' }, { lineId: '2', targetId: 'a2' }]);
    expect(page.textContent).not.toContain('Payer 1');
    expect(page.querySelector('[aria-current]')?.textContent).toContain('Payer 3');
  });

  it('j and k move, s sends into suspense; money that went out is not suspended', async () => {
    await key('j');
    await key('s');
    expect(sent('SuspendBankLine')).toMatchObject([{ lineId: '2' }]);
    await key('s');
    expect(sent('SuspendBankLine')).toHaveLength(1);
    await key('k');
    expect(page.querySelector('[aria-current]')?.textContent).toContain('Payer 1');
  });

  it('a line that nothing fits opens the search for an account only where money came in', async () => {
    await key('/');
    expect(page.querySelector('q-line-drawer')?.textContent).toContain('Whose payment it is');
  });
});
