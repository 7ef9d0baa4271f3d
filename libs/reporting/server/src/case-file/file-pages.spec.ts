import { businessDate, currency } from '@quittance/kernel';
import type { CaseFileFacts } from './case-file-facts';
import { chapters } from './file-pages';

const facts: CaseFileFacts = {
  agency: { name: 'Halden', address: '', country: 'US', timeZone: 'America/Chicago' }, debtor: { name: 'Brightwater LLC', kind: 'ORGANISATION', place: 'Chicago' },
  parties: [], points: [], accounts: [], timeline: [], messages: [], attempts: [], decisions: [], promises: [], payments: [], documents: [], settlements: [] };
const money = (settlements: CaseFileFacts['settlements']): string => chapters({ ...facts, settlements }, () => null).at(-1)?.body.markup ?? '';

describe('settlements in a debtor’s file', () => {
  it('stand as a table: what was owed and taken, its instalments, what came and was given up, and by whose word', () => {
    const text = money([{
      account: 'Q-100001', madeOn: businessDate('2026-03-10'), owed: 1_000_000, agreed: 400_000, received: 400_000, givenUp: 600_000, currency: currency('USD'), status: 'KEPT', resolvedOn: businessDate('2026-04-20'), by: 'Rosa <Field>',
      instalments: [{ dueOn: businessDate('2026-03-20'), amount: 200_000 }, { dueOn: businessDate('2026-04-20'), amount: 200_000 }] }]);
    for (const words of ['Settlements: a part for the whole', 'Q-100001', '10,000.00 USD', '4,000.00', '6,000.00', '2,000.00 by 20', 'Kept, 20', 'Rosa &lt;Field&gt;']) expect(text).toContain(words);
    expect(text.match(/2,000\.00 by/g)).toHaveLength(2);
  });

  it('are said to be none where there are none', () => {
    expect(money([])).toContain('Nothing was settled.');
  });
});
