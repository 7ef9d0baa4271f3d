// Zones of states, provinces and countries, where no postal code or prefix says more. Of the IANA time zone database (public domain);
// a state or country with several zones has them all. "CA-B*" is a Canadian postal area.
const TABLE: Readonly<Record<string, string>> = {
  'America/New_York': 'US-CT US-DC US-DE US-GA US-MA US-MD US-ME US-NC US-NH US-NJ US-NY US-OH US-PA US-RI US-SC US-VA US-VT US-WV',
  'America/Chicago': 'US-AL US-AR US-IA US-IL US-LA US-MN US-MO US-MS US-OK US-WI',
  'America/Chicago&America/New_York': 'US-FL US-IN US-KY US-MI US-TN',
  'America/Chicago&America/Denver': 'US-KS US-ND US-NE US-SD US-TX',
  'America/Denver': 'US-CO US-MT US-NM US-UT US-WY',
  'America/Denver&America/Phoenix': 'US-AZ',
  'America/Denver&America/Los_Angeles': 'US-ID US-NV US-OR',
  'America/Los_Angeles': 'US-CA US-WA',
  'America/Adak&America/Anchorage': 'US-AK',
  'Pacific/Honolulu': 'US-HI',
  'America/Puerto_Rico': 'US-PR US-VI PR VI',
  'Pacific/Guam': 'US-GU US-MP GU MP',
  'Pacific/Pago_Pago': 'US-AS AS',
  'America/Adak&America/Anchorage&America/Chicago&America/Denver&America/Los_Angeles&America/New_York&America/Phoenix&Pacific/Honolulu': 'US',
  'America/St_Johns&America/Goose_Bay': 'CA-A* CA-NL',
  'America/Halifax': 'CA-B* CA-C* CA-E* CA-NS CA-PE CA-NB',
  'America/Toronto&America/Halifax': 'CA-G* CA-QC',
  'America/Toronto': 'CA-H* CA-J* CA-K* CA-L* CA-M* CA-N*',
  'America/Toronto&America/Winnipeg': 'CA-P* CA-ON',
  'America/Winnipeg': 'CA-R* CA-MB',
  'America/Edmonton&America/Regina': 'CA-S* CA-SK',
  'America/Edmonton': 'CA-T* CA-AB',
  'America/Edmonton&America/Phoenix&America/Vancouver': 'CA-V* CA-BC',
  'America/Edmonton&America/Toronto&America/Winnipeg': 'CA-X* CA-NT CA-NU',
  'America/Whitehorse': 'CA-Y* CA-YT',
  'America/Edmonton&America/Halifax&America/Regina&America/St_Johns&America/Toronto&America/Vancouver&America/Whitehorse&America/Winnipeg': 'CA',
  'Europe/London': 'GB GG IM JE', 'Europe/Dublin': 'IE', 'Europe/Berlin': 'DE', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH LI', 'Europe/Paris': 'FR MC', 'Europe/Brussels': 'BE', 'Europe/Luxembourg': 'LU',
  'Europe/Amsterdam': 'NL', 'Europe/Rome': 'IT SM VA', 'Europe/Malta': 'MT', 'Europe/Madrid&Atlantic/Canary': 'ES', 'Europe/Lisbon&Atlantic/Azores': 'PT', 'Europe/Copenhagen': 'DK', 'Europe/Stockholm': 'SE', 'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI', 'Europe/Tallinn': 'EE', 'Europe/Riga': 'LV', 'Europe/Vilnius': 'LT', 'Europe/Warsaw': 'PL', 'Europe/Prague': 'CZ', 'Europe/Bratislava': 'SK', 'Europe/Budapest': 'HU', 'Europe/Ljubljana': 'SI',
  'Europe/Zagreb': 'HR', 'Europe/Bucharest': 'RO', 'Europe/Sofia': 'BG', 'Europe/Athens': 'GR', 'Asia/Nicosia': 'CY', 'Atlantic/Reykjavik': 'IS', 'Europe/Istanbul': 'TR', 'Asia/Jerusalem': 'IL', 'Asia/Dubai': 'AE',
  'Asia/Kolkata': 'IN', 'Asia/Singapore': 'SG', 'Asia/Hong_Kong': 'HK', 'Asia/Tokyo': 'JP', 'Asia/Seoul': 'KR', 'Asia/Shanghai': 'CN', 'Africa/Johannesburg': 'ZA', 'Pacific/Auckland&Pacific/Chatham': 'NZ',
  'Australia/Adelaide&Australia/Brisbane&Australia/Darwin&Australia/Hobart&Australia/Melbourne&Australia/Perth&Australia/Sydney': 'AU',
  'Australia/Sydney': 'AU-NSW AU-ACT', 'Australia/Melbourne': 'AU-VIC', 'Australia/Brisbane': 'AU-QLD', 'Australia/Adelaide': 'AU-SA', 'Australia/Perth': 'AU-WA', 'Australia/Hobart': 'AU-TAS', 'Australia/Darwin': 'AU-NT',
  'America/Mexico_City&America/Cancun&America/Hermosillo&America/Mazatlan&America/Tijuana': 'MX',
};

const entries = (): (readonly [string, readonly string[]])[] => Object.entries(TABLE).flatMap(([zones, places]) => places.split(' ').map((place) => [place, zones.split('&')] as const));

export const REGION_ZONES: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(/* @__PURE__ */ entries().filter(([place]) => place.includes('-')));
export const COUNTRY_ZONES: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(/* @__PURE__ */ entries().filter(([place]) => !place.includes('-')));
