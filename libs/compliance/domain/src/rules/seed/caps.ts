import { EVER, since } from '../effective';
import type { CapRow } from '../rule-set';

const ALL = ['CALL', 'TEXT', 'EMAIL', 'LETTER', 'VISIT', 'SOCIAL'] as const;

export const CAPS = /* @__PURE__ */ ((): readonly CapRow[] => [
  { id: 'CAP-US-7-IN-7', gate: 'G2', place: 'US', channels: ['CALL'], counts: 'CONNECTED', per: 'PERSON_AND_DEBT', at: 'ANYWHERE', most: 7, days: 7, ...since('2021-11-30'),
    source: '12 CFR 1006.14(b)(2)(i)(A)', caution: 'A presumption: fewer calls may still harass, and more may be justified.' },
  { id: 'CAP-OTHER-7-IN-7', gate: 'G2', place: '*', channels: ['CALL'], counts: 'CONNECTED', per: 'PERSON_AND_DEBT', at: 'ANYWHERE', most: 7, days: 7, ...EVER,
    source: 'The agency’s own measure, after 12 CFR 1006.14(b)(2)(i)(A)', caution: 'No law of the place says so.' },
  { id: 'CAP-NYC-3-IN-7', gate: 'G27', place: 'US-NY-NYC', channels: ALL, counts: 'ATTEMPTS', per: 'DEBT', at: 'ANYWHERE', most: 3, days: 7, ...since('2026-09-01'),
    source: 'Rules of the City of New York, title 6, debt collectors, as amended from 1 September 2026', caution: 'Check the rule’s own exceptions before relying on one.' },
  { id: 'CAP-MA-2-IN-7', gate: 'G27', place: 'US-MA', channels: ['CALL', 'TEXT'], counts: 'ATTEMPTS', per: 'DEBT', at: 'HOME_OR_MOBILE', most: 2, days: 7, ...since('2012-03-02'),
    source: '940 CMR 7.04(1)(f)', caution: 'Two communications in seven days by call or text to the home or mobile number, per debt.' },
  { id: 'CAP-MA-2-IN-30', gate: 'G27', place: 'US-MA', channels: ['CALL', 'TEXT'], counts: 'ATTEMPTS', per: 'DEBT', at: 'ELSEWHERE', most: 2, days: 30, ...since('2012-03-02'),
    source: '940 CMR 7.04(1)(f)', caution: 'Two in thirty days anywhere else, per debt.' },
])();
