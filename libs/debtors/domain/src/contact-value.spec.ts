import { phoneInGroups, readContactValue } from './contact-value';

describe('a telephone number', () => {
  it.each([['+13125550148', '+1 312 555 0148'], ['+442079460123', '+44 20 7946 0123'], ['+4930901820', '+49 30 901820'], ['(312) 555-0100', '(312) 555-0100'], ['+1', '+1'], ['', '']])('%s is printed %s', (number, printed) => expect(phoneInGroups(number)).toBe(printed));

  it('is read as dialled in the debtor’s country', () => {
    expect(readContactValue('PHONE', '020 7946 0123', 'GB')).toEqual({ ok: true, value: { value: '+44 20 7946 0123', normalised: '+442079460123' } });
    expect(readContactValue('PHONE', '020 7946 0123', null)).toMatchObject({ ok: false, refusal: { code: 'NOT_A_PHONE' } });
  });
});
