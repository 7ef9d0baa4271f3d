import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import type { PlacementFieldsFragment } from '@quittance/graphql/portal';
import { fakeApi, fakeSession, render, type FakeApi } from '@quittance/ui';
import { PlacementPage } from './placement.page';

@Component({ imports: [NgComponentOutlet], template: `<ng-container *ngComponentOutlet="page; inputs: { id: 'p1' }" />` })
class Host {
  protected readonly page = PlacementPage;
}

const SUMMARY: NonNullable<PlacementFieldsFragment['summary']> = {
  accepted: 5, credits: 1, refused: 2, duplicates: 0, skipped: 13, accounts: 4, debtors: 4, warningCount: 0, warnings: [],
  totals: [{ currency: 'USD', invoices: 5, accounts: 4, minor: 2_290_079, creditMinor: 25_000, ages: [{ age: 'TO_90', invoices: 5, minor: 2_290_079 }] }],
  problems: [{ code: 'NATURAL_PERSON', rows: 2, message: '“Maria Gonzalez” is taken for a natural person.', remedy: 'Add its legal form.' }],
};

const placement = (more: Partial<PlacementFieldsFragment>): object => ({
  __typename: 'Placement', id: 'p1', number: 'P-1', clientId: 'c1', clientName: 'Carrow Steel', source: 'FILE', fileName: 'ageing.csv', status: 'READY', rowsDone: 20, rowsTotal: 20, failure: '',
  createdAt: '2026-11-23T15:00:00.000Z', createdByName: 'Gwen Carrow', committedAt: null, committedByName: '', placedOn: null, version: 3, placedBefore: null,
  options: { openItemsOnly: true, termsDays: null, unsureAreCompanies: false, includeDuplicates: false }, unsureDebtors: [], questions: [], recognised: null, summary: SUMMARY, ...more });

const session = fakeSession(['portal.place'], { kind: 'client' });
const words = (page: HTMLElement): string => (page.textContent ?? '').replaceAll(/\s+/g, ' ');

async function show(api: FakeApi): Promise<{ page: HTMLElement; settle: () => Promise<unknown>; press: (name: string) => Promise<unknown> }> {
  const shown = await render(Host, api);
  await shown.whenStable();
  const press = (name: string): Promise<unknown> => {
    [...shown.page.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
    return shown.whenStable();
  };
  return { page: shown.page, settle: () => shown.whenStable(), press };
}

describe('a placement in the portal', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what will be placed, what not and why, and places it once as it is shown', async () => {
    const api = fakeApi({
      Placement: () => ({ placement: placement({}) }),
      CommitPlacement: () => ({ commitPlacement: placement({ status: 'COMMITTED', placedOn: '2026-11-23', committedByName: 'Gwen Carrow' }) }),
    }, session);
    const { page, press } = await show(api);
    expect(words(page)).toContain('USD to place');
    expect(words(page)).toContain('4 accounts with 5 invoices of Carrow Steel, $22,650.79, will be placed for collection. 2 rows will be left out.');
    expect(words(page)).toContain('Add its legal form.');
    await press('Place 4 accounts');
    expect(api.sent.filter(({ operation }) => operation === 'CommitPlacement').map(({ variables }) => variables)).toEqual([{ input: { placementId: 'p1', version: 3, commandKey: expect.stringMatching(/.{8}/) } }]);
    expect(words(page)).toContain('We accepted 5 invoices on 4 accounts, $22,650.79.');
    expect(words(page)).toContain('Not accepted: 2 rows with something wrong. Each is listed with its reason.');
    expect(words(page)).toContain('USD placed');
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toContain('/files/placements/p1/acknowledgement.pdf');
  });

  it.each([['RECEIVED', true], ['READING', true], ['NEEDS_ANSWERS', true], ['COMMITTING', false], ['COMMITTED', false]] as const)('is cancelled while it is %s: %s', async (status, can) => {
    const api = fakeApi({ Placement: () => ({ placement: placement({ status, summary: null }) }), CancelPlacement: () => ({ cancelPlacement: placement({ status: 'CANCELLED', summary: null }) }) }, session);
    const { page, press } = await show(api);
    await press('Cancel this placement');
    expect(words(page).includes('This placement was cancelled')).toBe(can);
  });

  it.each([
    ['all of it was placed before', { refused: 0, duplicates: 12 }, 'All placed before', 'All 12 rows look like an invoice placed already. Cancel this placement; or, where one is another invoice, take it in under Likely duplicates.'],
    ['part was placed before and part is wrong', { refused: 1, duplicates: 1 }, 'Nothing to place', '1 row was placed before, and 1 row has something wrong.'],
    ['every row is wrong', { refused: 2, duplicates: 0 }, 'Every row needs correcting', 'Both rows have something wrong, and each says what.'],
    ['no item is open', { refused: 0, duplicates: 0 }, 'Nothing open in it', 'Only titles, totals, closed items or credits were found.'],
  ])('a file that leaves nothing to place is not said to be ready: %s', async (_what, counts, state, todo) => {
    const { page } = await show(fakeApi({ Placement: () => ({ placement: placement({ summary: { ...SUMMARY, ...counts, accepted: 0, credits: 0, accounts: 0, totals: [], problems: [] } }) }) }, session));
    expect(page.querySelector('q-chip')?.textContent).toBe(state);
    expect(words(page)).toContain(todo);
    expect(words(page)).not.toContain('Place 0 accounts');
    expect([...page.querySelectorAll('button')].some((button) => button.textContent?.trim() === 'Cancel this placement')).toBe(true);
  });

  it('tells of a refusal in its words and stays as it was', async () => {
    const api = fakeApi({
      Placement: () => ({ placement: placement({}) }),
      CommitPlacement: () => ({ commitPlacement: { __typename: 'Refused', code: 'STALE', message: 'Tomas Vale changed P-1 since you opened it.', field: null, facts: [] } }),
    }, session);
    const { page, press } = await show(api);
    await press('Place 4 accounts');
    expect(words(page)).toContain('Tomas Vale changed P-1 since you opened it.');
    expect(words(page)).toContain('Ready to place');
  });

  it('says why a file could not be read, and that one was placed before', async () => {
    const { page } = await show(fakeApi({ Placement: () => ({ placement: placement({ status: 'FAILED', failure: 'The file holds nothing but blank lines.', summary: null, placedBefore: { number: 'P-0', placedOn: '2026-11-01' } }) }) }, session));
    expect(words(page)).toContain('The file holds nothing but blank lines.');
    expect(words(page)).toContain('This file was placed before: P-0.');
  });
});
