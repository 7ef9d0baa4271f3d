import { fakeApi, fakeSession, render, type as typeInto, until } from '@quittance/ui';
import { RetentionPage } from './retention.page';

const rule = (change: object = {}) => ({ id: 'us-file', kind: 'FILE', place: 'US', years: 3, from: 'LAST_ACTIVITY', source: '12 CFR 1006.100(a)', ground: '17(3)(b)', caution: 'Some states ask for longer.', ...change });
const first = { version: '2026-11', n: 1, basedOn: null, effectiveFrom: null, reason: 'Comes with Quittance', actorName: 'Quittance', recordedAt: null, rules: [rule()] };
const entry = { id: 'e1', debtorId: 'd1', debtorName: 'Zelda Quixote', accounts: ['Q-100001'], cause: 'REQUEST', status: 'LISTED', rulesVersion: '2026-11', note: 'By letter', listedByName: 'Jo', listedAt: '2026-11-23T10:00:00Z', decidedByName: '', decidedAt: null, decisionNote: '', doneAt: null,
  lastActivityOn: '2021-03-01', keptThrough: '2024-03-01', kinds: [{ kind: 'FILE', rule: 'us-file', source: '12 CFR 1006.100(a)', ground: '17(3)(b)', through: '2024-03-01' }, { kind: 'BOOKS', rule: 'books', source: 'HGB § 257', ground: '17(3)(b)', through: null }], keeping: [], counts: [{ name: 'messages', count: 2 }] };

describe('the retention screen', () => {
  const open = async (versions: object[] = [first], permissions = ['compliance.read', 'compliance.rules', 'erasure.approve'], answers: object = {}) => {
    const api = fakeApi({
      Retention: () => ({ retention: { rulesVersion: '2026-11', listed: 1, kept: 0, done: 0, rules: [rule()], versions, holds: [] } }),
      ErasureList: () => ({ erasureList: { nodes: [entry], pageInfo: { endCursor: null, hasNextPage: false } } }),
      ErasureStays: () => ({ erasureStays: [{ what: 'Print file B1001', why: 'Others’ letters stand in the same PDF and manifest.', until: 'until everybody it has a letter to is erased' }] }), ...answers,
    } as never, fakeSession(permissions as never));
    const shown = await render(RetentionPage, api);
    await until(() => expect(shown.page.textContent).toContain('Zelda Quixote'));
    const press = (words: string): void => [...shown.page.querySelectorAll<HTMLElement>('button, [role=radio], label')].find((one) => one.textContent?.trim() === words)?.click();
    return { api, page: shown.page, press };
  };

  it('says before anybody approves what would be erased, and what stays, why, and until when', async () => {
    const { page } = await open();
    page.querySelector<HTMLElement>('tbody tr')?.click();
    await until(() => expect(page.textContent).toContain('Print file B1001, until everybody it has a letter to is erased.'));
    for (const words of ['Would be erased', '2 messages', 'Would stay', 'Erasing cannot be undone']) expect(page.textContent).toContain(words);
  });

  it('shows the version to come, which is the one that is changed', async () => {
    const next = { ...first, version: '2-abc', n: 2, basedOn: '2026-11', effectiveFrom: '2027-01-01', reason: 'California', actorName: 'Jo', rules: [rule(), rule({ id: 'us-ca-file', place: 'US-CA', years: 4 })] };
    const { page, press } = await open([next, first]);
    press('Rules');
    await until(() => expect(page.textContent).toContain('Version 2-abc begins on'));
    expect(page.textContent).toContain('California');
  });

  it('makes a version only after saying how many files it moves; what is changed after that is looked at again', async () => {
    const { api, page, press } = await open([first], undefined, {
      PreviewRetentionRules: () => ({ result: { __typename: 'RetentionPreview', files: 120, allFiles: 120, keptLonger: 7, keptShorter: 0, dueBefore: 9, dueAfter: 2 } }),
      KeepRetentionRules: () => ({ result: { __typename: 'RetentionRulesKept', version: '2-new' } }) });
    press('Rules');
    await until(() => expect(page.querySelector('q-card tbody tr')?.textContent).toContain('United States'));
    page.querySelector<HTMLElement>('q-card tbody tr')?.click();
    await until(() => expect(page.querySelector('q-retention-rule-drawer')).not.toBeNull());
    const drawer = page.querySelector('q-retention-rule-drawer') as HTMLElement;
    const years = [...drawer.querySelectorAll('input')].find((one) => one.value === '3') as HTMLInputElement;
    typeInto(years, '5');
    const button = (words: string) => [...drawer.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    button('See what it moves')?.click();
    await until(() => expect(drawer.textContent).toContain('7 closed files are kept longer, 0 shorter.'));
    typeInto(years, '6');
    await until(() => expect(button('Make the new version')).toBeUndefined());
    button('See what it moves')?.click();
    await until(() => expect(button('Make the new version')).toBeDefined());
    button('Make the new version')?.click();
    await until(() => expect(api.sent.some(({ operation }) => operation === 'KeepRetentionRules')).toBe(true));
    expect((api.sent.find(({ operation }) => operation === 'KeepRetentionRules')?.variables as { input: object }).input).toMatchObject({ basedOn: '2026-11', rules: [{ id: 'us-file', years: 6 }], removed: [] });
  });

  it('lets those only read the rules who may not change them', async () => {
    const { page, press } = await open([first], ['compliance.read']);
    press('Rules');
    await until(() => expect(page.textContent).toContain('is in force'));
    expect(page.textContent).not.toContain('Add a rule');
  });
});
