import { NgComponentOutlet } from '@angular/common';
import { Component } from '@angular/core';
import type { TakeoverFieldsFragment } from '@quittance/graphql/agency';
import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { button, words } from '../placement.fixture';
import { TakeoverPage } from './takeover.page';

@Component({ imports: [NgComponentOutlet], template: `<ng-container *ngComponentOutlet="page; inputs: { id: 't1' }" />` })
class Host {
  protected readonly page = TakeoverPage;
}

const file = (kind: string, more: object = {}) => ({ kind, fileName: `${kind.toLowerCase()}.csv`, addedByName: 'Ruth Callan', addedAt: '2026-11-23T15:00:00.000Z', failure: '', rows: 2, refused: 0, missing: [], companies: false, questions: [], headings: [], fields: [], ...more });
const figure = (name: string, stated: number | null, found: number, more: object = {}) => ({ clientId: 'c1', clientName: 'Carrow Steel', currency: 'USD', figure: name, stated, found, behind: [], ...more });
const takeover = (more: object = {}): TakeoverFieldsFragment => ({
  __typename: 'Takeover', id: 't1', number: 'T-101', system: 'Ledgerline', asOf: '2026-11-20', status: 'CHECKED', clients: [{ id: 'c1', code: 'CARROW', name: 'Carrow Steel' }], createdByName: 'Ruth Callan', createdAt: '2026-11-23T15:00:00.000Z',
  submittedByName: '', submittedAt: null, committedByName: '', committedAt: null, abandonedReason: '', differences: 0, mayCommit: false, version: 4,
  summary: { accounts: 2, invoices: 2, payments: 3, notes: 1, refused: 0, sums: 1, adjusted: 0, waitsFor: [], notices: [] }, files: [file('ACCOUNTS'), file('TRIAL_BALANCE')],
  figures: [figure('ACCOUNTS', 2, 2), figure('OPEN', 862_000, 862_000), figure('BANK', 50_000, 50_000, { clientId: null, clientName: null })], ...more }) as unknown as TakeoverFieldsFragment;
const MANAGER = fakeSession(['takeover.read', 'takeover.prepare', 'takeover.approve']);

describe('a book taken over as its manager sees it', () => {
  afterEach(() => document.body.replaceChildren());

  it('that ties is submitted once, as it is shown, and then waits for somebody else', async () => {
    const api = fakeApi({ Takeover: () => ({ takeover: takeover() }), SubmitTakeover: () => ({ submitTakeover: takeover({ status: 'SUBMITTED', submittedByName: 'Ruth Callan', version: 5 }) }) }, MANAGER);
    const shown = await render(Host, api);
    await until(() => expect(words(shown.page)).toContain('2 accounts with $8,620.00 open and their history come over at once; the trust books open with $500.00 in the bank.'));
    expect(words(shown.page)).toContain('Nothing is posted for Carrow Steel until this takeover is committed or abandoned.');
    button(shown.page, 'Submit to a second person')?.click();
    button(shown.page, 'Submit to a second person')?.click();
    await until(() => expect(words(shown.page)).toContain('Somebody else with the right to it has to commit it.'));
    expect(api.sent.filter(({ operation }) => operation === 'SubmitTakeover').map(({ variables }) => variables)).toEqual([{ input: { takeoverId: 't1', version: 4, commandKey: expect.stringMatching(/.{8}/) } }]);
    expect(button(shown.page, 'Commit 2 accounts')).toBeUndefined();
  });

  it('that does not tie says by how much, and what is behind it, and cannot be submitted', async () => {
    const open = figure('OPEN', 612_000, 862_000, { behind: [{ account: '40118', debtor: 'Brightwater Freight Inc', minor: 250_000, why: 'Its amount is just the difference' }] });
    const shown = await render(Host, fakeApi({ Takeover: () => ({ takeover: takeover({ differences: 2, figures: [open, figure('FEES', null, 100)] }) }) }, MANAGER));
    await until(() => expect(words(shown.page)).toContain('Brightwater Freight Inc, $2,500.00: Its amount is just the difference'));
    expect(words(shown.page)).toContain('$6,120.00');
    expect(words(shown.page)).toContain('not stated');
    expect(button(shown.page, 'Submit to a second person')?.disabled).toBe(true);
  });

  it('asks what a file leaves open, and reads it with the answer', async () => {
    const asks = file('PAYMENTS', { questions: [{ id: 'dateOrder', text: 'Is the day or the month first?', choices: ['DMY', 'MDY'] }], headings: [{ column: 0, letter: 'A', heading: 'Date' }], fields: [{ field: 'paidOn', label: 'Paid on', needed: true, column: 0 }] });
    const api = fakeApi({ Takeover: () => ({ takeover: takeover({ files: [asks], summary: { ...takeover().summary, waitsFor: ['Payments: answer'] } }) }), DescribeTakeoverFile: () => ({ describeTakeoverFile: takeover({ status: 'READING' }) }) }, MANAGER);
    const shown = await render(Host, api);
    await until(() => expect(words(shown.page)).toContain('Is the day or the month first?'));
    button(shown.page, 'Read the file so')?.click();
    await until(() => expect(words(shown.page)).toContain('The files are being read'));
    expect(api.sent.find(({ operation }) => operation === 'DescribeTakeoverFile')?.variables).toEqual({ input: { takeoverId: 't1', version: 4, kind: 'PAYMENTS', mapping: [{ field: 'paidOn', column: 0 }], dateOrder: null, decimalSign: null, companies: null } });
  });
});
