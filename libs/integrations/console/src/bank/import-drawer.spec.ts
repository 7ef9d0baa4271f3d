import { fakeApi, fakeSession, FETCH, render, until } from '@quittance/ui';
import { ImportDrawer } from './import-drawer.component';

const PAGE = { endCursor: null, hasNextPage: false };
const told = (payer: string) => ({ bookedOn: '2026-03-04', payer, reference: '', text: 'Inv 1' });
const overlap = {
  seen: 'a'.repeat(64), lines: 3, doubts: 2, fresh: 1, known: 0, files: [{ fileName: 'march.sta', lines: 2 }],
  pairs: ['1:1', '1:2'].map((name) => ({ name, account: 'Trust checking', amount: 7_000, currency: 'USD', here: told(`GUTSCHRIFT ${name}`), told: told(`Marlow ${name}`) })),
};
const DONE = { message: 'CSV list: 1 new line, 2 known already.', repeated: false, importId: 'i1' };

async function show(answers: readonly unknown[]) {
  const api = fakeApi({ BankAccountChoices: () => ({ bankAccountChoices: [{ id: 'b1', name: 'Trust checking', currency: 'USD', identifierMasked: '•••• 6789', book: 'TRUST' }] }), BankImports: () => ({ bankImports: { nodes: [], pageInfo: PAGE } }) }, fakeSession(['bank.match']));
  const sent: FormData[] = [];
  const over = api.providers.find((one) => (one as { provide: unknown }).provide === FETCH) as { useValue: typeof fetch };
  const files = async (url: string, init: RequestInit): Promise<unknown> => {
    if (url !== '/files/bank') return over.useValue(url, init);
    sent.push(init.body as FormData);
    return { status: 200, ok: true, headers: new Headers(), json: async () => answers[sent.length - 1] };
  };
  const fixture = await render(ImportDrawer, api, [{ provide: FETCH, useValue: files }]);
  const press = async (words: string): Promise<void> => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.includes(words));
    if (!button) throw new Error(`no button “${words}”`);
    button.click();
    await fixture.whenStable();
  };
  await until(() => expect(document.querySelector('q-dropzone label')).not.toBeNull());
  document.querySelector('q-dropzone label')?.dispatchEvent(Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [new File(['x'], 'list.csv')] } }));
  await fixture.whenStable();
  return { fixture, sent, press };
}

describe('a file with lines that may be here already', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows them side by side and takes in only the others', async () => {
    const { sent, press } = await show([{ overlap }, DONE]);
    await until(() => expect(document.body.textContent).toContain('tells 2 lines that may be here already, from march.sta'));
    expect(document.body.textContent).toContain('GUTSCHRIFT 1:1');
    expect(document.body.textContent).toContain('Marlow 1:1');
    await press('Take in only the other line');
    await until(() => expect(document.body.textContent).toContain('1 new line, 2 known already'));
    expect(sent.map((form) => form.get('overlap'))).toEqual([null, `${overlap.seen} `]);
  });

  it('sends the lines that were marked as other payments, or says that all are', async () => {
    const { sent, press, fixture } = await show([{ overlap }, { overlap: { ...overlap, seen: 'b'.repeat(64) } }, DONE]);
    await until(() => expect(document.querySelectorAll('q-overlap input[type=checkbox]')).toHaveLength(2));
    document.querySelectorAll<HTMLInputElement>('q-overlap input[type=checkbox]')[1]?.click();
    await fixture.whenStable();
    await press('Take in 2 lines');
    await until(() => expect(sent).toHaveLength(2));
    await press('All are other payments: take in 3 lines');
    await until(() => expect(sent).toHaveLength(3));
    expect(sent.map((form) => form.get('overlap'))).toEqual([null, `${'a'.repeat(64)} 1:2`, `${'b'.repeat(64)} ALL`]);
  });
});

describe('a list that leaves open how days and amounts are written', () => {
  afterEach(() => document.body.replaceChildren());

  it('is read only once a person has said both: nothing is chosen for them', async () => {
    const mappingNeeded = { form: { headers: ['Date', 'Amount', 'Payee'], mapping: { bookedOn: 0, amount: 1, payer: 2 }, words: [], dateOrder: null, decimalSign: null }, questions: ['Which comes first in a date such as “03/04/2026”: day or month?'], sample: [['03/04/2026', '1.000', 'Marlow']] };
    const { sent, press, fixture } = await show([{ mappingNeeded }, DONE]);
    const ready = (): boolean => [...document.querySelectorAll('button')].some((one) => one.textContent?.includes('Read the list so') && !one.disabled);
    await until(() => expect(document.querySelectorAll('q-bank-mapping input[type=radio]')).toHaveLength(5));
    expect([document.querySelectorAll('q-bank-mapping input[type=radio]:checked').length, ready()]).toEqual([0, false]);
    const choose = async (value: string): Promise<void> => {
      document.querySelector<HTMLInputElement>(`q-bank-mapping input[value=${value}]`)?.click();
      await fixture.whenStable();
    };
    await choose('DMY');
    expect(ready()).toBe(false);
    await choose('COMMA');
    await press('Read the list so');
    await until(() => expect(sent).toHaveLength(2));
    expect(JSON.parse(String(sent[1]?.get('mapping')))).toMatchObject({ columns: { date: 'bookedOn', amount: 'amount', payee: 'payer' }, dateOrder: 'DMY', decimalSign: 'COMMA' });
  });
});
