import { fakeApi, fakeSession, render, type } from '@quittance/ui';
import { TeamPage } from './team.page';

const USER = { id: 'u1', name: 'Mara Voss', email: 'mara@carrow.example', roles: ['CLIENT_USER'], permissions: ['portal.team'], secondFactor: false, clients: [{ id: 'c1', code: 'CARROW', name: 'Carrow Steel' }, { id: 'c2', code: 'NORTHP', name: 'Northfield Print' }] };

async function flush(shown: { whenStable(): Promise<unknown> }): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise((next) => setTimeout(next));
    await shown.whenStable();
  }
}

describe('the team', () => {
  it('is shown, and a colleague is invited to the companies chosen', async () => {
    const api = fakeApi({
      Colleagues: () => ({ colleagues: { nodes: [{ id: 'u2', name: 'Otto Lind', email: 'otto@carrow.example', status: 'INVITED', clients: [USER.clients[0]], lastSeenAt: null }], pageInfo: { endCursor: null, hasNextPage: false } } }),
      InviteColleague: () => ({ inviteColleague: { __typename: 'ColleagueInvited', userId: 'u3' } }),
    }, fakeSession([], { kind: 'client', user: USER }));
    const shown = await render(TeamPage, api);
    await flush(shown);
    expect(shown.page.querySelector('tbody tr')?.textContent).toContain('Invited');
    shown.page.querySelector<HTMLElement>('header button')?.click();
    await flush(shown);
    const send = (): void => [...shown.page.querySelectorAll<HTMLElement>('button[type=submit]')].at(-1)?.closest('q-drawer')?.querySelector<HTMLFormElement>('form')?.requestSubmit();
    send();
    await flush(shown);
    expect(shown.page.textContent).toContain('Enter your colleague’s name.');
    type(shown.page.querySelector('input[name=name]'), 'Ola Berg');
    type(shown.page.querySelector('input[name=email]'), 'ola@carrow.example');
    shown.page.querySelectorAll<HTMLInputElement>('fieldset input')[1]?.click();
    await flush(shown);
    send();
    await flush(shown);
    expect(api.sent.find(({ operation }) => operation === 'InviteColleague')?.variables).toEqual({ input: { name: 'Ola Berg', email: 'ola@carrow.example', clientIds: ['c1', 'c2'] } });
    expect(shown.page.textContent).toContain('ola@carrow.example is invited.');
  });
});
