import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi, fakeSession, until, type FakeApi } from '@quittance/ui';
import { PaymentDrawer } from './payment-drawer.component';

const working = { versionNumber: 1, ruleIndex: 0, ruleName: '', reason: 'Rule 1', placedOn: '2026-08-14', mode: 'MARGINAL', treatment: 'NORMAL', base: 100000, collectedBefore: 0, collectedAfter: 100000, tierFee: 25000, adjustment: 0, limitBefore: 'NONE', limitAfter: 'NONE', feeBefore: 0, feeAfter: 25000, fee: 25000, mirrored: false, words: [], slices: [{ from: 0, to: null, ratePpm: 250000, base: 100000, fee: 25000 }] };
const account = { id: 'a1', number: 'Q-104-2281', currency: 'USD', owed: 100000, debtorName: 'Brightwater Fixtures LLC', clientName: 'Carrow Steel Supply' };

describe('the payment panel', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<PaymentDrawer>;
  let outcome: () => unknown;
  const panel = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const payments = () => api.sent.filter(({ operation }) => operation === 'RecordPayment').map(({ variables }) => (variables as { input: Record<string, unknown> }).input);
  const button = (label: string): HTMLButtonElement => [...panel().querySelectorAll('button')].find((one) => one.textContent?.includes(label)) as HTMLButtonElement;
  const words = (): string => panel().textContent ?? '';
  const preview = (): string => panel().querySelector('q-payment-preview')?.textContent ?? '';

  beforeEach(async () => {
    localStorage.clear();
    outcome = () => ({ recordPayment: { __typename: 'RecordedPayment', receiptId: 'r1', number: 'R100001', accountId: 'a1', currency: 'USD', applied: 100000, fee: 25000, suspense: 0, refundable: 0, withClient: 0, balanceAfter: 0, paidInFull: true, message: 'Recorded: $1,000.00 applied.' } });
    api = fakeApi({
      PreviewPayment: ({ input }: { input: { amount: number } }) => ({
        previewPayment: {
          __typename: 'PaymentPreview', currency: 'USD', applied: Math.min(input.amount, 100000), surplus: Math.max(0, input.amount - 100000), surplusTo: input.amount > 100000 ? 'DEBTOR_REFUND' : null,
          balanceBefore: 100000, balanceAfter: Math.max(0, 100000 - input.amount), fee: 25000, holdsUntil: null, message: '', partner: null, applications: [{ invoiceId: 'i1', invoiceNumber: 'CS-88120', bucket: 'PRINCIPAL', amount: Math.min(input.amount, 100000) }], working,
        },
      }),
      RecordPayment: () => outcome(),
    }, fakeSession(['payment.record']));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
    fixture = TestBed.createComponent(PaymentDrawer);
    fixture.componentRef.setInput('account', account);
    document.body.append(panel());
    await fixture.whenStable();
    await until(() => expect(preview()).toContain('CS-88120'));
  });

  afterEach(() => panel().remove());

  function method(value: string): void {
    const select = panel().querySelector('select') as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  it('proposes the balance and shows what it does: applied, fee, net', () => {
    expect((panel().querySelector('input') as HTMLInputElement).value).toBe('1,000.00');
    expect(preview()).toContain('CS-88120, Principal');
    expect(preview()).toContain('$250.00');
    expect(preview()).toContain('$750.00');
    expect(preview()).toContain('closes as paid in full');
  });

  it('says where a surplus goes', async () => {
    const amount = panel().querySelector('input') as HTMLInputElement;
    amount.value = '1,020.00';
    amount.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => expect(preview()).toContain('$20.00 is more than is owed. It is recorded as owed back to the debtor'));
  });

  it('asks how it was paid before it sends anything', async () => {
    method('');
    await fixture.whenStable();
    button('Record payment').click();
    await until(() => expect(words()).toContain('Choose how it was paid.'));
    expect(payments()).toEqual([]);
  });

  it('records once however often it is pressed, and shows the result', async () => {
    method('ACH');
    await fixture.whenStable();
    const press = button('Record payment');
    press.click();
    press.click();
    await until(() => expect(words()).toContain('R100001'));
    expect(payments()).toHaveLength(1);
    expect(payments()[0]).toMatchObject({ accountId: 'a1', amount: 100000, currency: 'USD', method: 'ACH', kind: 'PU', receivedOn: '2026-11-23' });
    expect(words()).toContain('closed as paid in full');
  });

  it('sends the same key again after no answer, and another one after a refusal', async () => {
    method('WIRE');
    outcome = () => {
      throw new Error('the answer was lost');
    };
    button('Record payment').click();
    await until(() => expect(words()).toContain('Something went wrong on our side.'));
    outcome = () => ({ recordPayment: { __typename: 'Refused', code: 'CURRENCY_MISMATCH', message: 'The account is in EUR.', field: null, facts: [] } });
    button('Record payment').click();
    await until(() => expect(words()).toContain('The account is in EUR.'));
    button('Record payment').click();
    await until(() => expect(payments()).toHaveLength(3));
    const [first, second, third] = payments().map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(second);
  });
});
