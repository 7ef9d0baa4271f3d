import fc from 'fast-check';
import { businessDate } from '@quittance/kernel';
import { lineIdentities, retellings, type ParsedBankLine, type StoredBankLine } from './index';

const MONDAY = businessDate('2026-03-02');
const TUESDAY = businessDate('2026-03-03');
const line = (amount: number, text: string, more: Partial<ParsedBankLine> = {}): ParsedBankLine => ({ bookedOn: MONDAY, amount, text, ...more });
const stored = (format: string, lines: readonly ParsedBankLine[]): StoredBankLine[] => lineIdentities(lines).map((print, at) => ({ ...(lines[at] as ParsedBankLine), id: `s${at}`, prints: [print], format, statement: 's' }));
const against = (lines: readonly ParsedBankLine[], known: readonly StoredBankLine[], { format = 'CSV', continues = false } = {}) => {
  const prints = lineIdentities(lines);
  return retellings({ format, continues, lines: lines.map((one, at) => ({ ...one, print: prints[at] as string })) }, known);
};
const standings = (...args: Parameters<typeof against>): string => against(...args).map(({ standing }) => ({ NEW: 'n', KNOWN: 'k', IN_DOUBT: '?' })[standing]).join('');

describe('a day told again in another format', () => {
  const told = stored('MT940', [line(500, 'Invoice INV-77', { payer: 'Brightwater', reference: 'Q-1' }), line(500, 'Rent'), line(-20, 'Fee')]);

  it('is known where the words are the same, whatever field they stand in', () => {
    expect(standings([line(500, 'Q-1 Brightwater: Invoice INV-77'), line(500, 'RENT'), line(-20, 'fee')], told)).toBe('kkk');
  });

  it('a second payment of the same amount and day, with the same words, is new: stored lines stand for one each', () => {
    expect(standings([line(500, 'Q-1 Brightwater: Invoice INV-77'), line(500, 'Rent'), line(500, 'Rent'), line(-20, 'Fee')], told)).toBe('kknk');
  });

  it('is asked about where the words differ', () => {
    expect(standings([line(500, 'Transfer 1'), line(500, 'Transfer 2'), line(-20, 'Charge'), line(75, 'New')], told)).toBe('???n');
  });

  it('is asked about where the file leaves lines of the day out: it may be the rest of that day', () => {
    expect(standings([line(500, 'Rent')], told)).toBe('?');
    expect(standings([line(500, 'Rent'), line(900, 'Other')], told, { format: 'MT940' })).toBe('?n');
  });

  it('parts of an entry told as a whole before are that entry, by its reference, also in one format; a second one like it is new', () => {
    const whole = stored('CAMT053', [line(1_250, 'Batch', { bankReference: 'B' }), line(1_250, 'Batch', { bankReference: 'C' }), line(-20, 'Fee', { bankReference: 'F' })]);
    const parts = (reference: string) => {
      const batch = { reference };
      return [line(700, 'Miller', { bankReference: `${reference}/1`, batch }), line(550, 'Meyer', { bankReference: `${reference}/2`, batch })];
    };
    for (const format of ['CAMT054', 'CAMT053', 'MT940']) expect(standings([...parts('B'), ...parts('C'), ...parts('D')], whole, { format })).toBe('kkkknn');
    expect(standings([...parts('B'), line(-20, 'Fee', { bankReference: 'F' })], whole, { format: 'CAMT054' })).toBe('kkk');
    expect(standings([line(700, 'Miller', { bankReference: 'B/1', batch: { reference: 'B' } })], whole, { format: 'CAMT054' })).toBe('n');
  });

  it('parts that were told before are still their whole: its line has their fingerprints, and none of them is a second payment', () => {
    const batch = { reference: 'B' };
    const parts = [line(700, 'Miller', { bankReference: 'B/1', batch }), line(550, 'Meyer', { bankReference: 'B/2', batch })];
    const [whole] = stored('CAMT053', [line(1_250, 'Batch', { bankReference: 'B' })]);
    const told = [{ ...(whole as StoredBankLine), prints: [...(whole as StoredBankLine).prints, ...lineIdentities(parts)] }];
    for (const format of ['CAMT054', 'CAMT053']) expect(standings(parts, told, { format })).toBe('kk');
    // Without a reference they were asked about, and somebody said that they are the whole.
    const same = { reference: '' };
    const asked = [line(700, 'Miller', { batch: same }), line(550, 'Meyer', { batch: same })];
    const [one] = stored('CAMT053', [line(1_250, 'Batch')]);
    expect(standings(asked, [{ ...(one as StoredBankLine), prints: [...(one as StoredBankLine).prints, ...lineIdentities(asked)] }], { format: 'CAMT054' })).not.toContain('n');
    // What the whole never had is new.
    expect(standings([...parts, line(50, 'Other', { bankReference: 'Z' })], told, { format: 'CAMT054' })).toBe('kkn');
  });

  it('without a reference of the whole, parts that come to its amount on its day are asked about', () => {
    const batch = { reference: '' };
    const parts = [line(700, 'Miller', { batch }), line(550, 'Meyer', { batch })];
    expect(standings(parts, stored('CAMT053', [line(1_250, 'Batch')]), { format: 'CAMT054' })).toBe('??');
    expect(standings(parts, stored('CAMT053', [line(1_251, 'Batch')]), { format: 'CAMT054' })).toBe('nn');
    expect(standings(parts.map((part) => ({ ...part, bookedOn: TUESDAY })), stored('CAMT053', [line(1_250, 'Batch')]), { format: 'CAMT054' })).toBe('nn');
  });

  it('an entry told as a whole whose parts are here is known by its reference, where they come to its amount', () => {
    const parts = stored('CAMT054', [line(700, 'Miller', { bankReference: 'X1' }), line(550, 'Meyer', { bankReference: 'X2' })]).map((part) => ({ ...part, batchReference: 'B' }));
    expect(standings([line(1_250, 'Batch', { bankReference: 'B' })], parts, { format: 'CAMT053' })).toBe('k');
    expect(standings([line(1_250, 'Batch', { bankReference: 'B' }), line(1_250, 'Batch', { bankReference: 'B' })], parts, { format: 'MT940' })).toBe('kn');
    expect(standings([line(1_300, 'Batch', { bankReference: 'B' })], parts, { format: 'CAMT053' })).toBe('n');
    // Told once more, beside a payment like one of the parts: the parts are all spoken for.
    const again = [line(1_250, 'Batch', { bankReference: 'B' }), line(550, 'Meyer', { bankReference: 'N' })];
    const told = parts.map((part, at) => (at === 0 ? { ...part, prints: [...part.prints, ...lineIdentities(again.slice(0, 1))] } : part));
    for (const known of [parts, told]) expect(standings(again, known, { format: 'CAMT053' })).toBe('kn');
  });

  it('the rest of what another file told of the day does not matter', () => {
    const both = [...told, ...stored('BAI2', [line(900, 'Wire')]).map((one) => ({ ...one, id: 'other', statement: 'other' }))];
    expect(standings([line(500, 'Q-1 Brightwater: Invoice INV-77'), line(500, 'RENT'), line(-20, 'fee')], both)).toBe('kkk');
    expect(standings([line(900, 'Wire')], both)).toBe('k');
  });

  it('in the same format other words are another payment; lists may be written by several programs', () => {
    expect(standings([line(500, 'Transfer 1')], told, { format: 'MT940' })).toBe('n');
    expect(standings([line(500, 'Transfer 1')], stored('CSV', [line(500, 'Rent')]))).toBe('?');
  });

  it('is asked about where the balances say that it is another part of the day', () => {
    expect(standings([line(500, 'Rent')], stored('MT940', [line(500, 'Rent')]), { format: 'MT940', continues: true })).toBe('?');
  });

  it('goes by the bank’s reference before all: the same one is known, another one of the same format is another payment', () => {
    const named = stored('CAMT053', [line(500, 'Rent', { bankReference: 'B-1' })]);
    expect(standings([line(500, 'quite other', { bankReference: 'b-1' })], named, { format: 'MT940' })).toBe('k');
    expect(standings([line(500, 'Rent', { bankReference: 'B-2' })], named, { format: 'CAMT053' })).toBe('n');
    expect(standings([line(500, 'Rent', { bankReference: 'F-9' })], named, { format: 'OFX' })).toBe('k');
  });

  it.each(['NONREF', 'NotProvided', '0', '000000', 'N/A', '-'])('does not take "%s" for a reference: two payments of one day may bear it', (bankReference) => {
    const told = stored('MT940', [line(500, 'Smith, invoice 7', { bankReference }), line(100, 'Other')]);
    expect(standings([line(500, 'Jones, rent', { bankReference })], told, { format: 'MT940' })).toBe('n');
    expect(standings([line(500, 'Jones, rent', { bankReference })], told, { format: 'BAI2' })).toBe('?');
    expect(standings([line(500, 'Smith, invoice 7', { bankReference }), line(100, 'Other')], told, { format: 'MT940' })).toBe('kk');
  });

  it('knows a line again whose fingerprint was made while NONREF passed for a reference, or of words in other fields', () => {
    const before = stored('MT940', [line(500, 'Smith, invoice 7', { bankReference: 'NONREF' }), line(100, 'Other', { reference: 'EREF' })]).map((one, at) => ({ ...one, prints: [`old-${at}`] }));
    const again = [line(500, 'Smith, invoice 7', { bankReference: 'NONREF' }), line(100, 'Other')];
    expect(standings(again, before, { format: 'MT940' })).toBe('k?');
    expect(standings([again[0] as ParsedBankLine], before, { format: 'MT940' })).toBe('?');
    expect(standings([...again, line(500, 'Smith, invoice 7', { bankReference: 'NONREF' })], before, { format: 'MT940' })).toBe('k?n');
  });

  it('asks where one format tells the same words with a reference and without', () => {
    expect(standings([line(500, 'Rent')], stored('MT940', [line(500, 'Rent', { bankReference: 'B-1' })]), { format: 'MT940' })).toBe('?');
    expect(standings([line(500, 'Rent', { bankReference: 'B-1' })], stored('MT940', [line(500, 'Rent for March')]), { format: 'MT940' })).toBe('?');
  });

  it('finds a list that tells the value date alone, and asks', () => {
    const booked = stored('CAMT053', [line(500, 'Rent', { valueOn: TUESDAY })]);
    expect(standings([line(500, 'Rent', { bookedOn: TUESDAY })], booked)).toBe('?');
    expect(standings([line(500, 'Rent', { bookedOn: TUESDAY, valueOn: businessDate('2026-03-04') })], booked)).toBe('n');
  });

  it('another day, another amount or another sign is another payment', () => {
    expect(standings([line(500, 'Rent', { bookedOn: TUESDAY }), line(501, 'Rent'), line(-500, 'Rent')], told)).toBe('nnn');
  });
});

const someLine = fc.record({ amount: fc.integer({ min: 1, max: 3 }), text: fc.constantFrom('a1', 'b1', 'a1 b1'), day: fc.constantFrom(MONDAY, TUESDAY), ref: fc.option(fc.constantFrom('r1', 'r2'), { nil: '' }) })
  .map(({ amount, text, day, ref }) => line(amount, text, { bookedOn: day, bankReference: ref }));

it('no stored line stands for two of a file, and a file never tells fewer new lines than it has beyond those stored of an amount', () => {
  fc.assert(fc.property(fc.array(someLine, { maxLength: 12 }), fc.array(someLine, { maxLength: 12 }), fc.constantFrom('CSV', 'MT940'), (before, lines, format) => {
    const known = stored('MT940', before);
    const result = against(lines, known, { format });
    const used = result.flatMap(({ of }) => (of === null ? [] : [of]));
    expect(new Set(used).size).toBe(used.length);
    for (const amount of [1, 2, 3]) {
      const fresh = result.filter(({ standing }, at) => standing === 'NEW' && lines[at]?.amount === amount).length;
      expect(fresh).toBeGreaterThanOrEqual(lines.filter((one) => one.amount === amount).length - before.filter((one) => one.amount === amount).length);
    }
    expect(standings(before, known, { format: 'MT940' })).toBe('k'.repeat(before.length));
  }));
});
