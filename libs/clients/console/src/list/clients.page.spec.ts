import { fakeApi, fakeSession, render, type as typeInto } from '@quittance/ui';
import { ClientsPage } from './clients.page';

const row = (id: string, more: object = {}) => ({ id, code: id.toUpperCase(), name: `Client ${id}`, parentName: null, country: 'US', currency: 'USD', status: 'ACTIVE', contractCurrencies: ['USD'], users: 1, ...more });
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('the list of clients', () => {
  afterEach(() => document.body.replaceChildren());
  const api = (nodes: object[]) => fakeApi({ Clients: () => ({ clients: { nodes, pageInfo: { endCursor: null, hasNextPage: false } } }) }, fakeSession(['client.read', 'client.manage']));

  it('shows where a contract is missing', async () => {
    const screen = await render(ClientsPage, api([row('a'), row('b', { contractCurrencies: [] })]));
    await screen.whenStable();
    expect([...screen.page.querySelectorAll('tbody tr')].map((line) => line.textContent?.includes('None in force'))).toEqual([false, true]);
  });

  it('searches after a pause, once', async () => {
    const fake = api([row('a')]);
    const screen = await render(ClientsPage, fake);
    for (const text of ['n', 'no', 'nor']) typeInto(screen.page.querySelector('input[type=search]'), text);
    await wait(200);
    await screen.whenStable();
    expect(fake.sent.map(({ variables }) => (variables as { search: string | null }).search)).toEqual([null, 'nor']);
  });

  it('says how to make the first client appear', async () => {
    const screen = await render(ClientsPage, api([]));
    await screen.whenStable();
    expect(screen.page.querySelector('q-empty')?.textContent).toContain('No client yet');
    expect(screen.page.querySelector('q-empty a')?.textContent).toContain('New client');
  });
});
