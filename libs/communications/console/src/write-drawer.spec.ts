import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { WriteDrawer } from './write-drawer.component';

@Component({ imports: [WriteDrawer], template: `<q-write-drawer accountId="a1" />` })
class Host {}

const finding = (part: object = {}) => ({ __typename: 'DecisionFinding', gate: 'G2', title: 'Often enough', citation: 'Agency policy', basis: 'POLICY', effect: 'STOPS', overridable: true, words: 'Written to three times this week.', until: null, ...part });
const refusal = (part: object = {}) => ({ __typename: 'MessageDecision', allowed: false, ruleVersion: '1', considered: ['G2'], earliest: null, findings: [finding(part)] });
const template = (channel: string, kind: string, versionId: string) => ({ versionId, kind, name: kind, channel, tone: 'STANDARD', language: 'en', own: false, asked: [] });
const OPTIONS = {
  currency: 'USD', balance: 400_000, suggested: 'SECOND_REMINDER', suggestion: 'After the friendly reminder: the next step over all that is due here.', together: ['Q-100001'], language: 'en',
  best: { channel: 'EMAIL', contactPointId: 'p2', reason: 'They used this address themselves last, and email is allowed now.', openFrom: null, passedOver: [{ channel: 'TEXT', address: '+13125550148', why: 'They opted out of texts.' }] },
  templates: [template('LETTER', 'SECOND_REMINDER', 'v1'), template('EMAIL', 'FRIENDLY_REMINDER', 'v2'), template('EMAIL', 'SECOND_REMINDER', 'v3'), template('TEXT', 'SECOND_REMINDER', 'v4')],
  points: [{ id: 'p1', kind: 'EMAIL', value: 'office@b.example', personName: 'B', status: 'UNVERIFIED' }, { id: 'p2', kind: 'EMAIL', value: 'dana@b.example', personName: 'Dana', status: 'RIGHT_PARTY' }, { id: 'p3', kind: 'ADDRESS', value: '1 Mill Rd', personName: 'B', status: 'UNVERIFIED' }] };
const ALLOWED = { __typename: 'MessageDecision', allowed: true, ruleVersion: '1', considered: ['G2'], earliest: null, findings: [] };

const page = async (permissions: string[], decide: (input: { overrides: { gate: string; reason: string }[] }) => object = () => ALLOWED, options: object = {}) => {
  const api = fakeApi({
    MessageOptions: () => ({ messageOptions: { ...OPTIONS, ...options } }),
    MessagePreview: ({ input }: { input: never }) => ({ result: { __typename: 'MessagePreview', subject: 'Your account', text: 'We wrote to you.', recipientName: 'Dana', addressLines: ['dana@b.example'], addressRules: [], accountNumbers: ['Q-100001'], decision: decide(input) } }),
    SendMessage: () => ({ result: { __typename: 'MessageQueued', communicationId: 'c1', accountId: 'a1' } }),
  }, fakeSession(permissions as never));
  const drawer = (await render(Host, api)).page as HTMLElement;
  const press = (name: string): void => [...drawer.querySelectorAll('button')].find((button) => button.textContent?.trim().startsWith(name))?.click();
  await until(() => expect(drawer.textContent).toContain('We wrote to you.'));
  return { api, drawer, press };
};

describe('Write', () => {
  it('opens with the best way, its address and the next step, and says why', async () => {
    const { api, drawer } = await page(['communication.send']);
    expect(api.sent.at(-1)).toMatchObject({ operation: 'MessagePreview', variables: { input: { templateVersionId: 'v3', contactPointId: 'p2', overrides: [] } } });
    expect(drawer.textContent).toContain('Email first: they used this address themselves last');
    expect(drawer.textContent).toContain('Text, +1 312 555 0148 They opted out of texts.');
  });

  it('says from when a way is open where none is', async () => {
    const { drawer } = await page(['communication.send'], () => ALLOWED, { best: { channel: null, contactPointId: null, reason: 'No way is open now: see why beside each.', openFrom: '2026-11-24T14:00:00Z', passedOver: [] } });
    expect(drawer.textContent).toMatch(/No way is open now: see why beside each\. From 24 Nov.* one would be\./);
  });

  it('passes the agency’s own policy over with a reason', async () => {
    const decide = ({ overrides }: { overrides: { gate: string; reason: string }[] }): object => (overrides.length > 0 ? ALLOWED : refusal());
    const { api, drawer, press } = await page(['communication.send', 'contact.override'], decide);
    press('Pass the rule over');
    await until(() => expect(drawer.querySelector('q-pass-over textarea')).not.toBeNull());
    press('Pass it over');
    await until(() => expect(drawer.textContent).toContain('Say why, in a few words.'));
    const area = drawer.querySelector<HTMLTextAreaElement>('q-pass-over textarea');
    if (area) area.value = 'They asked for it today.';
    area?.dispatchEvent(new Event('input'));
    press('Pass it over');
    await until(() => expect(drawer.textContent).toContain('You pass over G2: “They asked for it today.”'));
    await until(() => expect(drawer.textContent).toContain('Allowed now.'));
    press('Send');
    await until(() => expect(api.sent.at(-1)).toMatchObject({ operation: 'SendMessage', variables: { input: { overrides: [{ gate: 'G2', reason: 'They asked for it today.' }] } } }));
  });

  it('shows those without the right to it no such way', async () => {
    const { drawer } = await page(['communication.send'], () => refusal());
    expect(drawer.textContent).toContain('Written to three times this week.');
    expect(drawer.textContent).not.toContain('Pass the rule over');
  });

  it.each([['law', { basis: 'LAW' }], ['a policy that may not be passed over', { overridable: false }]])('never passes over %s', async (_, part) => {
    const { drawer } = await page(['communication.send', 'contact.override'], () => refusal(part));
    expect(drawer.textContent).not.toContain('Pass the rule over');
  });
});
