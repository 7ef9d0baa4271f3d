import { TestBed } from '@angular/core/testing';
import { SessionStore, fakeApi, fakeSession, type, until } from '@quittance/ui';
import { MakeFileDrawer } from './make-file-drawer.component';

const sender = (id: string) => ({ id, name: `Account ${id}`, masked: '••01', book: 'TRUST', currency: 'USD', senderName: '', companyId: '', creditorId: '', bic: '', routing: '071000013', iban: '', hasIban: false });
const chosen = () => ({ kind: 'PAYOUTS' as const, currency: 'USD', book: 'TRUST', ids: ['p1'], total: 150_000 });

describe('a payment file while it is made', () => {
  it('keeps the account, the day and the name a person gave when the list is read again', async () => {
    const api = fakeApi({}, fakeSession(['paymentFile.make']));
    TestBed.configureTestingModule({ providers: [...api.providers] });
    await TestBed.inject(SessionStore).load();
    const fixture = TestBed.createComponent(MakeFileDrawer);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    fixture.componentRef.setInput('chosen', chosen());
    fixture.componentRef.setInput('senders', [sender('a'), sender('b')]);
    const field = (name: string): HTMLInputElement | HTMLSelectElement => [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.trim().startsWith(name))?.control as HTMLInputElement;
    await until(() => expect(field('From')).toBeTruthy());
    const account = field('From') as HTMLSelectElement;
    account.selectedIndex = 1;
    account.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    type(field('For the day') as HTMLInputElement, '15 Dec 2026');
    field('For the day').dispatchEvent(new Event('blur'));
    type(field('Name on files') as HTMLInputElement, 'Halden');
    await fixture.whenStable();
    const before = [account.value, field('For the day').value, field('Name on files').value];
    expect(before.slice(1)).toEqual(['15 Dec 2026', 'Halden']);
    fixture.componentRef.setInput('chosen', chosen());
    fixture.componentRef.setInput('senders', [sender('a'), sender('b')]);
    await fixture.whenStable();
    expect([account.value, field('For the day').value, field('Name on files').value]).toEqual(before);
    expect(account.selectedIndex).toBe(1);
    page.remove();
  });
});
