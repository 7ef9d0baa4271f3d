import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Drafts } from '../drafts/drafts';
import { draft } from '../drafts/draft';
import { fakeApi, fakeSession } from '../testing/fake-api';
import { render } from '../testing/render';
import { QCan } from './can.directive';
import { requirePermission, requireSession } from './guards';

@Component({ imports: [QCan], template: `<b *qCan="'payment.record'">Payment</b><i *qCan="'user.manage'">Users</i>` })
class Screen {}

@Component({ template: 'page' })
class Page {}

const visit = async (path: string, session = fakeApi({})): Promise<string> => {
  const routes = [
    { path: 'trust', component: Page, canActivate: [requireSession, requirePermission('ledger.read')] },
    { path: 'users', component: Page, canActivate: [requireSession, requirePermission('user.manage')] },
    { path: '**', component: Page },
  ];
  TestBed.configureTestingModule({ providers: [provideRouter(routes), ...session.providers] });
  await (await RouterTestingHarness.create()).navigateByUrl(path);
  return TestBed.inject(Router).url;
};

describe('what a user may see', () => {
  it('is what their permissions name', async () => {
    const { page } = await render(Screen, fakeApi({}, fakeSession(['payment.record'])));
    expect(page.textContent).toBe('Payment');
  });

  it('lets in whoever may', async () => {
    expect(await visit('/trust', fakeApi({}, fakeSession(['ledger.read'])))).toBe('/trust');
  });

  it('sends others to the page that says so', async () => {
    expect(await visit('/users', fakeApi({}, fakeSession(['ledger.read'])))).toBe('/not-allowed');
  });

  it('sends strangers to sign in, and back', async () => {
    expect(await visit('/trust', fakeApi({}, null))).toBe('/sign-in?return=%2Ftrust');
  });

  it('says when the server cannot be reached', async () => {
    const api = fakeApi({});
    api.online = false;
    expect(await visit('/trust', api)).toBe('/unreachable?return=%2Ftrust');
  });
});

@Component({ template: '' })
class NoteForm {
  readonly note = draft(() => 'note.1', () => ({ text: '' }));
}

describe('drafts', () => {
  it('come back after a reload and go once they are sent', async () => {
    const first = await render(NoteForm);
    first.componentInstance.note.value.set({ text: 'Half a note' });
    TestBed.tick();
    first.destroy();
    TestBed.resetTestingModule();
    const second = await render(NoteForm);
    expect(second.componentInstance.note.value()).toEqual({ text: 'Half a note' });
    expect(second.componentInstance.note.restored()).toBe(true);
    second.componentInstance.note.clear();
    expect(TestBed.inject(Drafts).restore('note.1')).toBeNull();
  });

  it('are each user’s own, and bounded', async () => {
    await render(NoteForm);
    const drafts = TestBed.inject(Drafts);
    drafts.save('note.2', { text: 'mine' });
    expect(localStorage.getItem('quittance.draft.u1.note.2')).toContain('mine');
    drafts.save('big', 'x'.repeat(50_000));
    expect(drafts.restore('big')).toBeNull();
    for (let i = 0; i < 80; i += 1) drafts.save(`many.${i}`, i);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('quittance.draft')).length).toBe(60);
  });
});
