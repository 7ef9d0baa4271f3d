import { invoiceNumberKey } from '@quittance/kernel';
import fc from 'fast-check';
import { namePrefix, phoneDigits, referenceKey } from './search-keys';
import { readContactValue } from './contact-value';

describe('keys of search', () => {
  it.each([['CS-88 120', 'cs88120'], ['cs/88120', 'cs88120'], ['№ 5-ä', '5ä'], ['--', '']])('reference %j is %j', (text, key) => expect(referenceKey(text)).toBe(key));
  it('two invoice numbers that are one have one key of search', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '1', '0', '-', '/', ' ', '.') }), fc.string({ unit: fc.constantFrom('a', 'b', '1', '0', '-', ' ') }), (a, b) => invoiceNumberKey(a) !== invoiceNumberKey(b) || referenceKey(a) === referenceKey(b)));
  });
  it.each([['The Halden & Ro', 'halden and ro'], ['  Ångström ', 'angstrom'], ["O'Brien", 'obrien'], ['the', 'the']])('a name begun %j is %j', (text, key) => expect(namePrefix(text)).toBe(key));
  it.each([['(312) 555-01', '31255501'], ['+44 20', '4420'], ['0044 2079', '442079'], ['31', ''], ['CS-8812', '']])('%j as a number is %j', (text, digits) => expect(phoneDigits(text)).toBe(digits));
});

describe('a contact value', () => {
  it.each([
    ['US', '(312) 555-0148', '+13125550148'],
    ['GB', '020 7946 0958', '+442079460958'],
    [null, '+49 30 901820', '+4930901820'],
  ])('in %s, %j is %s', (country, text, normalised) => expect(readContactValue('PHONE', text, country)).toMatchObject({ ok: true, value: { normalised } }));

  it('asks for the country where it is not known', () => {
    const read = readContactValue('PHONE', '(312) 555-0148', null);
    expect(read).toMatchObject({ ok: false, refusal: { code: 'NOT_A_PHONE', message: expect.stringContaining('begin with +') } });
  });
});
