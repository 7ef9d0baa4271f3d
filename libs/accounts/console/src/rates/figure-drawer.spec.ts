import { Component } from '@angular/core';
import { fakeApi, fakeSession, render, type, until } from '@quittance/ui';
import { FigureDrawer } from './figure-drawer.component';

@Component({ imports: [FigureDrawer], template: `<q-figure-drawer series="US_TREASURY_1Y" />` })
class Screen {}

describe('a figure entered', () => {
  afterEach(() => document.body.replaceChildren());

  it('a weekly yield is named by its Friday and holds for the judgments of the week after it', async () => {
    const api = fakeApi({
      AccountsUnderFigure: () => ({ accountsUnderFigure: 0 }),
      RecordReferenceFigure: () => ({ recordReferenceFigure: { __typename: 'RecordedFigure', id: 'f1', series: 'US_TREASURY_1Y', effectiveFrom: '2026-11-22' } }),
    }, fakeSession(['reference.manage']));
    await render(Screen, api);
    const field = (label: string): Element | null => [...document.querySelectorAll('q-field')].find((one) => one.textContent?.includes(label))?.querySelector('input') ?? null;
    type(field('Average of the week ending'), '2026-11-20');
    type(field('Rate, % a year'), '4.15');
    type(field('Published where'), 'Federal Reserve, H.15');
    await until(() => expect(document.body.textContent).toContain('federal judgments from 22 Nov 2026 to 28 Nov 2026 bear it'));
    [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('Enter the figure'))?.click();
    await until(() => expect(api.sent.find(({ operation }) => operation === 'RecordReferenceFigure')?.variables).toMatchObject({ input: { series: 'US_TREASURY_1Y', effectiveFrom: '2026-11-22', value: 41_500 } }));
  });
});
