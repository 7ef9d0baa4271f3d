import { readPlace } from './read-place';

describe('the place an address on file names', () => {
  it.each([
    ['88 Dock Street, Portland, OR 97209', 'US', ['US', 'OR', '97209']],
    ['88 Dock Street, Portland, OR 97209-1234, USA', 'US', ['US', 'OR', '97209']],
    ['88 Dock Street, Portland, Oregon 97209.', 'US', ['US', 'OR', '97209']],
    ['88 Dock Street Portland OR', 'US', ['US', 'OR', '']],
    ['4 Peach Lane, Atlanta, Georgia', 'US', ['US', 'GA', '']],
    ['12 Mill Rd, Springfield 62701', 'US', ['US', '', '62701']],
    ['12 Mill Rd\nSpringfield, IL 62701', 'US', ['US', 'IL', '62701']],
    ['500 Bay St, Toronto, ON M5G 1Z3', 'US', ['CA', 'ON', 'M5G 1Z3']],
    ['500 Bay St, Toronto M5G1Z3', 'CA', ['CA', '', 'M5G 1Z3']],
    ['500 Bay St, Toronto, ON', 'CA', ['CA', 'ON', '']],
    ['12 Mill Rd, Springfield, IL 62701', 'CA', ['US', 'IL', '62701']],
    ['Marienplatz 1, 80331 München, Deutschland', 'US', ['DE', '', '']],
    ['2 Rustaveli Ave, Tbilisi, Georgia', 'GB', ['GE', '', '']],
    ['1 Pitt Street, Sydney NSW 2000', 'AU', ['AU', 'NSW', '2000']],
  ])('%s', (address, country, [land, region, postalCode]) => {
    expect(readPlace(address, country)).toEqual({ country: land, region, postalCode });
  });

  it.each([
    ['PO Box 12345', 'US'], ['88 Dock Street, Suite 20500', 'US'], ['12345', 'US'], ['Somewhere else', 'US'], ['Marienplatz 1, 80331 München', 'DE'], ['10 Downing Street, London', 'GB'], ['Come in', 'US'], ['', 'US'],
  ])('none: %s', (address, country) => {
    expect(readPlace(address, country)).toBeNull();
  });
});
