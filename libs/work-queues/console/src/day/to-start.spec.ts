import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { permissionsOf, type Role } from '@quittance/identity/domain';
import { fakeApi, fakeSession, type NavItem } from '@quittance/ui';
import { startRoutes } from './to-start';

@Component({ template: '' })
class Page {}

const RAIL: readonly NavItem[] = [{ label: 'Day', path: '/day', permission: 'queue.read', key: 'd' }, { label: 'Find', path: '/accounts', permission: 'account.read', key: 'f' }, { label: 'Clients', path: '/clients', permission: 'client.read', key: 'c' }];

async function landing(roles: readonly Role[], desks: readonly string[] | null): Promise<{ url: string; asked: number }> {
  const api = fakeApi({ MyDesks: () => (desks === null ? Promise.reject(new Error('down')) : { myDay: { __typename: 'MyDay', desks } }) } as never, fakeSession([...permissionsOf(roles)]));
  TestBed.configureTestingModule({ providers: [provideRouter([...startRoutes(RAIL), { path: '**', component: Page }]), ...api.providers] });
  await (await RouterTestingHarness.create()).navigateByUrl('/');
  return { url: TestBed.inject(Router).url, asked: api.sent.length };
}

describe('where staff begin', () => {
  it.each([
    ['a collector, with a desk or without', ['COLLECTOR'], [], '/day'],
    ['a manager without a desk', ['MANAGER'], [], '/reports'],
    ['a manager who sits at a desk', ['MANAGER'], ['Desk 1'], '/day'],
    ['a trust accountant', ['TRUST_ACCOUNTANT'], [], '/trust'],
    ['a manager who keeps the trust account as well', ['MANAGER', 'TRUST_ACCOUNTANT'], [], '/trust'],
    ['a compliance officer', ['COMPLIANCE_OFFICER'], [], '/accounts'],
    ['an administrator', ['ADMINISTRATOR'], [], '/clients'],
  ] as const)('%s', async (_who, roles, desks, url) => expect((await landing(roles, desks)).url).toBe(url));

  it('asks for desks only where it matters', async () => expect((await landing(['COLLECTOR'], [])).asked).toBe(0));
});
