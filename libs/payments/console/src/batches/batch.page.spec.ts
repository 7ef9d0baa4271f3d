import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore, fakeApi, fakeSession, Toast, type, until, type FakeApi } from '@quittance/ui';
import { BatchPage } from './batch.page';

const stored = (version: number, lines: object[] = []) => ({
  id: 'b1', number: 'B-7', receivedOn: '2026-11-23', currency: 'USD', depositTotal: 35_000, entered: 0, difference: 0, lineCount: lines.length, note: '', status: 'DRAFT', createdByName: 'Piotr', createdAt: '2026-11-23T10:00:00Z', postedByName: null, postedAt: null, version,
  cash: 0, cheques: 0, chequeCount: 0, lines });
const line = (n: number, amount: number, payer = '') => ({ id: `l${n}`, n, method: 'CHECK', amount, payer, chequeNumber: '', accountId: null, accountNumber: null, debtorName: null, clientName: null, receiptId: null, receiptNumber: null, applied: null, suspense: null, refundable: null });

describe('a batch while it is typed', () => {
  let api: FakeApi;
  let fixture: ComponentFixture<BatchPage>;
  let now: ReturnType<typeof stored>;
  /** Lets the save that is under way end. */
  let answer: (() => void) | null;
  let readable: boolean;
  let reply: object;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const control = (name: string): HTMLInputElement => page().querySelector(`[aria-label="${name}"]`) as HTMLInputElement;
  const press = (words: string): void => [...page().querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();

  const open = async (id: string): Promise<void> => {
    fixture = TestBed.createComponent(BatchPage);
    fixture.componentRef.setInput('id', id);
    document.body.append(fixture.nativeElement as HTMLElement);
    await until(() => expect(control('Amount of line 1')).not.toBeNull());
  };

  beforeEach(async () => {
    localStorage.clear();
    readable = true;
    answer = null;
    reply = { __typename: 'ChangedReceiptBatch', batchId: 'b1' };
    now = stored(1, [line(1, 20_000, 'Pell')]);
    api = fakeApi({ ReceiptBatch: () => { if (!readable) throw new Error('down'); return { receiptBatch: now }; }, SaveReceiptBatch: () => new Promise((done) => { answer = () => done({ saveReceiptBatch: reply }); }) }, fakeSession(['payment.read', 'receiptBatch.manage']));
    TestBed.configureTestingModule({ providers: [provideRouter([]), ...api.providers] });
    await TestBed.inject(SessionStore).load();
  });

  afterEach(() => page().remove());

  it('is there again after a reload, and can be started over', async () => {
    await open('new');
    type(control('Amount of line 1'), '150');
    type(control('Payer of line 1'), 'Halden & Roe');
    await fixture.whenStable();
    globalThis.dispatchEvent(new Event('pagehide'));
    fixture.destroy();
    await open('new');
    await until(() => expect(control('Payer of line 1').value).toBe('Halden & Roe'));
    expect([control('Amount of line 1').value, page().textContent?.includes('What you typed earlier is back.')]).toEqual(['150.00', true]);
    press('Start over');
    await until(() => expect(control('Payer of line 1').value).toBe(''));
  });

  it('keeps what is typed while it is being saved', async () => {
    await open('b1');
    type(control('Payer of line 1'), 'Pell Inc.');
    press('Save the draft');
    await until(() => expect(answer).not.toBeNull());
    type(control('Payer of line 2'), 'Northfield');
    now = stored(2, [line(1, 20_000, 'Pell Inc.')]);
    answer?.();
    await until(() => expect(page().textContent).not.toContain('Somebody else'));
    await fixture.whenStable();
    expect([control('Payer of line 1').value, control('Payer of line 2').value]).toEqual(['Pell Inc.', 'Northfield']);
    expect(api.sent.find(({ operation }) => operation === 'SaveReceiptBatch')?.variables).toMatchObject({ input: { batchId: 'b1', version: 1, lines: [{ payer: 'Pell Inc.', amount: 20_000 }] } });
  });

  it('shows what was saved while the stored batch cannot be read again', async () => {
    await open('b1');
    type(control('Payer of line 1'), 'Pell Inc.');
    press('Save the draft');
    await until(() => expect(answer).not.toBeNull());
    readable = false;
    answer?.();
    await until(() => expect(TestBed.inject(Toast).messages().at(-1)?.text).toBe('The draft is saved.'));
    await fixture.whenStable();
    expect(control('Payer of line 1').value).toBe('Pell Inc.');
    readable = true;
    now = stored(2, [line(1, 20_000, 'Pell Inc.')]);
    api.event({ type: 'receiptBatch.saved' });
    await until(() => expect(api.sent.filter(({ operation }) => operation === 'ReceiptBatch')).toHaveLength(3));
    await fixture.whenStable();
    expect([control('Payer of line 1').value, page().textContent?.includes('Somebody else')]).toEqual(['Pell Inc.', false]);
  });

  it('marks an amount that cannot be read, and posts nothing', async () => {
    await open('b1');
    type(control('Amount of line 2'), '12k');
    press('Post all');
    await until(() => expect(page().textContent).toContain('What is marked can’t be read.'));
    expect([document.activeElement, control('Amount of line 2').getAttribute('aria-invalid'), control('Amount of line 2').title]).toEqual([control('Amount of line 2'), 'true', '“12k” is not an amount in USD.']);
    expect(api.sent.some(({ operation }) => operation === 'SaveReceiptBatch')).toBe(false);
  });

  it('tells that somebody else saved it meanwhile, and writes over nothing', async () => {
    await open('b1');
    type(control('Payer of line 1'), 'Pell Inc.');
    now = stored(2, [line(1, 20_000, 'Pell & Sons')]);
    api.event({ type: 'receiptBatch.saved' });
    await until(() => expect(page().textContent).toContain('Somebody else saved this batch meanwhile.'));
    expect(control('Payer of line 1').value).toBe('Pell Inc.');
    press('Start over');
    await until(() => expect(control('Payer of line 1').value).toBe('Pell & Sons'));
  });

  it('reads what somebody else saved once a save is refused for it', async () => {
    await open('b1');
    type(control('Payer of line 1'), 'Pell Inc.');
    now = stored(2, [line(1, 20_000, 'Pell & Sons')]);
    reply = { __typename: 'Refused', code: 'STALE', message: 'Somebody else changed this batch meanwhile.', field: null };
    press('Save the draft');
    await until(() => expect(answer).not.toBeNull());
    answer?.();
    await until(() => expect(page().textContent).toContain('start over to go on from what they saved'));
    expect(control('Payer of line 1').value).toBe('Pell Inc.');
    press('Start over');
    await until(() => expect(control('Payer of line 1').value).toBe('Pell & Sons'));
  });
});
