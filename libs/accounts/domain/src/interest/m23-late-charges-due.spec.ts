import { addDays, ppm, sumMinor, unwrap, type InvoiceId } from '@quittance/kernel';
import { NO_INTEREST, type LateChargeTerms } from '@quittance/clients/domain';
import { accrue } from './index';
import { claim, day, facts, INVOICE, judgment, paid } from './interest.fixture';

const late: LateChargeTerms = { authority: 'Clause 9', steps: [{ fromDay: 15, flat: 2_500, ratePpm: null }, { fromDay: 30, flat: null, ratePpm: ppm('2%') }], cap: null };
const invoice = claim(400_000, '2026-01-31');
const charged = (events: Parameters<typeof facts>[2], days: number, more: Parameters<typeof facts>[3] = {}, given = late): number => {
  const terms = [{ from: day('2026-01-15'), terms: NO_INTEREST, late: given }];
  const { lateCharges } = unwrap(accrue(facts(NO_INTEREST, [invoice], events, { terms, ...more }), addDays(invoice.dueOn, days)));
  return sumMinor((lateCharges.get(INVOICE as InvoiceId) ?? []).map(({ amount }) => amount));
};

describe('M23: late charges of an account', () => {
  it('4,000, 32 days late: 25.00 + 80.00', () => {
    expect([14, 15, 29, 30, 32].map((days) => charged([], days))).toEqual([0, 2_500, 2_500, 10_500, 10_500]);
  });

  it('falls due only on what is still open that day', () => {
    expect(charged([paid(400_000, '2026-02-20')], 32)).toBe(2_500);
    expect(charged([paid(399_999, '2026-02-10')], 32)).toBe(10_500);
  });

  it('stops at a judgment', () => {
    expect(charged([], 60, { judgment: judgment(400_000, '9%', { judgedOn: day('2026-02-20') }) })).toBe(2_500);
  });

  it('a step that fell due on nothing takes nothing of the cap', () => {
    // Paid in full on day 10, returned on day 20: nothing was open on day 15.
    const returned = [paid(400_000, '2026-02-10'), paid(-400_000, '2026-02-20')];
    expect(charged(returned, 32, {}, { ...late, cap: 9_000 })).toBe(8_000);
    expect(charged([], 32, {}, { ...late, cap: 9_000 })).toBe(9_000);
  });

  it('follows the terms of the day each step fell due: later ones take nothing back and bring nothing of before them', () => {
    const under = (days: number, ...terms: [string, LateChargeTerms | null][]): number[] => {
      const dated = terms.map(([from, given]) => ({ from: day(from), terms: NO_INTEREST, late: given }));
      return (unwrap(accrue(facts(NO_INTEREST, [invoice], [], { terms: dated }), addDays(invoice.dueOn, days))).lateCharges.get(INVOICE as InvoiceId) ?? []).map(({ amount }) => amount);
    };
    // Due 31 January: the first step falls due on 15 February, the second on 2 March.
    expect(under(60, ['2026-01-15', late], ['2026-02-20', null])).toEqual([2_500]);
    expect(under(60, ['2026-01-15', null], ['2026-02-20', late])).toEqual([8_000]);
    expect(under(60, ['2026-01-15', null], ['2026-03-03', late])).toEqual([]);
    expect(under(60, ['2026-01-15', late], ['2026-03-02', { ...late, cap: 4_000 }])).toEqual([2_500, 1_500]);
    expect(under(60, ['2026-01-15', late], ['2026-03-03', { ...late, cap: 4_000 }])).toEqual([2_500, 8_000]);
    expect(under(60, ['2026-01-15', late], ['2026-02-15', null], ['2026-02-15', late])).toEqual([2_500, 8_000]);
  });

  it('is refused without the clause or law that authorises it', () => {
    const terms = [{ from: day('2026-01-15'), terms: NO_INTEREST, late: { ...late, authority: '' } }];
    expect(accrue(facts(NO_INTEREST, [invoice], [], { terms }), day('2026-04-01'))).toMatchObject({ ok: false, refusal: { code: 'NO_AUTHORITY' } });
  });
});
