import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { CallPanel } from './call-panel.component';
import { callResult, talkedFor } from './call-words';

@Component({ imports: [CallPanel], template: '<q-call-panel accountId="a1" />' })
class Cockpit {}

const line = (change: object = {}) => ({
  __typename: 'Call', id: 'c1', direction: 'OUTBOUND', status: 'ANSWERED', statusReason: '', number: '+13125550148', ourNumber: '+13125550100', accountId: 'a1', accountNumber: 'Q-1001', debtorName: 'Ruiz Cabinets', clientName: 'Carrow Steel',
  personName: 'Dana Ruiz', userName: 'M. Okafor', mine: true, simulated: true, answeredBy: 'HUMAN', startedAt: '2026-11-23T16:00:00Z', answeredAt: '2026-11-23T16:00:10Z', endedAt: null, durationSeconds: null, outcome: null, recorded: false,
  matchReason: '', done: false, contactPointId: 'n1', voicemailLeft: false, liveSeconds: 75, ...change });
const decision = (allowed: boolean, words: string[] = []) => ({ __typename: 'MessageDecision', allowed, earliest: null, ruleVersion: '1', considered: [], findings: words.map((one) => ({ gate: 'G28', title: 'Autodialled or prerecorded', citation: '47 USC 227', basis: 'LAW', effect: 'STOPS', overridable: false, words: one, until: null })) });

describe('the call panel', () => {
  const open = async (change: object, answers: object = {}) => {
    const api = fakeApi({
      CallsNow: () => ({ callsNow: [line(change), line({ id: 'c2', accountId: 'a2' })] }),
      VoicemailOffer: () => ({ voicemailOffer: { text: 'Hello, this is M. Okafor with H and R.', reason: '', read: decision(true), played: decision(false, ['Nobody has agreed to a prerecorded voice.']) } }),
      LeaveVoicemail: () => ({ result: { __typename: 'VoicemailLeft', communicationId: 'm1', callId: 'c1', text: 'Hello' } }), HangUp: () => ({ result: { __typename: 'CallChanged', callId: 'c1' } }), ...answers }, fakeSession(['call.place', 'call.read']));
    const shown = await render(Cockpit, api);
    await until(() => expect(shown.page.querySelector('section')).not.toBeNull());
    const press = (words: string): void => [...shown.page.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.includes(words))?.click();
    return { api, page: shown.page, press };
  };

  it('shows who, how long, and that nobody is rung in truth', async () => {
    const { page } = await open({});
    for (const words of ['Talking', '1:15', 'Dana Ruiz, +1 312 555 0148', 'Simulated', 'Hang up']) expect(page.textContent).toContain(words);
  });

  it('offers the locked text where a machine answers: to read out, or to have it played where that is allowed', async () => {
    const { api, page, press } = await open({ answeredBy: 'MACHINE' });
    await until(() => expect(page.textContent).toContain('Hello, this is M. Okafor'));
    expect(page.textContent).toContain('A machine answered');
    expect(page.textContent).toContain('Nobody has agreed to a prerecorded voice.');
    expect([...page.querySelectorAll<HTMLButtonElement>('button')].find((button) => button.textContent?.includes('Have it played'))?.disabled).toBe(true);
    press('I read it out');
    await until(() => expect(api.sent.at(-1)?.operation === 'CallsNow' || api.sent.some(({ operation }) => operation === 'LeaveVoicemail')).toBe(true));
    expect(api.sent.find(({ operation }) => operation === 'LeaveVoicemail')?.variables).toMatchObject({ callId: 'c1', how: 'READ' });
  });

  it('asks for the wrap-up of a call that has ended', async () => {
    const { page } = await open({ status: 'NO_ANSWER', endedAt: '2026-11-23T16:00:40Z', answeredAt: null, liveSeconds: null });
    expect(page.textContent).toContain('No answer, not wrapped up');
    expect(page.textContent).toContain('Wrap up');
    expect(page.textContent).not.toContain('Hang up');
  });

  it('lets a simulated call be taken', async () => {
    const { page } = await open({ direction: 'INBOUND', status: 'ARRIVING', answeredAt: null, liveSeconds: null, mine: false });
    for (const words of ['They are calling', 'Take it', 'Let it go']) expect(page.textContent).toContain(words);
  });

  it('writes durations and outcomes as they are said', () => {
    expect([talkedFor(null), talkedFor(0), talkedFor(75), talkedFor(3671)]).toEqual(['', '0:00', '1:15', '1:01:11']);
    expect(callResult(line({ outcome: 'VOICEMAIL' }) as never)).toBe('Left a voicemail');
    expect(callResult(line({ status: 'COMPLETED', endedAt: 'x' }) as never)).toBe('Not wrapped up');
  });
});
