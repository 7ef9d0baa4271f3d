import fc from 'fast-check';
import { addDays, businessDate, currency, ppm, ppmOf, sumMinor, unwrap } from '@quittance/kernel';
import { lateCharges, type LateChargeTerms, type LateInvoice } from './index';

const terms: LateChargeTerms = {
  authority: 'Clause 9 of the supply agreement',
  steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: null, ratePpm: ppm('2%') }],
  cap: null,
};
const invoice: LateInvoice = { amount: 400_000, dueOn: businessDate('2026-01-01'), currency: currency('USD') };
const days = (late: number) => addDays(invoice.dueOn, late);
const total = (given: LateChargeTerms | null, late: number, of = invoice) => sumMinor(unwrap(lateCharges(given, of, days(late))).map(({ amount }) => amount));

describe('M23: late charges by contract', () => {
  it('charges 25.00 + 80.00 = $105.00 on 4,000 that is 32 days late, with its working and authority', () => {
    const charges = unwrap(lateCharges(terms, invoice, days(32)));
    expect(charges.map(({ amount, chargedOn }) => [amount, chargedOn])).toEqual([[2_500, '2026-01-16'], [8_000, '2026-01-31']]);
    expect(charges[1]?.words).toBe('Late charge from day 30 past due: 2% of $4,000.00 = $80.00. Authority: Clause 9 of the supply agreement.');
    expect(total(terms, 32)).toBe(10_500);
  });

  it.each([[14, 0], [15, 2_500], [29, 2_500], [30, 10_500]])('on day %i past due: %i', (late, expected) => expect(total(terms, late)).toBe(expected));

  it('stops at the cap and says so', () => {
    const capped = unwrap(lateCharges({ ...terms, cap: 5_000 }, invoice, days(32)));
    expect(capped.map(({ amount }) => amount)).toEqual([2_500, 2_500]);
    expect(capped[1]?.words).toContain('limited to $25.00 by the cap');
  });

  it('is refused without authority, and absent without terms', () => {
    expect(lateCharges({ ...terms, authority: '  ' }, invoice, days(32))).toMatchObject({ ok: false, refusal: { code: 'NO_AUTHORITY', field: 'lateCharges.authority' } });
    expect(total(null, 400)).toBe(0);
  });

  it('never falls as days pass, never passes its cap, and each step is charged once', () => {
    const step = fc.record({ fromDay: fc.integer({ min: 1, max: 60 }), flat: fc.option(fc.nat(5_000)), ratePpm: fc.option(fc.nat(100_000).map(ppmOf)) });
    fc.assert(
      fc.property(fc.uniqueArray(step, { maxLength: 5, selector: ({ fromDay }) => fromDay }), fc.option(fc.nat(20_000)), fc.nat(90), fc.nat(1_000_000), (steps, cap, late, amount) => {
        const given = { ...terms, steps, cap };
        const of = { ...invoice, amount };
        const now = unwrap(lateCharges(given, of, days(late)));
        expect(total(given, late + 1, of)).toBeGreaterThanOrEqual(total(given, late, of));
        expect(total(given, late, of)).toBeLessThanOrEqual(cap ?? Number.MAX_SAFE_INTEGER);
        expect(new Set(now.map(({ fromDay }) => fromDay)).size).toBe(now.length);
      }),
    );
  });
});
