import type { RuleSet } from '../rule-set';
import { CAPS } from './caps';
import { US_HOLIDAYS } from './holidays';
import { HOURS } from './hours';
import { US_LICENCES } from './licences-us';
import { US_LIMITATION } from './limitation-us';
import { COVERAGE, OTHER_LIMITATION } from './other-places';

/** The first rule set, with which an agency begins. Not legal advice; every row is the agency's to check and change. */
// Marked pure, as its tables are, so that a screen that asks for no rules does not carry them.
export const SEEDED_RULES = /* @__PURE__ */ ((): RuleSet => ({ version: '1', limitation: [...US_LIMITATION, ...OTHER_LIMITATION], hours: HOURS, caps: CAPS, licences: US_LICENCES, holidays: US_HOLIDAYS, coverage: COVERAGE }))();
