import { Component, signal } from '@angular/core';
import { fakeApi, render, type, until, type FakeApi } from '@quittance/ui';
import type { PlacementFieldsFragment } from '@quittance/graphql/agency';
import { ColumnsTable } from './columns-table.component';
import { button, placement, RECOGNISED, words } from './placement.fixture';

const QUESTIONS: PlacementFieldsFragment['questions'] = [
  { id: 'decimalSign', kind: 'DECIMAL_SIGN', text: 'Is “1.234” written with a decimal point or a comma?', reason: 'Both can be meant.', suggestion: null, answer: null, open: true, choices: [{ value: 'COMMA', label: 'Comma' }, { value: 'POINT', label: 'Point' }], examples: [] },
  { id: 'currency', kind: 'CURRENCY', text: 'Which currency is it?', reason: 'No column tells.', suggestion: null, answer: null, open: true, choices: [], examples: [] },
];

@Component({ imports: [ColumnsTable], template: `<q-columns-table [placement]="placement()" (changed)="changed.set($event)" />` })
class Host {
  readonly placement = signal(placement({ status: 'NEEDS_ANSWERS', summary: null, recognised: RECOGNISED, questions: QUESTIONS }));
  readonly changed = signal<PlacementFieldsFragment | null>(null);
}

const choose = (select: HTMLSelectElement | undefined, value: string): void => {
  if (!select) throw new Error('no such choice');
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('the columns of a client’s file', () => {
  let answer: () => unknown;
  let api: FakeApi;
  const sent = () => api.sent.filter(({ operation }) => operation === 'ConfirmMapping').map(({ variables }) => (variables as { input: Record<string, unknown> }).input);

  beforeEach(() => {
    answer = () => ({ confirmMapping: placement({ version: 4, recognised: RECOGNISED }) });
    api = fakeApi({ ConfirmMapping: () => answer() });
  });
  afterEach(() => document.body.replaceChildren());

  it('shows each with its first values below the headings, and sends what was chosen with the answers', async () => {
    const shown = await render(Host, api);
    expect(words(shown.page)).toContain('Oakmont GmbH · Lindqvist AB');
    expect(words(shown.page)).not.toContain('Kunde · ');
    const selects = [...shown.page.querySelectorAll<HTMLSelectElement>('select')];
    choose(selects[0], 'COMMA');
    choose(selects.at(-1), 'openBalance');
    type(shown.page.querySelector('input[maxlength="3"]'), 'eur');
    await shown.whenStable();
    button(shown.page, 'Check the file')?.click();
    await until(() => expect(shown.componentInstance.changed()?.version).toBe(4));
    expect(sent()).toEqual([{
      placementId: 'p1', version: 3, openItemsOnly: true, unsureAreCompanies: false,
      mapping: [{ column: 0, field: 'customer' }, { column: 1, field: 'invoiceNumber' }, { column: 2, field: 'openBalance' }],
      answers: [{ id: 'decimalSign', value: 'COMMA' }, { id: 'currency', value: 'EUR' }],
    }]);
  });

  it('gives a meaning to one column at a time', async () => {
    const shown = await render(Host, api);
    const [, customer, , open] = [...shown.page.querySelectorAll<HTMLSelectElement>('select')];
    choose(open, 'customer');
    await shown.whenStable();
    expect([customer?.value, open?.value]).toEqual(['-', 'customer']);
    button(shown.page, 'Check the file')?.click();
    await until(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.['mapping']).toEqual([{ column: 1, field: 'invoiceNumber' }, { column: 2, field: 'customer' }]);
  });

  it('says what to do where nothing is asked, and what is missing', async () => {
    const shown = await render(Host, api);
    expect(words(shown.page)).not.toContain('do not hold what their headings say');
    shown.componentInstance.placement.set(placement({ status: 'NEEDS_ANSWERS', version: 5, summary: null, recognised: RECOGNISED, questions: [] }));
    await shown.whenStable();
    expect(words(shown.page)).toContain('The columns do not hold what their headings say, or the file has none.');
    shown.componentInstance.placement.set(placement({ status: 'NEEDS_ANSWERS', version: 6, summary: null, recognised: { ...RECOGNISED, missing: ['Amount'] }, questions: [] }));
    await shown.whenStable();
    expect(words(shown.page)).toContain('No column is recognised as amount.');
  });

  it('keeps what was chosen when it is refused, and says why', async () => {
    answer = () => ({ confirmMapping: { __typename: 'Refused', code: 'QUESTION_OPEN', message: 'One question is still open.', field: null } });
    const shown = await render(Host, api);
    const last = [...shown.page.querySelectorAll<HTMLSelectElement>('select')].at(-1);
    choose(last, 'openBalance');
    await shown.whenStable();
    button(shown.page, 'Check the file')?.click();
    await until(() => expect(words(shown.page)).toContain('One question is still open.'));
    expect(shown.componentInstance.changed()).toBeNull();
    expect(last?.value).toBe('openBalance');
  });

  it('begins anew with what another person changed meanwhile', async () => {
    const shown = await render(Host, api);
    choose([...shown.page.querySelectorAll<HTMLSelectElement>('select')].at(-1), 'openBalance');
    await shown.whenStable();
    shown.componentInstance.placement.set(placement({ version: 9, recognised: RECOGNISED, questions: [] }));
    await shown.whenStable();
    expect([...shown.page.querySelectorAll<HTMLSelectElement>('select')].at(-1)?.value).toBe('-');
    button(shown.page, 'Check again with these columns')?.click();
    await until(() => expect(sent()[0]).toMatchObject({ version: 9, answers: [] }));
  });
});
