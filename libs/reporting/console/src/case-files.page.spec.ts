import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { CaseFilesPage } from './case-files.page';

@Component({ imports: [CaseFilesPage], template: `<q-case-files-page id="a1" />` })
class Host {}

const account = (change: object = {}) => ({ id: 'a1', number: 'Q-100001', debtor: { id: 'd1', name: 'Zelda Quixote' }, client: { id: 'c1', name: 'Carrow Steel' }, otherAccounts: [], ...change });
const file = (change: object = {}) => ({
  id: 'f1', accountId: 'a1', scope: 'ACCOUNT', asOf: '2026-11-23T16:42:07Z', status: 'READY', step: '', done: 0, total: 0, problem: '', exhibits: 12, pages: 48, size: 2_400_000, sha256: 'ab'.repeat(32), documentId: 'doc1', manifestId: 'man1', keptUntil: '2026-12-07',
  requestedByName: 'Jo Park', requestedAt: '2026-11-23T16:42:07Z', finishedAt: '2026-11-23T16:42:11Z', ...change });

describe('the screen of a debtor’s whole file', () => {
  const open = async (of: object | null, files: object[], answers: object = {}) => {
    const api = fakeApi({ CaseFiles: () => ({ account: of, caseFiles: files }), ExportCaseFile: () => ({ result: { __typename: 'CaseFileRequested', id: 'f2' } }), ...answers } as never, fakeSession(['account.read', 'debtor.export']));
    const { page } = await render(Host, api);
    const button = (words: string): HTMLButtonElement | undefined => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    return { api, page, button };
  };

  it('hands a file out with its hash, its manifest and until when it is kept', async () => {
    const { page } = await open(account(), [file()]);
    await until(() => expect(page.textContent).toContain('File of Zelda Quixote'));
    for (const words of ['Ready', '48', '12', 'Kept until 7 Dec 2026', 'Asked for by Jo Park', 'the debtor’s only one']) expect(page.textContent).toContain(words);
    expect([...page.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(expect.arrayContaining(['/files/documents/doc1', '/files/documents/man1']));
  });

  it('names the creditors whose accounts would be in it before all of them are', async () => {
    const { page, button, api } = await open(account({ otherAccounts: [{ id: 'a2', number: 'Q-100002', clientName: 'Halden Tools' }] }), []);
    await until(() => expect(page.textContent).toContain('All 2 accounts'));
    [...page.querySelectorAll<HTMLElement>('button, [role=radio], label')].find((one) => one.textContent?.trim() === 'All 2 accounts')?.click();
    await until(() => expect(page.textContent).toContain('Q-100002 at Halden Tools. Check that the reader may see what concerns other creditors.'));
    button('Make the file')?.click();
    await until(() => expect(api.sent.find(({ operation }) => operation === 'ExportCaseFile')?.variables).toMatchObject({ input: { accountId: 'a1', scope: 'DEBTOR' } }));
  });

  it('makes one at a time, and says how far it is', async () => {
    const { page, button } = await open(account(), [file({ status: 'PREPARING', step: 'Exhibits', done: 3, total: 12, sha256: null, documentId: null, manifestId: null })]);
    await until(() => expect(page.textContent).toContain('3 of 12'));
    expect(button('Make the file')?.disabled).toBe(true);
  });

  it('keeps the hash of a file that was deleted, and says why one could not be made', async () => {
    const { page } = await open(account(), [file({ status: 'DELETED', documentId: null, manifestId: null }), file({ id: 'f0', status: 'FAILED', problem: 'There are more than 10,000 entries of one kind.', sha256: null, documentId: null, manifestId: null })]);
    await until(() => expect(page.textContent).toContain('There are more than 10,000 entries of one kind.'));
    expect(page.textContent).toContain('Its hash stays here');
    expect(page.querySelectorAll('a[href^="/files/documents"]')).toHaveLength(0);
  });

  it('says that there is no such account', async () => {
    const { page } = await open(null, []);
    await until(() => expect(page.textContent).toContain('There is no such account'));
  });

  it('keeps a refusal in words', async () => {
    const refused = await open(account(), [], { ExportCaseFile: () => ({ result: { __typename: 'Refused', code: 'BEING_MADE', message: 'A file of this account is being made already.', field: null, facts: [] } }) });
    await until(() => expect(refused.button('Make the file')?.disabled).toBe(false));
    refused.button('Make the file')?.click();
    await until(() => expect(refused.page.textContent).toContain('A file of this account is being made already.'));
  });
});
