import { fakeApi, fakeSession, render, type as typeInto } from '@quittance/ui';
import { ClientFormPage } from './client-form.page';

const settle = () => new Promise((done) => setTimeout(done, 10));

describe('a new client', () => {
  afterEach(() => document.body.replaceChildren());

  it('says at the field what the server refuses, and keeps the key until it is saved', async () => {
    const replies = [{ __typename: 'Refused', code: 'CODE_TAKEN', message: 'The code ACME belongs to Contoso Ltd. Choose another.', field: 'code' }, { __typename: 'Client', id: 'c1', name: 'Acme' }];
    const api = fakeApi({ ClientNames: () => ({ clients: { nodes: [] } }), CreateClient: () => ({ createClient: replies.shift() }) }, fakeSession(['client.manage']));
    const screen = await render(ClientFormPage, api);
    const fieldOf = (label: string) => screen.page.querySelector(`[id="${[...screen.page.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)?.getAttribute('for')}"]`);
    typeInto(fieldOf('Name'), 'Acme');
    typeInto(fieldOf('Code'), 'ACME');
    const submit = async () => {
      screen.page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      for (let i = 0; i < 3; i++) {
        await settle();
        await screen.whenStable();
      }
    };
    await submit();
    expect(screen.page.querySelector('q-field [role=alert]')?.textContent).toBe('The code ACME belongs to Contoso Ltd. Choose another.');
    typeInto(fieldOf('Code'), 'ACME-2');
    await screen.whenStable();
    expect(screen.page.querySelector('q-field [role=alert]')).toBeNull();
    await submit();
    const keys = api.sent.filter(({ operation }) => operation === 'CreateClient').map(({ variables }) => (variables as { input: { commandKey: string; code: string } }).input);
    expect(keys.map(({ code }) => code)).toEqual(['ACME', 'ACME-2']);
    expect(keys[0]?.commandKey).toBe(keys[1]?.commandKey);
  });
});
