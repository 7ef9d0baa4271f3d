import { fakeApi, fakeSession, render, type } from '@quittance/ui';
import { UsersPage } from './users.page';

const person = (change: object = {}) => ({
  id: 'u2', name: 'Tomás Reyes', email: 'tomas@agency.example', status: 'ACTIVE', roles: ['MANAGER'], clients: [], secondFactor: false, lockedUntil: null,
  lastSeenAt: null, createdAt: '2026-01-05T15:00:00Z', invitationExpiresAt: null, version: 3, ...change,
});
const page = (nodes: object[]) => ({ users: { nodes, pageInfo: { endCursor: null, hasNextPage: false } } });
const CLIENTS = () => ({ clients: { nodes: [{ id: 'c1', code: 'CARROW', name: 'Carrow Steel' }] } });

describe('people', () => {
  it('are shown with roles and state; a lock-out stands out', async () => {
    const api = fakeApi({ ClientChoices: CLIENTS, Users: () => page([person(), person({ id: 'u3', name: 'June Abara', lockedUntil: '2026-11-23T16:00:00Z' })]) }, fakeSession(['user.read']));
    const shown = await render(UsersPage, api);
    await flush(shown);
    const rows = [...shown.page.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Manager');
    expect(rows[0]).toContain('Active');
    expect(rows[1]).toContain('Locked out');
    expect(shown.page.querySelector('button[kbd]')).toBeNull();
    expect(shown.page.textContent).not.toContain('Invite somebody');
  });

  it('are invited by an administrator with roles, and by others only for clients', async () => {
    const manager = fakeApi({ ClientChoices: CLIENTS, Users: () => page([]) }, fakeSession(['user.read', 'client.manage']));
    const shown = await render(UsersPage, manager);
    await flush(shown);
    shown.page.querySelector<HTMLElement>('header button')?.click();
    await flush(shown);
    expect(shown.page.querySelector('q-invite-drawer q-roles-choice')).toBeNull();
    expect(shown.page.querySelector('q-invite-drawer q-clients-choice')).not.toBeNull();
  });

  it('get rights together with the version that was read; a refusal stays in words', async () => {
    const api = fakeApi({
      ClientChoices: CLIENTS, Users: () => page([person()]),
      UpdateUserRights: () => ({ updateUserRights: { __typename: 'Refused', code: 'STALE', message: 'Ines Halden changed this person’s rights in the meantime.', field: null } }),
    }, fakeSession(['user.read', 'user.manage']));
    const shown = await render(UsersPage, api);
    await flush(shown);
    shown.page.querySelector<HTMLElement>('tbody tr')?.click();
    await flush(shown);
    const drawer = shown.page.querySelector<HTMLElement>('q-user-drawer');
    drawer?.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await flush(shown);
    [...(drawer?.querySelectorAll<HTMLElement>('button') ?? [])].find((button) => button.textContent?.includes('Save the rights'))?.click();
    await flush(shown);
    expect(api.sent.at(-1)).toEqual({ operation: 'UpdateUserRights', variables: { input: { userId: 'u2', roles: ['MANAGER', 'COLLECTOR'], clientIds: [], version: 3 } } });
    expect(drawer?.textContent).toContain('Ines Halden changed this person’s rights in the meantime.');
  });

  it('do not change themselves', async () => {
    const api = fakeApi({ ClientChoices: CLIENTS, Users: () => page([person({ id: 'u1', name: 'Mary Okafor' })]) }, fakeSession(['user.read', 'user.manage']));
    const shown = await render(UsersPage, api);
    await flush(shown);
    shown.page.querySelector<HTMLElement>('tbody tr')?.click();
    await flush(shown);
    const drawer = shown.page.querySelector<HTMLElement>('q-user-drawer');
    expect(drawer?.textContent).toContain('This is you.');
    expect([...(drawer?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])].every((box) => box.disabled)).toBe(true);
    expect(drawer?.textContent).not.toContain('Disable');
  });

  it('are found by name', async () => {
    const api = fakeApi({ ClientChoices: CLIENTS, Users: () => page([]) }, fakeSession(['user.read']));
    const shown = await render(UsersPage, api);
    type(shown.page.querySelector('input[type=search]'), ' tom ');
    await flush(shown);
    expect(api.sent.at(-1)?.variables).toMatchObject({ filter: { text: 'tom', role: null, status: null } });
  });
});

/** Lets answers arrive: they are promises Angular does not know of. */
async function flush(shown: { whenStable(): Promise<unknown> }): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((next) => setTimeout(next));
    await shown.whenStable();
  }
}
