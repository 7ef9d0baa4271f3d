import type { Regime } from '@quittance/graphql/agency';
import { capWords, lawWords, minutesOf, quietWords, reachOf, regimesOf, touchedWords } from './policy-words';

const FDCPA: Regime[] = ['US_CONSUMER', 'US_CALIFORNIA_COMMERCIAL'];

describe('an agency’s policy in words', () => {
  it.each(['LAW', 'PERSONS', 'ALL'] as const)('%s is read as it is written', (reach) => {
    expect(reachOf({ law: FDCPA }, regimesOf(reach))).toBe(reach);
  });

  it('some other choice is called some, and what law asks for is not the agency’s', () => {
    expect(reachOf({ law: FDCPA }, ['UK_ENTITY'])).toBe('SOME');
    expect(reachOf({ law: FDCPA }, FDCPA)).toBe('LAW');
    expect(lawWords([])).toBe('Nobody');
    expect(lawWords(['US_CONSUMER', 'US_CALIFORNIA_COMMERCIAL', 'US_BUSINESS_PERSON', 'US_ENTITY'])).toBe('Everybody in the United States');
  });

  it.each([['09:30', 570], ['0:00', 0], ['24:00', 1440], ['24:01', null], ['9.30', null], ['12:60', null], ['', null]] as const)('%s is %s', (text, minute) => {
    expect(minutesOf(text)).toBe(minute);
  });

  it('says what is kept', () => {
    expect(quietWords({ channels: ['CALL', 'TEXT'], days: [6, 7], fromMinute: 0, toMinute: 600 })).toBe('Calls and texts: none from 00:00 to 10:00, Sat, Sun');
    expect(capWords({ channels: ['CALL'], most: 2, days: 1 })).toBe('Calls: at most 2 in a day about one debt');
  });

  it('tells a sample for what it is', () => {
    expect(touchedWords({ openAccounts: 1_000_000, looked: 2_000, stopped: 20, freed: 0, gates: ['P2'] })).toBe('about 10,000 could be reached now and could not then (P2). Counted over 2,000 of 1,000,000 open accounts. What was decided before stays as it was.');
    expect(touchedWords({ openAccounts: 5, looked: 5, stopped: 0, freed: 0, gates: [] })).toMatch(/would change no contact/);
  });
});
