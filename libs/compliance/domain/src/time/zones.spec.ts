import { businessDate, countryCodes } from '@quittance/kernel';
import fc from 'fast-check';
import { dayNumber, MINUTE } from './day-number';
import { debtorZones, zonesOfAddress, zonesOfNumber } from './debtor-zones';
import { clockOf, isZone } from './zone-clock';
import { PREFIX_ZONES } from './data/prefix-zones';
import { COUNTRY_ZONES, REGION_ZONES } from './data/place-zones';
import { ZIP_ZONES } from './data/zip-zones';

const ZONES = ['America/New_York', 'America/Phoenix', 'America/St_Johns', 'Europe/London', 'Europe/Lisbon', 'Atlantic/Azores', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];

describe('a zone’s clock', () => {
  it('shows what the machine’s own formats show, to the minute, through every change', () => {
    const formats = new Map(ZONES.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })]));
    fc.assert(fc.property(fc.constantFrom(...ZONES), fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) }), (zone, at) => {
      const shown = Object.fromEntries((formats.get(zone) as Intl.DateTimeFormat).formatToParts(at).map(({ type, value }) => [type, value]));
      const clock = clockOf(zone);
      expect(clock.dayAt(at)).toBe(dayNumber(businessDate(`${shown['year']}-${shown['month']}-${shown['day']}`)));
      expect(clock.minuteAt(at)).toBe(Number(shown['hour']) * 60 + Number(shown['minute']));
    }), { numRuns: 3_000 });
  });

  it('changes in New York on the second Sunday of March and the first of November, at two', () => {
    const clock = clockOf('America/New_York');
    expect([Date.UTC(2026, 2, 8, 6, 59), Date.UTC(2026, 2, 8, 7, 0)].map((at) => clock.minuteAt(at) / 60)).toEqual([1 + 59 / 60, 3]);
    expect([Date.UTC(2026, 10, 1, 5, 59), Date.UTC(2026, 10, 1, 6, 0)].map((at) => clock.minuteAt(at) / 60)).toEqual([1 + 59 / 60, 1]);
  });

  it('finds the moment of a local time, the first after it where it does not exist', () => {
    const clock = clockOf('America/New_York');
    const spring = dayNumber(businessDate('2026-03-08'));
    expect(clock.momentOf(spring, 8 * 60)).toBe(Date.UTC(2026, 2, 8, 12));
    expect(clock.momentOf(spring, 2 * 60 + 30)).toBe(Date.UTC(2026, 2, 8, 7));
    expect(clock.momentOf(dayNumber(businessDate('2026-11-01')), 8 * 60)).toBe(Date.UTC(2026, 10, 1, 13));
  });

  it('the moment of a local time has come then and had not a minute before', () => {
    fc.assert(fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 16_500, max: 23_000 }), fc.integer({ min: 0, max: 1439 }), (zone, day, minute) => {
      const clock = clockOf(zone);
      const at = clock.momentOf(day, minute);
      const local = (when: number): number => clock.dayAt(when) * 1440 + clock.minuteAt(when);
      expect(local(at)).toBeGreaterThanOrEqual(day * 1440 + minute);
      expect(local(at - MINUTE)).toBeLessThan(day * 1440 + minute + (local(at) < local(at - MINUTE) ? 180 : 0));
    }), { numRuns: 3_000 });
  });
});

describe('where a debtor may be', () => {
  it.each([
    ['+12125550123', ['America/New_York']],
    ['+13125550123', ['America/Chicago']],
    ['+1 602 555 0123', ['America/Phoenix']],
    ['+442079460000', ['Europe/London']],
    ['+4930901820', ['Europe/Berlin']],
    ['', []],
  ])('number %s', (number, zones) => {
    expect(zonesOfNumber(number)).toEqual(zones);
  });

  it('a prefix in two zones is in both', () => {
    expect(zonesOfNumber('+12083305555')).toEqual(['America/Boise', 'America/Los_Angeles']);
  });

  it.each([
    ['US', 'NY', '10001', ['America/New_York']],
    ['US', '', '60601-1234', ['America/Chicago']],
    ['US', 'FL', '32401', ['America/Chicago', 'America/New_York']],
    ['US', 'FL', '33101', ['America/New_York']],
    ['US', 'TX', '', ['America/Chicago', 'America/Denver']],
    ['US', 'AZ', '85001', ['America/Phoenix']],
    ['CA', 'ON', 'm5v 2t6', ['America/Toronto']],
    ['GB', '', 'SW1A 1AA', ['Europe/London']],
    ['AU', 'WA', '', ['Australia/Perth']],
    ['AQ', '', '', []],
  ])('address %s %s %s', (country, region, postalCode, zones) => {
    expect(zonesOfAddress(country, region, postalCode)).toEqual(zones);
  });

  it('a country alone is all its zones; a zone that was told stands alone; what names none is left out', () => {
    expect(zonesOfAddress('US', '', '').length).toBeGreaterThan(5);
    const where = { addresses: [{ country: 'US', region: 'CA', postalCode: '94105' }], numbers: ['+12125550123'] };
    expect(debtorZones({ ...where, known: 'America/Denver' })).toEqual(['America/Denver']);
    expect(debtorZones({ ...where, known: 'Nowhere/Land' })).toEqual(['America/Los_Angeles', 'America/New_York']);
    expect(debtorZones({ known: null, addresses: [], numbers: [] })).toEqual([]);
  });

  it.each([
    ['a ZIP code and its state narrow each other', ['US', 'HI', '96701'], ['Pacific/Honolulu']],
    ['where they speak of different places both count', ['US', 'TX', '10001'], ['America/Chicago', 'America/Denver', 'America/New_York']],
    ['West Wendover', ['US', 'NV', '89883'], ['America/Denver', 'America/Los_Angeles']],
    ['military post is not in New York', ['US', 'AE', '09012'], ['Africa/Djibouti', 'Asia/Bahrain', 'Europe/Berlin', 'Europe/London']],
    ['Puerto Rico as a country', ['PR', '', ''], ['America/Puerto_Rico']],
    ['Guam as a state', ['US', 'GU', '96910'], ['Pacific/Guam']],
    ['a province by its name', ['CA', 'Québec', ''], ['America/Halifax', 'America/Toronto']],
    ['Newfoundland, half an hour off', ['CA', 'Newfoundland and Labrador', ''], ['America/Goose_Bay', 'America/St_Johns']],
    ['a state of Australia by its name, half an hour off', ['AU', 'South Australia', ''], ['Australia/Adelaide']],
    ['Nepal, a quarter of an hour off', ['NP', '', ''], ['Asia/Kathmandu']],
    ['Brazil, all of it', ['BR', '', ''], ['America/Manaus', 'America/Noronha', 'America/Rio_Branco', 'America/Sao_Paulo']],
  ] as const)('%s', (_, [country, region, postalCode], zones) => {
    expect([...zonesOfAddress(country, region, postalCode)].sort()).toEqual(zones);
  });

  it('every country but Antarctica has its clocks', () => {
    expect(countryCodes().filter((code) => zonesOfAddress(code, '', '').length === 0)).toEqual(['AQ', 'BV', 'HM']);
  });

  it.each([
    ['a country with one clock counts beside a number of another', { country: 'DE', numbers: ['+12125550123'] }, ['America/New_York', 'Europe/Berlin']],
    ['a country with several counts where no number is of it', { country: 'US', numbers: ['+442079460000'] }, ['America/Adak', 'America/Anchorage', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'Europe/London', 'Pacific/Honolulu']],
    ['and says nothing beside a number of its own', { country: 'US', numbers: ['+12125550123'] }, ['America/New_York']],
    ['a Canadian number is none of the United States', { country: 'US', numbers: ['+14165550123'] }, ['America/Adak', 'America/Anchorage', 'America/Chicago', 'America/Denver', 'America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'America/Toronto', 'Pacific/Honolulu']],
    ['Juneau is', { country: 'US', numbers: ['+19072095555'] }, ['America/Juneau']],
    ['a mobile says nothing beside an address in its country', { addresses: [{ country: 'AU', region: 'NSW', postalCode: '2000' }], numbers: ['+61412345678'] }, ['Australia/Sydney']],
    ['and counts, wherever it may ring, beside one elsewhere', { addresses: [{ country: 'DE', region: '', postalCode: '' }], numbers: ['+61412345678'] }, ['Australia/Adelaide', 'Australia/Brisbane', 'Australia/Eucla', 'Australia/Lord_Howe', 'Australia/Perth', 'Australia/Sydney', 'Europe/Berlin', 'Indian/Christmas', 'Indian/Cocos']],
    ['a free number tells no place', { addresses: [{ country: 'US', region: 'NY', postalCode: '10001' }], numbers: ['+18005550100', '+18885550100'] }, ['America/New_York']],
    ['nor where nothing else is known', { country: 'US', numbers: ['+18005550100'] }, []],
  ] as const)('%s', (_, where: { country?: string; addresses?: readonly { country: string; region: string; postalCode: string }[]; numbers: readonly string[] }, zones) => {
    expect(debtorZones({ known: null, addresses: [], ...where })).toEqual(zones);
  });

  it('every zone of the tables is one', () => {
    const named = new Set([...`${PREFIX_ZONES}${ZIP_ZONES}`.split('\n').filter((line) => line !== '').flatMap((line) => (line.split(' ')[0] ?? '').split('&')), ...[...COUNTRY_ZONES.values(), ...REGION_ZONES.values()].flat()]);
    expect([...named].filter((zone) => !isZone(zone))).toEqual([]);
  });
});
