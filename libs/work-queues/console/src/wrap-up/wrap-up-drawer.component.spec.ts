import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi, fakeSession, type FakeApi } from '@quittance/ui';
import type { CockpitAccount } from '../cockpit/cockpit-account';
import { WrapUpDrawer } from './wrap-up-drawer.component';

const account = {
  id: 'a1', number: 'Q-104-2281', status: 'ACTIVE', currency: 'USD', balance: { principal: 4831022, interest: 0, fees: 0, costs: 0, total: 4831022 }, otherAccounts: [],
  debtor: { id: 'd1', name: 'Brightwater Fixtures LLC', contactPoints: [{ id: 'n1', kind: 'PHONE', value: '+1 312 555 0148', personName: 'Dana Ruiz', status: 'RIGHT_PARTY' }] },
} as unknown as CockpitAccount;

describe('wrapping up a call', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<WrapUpDrawer>;
  let saved: number;
  let answer: () => unknown;
  const panel = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const calls = () => api.sent.filter(({ operation }) => operation === 'RecordCall').map(({ variables }) => variables as { input: Record<string, unknown>; key: string });

  async function press(key: string, on: Element | null = panel().querySelector('input[type=radio]')): Promise<void> {
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  }

  beforeEach(async () => {
    localStorage.clear();
    saved = 0;
    answer = () => ({ recordCallOutcome: { __typename: 'CallRecorded', attemptId: 'x', promiseId: null } });
    api = fakeApi({ RecordCall: () => answer() }, fakeSession(['account.work', 'promise.record']));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
    await open();
  });

  async function open(): Promise<void> {
    fixture = TestBed.createComponent(WrapUpDrawer);
    fixture.componentRef.setInput('account', account);
    fixture.componentInstance.saved.subscribe(() => (saved += 1));
    document.body.append(panel());
    await fixture.whenStable();
  }

  it('takes two keys after it is open', async () => {
    await press('1');
    await press('Enter');
    expect(calls()).toHaveLength(1);
    expect(calls()[0]?.input).toMatchObject({ accountId: 'a1', outcome: 'NO_ANSWER', connected: false, conversation: false, contactPointId: 'n1', promise: null });
    expect(saved).toBe(1);
  });

  it('sends a promise of what is owed with two keys as well', async () => {
    await press('5');
    await press('Enter');
    expect(calls()[0]?.input).toMatchObject({ outcome: 'PROMISED_TO_PAY', personName: 'Dana Ruiz', promise: { amount: 4831022, dueOn: '2026-11-30', graceDays: 2 } });
  });

  it('asks for the outcome instead of guessing one', async () => {
    await press('Enter');
    expect(calls()).toEqual([]);
    expect(panel().textContent).toContain('Choose how the call ended');
    expect(document.activeElement?.getAttribute('data-outcome')).toBe('NO_ANSWER');
  });

  it('leaves keys alone where one types', async () => {
    await press('4');
    const note = panel().querySelector('textarea');
    await press('1', note);
    await press('Enter', note);
    expect(calls()).toEqual([]);
    expect(panel().querySelector('label.on')?.textContent).toContain('Spoke with the debtor');
  });

  it('keeps everything when there is no connection, and sends the same again', async () => {
    await press('2');
    api.online = false;
    await press('Enter');
    expect(saved).toBe(0);
    expect(panel().textContent).toContain('What you typed is kept');
    api.online = true;
    await press('Enter');
    expect(calls()).toHaveLength(1);
    expect(saved).toBe(1);
  });

  it('says at the field what was refused, and takes another key for another try', async () => {
    answer = () => ({ recordCallOutcome: { __typename: 'Refused', code: 'CALL_BACK_TOO_LATE', message: 'A call-back is 180 days ahead at most.', field: 'callBackOn', facts: [] } });
    await press('6');
    await press('Enter');
    expect(panel().textContent).toContain('A call-back is 180 days ahead at most.');
    expect(document.activeElement?.closest('q-field')?.textContent).toContain('Call back');
    await press('Enter');
    const [first, second] = calls();
    expect(second?.key).not.toBe(first?.key);
    expect(saved).toBe(0);
  });
});
