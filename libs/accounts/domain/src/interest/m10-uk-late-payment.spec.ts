import { addDays, unwrap } from '@quittance/kernel';
import { accrue, interestTotal } from './index';
import { claim, contract, day, facts, paid, UK } from './interest.fixture';

const gbp = { currency: 'GBP' };

describe('M10: UK late payment', () => {
  it('5,000 at 12.75% for 60 days is 104.79, with 70 fixed: 5,174.79', () => {
    const accrual = unwrap(accrue(facts(UK, [claim(500_000, '2025-01-31')], [], gbp), addDays(day('2025-02-01'), 60)));
    expect(accrual.segments).toMatchObject([{ ratePpm: 127_500, days: 60, amount: 10_479, why: 'Bank of England base rate of 31 Dec 2024, 4.75%, + 8%' }]);
    expect(500_000 + interestTotal(accrual) + [...accrual.fixedSums.values()].reduce((sum, { amount }) => sum + amount, 0)).toBe(517_479);
  });

  it('1,000 at 8.5% for 50 days is 11.64, and 11.50 rounded each day', () => {
    const on = (rounding: 'PERIOD' | 'DAILY') => interestTotal(unwrap(accrue(facts(contract('8.5%', { rounding }), [claim(100_000)]), addDays(day('2026-01-01'), 50))));
    expect([on('PERIOD'), on('DAILY')]).toEqual([1_164, 1_150]);
  });

  it('charges 40, 70 and 100 on invoices of 800, 4,500 and 12,000: 210', () => {
    const invoices = [claim(80_000, '2025-01-31', 'a'), claim(450_000, '2025-02-28', 'b'), claim(1_200_000, '2025-03-31', 'c')];
    const { fixedSums } = unwrap(accrue(facts(UK, invoices, [], gbp), day('2025-06-01')));
    expect([...fixedSums.values()].reduce((sum, { amount }) => sum + amount, 0)).toBe(21_000);
    expect(fixedSums.get(invoices[0]!.invoiceId)).toEqual({ amount: 4_000, on: '2025-02-01' });
  });

  it.each([
    ['1,000.00', 100_000, '2024-01-31', '2024-03-02', 30, 132_500, 1_089],
    ['12,500.50, though the base rate moved in August', 1_250_050, '2023-10-31', '2024-08-20', 293, 130_000, 130_450],
  ])('keeps the rate of the reference date for %s', (_, amount, due, paidOn, days, ratePpm, interest) => {
    expect(unwrap(accrue(facts(UK, [claim(amount, due)], [], gbp), day(paidOn))).segments).toMatchObject([{ days, ratePpm, amount: interest }]);
  });

  it('lets a contract rate displace the statute, and its fixed sum', () => {
    const accrual = unwrap(accrue(facts(contract('5%'), [claim(500_000, '2025-01-31')], [], gbp), day('2025-04-02')));
    expect([accrual.segments[0]?.ratePpm, accrual.fixedSums.size]).toEqual([50_000, 0]);
  });

  it('owes no fixed sum on what was paid in time, and names a rate that is missing', () => {
    const inTime = [paid(500_000, '2025-01-31')];
    expect(unwrap(accrue(facts(UK, [claim(500_000, '2025-01-31')], inTime, gbp), day('2025-06-01'))).fixedSums.size).toBe(0);
    expect(accrue(facts(UK, [claim(500_000, '2021-01-31')], [], gbp), day('2021-06-01'))).toMatchObject({ ok: false, refusal: { code: 'NO_REFERENCE_RATE', facts: { series: 'BOE_BASE', on: '2020-12-31' } } });
  });
});
