import { addDays, unwrap } from '@quittance/kernel';
import { accrue, interestTotal } from './index';
import { claim, day, EU, facts } from './interest.fixture';

const invoice = claim(1_000_000, '2024-07-31');
const eur = { currency: 'EUR' };

describe('M11: EU late payment', () => {
  it('10,000 at 12.25% for 45 days is 151.03, and 40', () => {
    const accrual = unwrap(accrue(facts(EU, [invoice], [], eur), addDays(day('2024-08-01'), 45)));
    expect(accrual.segments).toMatchObject([{ ratePpm: 122_500, days: 45, amount: 15_103 }]);
    expect([...accrual.fixedSums.values()]).toEqual([{ amount: 4_000, on: '2024-08-01' }]);
  });

  it("keeps the first half-year's rate, or takes each one's where national law says so", () => {
    const at = (resets: boolean) => unwrap(accrue(facts({ ...EU, resets }, [invoice], [], eur), day('2025-02-01'))).segments.map(({ from, ratePpm }) => [from, ratePpm]);
    expect(at(false)).toEqual([['2024-08-01', 122_500]]);
    expect(at(true)).toEqual([['2024-08-01', 122_500], ['2025-01-01', 111_500]]);
  });

  it('charges no euros on a debt in another currency', () => {
    const accrual = unwrap(accrue(facts(EU, [invoice], [], { currency: 'SEK' }), day('2024-09-15')));
    expect([interestTotal(accrual), accrual.fixedSums.size]).toEqual([15_103, 0]);
  });
});
