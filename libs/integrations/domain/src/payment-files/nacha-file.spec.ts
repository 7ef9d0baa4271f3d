import fc from 'fast-check';
import { currency, unwrap } from '@quittance/kernel';
import { nachaFaults } from './nacha-checker.fixture';
import { nachaFile, RETRY, type NachaBatch } from './nacha-file';
import { toUs, usHeader } from './payment-files.fixture';

const remittances = (entries = [toUs()]): NachaBatch => ({ sec: 'CCD', direction: 'CREDIT', entryDescription: 'REMITTANCE', entries });
const debits = (entries = [toUs({ reference: 'D77', amount: 20_000, text: '' })]): NachaBatch => ({ sec: 'PPD', direction: 'DEBIT', entryDescription: 'PAYMENT', entries });
const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const field = (line: string | undefined, from: number, to: number): string => (line ?? '').slice(from - 1, to);

describe('a NACHA file', () => {
  const file = unwrap(nachaFile(usHeader, [remittances(), debits()]));
  const lines = linesOf(file.text);

  it('has records of 94 characters in blocks of ten, the last filled with nines', () => {
    expect(lines.every((line) => line.length === 94)).toBe(true);
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toBe('9'.repeat(94));
    expect(lines.map((line) => line[0]).join('')).toBe('15676856689999999999');
  });

  it('says in its header where it goes, who sends it, when, and which it is that day', () => {
    expect(field(lines[0], 4, 13)).toBe(' 071000013');
    expect(field(lines[0], 14, 23)).toBe('1364417720');
    expect(field(lines[0], 24, 34)).toBe('2611231542' + '0');
  });

  it('pays the amount to the account, with its reference, and takes the same from the agency’s own', () => {
    expect(field(lines[2], 2, 3)).toBe('22');
    expect([field(lines[2], 4, 12), field(lines[2], 13, 29).trim(), field(lines[2], 30, 39), field(lines[2], 40, 54).trim()]).toEqual(['121042882', '3300118', '0000381500', 'S1001']);
    expect([field(lines[4], 2, 3), field(lines[4], 4, 12), field(lines[4], 30, 39)]).toEqual(['27', '071000013', '0000381500']);
  });

  it('closes each batch and the file with count, hash and equal totals', () => {
    const hash = (12104288 + 7100001).toString().padStart(10, '0');
    expect([field(lines[5], 5, 10), field(lines[5], 11, 20), field(lines[5], 21, 32), field(lines[5], 33, 44)]).toEqual(['000003', hash, '000000381500', '000000381500']);
    const last = lines[10];
    expect([field(last, 2, 7), field(last, 8, 13), field(last, 14, 21)]).toEqual(['000002', '000002', '00000005']);
    expect([field(last, 32, 43), field(last, 44, 55)]).toEqual(['000000401500', '000000401500']);
    expect(file).toMatchObject({ name: 'ach-000027.ach', count: 2, total: 401_500 });
  });

  it('numbers its entries through, so that a trace number names one of the file', () => {
    const [first, addenda, offset, debit, own] = [lines[2], lines[3], lines[4], lines[7], lines[8]];
    expect([first, offset, debit, own].map((line) => field(line, 80, 94))).toEqual(['071000010000001', '071000010000002', '071000010000003', '071000010000004']);
    expect(field(addenda, 88, 94)).toBe('0000001');
  });

  it('goes on numbering where earlier files ended, and begins anew before the numbers run out', () => {
    const first = (tracesUsed: number): string => field(linesOf(unwrap(nachaFile({ ...usHeader, tracesUsed }, [remittances()])).text)[2], 80, 94);
    expect([0, 40, 9_999_990, 9_999_998, 30_000_000].map(first)).toEqual(['071000010000001', '071000010000041', '071000019999991', '071000010000002', '071000010000010']);
  });

  it('is found sound by a reader of its own, whatever the names, amounts and batches', () => {
    const routing = fc.stringMatching(/^\d{8}$/).map((digits) => digits + String((10 - ([...digits].reduce((sum, digit, at) => sum + Number(digit) * ([3, 7, 1][at % 3] ?? 0), 0) % 10)) % 10));
    const name = fc.oneof(fc.constantFrom('Müller & Söhne', '王小明', 'Ødegård A/S', 'Nguyễn Thị Ánh', '🎉 Party Supply', 'Łódź «Handel»', 'شركة التحصيل', 'O’Neill \u202e', 'x'.repeat(80)), fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => /\S/.test(text.replaceAll(/[\p{M}\s]/gu, ''))));
    const entry = fc.record({ amount: fc.oneof(fc.integer({ min: 1, max: 5_000_000 }), fc.constantFrom(1, 9_999_999_999)), name, text: fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 120 })), routing, type: fc.constantFrom('CHECKING' as const, 'SAVINGS' as const), account: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 -]{0,16}$/) });
    const batch = fc.record({ sec: fc.constantFrom('PPD' as const, 'CCD' as const), direction: fc.constantFrom('CREDIT' as const, 'DEBIT' as const), entryDescription: fc.constantFrom('REMITTANCE', 'PAYMENT', 'Refund', RETRY), entries: fc.array(entry, { maxLength: 12 }) });
    fc.assert(fc.property(fc.array(batch, { minLength: 1, maxLength: 5 }).filter((batches) => batches.some(({ entries }) => entries.length > 0)), name, fc.nat(), (batches, company, tracesUsed) => {
      const made = batches.map(({ entries, ...of }): NachaBatch => ({ ...of, entries: entries.map(({ routing: number, type, account, ...rest }, n) => toUs({ ...rest, reference: `R${n}`, bank: { kind: 'US', routing: number, account, type } })) }));
      const written = nachaFile({ ...usHeader, tracesUsed, originator: { ...usHeader.originator, name: company, bankName: company } }, made);
      expect(nachaFaults(unwrap(written).text)).toEqual([]);
    }), { numRuns: 400 });
  });

  it('is found unsound by that reader where a code, a routing number, an amount, the bank of a trace number or a control is another by one digit', () => {
    const all = linesOf(file.text);
    const told: Readonly<Record<string, (column: number) => boolean>> = { 6: (column) => (column >= 3 && column <= 12) || (column >= 30 && column <= 39) || (column >= 80 && column <= 87), 8: (column) => column <= 44 || column >= 80, 9: (column) => column <= 55 };
    for (const [n, line] of all.slice(0, 11).entries()) {
      for (let column = 2; column <= 94; column += 1) {
        const digit = line.charAt(column - 1);
        if (!/\d/.test(digit) || !told[line.charAt(0)]?.(column)) continue;
        const other = line.slice(0, column - 1) + String((Number(digit) + 1) % 10) + line.slice(column);
        expect([n, column, nachaFaults([...all.slice(0, n), other, ...all.slice(n + 1), ''].join('\n')).length > 0]).toEqual([n, column, true]);
      }
    }
  });

  it('cuts a batch in two where its sum is beyond the entry that balances it, and refuses what no file holds', () => {
    const entries = [6_000_000_000, 3_999_999_999, 1].map((amount, n) => toUs({ reference: `S${n}`, amount, text: '' }));
    const big = linesOf(unwrap(nachaFile(usHeader, [remittances(entries)])).text);
    expect(big.filter((line) => line.startsWith('5')).map((line) => field(line, 88, 94))).toEqual(['0000001', '0000002']);
    expect(big.filter((line) => field(line, 1, 3) === '627').map((line) => field(line, 30, 39))).toEqual(['9999999999', '0000000001']);
    expect(field(big.find((line) => line.startsWith('9')), 32, 55)).toBe('010000000000010000000000');
    const many = Array.from({ length: 101 }, (_, n) => toUs({ reference: `S${n}`, amount: 9_999_999_999 }));
    expect(nachaFile(usHeader, [remittances(many)])).toMatchObject({ ok: false, refusal: { code: 'TOTAL_TOO_LARGE' } });
  });

  it.each([
    ['another currency', nachaFile({ ...usHeader, currency: currency('EUR') }, [remittances()]), 'NOT_DOLLARS'],
    ['an account without a routing number', nachaFile(usHeader, [remittances([toUs({ bank: { kind: 'IBAN', iban: 'DE89370400440532013000', bic: null } })])]), 'NOT_A_US_ACCOUNT'],
    ['an account number that does not fit', nachaFile(usHeader, [remittances([toUs({ bank: { kind: 'US', routing: '121042882', account: '123456789012345678', type: 'SAVINGS' } })])]), 'NOT_A_US_ACCOUNT'],
    ['more than an entry can hold', nachaFile(usHeader, [remittances([toUs({ amount: 10_000_000_000 })])]), 'AMOUNT_NOT_PAYABLE'],
    ['a payee without a name', nachaFile(usHeader, [remittances([toUs({ name: ' ' })])]), 'NAME_MISSING'],
    ['nothing', nachaFile(usHeader, [remittances([])]), 'NOTHING_TO_SEND'],
  ])('refuses %s', (_, result, code) => {
    expect(result).toMatchObject({ ok: false, refusal: { code } });
  });

  it('ties for any payments: totals equal the entries, the hash their routing numbers', () => {
    const payment = fc.record({ amount: fc.integer({ min: 1, max: 5_000_000 }), name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ''), text: fc.string({ maxLength: 120 }), routing: fc.stringMatching(/^\d{9}$/), type: fc.constantFrom('CHECKING' as const, 'SAVINGS' as const) });
    fc.assert(fc.property(fc.array(payment, { minLength: 1, maxLength: 40 }), (payments) => {
      const entries = payments.map(({ routing, type, ...rest }, n) => toUs({ ...rest, reference: `R${n}`, bank: { kind: 'US', routing, account: String(n), type } }));
      const written = unwrap(nachaFile(usHeader, [remittances(entries)]));
      const all = linesOf(written.text);
      expect(all.every((line) => line.length === 94)).toBe(true);
      expect(all.length % 10).toBe(0);
      const sixes = all.filter((line) => line.startsWith('6'));
      const sum = (codes: string[]): number => sixes.filter((line) => codes.includes(field(line, 2, 3))).reduce((total, line) => total + Number(field(line, 30, 39)), 0);
      const control = all.find((line) => /^9\d{20}/.test(line) && line !== '9'.repeat(94));
      expect([sum(['22', '32']), sum(['27'])]).toEqual([written.total, written.total]);
      expect([Number(field(control, 32, 43)), Number(field(control, 44, 55))]).toEqual([written.total, written.total]);
      const hash = sixes.reduce((total, line) => total + BigInt(field(line, 4, 11)), 0n) % 10_000_000_000n;
      expect(BigInt(field(control, 22, 31))).toBe(hash);
    }));
  });
});
