import { placeName } from './place-name';

describe('a place', () => {
  it('has its name; a finer one, or one nobody knows, keeps its code', () => {
    expect(['US-WI', 'US', 'DE', 'GB', '*', 'US-NY-NYC', 'GB-SCT', 'ZZ', 'nowhere'].map(placeName)).toEqual(['Wisconsin', 'United States', 'Germany', 'United Kingdom', 'Elsewhere', 'US-NY-NYC', 'GB-SCT', 'ZZ', 'nowhere']);
  });
});
