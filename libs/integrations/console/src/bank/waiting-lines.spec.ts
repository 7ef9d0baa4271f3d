import { Component } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BankLinesDocument } from '@quittance/graphql/agency';
import { SessionStore, fakeApi, fakeSession, livePages, press, until, type FakeApi } from '@quittance/ui';
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
  let fixture: ComponentFixture<Screen>;
  const current = (): string => page.querySelector('[aria-current]')?.textContent ?? '';
  const sent = (operation: string) => api.sent.filter((one) => one.operation === operation).map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  const key = async (name: string): Promise<void> => {
    press(name);
    await fixture.whenStable();
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
    fixture = TestBed.createComponent(Screen);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await until(() => expect(current()).toContain('Payer 1'));
  });

  afterEach(() => page.remove());

  it('one key accepts and goes to the next', async () => {
    await key('a');
    await until(() => expect(current()).toContain('Payer 2'));
    await key('Enter');
    await until(() => expect(current()).toContain('Payer 3'));
    expect(sent('AcceptBankLine')).toMatchObject([{ lineId: '1', version: 1, kind: 'ACCOUNT', targetId: 'a1' }, { lineId: '2', targetId: 'a2' }]);
    expect(page.textContent).not.toContain('Payer 1');
  });

  it('j and k move, s sends into suspense; money that went out is not suspended', async () => {
    await key('j');
    await until(() => expect(current()).toContain('Payer 2'));
    await key('s');
    await until(() => expect(current()).toContain('Payer 3'));
    expect(sent('SuspendBankLine')).toMatchObject([{ lineId: '2' }]);
    await key('s');
    expect(sent('SuspendBankLine')).toHaveLength(1);
    await key('k');
    await until(() => expect(current()).toContain('Payer 1'));
  });

  it('a line that nothing fits opens the search for an account only where money came in', async () => {
    await key('/');
    await until(() => expect(page.querySelector('q-line-drawer')?.textContent).toContain('Whose payment it is'));
  });
});
