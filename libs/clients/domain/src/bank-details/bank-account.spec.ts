import fc from 'fast-check';
import { unwrap } from '@quittance/kernel';
import { accountIdentity, ibanChecks, IBAN_LENGTHS, maskedAccount, parseAccountNumber, parseBankAccount, parseBic, parseIban, parseRoutingNumber, routingChecks } from './index';

describe('an IBAN', () => {
  it.each(['DE89 3704 0044 0532 0130 00', 'gb29nwbk60161331926819', 'FR14 2004 1010 0505 0001 3M02 606', 'NO93 8601 1117 947', 'MT84MALT011000012345MTLCAST001S'])('%s is one', (text) => {
    expect(parseIban(text)).toEqual({ ok: true, value: text.replace(/\s/g, '').toUpperCase() });
  });

  it.each([
    ['DE89 3704 0044 0532 0130 01', 'IBAN_CHECK'], ['DE98 3704 0044 0532 0130 00', 'IBAN_CHECK'], ['DE89 3704 0044 0532 0130', 'IBAN_LENGTH'], ['XX89 3704 0044', 'IBAN_COUNTRY'],
    ['021000021', 'IBAN_FORM'], ['', 'IBAN_FORM'], ['DE89 3704 0044 0532 0130 0O!', 'IBAN_FORM'],
  ])('%s is refused as %s, and not repeated', (text, code) => {
    const refused = parseIban(text);
    expect(refused).toMatchObject({ refusal: { code, field: 'iban' } });
    if (!refused.ok && text.length > 8) expect(JSON.stringify(refused.refusal)).not.toContain(text.replace(/\s/g, '').slice(4));
  });

  it('finds every single wrong digit and every swap of two neighbours', () => {
    const iban = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: iban.length - 1 }), fc.integer({ min: 0, max: 9 }), (at, digit) => {
        const wrong = iban.slice(0, at) + String(digit) + iban.slice(at + 1);
        expect(ibanChecks(wrong)).toBe(wrong === iban);
        const swapped = at + 1 < iban.length ? iban.slice(0, at) + (iban[at + 1] ?? '') + (iban[at] ?? '') + iban.slice(at + 2) : iban;
        expect(ibanChecks(swapped)).toBe(swapped === iban);
      }),
    );
    expect(Object.values(IBAN_LENGTHS).every((length) => length >= 15 && length <= 34)).toBe(true);
  });
});

describe('a routing number', () => {
  it.each(['021000021', '011401533', '091000019', '1210 0035 8'])('%s is one', (text) => expect(parseRoutingNumber(text)).toMatchObject({ ok: true }));
  it.each([['021000022', 'ROUTING_CHECK'], ['02100002', 'ROUTING_FORM'], ['990000007', 'ROUTING_RANGE'], ['', 'ROUTING_FORM']])('%s is refused as %s', (text, code) => {
    expect(parseRoutingNumber(text)).toMatchObject({ refusal: { code, field: 'routingNumber' } });
  });

  it('finds every single wrong digit', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...'021000021'];
      digits[at] = String((Number(digits[at]) + by) % 10);
      expect(routingChecks(digits.join(''))).toBe(false);
    }));
  });
});

describe('the numbers of a bank account', () => {
  it('are masked to the bank and four digits at most, and never all of a short one', () => {
    const us = unwrap(parseBankAccount({ scheme: 'US', routingNumber: '021000021', accountNumber: '000123456789' }));
    expect(maskedAccount(us)).toBe('021000021 •••• 6789');
    expect(maskedAccount(unwrap(parseBankAccount({ scheme: 'US', routingNumber: '021000021', accountNumber: '1234' })))).toBe('021000021 •••• 34');
    expect(maskedAccount(unwrap(parseBankAccount({ scheme: 'IBAN', iban: 'DE89 3704 0044 0532 0130 00', bic: 'deutdeff' })))).toBe('DE89 •••• 3000');
    expect(accountIdentity(us)).toBe('US 021000021 000123456789');
  });

  it('are refused by field', () => {
    expect(parseAccountNumber('12a4')).toMatchObject({ refusal: { code: 'ACCOUNT_FORM', field: 'accountNumber' } });
    expect(parseAccountNumber('0000')).toMatchObject({ refusal: { code: 'ACCOUNT_FORM' } });
    expect(parseBic('DEUT')).toMatchObject({ refusal: { code: 'BIC_FORM', field: 'bic' } });
    expect(parseBankAccount({ scheme: 'SORT' })).toMatchObject({ refusal: { code: 'UNKNOWN_SCHEME', field: 'scheme' } });
    expect(parseBankAccount({ scheme: 'US', routingNumber: '021000021', accountNumber: '12345', accountType: 'SAVINGS' })).toMatchObject({ value: { accountType: 'SAVINGS' } });
  });
});
