import fc from 'fast-check';
import { businessDate, currency } from '@quittance/kernel';
import { checkStatement, clearLine, lineIdentities, maskedIdentifier, normalIdentifier, type ParsedBankLine } from './index';

const USD = currency('USD');
const line = (amount: number, more: Partial<ParsedBankLine> = {}): ParsedBankLine => ({ bookedOn: businessDate('2026-03-05'), amount, ...more });
const statement = (lines: ParsedBankLine[], opening: number | null, closing: number | null) => ({ bankAccountId: 'b', format: 'CSV', fileHash: 'x', currency: USD, opening, closing, lines });

describe('a bank statement', () => {
  it('ties from its opening to its closing balance, or is refused with the figure it leads to', () => {
    expect(checkStatement(statement([line(500), line(-200)], 1_000, 1_300)).ok).toBe(true);
    expect(checkStatement(statement([line(500)], 1_000, 1_400))).toMatchObject({ refusal: { code: 'TOTALS_DO_NOT_TIE', facts: { reached: 1_500 } } });
    expect(checkStatement(statement([line(500)], null, 1_400)).ok).toBe(true);
    expect(checkStatement(statement([line(0)], null, null))).toMatchObject({ refusal: { code: 'EMPTY_LINE' } });
  });

  it('tells lines apart: by the bank’s reference, else by what they say; equal ones are counted', () => {
    const [first, second, other] = lineIdentities([line(500, { text: 'Rent' }), line(500, { text: ' rent ' }), line(500, { text: 'Rent 2' })]);
    expect(first).not.toBe(second);
    expect(other).not.toBe(first);
    expect(lineIdentities([line(5, { bankReference: 'A1', text: 'one' })])).toEqual(lineIdentities([line(5, { bankReference: 'a1', text: 'other words' })]));
  });

  it('that is told twice says the same of each line', () => {
    fc.assert(fc.property(fc.array(fc.record({ amount: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom('a', 'b') })), (said) => {
      const lines = said.map(({ amount, text }) => line(amount, { text }));
      const identities = lineIdentities(lines);
      expect(new Set(identities).size).toBe(lines.length);
      expect(lineIdentities([...lines])).toEqual(identities);
    }));
  });
});

describe('clearing a bank line', () => {
  const open = (...amounts: number[]) => amounts.map((amount, n) => ({ transactionId: `t${n}`, open: amount }));

  it('spreads it over the entries chosen, the last one in part', () => {
    expect(clearLine(700, open(300, 500), USD)).toMatchObject({ value: [{ open: 300 }, { open: 400 }] });
    expect(clearLine(-700, open(-700), USD)).toMatchObject({ value: [{ open: -700 }] });
  });

  it('refuses entries that come to less, run the other way, or are not needed', () => {
    for (const [amount, entries] of [[700, open(300, 300)], [700, open(-700)], [700, open(700, 100)], [700, []], [-5, open(-3)]] as const) {
      expect(clearLine(amount, entries, USD)).toMatchObject({ refusal: { code: 'AMOUNT_DIFFERS' } });
    }
  });
});

it('compares account numbers by letters and digits, and shows four', () => {
  expect(normalIdentifier(' de89 3704-0044 0532 0130 00')).toBe('DE89370400440532013000');
  expect(maskedIdentifier('000123456789')).toBe('•••• 6789');
});
