import { addDays, unwrap } from '@quittance/kernel';
import { bucketAmounts } from '../index';
import { accrue, interestTotal } from './index';
import { claim, contract, day, facts, judgment, paid } from './interest.fixture';

const judged = day('2026-03-06');
const none = contract('18%');
const federal = judgment(2_500_000, '4.15%', { compounding: 'ANNUAL' });
const since = (events: Parameters<typeof facts>[2], through: string, of = federal) => {
  const before = interestTotal(unwrap(accrue(facts(none, [claim(2_500_000)], events, { judgment: null }), judged)));
  return interestTotal(unwrap(accrue(facts(none, [claim(2_500_000)], events, { judgment: of }), day(through)))) - before;
};

describe('M12: interest on a judgment', () => {
  it('federal: 25,000 at 4.15% gives 511.64 in 180 days, owes 26,037.50 after a year and 27,118.06 after two', () => {
    // Judged before anything was due, so that there is no other interest; no leap day in the two years.
    const of = judgment(2_500_000, '4.15%', { compounding: 'ANNUAL', judgedOn: day('2025-03-06') });
    const at = (through: string): number => interestTotal(unwrap(accrue(facts(none, [claim(2_500_000, '2027-12-31')], [], { judgment: of }), day(through))));
    expect(at('2025-09-02')).toBe(51_164);
    expect([2_500_000 + at('2026-03-06'), 2_500_000 + at('2027-03-06')]).toEqual([2_603_750, 2_711_806]);
  });

  it('simple by state: the second year bears what the first did', () => {
    const simple = judgment(2_500_000, '9%');
    expect([since([], '2027-03-06', simple), since([], '2028-03-05', simple)]).toEqual([225_000, 450_000]);
  });

  it('stops what the contract gave, and bears interest on all the judgment names', () => {
    const all = judgment(2_500_000, '10%', { amounts: bucketAmounts({ PRINCIPAL: 2_500_000, INTEREST: 80_000, COSTS: 20_000 }) });
    const { segments } = unwrap(accrue(facts(none, [claim(2_500_000)], [], { judgment: all }), addDays(judged, 73)));
    expect(segments.map(({ invoiceId, to, principal }) => [invoiceId === null, to, principal])).toEqual([[false, judged, 2_500_000], [true, '2026-05-18', 2_600_000]]);
    expect(segments[1]?.amount).toBe(52_000);
  });

  it('takes payments off its sum, the judgment before the interest since; what is charged later bears none', () => {
    const all = judgment(2_500_000, '10%', { amounts: bucketAmounts({ PRINCIPAL: 2_500_000, INTEREST: 80_000 }) });
    const events = [paid(100_000, '2026-05-18', 'INTEREST'), paid(-30_000, '2026-05-18', 'COSTS'), paid(500_000, '2026-07-30')];
    const { segments } = unwrap(accrue(facts(none, [claim(2_500_000)], events, { judgment: all }), day('2026-08-08')));
    expect(segments.slice(1).map(({ from, principal }) => [from, principal])).toEqual([['2026-03-06', 2_580_000], ['2026-05-18', 2_500_000], ['2026-07-30', 2_000_000]]);
  });

  it('bears no more interest on compounded interest once that is paid', () => {
    const { segments } = unwrap(accrue(facts(none, [claim(2_500_000)], [paid(103_750, '2027-03-16', 'INTEREST')], { judgment: federal }), day('2027-03-26')));
    expect(segments.slice(1).map(({ from, principal }) => [from, principal])).toEqual([['2026-03-06', 2_500_000], ['2027-03-06', 2_603_750], ['2027-03-16', 2_500_000]]);
  });

  it('bears interest again on a payment that is returned', () => {
    const events = [paid(500_000, '2026-05-18'), paid(-500_000, '2026-05-28')];
    const { segments } = unwrap(accrue(facts(none, [claim(2_500_000)], events, { judgment: federal }), day('2026-06-06')));
    expect(segments.slice(1).map(({ from, principal }) => [from, principal])).toEqual([['2026-03-06', 2_500_000], ['2026-05-18', 2_000_000], ['2026-05-28', 2_500_000]]);
  });
});
