import { placesOf, regionCode } from './places';

describe('the places whose law counts', () => {
  it.each([
    [['US', 'Massachusetts', '', ''], ['US', 'US-MA']],
    [['US', 'US-MA', '', ''], ['US', 'US-MA']],
    [['US', '', '', '10001'], ['US']],
    [['US', 'NY', 'Brooklyn', ''], ['US', 'US-NY', 'US-NY-NYC']],
    [['US', 'New York', '', '11201'], ['US', 'US-NY', 'US-NY-NYC']],
    [['US', 'NY', 'Glen Oaks', '11004-1234'], ['US', 'US-NY', 'US-NY-NYC']],
    [['US', 'NY', 'Floral Park', '11001'], ['US', 'US-NY']],
    [['US', 'NY', 'Brooklyn', '12207'], ['US', 'US-NY']],
    [['PR', '', 'San Juan', '00901'], ['US', 'US-PR']],
    [['GU', 'Hagåtña', '', ''], ['US', 'US-GU']],
    [['CA', 'Ontario', '', ''], ['CA', 'CA-ON']],
    [['GB', 'Kent', '', ''], ['GB']],
  ] as const)('%j', ([country, region, city, postalCode], places) => {
    expect(placesOf(country, region, city, postalCode)).toEqual(places);
  });

  it('a region as written stays where it is no state or province', () => {
    expect([regionCode('US', 'or'), regionCode('CA', 'british columbia'), regionCode('AU', 'nsw'), regionCode('FR', 'Île-de-France')]).toEqual(['OR', 'BC', 'NSW', 'ÎLE-DE-FRANCE']);
  });
});
