import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { fakeApi, fakeSession, FETCH, render, until, type FakeApi } from '@quittance/ui';
import { placement, SUMMARY, words } from './placement.fixture';
import { PlacementsPage } from './placements.page';

const head = (more: object = {}): object => ({ ...placement(), __typename: 'PlacementHead', ...more });
const PAGE = { endCursor: null, hasNextPage: false };
const CLIENTS = { clients: { nodes: [{ id: 'c1', code: 'CARROW', name: 'Carrow Steel' }] } };

async function show(nodes: readonly object[], upload: (form: FormData) => { status: number; body: unknown } = () => ({ status: 201, body: { id: 'p9' } }), may = ['placement.read', 'placement.create']) {
  const api: FakeApi = fakeApi({ Placements: () => ({ placements: { nodes, pageInfo: PAGE } }), PlacementClients: () => CLIENTS }, fakeSession(may));
  const uploads: FormData[] = [];
  const over = api.providers.find((one) => (one as { provide: unknown }).provide === FETCH) as { useValue: typeof fetch };
  const files = async (url: string, init: RequestInit): Promise<unknown> => {
    if (url !== '/files/placements') return over.useValue(url, init);
    uploads.push(init.body as FormData);
    const { status, body } = upload(init.body as FormData);
    return { status, ok: status < 400, headers: new Headers({ 'x-request-id': 'req-1' }), json: async () => body };
  };
  const shown = await render(PlacementsPage, api, [{ provide: FETCH, useValue: files }]);
  const opened = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const drop = (file: File): void => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } });
    shown.page.querySelector('q-dropzone label')?.dispatchEvent(event);
  };
  const chooseClient = async (): Promise<void> => {
    const box = shown.page.querySelector<HTMLInputElement>('[role=combobox]');
    box?.click();
    await shown.whenStable();
    await until(() => expect(document.querySelector('[role=option]')).not.toBeNull());
    document.querySelector('[role=option]')?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    await shown.whenStable();
  };
  return { page: shown.page, uploads, drop, chooseClient, opened };
}

describe('placements of all clients', () => {
  afterEach(() => document.body.replaceChildren());

  it('lists each with what it comes to and what was left out', async () => {
    const { page } = await show([
      head(), head({ id: 'p2', number: 'P-2', source: 'FORM', fileName: '', status: 'COMMITTED' }),
      head({ id: 'p3', number: 'P-3', summary: { ...SUMMARY, accounts: 0, accepted: 0, refused: 0, duplicates: 12, totals: [] } }), head({ id: 'p4', number: 'P-4', status: 'READING', summary: null }),
    ]);
    await until(() => expect(words(page)).toContain('P-4'));
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => (row.textContent ?? '').replaceAll(/\s+/g, ' '));
    expect(rows[0]).toContain('Checked, not placed');
    expect(rows[0]).toContain('$22,650.79');
    expect(rows[1]).toContain('Form');
    expect(rows[2]).toContain('All placed before');
    expect(rows[3]).toContain('Being checked');
  });

  it('says what will stand here before there is one', async () => {
    const { page } = await show([]);
    await until(() => expect(words(page)).toContain('No placement yet'));
  });

  it('takes a file for the client that is chosen, once, and opens it', async () => {
    const { page, uploads, drop, chooseClient, opened } = await show([]);
    drop(new File(['a,b'], 'open.csv'));
    expect(uploads).toHaveLength(0);
    await until(() => expect(page.querySelector('[role=combobox]')).not.toBeNull());
    await chooseClient();
    drop(new File(['a,b'], 'open.csv'));
    drop(new File(['a,b'], 'open.csv'));
    await until(() => expect(opened).toHaveBeenCalledWith(['/placements', 'p9']));
    expect(uploads).toHaveLength(1);
    expect(uploads[0]?.get('clientId')).toBe('c1');
    expect(String(uploads[0]?.get('key'))).toMatch(/.{8}/);
  });

  it.each([
    ['in the words of a refusal', { status: 422, body: { code: 'ALREADY_SENT', message: 'This file is being read already, as P-7.' } }, 'This file is being read already, as P-7.'],
    ['with what to do of a fault', { status: 500, body: null }, 'Something went wrong on our side. Try again.'],
  ])('says %s why a file was not taken, and takes the next one: by the key it had where no answer came', async (_how, first, told) => {
    let answer: { status: number; body: unknown } = first;
    const { page, uploads, drop, chooseClient, opened } = await show([], () => answer);
    await until(() => expect(page.querySelector('[role=combobox]')).not.toBeNull());
    await chooseClient();
    const dropped = () => drop(new File(['a,b'], 'open.csv', { lastModified: 1 }));
    dropped();
    await until(() => expect(words(page)).toContain(told));
    answer = { status: 201, body: { id: 'p9' } };
    dropped();
    await until(() => expect(opened).toHaveBeenCalledWith(['/placements', 'p9']));
    expect(uploads).toHaveLength(2);
    expect(uploads[1]?.get('key') === uploads[0]?.get('key')).toBe(first.status === 500);
  });

  it('a file of another kind is not sent at all', async () => {
    const { page, uploads, drop, chooseClient } = await show([]);
    await until(() => expect(page.querySelector('[role=combobox]')).not.toBeNull());
    await chooseClient();
    drop(new File(['%PDF'], 'list.pdf'));
    await until(() => expect(words(page)).toContain('list.pdf is of another kind'));
    expect(uploads).toEqual([]);
  });

  it('shows whoever may not place the list alone', async () => {
    const { page } = await show([head()], undefined, ['placement.read']);
    await until(() => expect(words(page)).toContain('P-1'));
    expect(page.querySelector('q-dropzone')).toBeNull();
  });
});
