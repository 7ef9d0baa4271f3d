import { formatPhone } from './format-phone';

describe('a telephone number', () => {
  it('is read in groups where its country is known', () => {
    expect(formatPhone('+13125550127')).toBe('+1 312 555 0127');
    expect(formatPhone('+1 312 555 0127')).toBe('+1 312 555 0127');
    expect(formatPhone('+442079460123')).toBe('+442079460123');
    expect(formatPhone('dana@ruiz.example')).toBe('dana@ruiz.example');
  });
});
