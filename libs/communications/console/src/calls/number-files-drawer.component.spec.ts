import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { NumberFilesDrawer } from './number-files-drawer.component';

describe('reassigned numbers by file', () => {
  const open = async (answers: object = {}) => {
    const api = fakeApi({ NumbersToAsk: () => ({ numbersToAsk: [] }), TakeInNumberAnswers: () => ({ result: { __typename: 'NumberAnswersTaken', yes: 1, no: 12, noData: 3, unknown: 2, known: 0, faults: ['Line 4: no day is found.'] } }), ...answers } as never, fakeSession(['call.settings']));
    const { page } = await render(NumberFilesDrawer, api);
    const press = (words: string): void => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words))?.click();
    const choose = (text: string): void => {
      const input = page.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
      Object.defineProperty(input, 'files', { configurable: true, value: [Object.assign(new File([text], 'answers.csv', { type: 'text/csv' }), { text: () => Promise.resolve(text) })] });
      input.dispatchEvent(new Event('change'));
    };
    return { api, page, press, choose };
  };

  it('asks for the file before anything is sent', async () => {
    const { api, page, press } = await open();
    press('Take the answers in');
    await until(() => expect(page.textContent).toContain('Choose the answer file.'));
    expect(api.sent.some(({ operation }) => operation === 'TakeInNumberAnswers')).toBe(false);
  });

  it('says what the answers came to, and which lines were not read', async () => {
    const { api, page, press, choose } = await open();
    choose('3125550148,2026-03-01,yes');
    await until(() => expect(page.textContent).toContain('answers.csv'));
    press('Take the answers in');
    await until(() => expect(page.textContent).toContain('1 given to somebody else'));
    for (const words of ['12 still theirs', '2 on nobody’s file', 'Not read: Line 4: no day is found.']) expect(page.textContent).toContain(words);
    expect(api.sent.at(-1)?.variables).toMatchObject({ input: { text: '3125550148,2026-03-01,yes' } });
  });

  it('keeps a refusal in words beside what it is about', async () => {
    const { page, press, choose } = await open({ TakeInNumberAnswers: () => ({ result: { __typename: 'Refused', code: 'NO_ANSWERS', message: 'No line has a number, a day and an answer.', field: 'file', facts: [] } }) });
    choose('Dear all');
    await until(() => expect(page.textContent).toContain('answers.csv'));
    press('Take the answers in');
    await until(() => expect(page.querySelector('[role=alert]')?.textContent).toContain('No line has a number'));
  });
});
