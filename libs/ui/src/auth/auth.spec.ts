import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FETCH } from '../client/http';
import { GRAPHQL_URL } from '../client/graphql-client';
import { fakeSession } from '../testing/fake-api';
import { type } from '../testing/render';
import { AcceptInvitationPage } from './accept-invitation.page';
import { AccountPage } from './account.page';
import { ForgotPasswordPage } from './forgot-password.page';
import { SecondFactorPage } from './second-factor.page';
import { SignInPage } from './sign-in.page';

interface Reply { readonly status: number; readonly body?: unknown }

@Component({ template: '' })
class Start {}

const sent: { path: string; body: Record<string, string> }[] = [];
const refused = (status: number, code: string, message: string, more: object = {}): Reply => ({ status, body: { code, message, facts: {}, ...more } });

/** Opens a page of the agency's application over endpoints that answer as told. */
async function open(path: string, endpoints: Record<string, (body: Record<string, string>) => Reply>): Promise<{ page: HTMLElement; settle(): Promise<void>; url(): string }> {
  const data = { side: 'agency' };
  const routes = [
    { path: 'sign-in', component: SignInPage, data }, { path: 'second-factor', component: SecondFactorPage, data }, { path: 'accept-invitation', component: AcceptInvitationPage, data },
    { path: 'forgot-password', component: ForgotPasswordPage, data }, { path: 'account', component: AccountPage }, { path: '**', component: Start },
  ];
  const answer = async (url: string, init: RequestInit) => {
    const body = init.body ? (JSON.parse(String(init.body)) as Record<string, string>) : {};
    const name = url.replace('/auth/', '');
    if (init.method === 'POST') sent.push({ path: name, body });
    const reply = endpoints[name]?.(body) ?? refused(401, 'UNAUTHENTICATED', 'Sign in to continue.');
    return { status: reply.status, ok: reply.status < 400, headers: new Headers(), json: async () => reply.body ?? null };
  };
  TestBed.configureTestingModule({ providers: [provideRouter(routes, withComponentInputBinding()), { provide: GRAPHQL_URL, useValue: '/graphql' }, { provide: FETCH, useValue: answer }] });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(path);
  // Answers arrive as promises Angular does not know of.
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn++) {
      await new Promise((next) => setTimeout(next));
      await harness.fixture.whenStable();
    }
  };
  await settle();
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  return { page, url: () => TestBed.inject(Router).url, settle };
}

const submit = (page: HTMLElement): void => page.querySelector<HTMLElement>('button[type=submit]')?.click();
const words = (page: HTMLElement, selector: string): string => page.querySelector(selector)?.textContent?.trim() ?? '';

describe('before signing in', () => {
  beforeEach(() => sent.splice(0));

  it('takes a person to where they were going', async () => {
    let signedIn = false;
    const { page, settle, url } = await open('/sign-in?return=%2Ftrust%2Fruns', {
      'sign-in': () => ((signedIn = true), { status: 200, body: { next: 'DONE' } }),
      session: () => (signedIn ? { status: 200, body: fakeSession() } : refused(401, 'UNAUTHENTICATED', 'Sign in to continue.')),
    });
    type(page.querySelector('input[type=email]'), ' mary@agency.example ');
    type(page.querySelector('input[name=password]'), 'vier Amseln im Regen');
    submit(page);
    await settle();
    expect(sent).toEqual([{ path: 'sign-in', body: { email: 'mary@agency.example', password: 'vier Amseln im Regen' } }]);
    expect(url()).toBe('/trust/runs');
  });

  it.each(['https://evil.example', '//evil.example/x'])('goes nowhere else: %s', async (target) => {
    let signedIn = false;
    const { page, settle, url } = await open(`/sign-in?return=${encodeURIComponent(target)}`, {
      'sign-in': () => ((signedIn = true), { status: 200, body: { next: 'DONE' } }), session: () => (signedIn ? { status: 200, body: fakeSession() } : { status: 401, body: {} }) });
    type(page.querySelector('input[type=email]'), 'mary@agency.example');
    type(page.querySelector('input[name=password]'), 'vier Amseln im Regen');
    submit(page);
    await settle();
    expect(url()).toBe('/');
  });

  it('asks for what is missing before it sends anything', async () => {
    const { page, settle } = await open('/sign-in', {});
    submit(page);
    await settle();
    expect([...page.querySelectorAll('[role=alert]')].map((alert) => alert.textContent)).toEqual(['Enter your email address.', 'Enter your password.']);
    expect(sent).toEqual([]);
  });

  it('says in words why not, and forgets the password', async () => {
    const { page, settle } = await open('/sign-in', { 'sign-in': () => refused(401, 'SIGN_IN_FAILED', 'That email address and password do not fit together.') });
    type(page.querySelector('input[type=email]'), 'mary@agency.example');
    type(page.querySelector('input[name=password]'), 'wrong');
    await settle();
    submit(page);
    await settle();
    expect(words(page, 'q-notice')).toBe('That email address and password do not fit together.');
    expect(page.querySelector<HTMLInputElement>('input[name=password]')?.value).toBe('');
  });

  it('counts down a lock-out and keeps the button still', async () => {
    const { page, settle } = await open('/sign-in', { 'sign-in': () => refused(429, 'TOO_MANY_ATTEMPTS', 'Too many attempts. Try again in 15 minutes.', { facts: { seconds: 899 } }) });
    type(page.querySelector('input[type=email]'), 'mary@agency.example');
    type(page.querySelector('input[name=password]'), 'wrong');
    submit(page);
    await settle();
    expect(words(page, 'q-notice .sr-only')).toBe('Too many attempts. Try again in 15 minutes.');
    expect(words(page, 'q-notice b')).toBe('14:59 minutes');
    expect(page.querySelector<HTMLButtonElement>('button[type=submit]')?.disabled).toBe(true);
  });

  it('sends six digits by themselves, and a recovery code when it is asked for', async () => {
    const { page, settle, url } = await open('/second-factor', {
      'second-factor': ({ code }) => (code === '123456' ? refused(422, 'CODE_WRONG', 'This code does not fit.', { field: 'code' }) : { status: 200, body: { next: 'DONE', recoveryCodesLeft: 9 } }),
      session: () => ({ status: 200, body: fakeSession() }),
    });
    type(page.querySelector('input[name=code]'), '123456');
    await settle();
    expect(words(page, 'q-field [role=alert]')).toBe('This code does not fit.');
    page.querySelector<HTMLElement>('button[data-variant=link]')?.click();
    await settle();
    type(page.querySelector('input[name=recovery-code]'), 'abcd-efgh-jkmn-pqrs');
    submit(page);
    await settle();
    expect(sent.map(({ body }) => body['code'])).toEqual(['123456', 'abcd-efgh-jkmn-pqrs']);
    expect(url()).toBe('/');
  });

  it('greets whoever an invitation is for, and names what is wrong with a password', async () => {
    const { page, settle } = await open('/accept-invitation#the-secret', {
      link: ({ token }) => (token === 'the-secret' ? { status: 200, body: { name: 'Pia Lindqvist', email: 'pia@agency.example', agency: 'Halden' } } : refused(422, 'LINK_NOT_VALID', 'This link has expired.')),
      'accept-invitation': () => refused(422, 'PASSWORD_TOO_SHORT', 'Use at least 12 characters.', { field: 'password' }),
    });
    expect(words(page, 'h1')).toBe('Welcome, Pia Lindqvist');
    type(page.querySelector('input[name=new-password]'), 'short');
    await settle();
    expect(page.textContent).toContain('7 more characters needed.');
    submit(page);
    await settle();
    expect(words(page, 'q-password-field [role=alert]')).toBe('Use at least 12 characters.');
  });

  it('says that a link has ended, and what to do', async () => {
    const { page } = await open('/accept-invitation#old', { link: () => refused(422, 'LINK_NOT_VALID', 'This link has expired or was already used. Ask for a new one.') });
    expect(page.textContent).toContain('This link has expired or was already used.');
    expect(page.querySelector('form')).toBeNull();
  });

  it('promises a link without saying whether somebody has the address', async () => {
    const { page, settle } = await open('/forgot-password?email=mary@agency.example', { 'reset-password/request': () => ({ status: 202, body: { message: 'If somebody here has this address, a link is on its way.' } }) });
    submit(page);
    await settle();
    expect(words(page, 'q-notice')).toBe('If somebody here has this address, a link is on its way.');
  });
});

describe('one’s own account', () => {
  it('turns the second factor on: password, picture, code, recovery codes', async () => {
    const { page, settle } = await open('/account', {
      session: () => ({ status: 200, body: fakeSession() }), sessions: () => ({ status: 200, body: [] }),
      'second-factor/enrol': () => ({ status: 200, body: { secret: 'ABCDEFGH', uri: 'otpauth://', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' } }),
      'second-factor/confirm': ({ code }) => (code === '123456' ? { status: 200, body: { recoveryCodes: ['aaaa-bbbb-cccc-dddd'] } } : refused(422, 'CODE_WRONG', 'This code does not fit.', { field: 'code' })),
    });
    const card = page.querySelector<HTMLElement>('q-second-factor-card');
    if (!card) throw new Error('no card');
    card.querySelector<HTMLElement>('button[data-variant=primary]')?.click();
    await settle();
    type(card.querySelector('input[name=password]'), 'vier Amseln im Regen');
    submit(card);
    await settle();
    expect(card.querySelector('img')?.getAttribute('src')).toContain('data:image/svg+xml,');
    expect(card.textContent).toContain('ABCD EFGH');
    type(card.querySelector('input[name=code]'), '123456');
    submit(card);
    await settle();
    expect(words(card, 'li')).toBe('aaaa-bbbb-cccc-dddd');
  });
});
