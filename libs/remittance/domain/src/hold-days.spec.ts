import { businessDate } from '@quittance/kernel';
import { NO_HOLD } from '@quittance/clients/domain';
import { composeRun, NOTHING_FORWARD } from './index';
import { line, run, terms, USD } from './run.fixture';

const held = terms('NET', { holdDays: { ...NO_HOLD, CHECK: 10 } });

describe('hold days by method', () => {
  it('leave a check of 25 March to the next run, and take wires and checks of the 21st', () => {
    const at = (day: string, method: 'CHECK' | 'WIRE') =>
      line({ kind: 'PU', collected: 100, fee: 25, method, effectiveOn: businessDate(day) });
    const composed = run(held, [at('2026-03-25', 'CHECK'), at('2026-03-21', 'CHECK'), at('2026-03-31', 'WIRE')]);
    expect(composed).toMatchObject({ remit: 150, totals: { held: 100 } });
    expect(composed.held).toEqual([expect.objectContaining({ until: '2026-04-04' })]);
  });

  it('end when they were fixed to end, whatever a later version of the contract says', () => {
    const wire = { kind: 'PU', collected: 100, fee: 25, method: 'WIRE', effectiveOn: businessDate('2026-03-05') } as const;
    expect(run(held, [line({ ...wire, holdsUntil: businessDate('2026-04-20') })])).toMatchObject({ remit: 0, totals: { held: 100 } });
    expect(run(held, [line({ ...wire, method: 'CHECK', effectiveOn: businessDate('2026-03-25'), holdsUntil: null })])).toMatchObject({ remit: 75 });
  });

  it('take up a payment that was returned while on hold, with its reversal', () => {
    const paid = line({ kind: 'PU', collected: 100, fee: 25, effectiveOn: businessDate('2026-03-25') });
    const back = line({ kind: 'PUR', collected: -100, fee: -25, reversesId: paid.sourceId, effectiveOn: businessDate('2026-03-28') });
    expect(run(held, [paid, back])).toMatchObject({ remit: 0, held: [], carriedForward: NOTHING_FORWARD });
  });

  it('carry forward what a returned payment took from money on hold', () => {
    const waiting = line({ kind: 'PU', collected: 100, fee: 25, effectiveOn: businessDate('2026-03-25') });
    const back = line({ kind: 'PUR', collected: -80, fee: -20, reversesId: 'remitted earlier', effectiveOn: businessDate('2026-03-28') });
    const march = run(held, [waiting, back]);
    expect(march).toMatchObject({ remit: 0, carriedForward: { trust: -60, receivable: 0 }, owedByClient: 60 });
    expect(run(held, [waiting], march.carriedForward, '2026-04-30')).toMatchObject({ remit: 15, carriedForward: NOTHING_FORWARD });
  });

  it('do not let a line of another period, currency or run in', () => {
    const compose = (...lines: Parameters<typeof composeRun>[1]) =>
      composeRun(USD, lines, NOTHING_FORWARD, held, businessDate('2026-03-31'));
    const one = line({ kind: 'PU', collected: 100, fee: 25 });
    expect(compose(one, one)).toMatchObject({ refusal: { code: 'DUPLICATE_SOURCE' } });
    expect(compose({ ...one, effectiveOn: businessDate('2026-04-01') })).toMatchObject({ refusal: { code: 'LINE_AFTER_CUT_OFF' } });
    expect(compose({ ...one, currency: 'EUR' as never })).toMatchObject({ refusal: { code: 'MIXED_CURRENCIES' } });
  });
});
