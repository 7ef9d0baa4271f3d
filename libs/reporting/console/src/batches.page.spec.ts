import { fakeApi, fakeSession, render, until } from '@quittance/ui';
import { BatchesPage } from './batches.page';

const batch = (change: object = {}) => ({
  clientId: 'c1', clientCode: 'CARROW', clientName: 'Carrow Steel', currency: 'USD', placementId: null, takeoverId: null, number: '', fileName: '', placedFrom: '2026-01-01', accounts: 8, listed: 1_151_344, charges: 148_237, adjustments: -239_169,
  leftOut: 0, netListed: 1_151_344, collected: 1_006_712, direct: 0, fees: 250_000, owing: 53_700, open: 53_700, yieldPerAccount: 125_839, rates: { gross: 874_380, withCharges: 774_640, net: 874_380 }, months: [{ age: 0, collected: 200_000 }, { age: 1, collected: 300_000 }], ...change });

describe('the batches screen', () => {
  const open = async (nodes: object[]) => {
    const asked: { grouping: string; sort: string; ascending: boolean }[] = [];
    const api = fakeApi({
      Batches: ({ filter }: { filter: (typeof asked)[number] }) => {
        asked.push(filter);
        return { batches: { nodes, pageInfo: { endCursor: null, hasNextPage: false } } };
      } } as never, fakeSession(['report.read'] as never));
    const shown = await render(BatchesPage, api);
    return { asked, page: shown.page };
  };

  it('shows M20’s row with its denominator named, a step only where its month is over, and lists as asked', async () => {
    const { asked, page } = await open([batch(), batch({ currency: 'EUR', placedFrom: '2025-12-01' })]);
    await until(() => expect(page.querySelectorAll('tbody tr')).toHaveLength(2));
    const headers = [...page.querySelectorAll('thead th')].map((cell) => cell.textContent?.trim());
    expect(headers).toEqual(expect.arrayContaining(['% of placed, gross', 'To month 1', 'To month 3']));
    const first = page.querySelector('tbody tr') as HTMLElement;
    const cell = (header: string): string => first.querySelector(`[data-label="${header}"]`)?.textContent?.trim() ?? '';
    expect([cell('Placed in'), cell('Collected'), cell('% of placed, gross'), cell('Owing'), cell('To month 1'), cell('To month 3')]).toEqual(['Jan 2026', '$10,067.12', '87.44%', '$537.00', '$3,000.00', '–']);
    expect(asked.at(-1)).toMatchObject({ grouping: 'MONTH', sort: 'PLACED_ON', ascending: false });
    [...page.querySelectorAll<HTMLElement>('thead button')].find((one) => one.textContent?.includes('Collected'))?.click();
    await until(() => expect(asked.at(-1)).toMatchObject({ sort: 'COLLECTED', ascending: false }));
  });

  it('says what will stand there while nothing was placed', async () => {
    const { page } = await open([]);
    await until(() => expect(page.textContent).toContain('Nothing was placed yet'));
  });
});
