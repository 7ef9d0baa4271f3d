import type { LimitationRow } from '../rule-set';
import { EVER } from '../effective';

// Years by which a debt is sued for, by state: written, oral, promissory note, open account, judgment. Compiled from three public
// tables and, where a statute is named, the statute itself; where tables disagree the shorter period stands and the row says so.
type Years = readonly [state: string, written: number | null, oral: number | null, promissory: number | null, open: number | null, judgment: number | null, statute: string, caution: string];

const YEARS: readonly Years[] = [
  ['AL', 6, 6, 6, 3, 20, '', ''],
  ['AK', 3, 3, 3, 3, 10, '', 'open: sources say 3 and 6'],
  ['AZ', 6, 3, 6, 3, 4, 'ARS 12-548 written six + credit cards six; 12-543 oral and stated/open account three (mutual merchant accounts excepted)', ''],
  ['AR', 5, 3, 5, 3, 10, '', 'open: sources say 3 and 5'],
  ['CA', 4, 2, 4, 4, 10, 'CCP 337/339: cannot sue after expiry; payment after bar does not revive (360)', ''],
  ['CO', 6, 6, 3, 6, 6, 'CRS 13-80-103.5(1)(a) liquidated/determinable debt six years', 'promissory: sources say 3 and 6'],
  ['CT', 6, 3, 6, 3, 20, '', 'open: sources say 3 and 6'],
  ['DE', 3, 3, 3, 3, 5, '', 'written: sources say 3 and 6; promissory: sources say 3 and 6'],
  ['DC', 3, 3, 3, 3, 12, '', ''],
  ['FL', 5, 4, 4, 4, 20, '', 'oral: sources say 4 and 5; promissory: sources say 4 and 5'],
  ['GA', 6, 4, 4, 4, 5, '', 'promissory: sources say 4 and 6; judgment: sources say 5 and 7'],
  ['HI', 6, 6, 6, 6, 10, '', ''],
  ['ID', 5, 4, 5, 4, 6, 'Idaho Code 5-216 written five, 5-217 oral four', ''],
  ['IL', 10, 5, 10, 5, 20, '', ''],
  ['IN', 6, 6, 6, 6, 20, '', 'written: sources say 6 and 10; promissory: sources say 6 and 10'],
  ['IA', 10, 5, 10, 5, 10, '', 'judgment: sources say 10 and 20; judgment: by court'],
  ['KS', 5, 3, 5, 3, 5, '', 'promissory: sources say 5 and 6'],
  ['KY', 10, 5, 10, 5, 15, '', 'written: sources say 10 and 15; promissory: sources say 10 and 15'],
  ['LA', 10, 10, 10, 3, 10, '', ''],
  ['ME', 6, 6, 6, 6, 20, '', ''],
  ['MD', 3, 3, 3, 3, 12, '', 'promissory: sources say 3 and 6'],
  ['MA', 6, 6, 6, 6, 6, '', 'judgment: sources say 6 and 20'],
  ['MI', 6, 6, 6, 6, 6, 'MCL 600.5807', 'judgment: sources say 6 and 10; judgment: by court'],
  ['MN', 6, 6, 6, 6, 10, '', ''],
  ['MS', 3, 3, 3, 3, 7, '', ''],
  ['MO', 10, 5, 10, 5, 10, '', 'oral: sources say 5 and 6'],
  ['MT', 8, 5, 5, 5, 10, '', 'promissory: sources say 5 and 8'],
  ['NE', 5, 4, 5, 4, 5, '', ''],
  ['NV', 6, 4, 3, 4, 6, '', 'promissory: sources say 3 and 6'],
  ['NH', 3, 3, 3, 3, 20, '', 'promissory: sources say 3 and 6'],
  ['NJ', 6, 6, 6, 6, 20, '', ''],
  ['NM', 6, 4, 6, 4, 14, '', ''],
  ['NY', 6, 6, 6, 6, 20, 'CPLR 213(2) six years contract express or implied; CPLR 214-i THREE years for consumer credit transactions and no revival by payment; 213-d medical 3', ''],
  ['NC', 3, 3, 3, 3, 10, '', ''],
  ['ND', 6, 6, 6, 6, 10, '', ''],
  ['OH', 6, 4, 6, 4, 10, 'RC 2305.06 written six years; 2305.07(A) oral four; (C) consumer transactions six', 'promissory: sources say 6 and 15; open: sources say 4 and 6; judgment: sources say 10 and 21'],
  ['OK', 5, 3, 5, 3, 3, '', 'judgment: sources say 3 and 5'],
  ['OR', 6, 6, 6, 6, 10, '', ''],
  ['PA', 4, 4, 4, 4, 4, '', 'open: sources say 4 and 6'],
  ['RI', 10, 10, 10, 10, 20, '', ''],
  ['SC', 3, 3, 3, 3, 10, '', ''],
  ['SD', 6, 6, 6, 6, 10, '', 'judgment: sources say 10 and 20; judgment: by court'],
  ['TN', 6, 6, 6, 6, 10, 'TCA 28-3-109(a)(3) six years; demand notes ten', ''],
  ['TX', 4, 4, 4, 4, 10, 'CPRC 16.004(a)(3) debt four years; 16.051 residual four', ''],
  ['UT', 6, 4, 4, 4, 8, '', 'promissory: sources say 4 and 6'],
  ['VT', 6, 6, 5, 3, 6, '', 'promissory: sources say 5 and 14; open: sources say 3 and 6; judgment: sources say 6 and 8; judgment: by court'],
  ['VA', 5, 3, 6, 3, 10, '', 'judgment: sources say 10 and 20; judgment: by court'],
  ['WA', 6, 3, 6, 3, 10, '', 'open: sources say 3 and 6'],
  ['WV', 10, 5, 6, 5, 10, '', 'promissory: sources say 6 and 10'],
  ['WI', 6, 6, 6, 6, 6, '', 'promissory: sources say 6 and 10; judgment: sources say 6 and 20; judgment: by court'],
  ['WY', 10, 8, 10, 6, 5, '', 'open: sources say 6 and 8; judgment: sources say 5 and 10'],
];

const TABLES = 'Public tables of limitation periods, three compared';

export const US_LIMITATION: readonly LimitationRow[] = /* @__PURE__ */ YEARS.flatMap(([state, written, oral, promissory, open, judgment, statute, caution]) =>
  ([['WRITTEN', written], ['ORAL', oral], ['PROMISSORY', promissory], ['OPEN', open], ['JUDGMENT', judgment]] as const).flatMap(([contract, years]) =>
    years === null ? [] : [{
      id: `LIM-US-${state}-${contract}`, place: `US-${state}`, contract, years, ...EVER, source: statute === '' ? TABLES : `${TABLES}; ${statute}`,
      caution: caution === '' ? 'Check the statute before a suit.' : `${caution}. Check the statute before a suit.` }]));
