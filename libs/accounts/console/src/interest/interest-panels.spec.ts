import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi, fakeSession, until, type FakeApi } from '@quittance/ui';
import { InterestDrawer } from './interest-drawer.component';
import { WaiveDrawer } from './waive-drawer.component';

const open = { principal: 100_000, interest: 5_000, fees: 0, costs: 0 };
const account = { id: 'a1', number: 'Q-1', version: 3, status: 'ACTIVE', debtorName: 'Brightwater', clientName: 'Carrow', currency: 'USD', owed: 105_000, deskId: null, invoices: [{ id: 'i1', number: 'CS-1', open }] };
const working = {
  accountId: 'a1', currency: 'USD', on: '2026-02-15', postedThrough: '2026-02-14', words: ['Simple interest on what is overdue: 18% a year.'], accrued: 26_630, broughtOver: 0, settled: 0, open: 5_000, aDay: 592, problem: null, judgment: null, charges: [],
  lines: [{ invoiceNumber: 'CS-1', from: '2026-01-01', to: '2026-02-15', days: 45, principal: 1_200_000, ratePpm: 180_000, yearDays: 365, daily: false, amount: 26_630, why: "the agreement's rate" }],
  restatements: [{ id: 'r1', through: '2026-02-01', before: 20_000, after: 18_000, cause: 'the payment of 20 Jan 2026', recordedAt: '2026-02-02T10:00:00Z', actorName: null }],
};

describe('interest beside an account', () => {
  let api: FakeApi;

  beforeEach(() => localStorage.clear());

  async function show<T>(panel: new () => T, answers: Parameters<typeof fakeApi>[0]): Promise<ComponentFixture<T>> {
    api = fakeApi(answers, fakeSession(['charge.waive', 'interest.accrue']));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
    const fixture = TestBed.createComponent(panel as never) as ComponentFixture<T>;
    fixture.componentRef.setInput('account', account);
    document.body.append(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    return fixture;
  }

  const words = (fixture: ComponentFixture<unknown>): string => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
  const press = async (fixture: ComponentFixture<unknown>, label: string): Promise<void> => {
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].findLast((button) => button.textContent?.trim().startsWith(label))?.click();
    await fixture.whenStable();
  };

  it('shows each stretch of days, and what was restated', async () => {
    const fixture = await show(InterestDrawer, { InterestWorking: () => ({ interestWorking: working }) });
    await until(() => expect(words(fixture)).toContain("18% over 365the agreement's rate"));
    expect(words(fixture)).toContain('$200.00 → $180.00');
    expect(words(fixture)).toContain('the payment of 20 Jan 2026');
  });

  it('says so of an account without interest', async () => {
    const fixture = await show(InterestDrawer, { InterestWorking: () => ({ interestWorking: null }) });
    await until(() => expect(words(fixture)).toContain('This account bears no interest'));
  });

  it('waives all of the interest that is open, with a reason', async () => {
    const fixture = await show(WaiveDrawer, { WaiveCharge: () => ({ waiveCharge: { __typename: 'EditedAccount', id: 'a1', version: 4, status: 'ACTIVE', balance: { minor: 100_000, currency: 'USD' } } }) });
    await press(fixture, 'Waive');
    await until(() => expect(words(fixture)).toContain('Say how much is waived.'));
    await press(fixture, 'All of it');
    const reason = (fixture.nativeElement as HTMLElement).querySelector('textarea') as HTMLTextAreaElement;
    reason.value = 'Goodwill';
    reason.dispatchEvent(new Event('input', { bubbles: true }));
    await press(fixture, 'Waive');
    await until(() => expect(api.sent.filter(({ operation }) => operation === 'WaiveCharge').map(({ variables }) => variables)).toMatchObject([{ input: { accountId: 'a1', version: 3, bucket: 'INTEREST', amount: 5_000, reason: 'Goodwill' } }]));
  });
});
