import { countryCodes, countryName, isCountry } from './index';

describe('countries', () => {
  it('knows the 249 of ISO 3166-1 and names each', () => {
    expect(countryCodes()).toHaveLength(249);
    expect(countryCodes().filter((code) => countryName(code) === code)).toEqual([]);
  });

  it('refuses codes that are none', () => {
    expect(['EU', 'UK', 'us', 'XX', 'ZZ', ''].filter(isCountry)).toEqual([]);
    expect(countryName('XX')).toBe('XX');
    expect(countryName('US')).toBe('United States');
  });
});
