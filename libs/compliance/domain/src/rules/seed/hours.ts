import { EVER, since } from '../effective';
import type { HoursRow } from '../rule-set';

const [EIGHT, NINE_PM] = [8 * 60, 21 * 60];

export const HOURS = /* @__PURE__ */ ((): readonly HoursRow[] => [
  { id: 'HRS-US', place: 'US', fromMinute: EIGHT, toMinute: NINE_PM, ...EVER, source: '15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1)(i)', caution: 'States may set narrower hours: add a row for the state.' },
  { id: 'HRS-GB', place: 'GB', fromMinute: EIGHT, toMinute: NINE_PM, ...since('2014-04-01'), source: 'FCA Handbook CONC 7.9: no contact at unreasonable times; the hours are trade practice', caution: 'No hours are set by law; these are ours.' },
  { id: 'HRS-OTHER', place: '*', fromMinute: EIGHT, toMinute: NINE_PM, ...EVER, source: 'The agency’s own hours', caution: 'No law of the place says so; look for one.' },
])();
