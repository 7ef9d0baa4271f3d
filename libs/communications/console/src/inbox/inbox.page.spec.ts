import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { InboxPage } from './inbox.page';
import { classChip, correctionsOf, mayCorrect } from './inbox-words';

const line = (change: object = {}) => ({
  id: 'm1', channel: 'EMAIL', from: 'dana@ruiz.example', fromName: 'Dana Ruiz', subject: 'Re: Your account', preview: 'I dispute this debt.', receivedAt: '2026-11-23T16:00:00Z', class: 'DISPUTE',
  classReason: 'It disputes what is claimed, or asks for proof of it: “i dispute this debt”.', accountId: 'a1', accountNumber: 'Q-1001', debtorName: 'Ruiz Cabinets', clientName: 'Carrow Steel', matchedBy: 'ADDRESS',
  matchReason: 'The address is on the debtor’s file.', done: false, doneByName: null, ...change });
const detail = (change: object = {}) => ({ ...line(), to: 'office@halden.example', text: 'I dispute this debt.', documentId: null, sha256: null, size: 400, communicationId: 'c1', attemptId: 't1', answers: null, answeredBy: [], attachments: [],
  history: [{ class: 'DISPUTE', reason: 'x', by: null, at: '2026-11-23T16:00:00Z' }], ...change });

describe('the inbox', () => {
  const open = async (change: object, answers: object = {}) => {
    const api = fakeApi({ Inbox: () => ({ inbox: { nodes: [line(change)], pageInfo: { endCursor: null, hasNextPage: false } } }), InboxMessage: () => ({ inboxMessage: detail(change) }), ...answers }, fakeSession(['inbox.read', 'inbox.work', 'communication.send']));
    const shown = await render(InboxPage, api);
    await until(() => expect(shown.page.querySelector('tbody tr')).not.toBeNull());
    shown.page.querySelector<HTMLElement>('tbody tr')?.click();
    await until(() => expect(shown.page.querySelector('q-message-drawer')?.textContent).toContain('Taken for'));
    const drawer = shown.page.querySelector<HTMLElement>('q-message-drawer') as HTMLElement;
    const press = (words: string): void => [...drawer.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.includes(words))?.click();
    return { api, drawer, press };
  };

  it('says what a message is taken for, why, and what follows', async () => {
    const { drawer } = await open({});
    for (const words of ['Dispute', 'asks for proof of it', 'The dispute is on the account', 'Ruiz Cabinets, Q-1001', 'Open the account']) expect(drawer.textContent).toContain(words);
    expect(drawer.textContent).not.toContain('Whose message is it?');
  });

  it('asks whose a message is that nobody could match', async () => {
    const { drawer } = await open({ accountId: null, accountNumber: null, debtorName: null, clientName: null, matchedBy: null, matchReason: 'The address is on no debtor’s file, and it answers no message of ours.' });
    expect(drawer.textContent).toContain('Whose message is it?');
    expect([...drawer.querySelectorAll('button')].find((button) => button.textContent?.includes('Put it on the account'))?.disabled).toBe(true);
    expect(drawer.textContent).not.toContain('Open the account');
  });

  it('marks a message as done, and keeps a refusal in words', async () => {
    const { api, drawer, press } = await open({}, { FinishMessage: () => ({ result: { __typename: 'Refused', code: 'MESSAGE_NOT_FOUND', message: 'There is no such message.', field: null } }) });
    press('Done');
    await until(() => expect(drawer.textContent).toContain('There is no such message.'));
    expect(api.sent.at(-1)).toEqual({ operation: 'FinishMessage', variables: { messageId: 'm1', done: true } });
  });

  const ALLOWED = { __typename: 'MessageDecision', allowed: true, ruleVersion: '1', considered: ['G1'], earliest: null, findings: [] };
  const options = () => ({ messageOptions: { currency: 'USD', balance: 1, suggested: 'DEMAND', suggestion: '', together: [], language: 'en', templates: [], points: [], best: { channel: null, contactPointId: null, reason: '', openFrom: null, passedOver: [] } } });

  it('answers in one’s own words, read by the linter as they are typed', async () => {
    const preview = ({ input }: { input: { text: string } }) => ({ result: input.text.includes('$') ? { __typename: 'Refused', code: 'ANSWER_FAULTY', message: 'An amount is written by hand.', field: 'text', facts: [] }
      : { __typename: 'MessagePreview', subject: 'Re: Your account', text: `${input.text} And the foot.`, addressLines: [], decision: ALLOWED } });
    const { api, drawer, press } = await open({}, { MessageOptions: options, AnswerPreview: preview, AnswerMessage: () => ({ result: { __typename: 'MessageQueued', communicationId: 'c2', accountId: 'a1' } }) });
    press('Answer');
    await until(() => expect(drawer.querySelector('q-answer-form textarea')).not.toBeNull());
    const area = drawer.querySelector<HTMLTextAreaElement>('q-answer-form textarea') as HTMLTextAreaElement;
    const write = (text: string): void => {
      area.value = text;
      area.dispatchEvent(new Event('input'));
    };
    write('You owe $12.');
    await until(() => expect(drawer.textContent).toContain('An amount is written by hand.'));
    write('It is the March invoice.');
    await until(() => expect(drawer.textContent).toContain('It is the March invoice. And the foot.'));
    press('Send the answer');
    await until(() => expect(api.sent.find(({ operation }) => operation === 'AnswerMessage')?.variables).toMatchObject({ input: { messageId: 'm1', templateVersionId: null, subject: 'Re: Your account', text: 'It is the March invoice.', overrides: [] } }));
  });

  it.each(['BOUNCE', 'LOOP', 'OUT_OF_OFFICE'])('offers no answer to %s', async (of) => {
    const { drawer } = await open({ class: of });
    expect([...drawer.querySelectorAll('button')].some((button) => button.textContent?.trim().startsWith('Answer'))).toBe(false);
  });

  it('offers every other class to a person, and none for a report', () => {
    expect(correctionsOf('DISPUTE').map(({ value }) => value)).not.toContain('DISPUTE');
    expect(correctionsOf('OTHER').map(({ value }) => value)).toContain('OPT_OUT');
    expect([mayCorrect('BOUNCE'), mayCorrect('LOOP'), mayCorrect('OTHER')]).toEqual([false, false, true]);
    expect(classChip('CEASE')).toEqual({ text: 'Stop contact', tone: 'bad' });
  });
});
