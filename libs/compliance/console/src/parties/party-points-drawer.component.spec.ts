import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, type as typeInto, until } from '@quittance/ui';
import { PartyPointsDrawer } from './party-points-drawer.component';
import type { Party } from './party-words';

const PARTY = { id: 'p1', role: 'GUARANTOR', kind: 'PERSON', name: 'Ellen Brightwater', place: 'Joliet, IL', note: '', addedAt: null, endedAt: null, authorised: false, points: [{ id: 'n1', kind: 'PHONE', value: '+1 815 555 0163' }] } as unknown as Party;

@Component({ imports: [PartyPointsDrawer], template: `<q-party-points-drawer accountId="a1" [party]="party" (changed)="changed = changed + 1" />` })
class Host {
  readonly party = PARTY;
  changed = 0;
}

describe('how a party is reached', () => {
  const open = async (answer: object = { __typename: 'StateKept', id: 'n2' }) => {
    const api = fakeApi({ KeepPartyPoint: () => ({ keepPartyPoint: answer }) } as never, fakeSession(['contact.restrict']));
    const shown = await render(Host, api);
    const press = (words: string): void => [...shown.page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words) || one.getAttribute('aria-label') === words)?.click();
    const field = (): HTMLInputElement => shown.page.querySelector('q-field input') as HTMLInputElement;
    const sent = (): object | undefined => (api.sent.find(({ operation }) => operation === 'KeepPartyPoint')?.variables as { input: object } | undefined)?.input;
    return { page: shown.page, host: shown.componentInstance, press, field, sent };
  };

  it('corrects the number that is on file', async () => {
    const { host, press, field, sent } = await open();
    press('Correct +1 815 555 0163');
    await until(() => expect(field().value).toBe('+1 815 555 0163'));
    typeInto(field(), '815 555 0164');
    press('Correct it');
    await until(() => expect(host.changed).toBe(1));
    expect(sent()).toEqual({ accountId: 'a1', partyId: 'p1', pointId: 'n1', kind: 'PHONE', value: '815 555 0164', wrong: false });
  });

  it('strikes one out that is somebody else’s', async () => {
    const { press, sent } = await open();
    press('Not theirs: +1 815 555 0163');
    await until(() => expect(sent()).toMatchObject({ pointId: 'n1', wrong: true }));
  });

  it('asks for what is to be added, and keeps a refusal beside it', async () => {
    const { page, press, field } = await open({ __typename: 'Refused', code: 'NOT_A_PHONE', message: '"12" is not a phone number.', field: 'value', facts: [] });
    press('Add');
    await until(() => expect(page.textContent).toContain('Enter it.'));
    typeInto(field(), '12');
    press('Add');
    await until(() => expect(page.textContent).toContain('"12" is not a phone number.'));
  });
});
