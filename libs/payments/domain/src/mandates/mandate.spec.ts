import { asId, businessDate, currency, type AccountId } from '@quittance/kernel';
import { mandateEnds, mayDebit, sequenceOf, type AskedDebit, type CountedDebit, type Mandate } from './mandate';
import { mayRepresent, type ReturnedDebit } from './represent';

const ACCOUNT = asId<AccountId>('0190a000-0000-7000-8000-000000000001');
const OTHER = asId<AccountId>('0190a000-0000-7000-8000-000000000002');
const today = businessDate('2026-03-10');
const mandate = (parts: Partial<Mandate> = {}): Mandate => ({
  number: 'M100001', scheme: 'ACH', currency: currency('USD'), accountIds: [ACCOUNT], limits: { perDebit: 50_000, perMonth: 80_000, inAll: 120_000 },
  signedOn: businessDate('2026-03-01'), firstOn: businessDate('2026-03-05'), lastOn: businessDate('2026-09-30'), endedOn: null, endedReason: '', ...parts });
const asked = (parts: Partial<AskedDebit> = {}): AskedDebit => ({ accountId: ACCOUNT, amount: 50_000, dueOn: businessDate('2026-03-16'), balance: 200_000, ...parts });
const taken = (amount: number, dueOn: string): CountedDebit => ({ amount, dueOn: businessDate(dueOn) });
const code = (parts: Partial<AskedDebit>, own: Partial<Mandate> = {}, debits: CountedDebit[] = []): string => {
  const result = mayDebit(mandate(own), debits, asked(parts), today);
  return result.ok ? 'allowed' : result.refusal.code;
};

describe('a debit under a mandate', () => {
  it('is allowed up to each limit and refused a cent above it', () => {
    expect(code({})).toBe('allowed');
    expect(code({ amount: 50_001 })).toBe('OVER_DEBIT_LIMIT');
    expect(code({ amount: 30_000 }, {}, [taken(50_000, '2026-03-30')])).toBe('allowed');
    expect(code({ amount: 30_001 }, {}, [taken(50_000, '2026-03-30')])).toBe('OVER_MONTH_LIMIT');
    expect(code({ amount: 40_000 }, {}, [taken(40_000, '2026-04-02'), taken(40_000, '2026-05-02')])).toBe('allowed');
    expect(code({ amount: 40_001 }, {}, [taken(40_000, '2026-04-02'), taken(40_000, '2026-05-02')])).toBe('OVER_TOTAL_LIMIT');
  });

  it('keeps to the accounts and days that the debtor named', () => {
    expect(code({ accountId: OTHER })).toBe('OUTSIDE_MANDATE');
    expect(code({ dueOn: businessDate('2026-09-30') })).toBe('allowed');
    expect(code({ dueOn: businessDate('2026-10-01') })).toBe('OUTSIDE_MANDATE_DAYS');
    expect(code({}, { firstOn: businessDate('2026-03-17') })).toBe('OUTSIDE_MANDATE_DAYS');
  });

  it('takes no more than is owed, and never on the same day', () => {
    expect(code({ balance: 50_000 })).toBe('allowed');
    expect(code({ balance: 49_999 })).toBe('ABOVE_BALANCE');
    expect(code({ dueOn: businessDate('2026-03-11') })).toBe('allowed');
    expect(code({ dueOn: today })).toBe('DATE_PAST');
    expect(code({ amount: 0 })).toBe('AMOUNT_NOT_POSITIVE');
  });

  it('is refused from the day the mandate ended', () => {
    const own = { endedOn: businessDate('2026-03-16'), endedReason: 'revoked by the debtor' };
    expect(code({ dueOn: businessDate('2026-03-15') }, own)).toBe('allowed');
    expect(code({}, own)).toBe('MANDATE_ENDED');
  });

  it('lapses under SEPA 36 months after the last collection', () => {
    const sepa = mandate({ scheme: 'SEPA', lastOn: null });
    expect(mandateEnds(sepa, [])).toBe('2029-02-28');
    expect(mandateEnds(sepa, [taken(1, '2026-05-01')])).toBe('2029-04-30');
    expect(mandateEnds(mandate({ lastOn: null }), [])).toBeNull();
  });

  it('has its place in the sequence of a SEPA mandate', () => {
    const dueOn = businessDate('2026-03-16');
    expect([sequenceOf({ lastOn: null }, 0, dueOn), sequenceOf({ lastOn: null }, 1, dueOn), sequenceOf({ lastOn: dueOn }, 0, dueOn)]).toEqual(['FRST', 'RCUR', 'OOFF']);
  });
});

describe('a returned debit', () => {
  const returned = (parts: Partial<ReturnedDebit> = {}): ReturnedDebit => ({ code: 'R01', firstDueOn: businessDate('2026-01-05'), returnedOn: businessDate('2026-01-08'), representments: 0, ...parts });
  const again = (parts: Partial<ReturnedDebit>, on: string): string => {
    const result = mayRepresent(returned(parts), businessDate(on));
    return result.ok ? 'allowed' : result.refusal.code;
  };

  it.each(['R01', 'R09'])('of code %s goes out at most twice more, within 180 days', (own) => {
    expect(again({ code: own }, '2026-01-12')).toBe('allowed');
    expect(again({ code: own, representments: 1 }, '2026-07-04')).toBe('allowed');
    expect(again({ code: own }, '2026-07-05')).toBe('TOO_LATE');
    expect(again({ code: own, representments: 2 }, '2026-01-20')).toBe('REPRESENTED_TWICE');
  });

  it('of code R11 is corrected once within 60 days of its return', () => {
    expect(again({ code: 'R11' }, '2026-03-09')).toBe('allowed');
    expect(again({ code: 'R11' }, '2026-03-10')).toBe('TOO_LATE');
    expect(again({ code: 'R11', representments: 1 }, '2026-02-01')).toBe('REPRESENTED_TWICE');
  });

  it.each(['R05', 'R07', 'R10', 'R29', 'R02', ''])('of code "%s" is not sent again', (own) => {
    expect(again({ code: own }, '2026-01-12')).toBe('NOT_REPRESENTABLE');
  });
});
