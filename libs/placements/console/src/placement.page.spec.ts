import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, until, type FakeApi } from '@quittance/ui';
import { button, placement, RECOGNISED, SUMMARY, words } from './placement.fixture';
import { PlacementPage } from './placement.page';

@Component({ imports: [NgComponentOutlet], template: `<ng-container *ngComponentOutlet="page; inputs: { id: 'p1' }" />` })
class Host {
  protected readonly page = PlacementPage;
}

const ROWS = [
  { n: 4, state: 'REFUSED', customer: null, invoiceNumber: 'R-9', invoiceDate: null, dueDate: null, creditMinor: null, accountNumber: null, cells: [], correctable: true, skipped: null, amount: null, errors: [{ column: 1, letter: 'B', header: 'Name', value: 'Maria Gonzalez', code: 'NATURAL_PERSON', message: '“Maria Gonzalez” is taken for a natural person.', remedy: 'Add its legal form.' }] },
  { n: 7, state: 'DUPLICATE', customer: 'Oakmont LLC', invoiceNumber: 'R-2', invoiceDate: null, dueDate: null, creditMinor: null, accountNumber: null, cells: [], correctable: true, skipped: null, amount: null, errors: [] },
];
const MANAGER = fakeSession(['placement.read', 'placement.create', 'placement.commit']);

const page = { endCursor: null, hasNextPage: false };
const apiOf = (answers: Parameters<typeof fakeApi>[0], session = MANAGER): FakeApi => fakeApi({ PlacementRows: () => ({ placementRows: { nodes: ROWS, pageInfo: page } }), ...answers }, session);
const sent = (api: FakeApi, operation: string): unknown[] => api.sent.filter((one) => one.operation === operation).map(({ variables }) => (variables as { input: unknown }).input);

describe('a placement as staff see it', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what the file came to, and places it for the client once as it is shown', async () => {
    const api = apiOf({ Placement: () => ({ placement: placement() }), CommitPlacement: () => ({ commitPlacement: placement({ status: 'COMMITTED', placedOn: '2026-11-23', committedByName: 'Mary Okafor' }) }) });
    const shown = await render(Host, api);
    await until(() => expect(words(shown.page)).toContain("4 accounts of Carrow Steel, $22,650.79, will be placed with today's rates."));
    expect(words(shown.page)).toContain('by Gwen Carrow · 23 Nov 2026');
    button(shown.page, 'Place 4 accounts')?.click();
    button(shown.page, 'Place 4 accounts')?.click();
    await until(() => expect(words(shown.page)).toContain('placed on 23 Nov 2026 by Mary Okafor'));
    expect(sent(api, 'CommitPlacement')).toEqual([{ placementId: 'p1', version: 3, commandKey: expect.stringMatching(/.{8}/) }]);
    expect([...shown.page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(['/files/placements/p1/acknowledgement.pdf', '/files/placements/p1/acknowledgement.csv']));
    expect(button(shown.page, 'Place 4 accounts')).toBeUndefined();
  });

  it('tells each row left out with its reason and what to do; a likely duplicate is taken in all the same where somebody says so', async () => {
    const api = apiOf({ Placement: () => ({ placement: placement() }), DecideDuplicates: () => ({ decideDuplicates: placement({ version: 4, summary: { ...SUMMARY, accounts: 5, duplicates: 0 } }) }) });
    const shown = await render(Host, api);
    await until(() => expect(words(shown.page)).toContain('“Maria Gonzalez” is taken for a natural person. Add its legal form.'));
    expect(words(shown.page)).toContain('Maria Gonzalez');
    const reads = api.sent.length;
    button(shown.page, 'Place all the same')?.click();
    await until(() => expect(button(shown.page, 'Place 5 accounts')).toBeDefined());
    expect(sent(api, 'DecideDuplicates')).toEqual([{ placementId: 'p1', version: 3, rows: [7], include: true }]);
    await until(() => expect(api.sent.slice(reads).map(({ operation }) => operation)).toContain('PlacementRows'));
  });

  it('is cancelled while it is read', async () => {
    const api = apiOf({ Placement: () => ({ placement: placement({ status: 'READING', summary: null }) }), CancelPlacement: () => ({ cancelPlacement: placement({ status: 'CANCELLED', summary: null, version: 4 }) }) });
    const shown = await render(Host, api);
    await until(() => expect(button(shown.page, 'Cancel this placement')).toBeDefined());
    button(shown.page, 'Cancel this placement')?.click();
    await until(() => expect(words(shown.page)).toContain('Cancelled'));
    expect(sent(api, 'CancelPlacement')).toEqual([{ placementId: 'p1', version: 3 }]);
  });

  it('is not cancelled while it is placed', async () => {
    const { page: placing } = await render(Host, apiOf({ Placement: () => ({ placement: placement({ status: 'COMMITTING' }) }) }));
    await until(() => expect(words(placing)).toContain('Carrow Steel'));
    expect(button(placing, 'Cancel this placement')).toBeUndefined();
  });

  it('a refusal is told in its words, and another try goes with another key', async () => {
    const api = apiOf({ Placement: () => ({ placement: placement() }), CommitPlacement: () => ({ commitPlacement: { __typename: 'Refused', code: 'STALE', message: 'Tomas Vale changed P-1 since you opened it.', field: null } }) });
    const shown = await render(Host, api);
    await until(() => expect(button(shown.page, 'Place 4 accounts')).toBeDefined());
    button(shown.page, 'Place 4 accounts')?.click();
    await until(() => expect(words(shown.page)).toContain('Tomas Vale changed P-1 since you opened it.'));
    button(shown.page, 'Place 4 accounts')?.click();
    await until(() => expect(sent(api, 'CommitPlacement')).toHaveLength(2));
    const [first, second] = sent(api, 'CommitPlacement') as { commandKey: string }[];
    expect(second?.commandKey).not.toBe(first?.commandKey);
  });

  it('cancels it', async () => {
    const shown = await render(Host, apiOf({ Placement: () => ({ placement: placement() }), CancelPlacement: () => ({ cancelPlacement: placement({ status: 'CANCELLED' }) }) }));
    await until(() => expect(button(shown.page, 'Cancel this placement')).toBeDefined());
    button(shown.page, 'Cancel this placement')?.click();
    await until(() => expect(shown.page.querySelector('q-chip')?.textContent).toBe('Cancelled'));
    expect(button(shown.page, 'Place 4 accounts')).toBeUndefined();
  });

  it('shows whoever may not place no button that places', async () => {
    const shown = await render(Host, apiOf({ Placement: () => ({ placement: placement({ recognised: RECOGNISED }) }) }, fakeSession(['placement.read'])));
    await until(() => expect(words(shown.page)).toContain('Download to correct'));
    expect(button(shown.page, 'Place 4 accounts')).toBeUndefined();
    expect(button(shown.page, 'Columns and answers')).toBeUndefined();
  });

  it.each([
    ['everything was placed before', { refused: 0, duplicates: 6 }, 'All placed before', 'All of it was placed before, so nothing is left to place.'],
    ['part is wrong, the rest placed before', { refused: 2, duplicates: 4 }, 'Nothing to place', 'What is right was placed before, the rest has something wrong.'],
    ['every row is wrong', { refused: 6, duplicates: 0 }, 'Every row needs correcting', 'Every row has something wrong.'],
    ['nothing is open', { refused: 0, duplicates: 0 }, 'Nothing open in it', 'No item of the file is open.'],
  ])('a checked file that leaves nothing to place says so, and what to do: %s', async (_what, counts, state, told) => {
    const shown = await render(Host, apiOf({ Placement: () => ({ placement: placement({ summary: { ...SUMMARY, ...counts, accepted: 0, credits: 0, accounts: 0, totals: [] } }) }) }));
    await until(() => expect(shown.page.querySelector('q-chip')?.textContent).toBe(state));
    expect(words(shown.page)).toContain(told);
    expect(words(shown.page)).not.toContain('Place 0 accounts');
    expect(button(shown.page, 'Cancel this placement')).toBeDefined();
  });

  it('counts its rows while it is read, and looks again without being told', async () => {
    let reads = 0;
    const api = apiOf({ Placement: () => ({ placement: (reads += 1) === 1 ? placement({ status: 'READING', rowsDone: 40, rowsTotal: 100, summary: null }) : placement() }) });
    const shown = await render(Host, api);
    await until(() => expect(words(shown.page)).toContain('40 of 100 rows'));
    api.event({ type: 'placement.progressed' });
    await until(() => expect(button(shown.page, 'Place 4 accounts')).toBeDefined());
  });

  it('says why a file could not be read, that one was placed before, and that there is none', async () => {
    const failed = await render(Host, apiOf({ Placement: () => ({ placement: placement({ status: 'FAILED', failure: 'The file holds nothing but blank lines.', summary: null, placedBefore: { __typename: 'PlacedBefore', number: 'P-0', placedOn: '2026-11-01' } as never }) }) }));
    await until(() => expect(words(failed.page)).toContain('The file holds nothing but blank lines.'));
    expect(words(failed.page)).toContain('This file was placed before: P-0.');
  });

  it('an address that leads nowhere says so', async () => {
    const shown = await render(Host, apiOf({ Placement: () => ({ placement: null }) }));
    await until(() => expect(words(shown.page)).toContain('There is no such placement'));
  });

  it('a failing server leaves a way to try again', async () => {
    let works = false;
    const shown = await render(Host, apiOf({ Placement: () => {
      if (!works) throw new Error('down');
      return { placement: placement() };
    } }));
    await until(() => expect(words(shown.page)).toContain('Something went wrong on our side.'));
    works = true;
    [...shown.page.querySelectorAll('button')].find((one) => one.textContent?.includes('Try again'))?.click();
    await until(() => expect(button(shown.page, 'Place 4 accounts')).toBeDefined());
  });
});
