import type { LicenceRow } from '../rule-set';
import { EVER } from '../effective';

// Where an agency needs a licence to collect, by state, from three public lists and, where one is named, the statute. Scope: ANY covers
// business debts too, CONSUMER does not, UNCLEAR: the lists do not say, so that a business debt is warned of and not blocked.
type Entry = readonly [state: string, need: LicenceRow['need'], scope: LicenceRow['scope'], kind: string, statute: string, caution: string];

const ENTRIES: readonly Entry[] = [
  ['AL', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['AK', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['AZ', 'REQUIRED', 'ANY', 'Collection Agency License', 'ARS 32-1055 licence; claims for payment of money (not limited to consumer)', ''],
  ['AR', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['CA', 'REQUIRED', 'CONSUMER', 'Debt Collection License (DFPI)', 'Fin Code 100000ff consumer debt; SB 1286 adds no licence for covered commercial debt', 'Lists predate the Debt Collection Licensing Act of 2022'],
  ['CO', 'REQUIRED', 'CONSUMER', '', 'CRS 5-16-119 licence; debt EXCLUDES business/commercial/agricultural (5-16-103(8)(b)); trust account; remit within 30 days after month end (5-16-123)', ''],
  ['CT', 'REQUIRED', 'CONSUMER', 'Consumer Collection Agency License', '', ''],
  ['DE', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['DC', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['FL', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['GA', 'NONE', 'ANY', '', '', ''],
  ['HI', 'REQUIRED', 'UNCLEAR', '', 'HRS 443B-3 registration: any person who resides OR DOES BUSINESS in the State', ''],
  ['ID', 'REQUIRED', 'ANY', 'Collection Agency License', '26-2223 licence: collecting "any account, bill, claim or other indebtedness" (not limited to consumer)', ''],
  ['IL', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['IN', 'REQUIRED', 'UNCLEAR', 'Collection Agency License (SOS)', '', ''],
  ['IA', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['KS', 'SOMETIMES', 'UNCLEAR', '', '', ''],
  ['KY', 'NONE', 'ANY', '', '', ''],
  ['LA', 'SOMETIMES', 'UNCLEAR', '', '', 'Lists disagree: one says in certain circumstances'],
  ['ME', 'REQUIRED', 'UNCLEAR', 'Debt Collector', '', ''],
  ['MD', 'REQUIRED', 'UNCLEAR', 'Collection Agency License', '', ''],
  ['MA', 'REQUIRED', 'UNCLEAR', 'Debt Collector', '', ''],
  ['MI', 'REQUIRED', 'UNCLEAR', '', 'MCL 445.251 ff', ''],
  ['MN', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['MS', 'NONE', 'ANY', '', '', ''],
  ['MO', 'NONE', 'ANY', '', '', ''],
  ['MT', 'NONE', 'ANY', '', '', ''],
  ['NE', 'REQUIRED', 'UNCLEAR', 'Collection Agency License (SOS)', '', ''],
  ['NV', 'REQUIRED', 'UNCLEAR', 'Collection Agency License (FID)', '', ''],
  ['NH', 'SOMETIMES', 'UNCLEAR', '', '', ''],
  ['NJ', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['NM', 'REQUIRED', 'UNCLEAR', 'Collection Agency License', '', ''],
  ['NY', 'NONE', 'ANY', '', '', ''],
  ['NC', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['ND', 'REQUIRED', 'UNCLEAR', 'Collection Agency License', '', ''],
  ['OH', 'SOMETIMES', 'UNCLEAR', '', '', ''],
  ['OK', 'NONE', 'ANY', '', '', ''],
  ['OR', 'REQUIRED', 'UNCLEAR', 'Collection Agency Registration', '', ''],
  ['PA', 'SOMETIMES', 'UNCLEAR', '', '', ''],
  ['RI', 'REQUIRED', 'UNCLEAR', 'Debt Collector Registration', '', ''],
  ['SC', 'NONE', 'ANY', '', '', ''],
  ['SD', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['TN', 'REQUIRED', 'ANY', '', 'TCA 62-20-105 licence; bond $15k/20k/25k by employees 1-4/5-9/10+; trust account; "accounts, bills or other forms of indebtedness" (not limited to consumer)', ''],
  ['TX', 'BOND', 'CONSUMER', '', 'Fin Code 392.101: $10,000 surety bond, no licence', 'Lists disagree: one says in certain circumstances'],
  ['UT', 'SOMETIMES', 'UNCLEAR', '', '', 'Said to be repealed in 2023; check'],
  ['VT', 'NONE', 'ANY', '', '', ''],
  ['VA', 'NONE', 'ANY', '', '', ''],
  ['WA', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['WV', 'REQUIRED', 'UNCLEAR', '', '', ''],
  ['WI', 'REQUIRED', 'UNCLEAR', 'Collection Agency License', '', ''],
  ['WY', 'REQUIRED', 'UNCLEAR', 'Collection Agency License', '', ''],
];

const LISTS = 'Public lists of state collection licences, three compared (2025)';

export const US_LICENCES: readonly LicenceRow[] = /* @__PURE__ */ ENTRIES.map(([state, need, scope, kind, statute, caution]) => ({
  id: `LIC-US-${state}`, place: `US-${state}`, need, scope, kind: kind === '' ? 'Collection agency licence' : kind, ...EVER,
  source: statute === '' ? LISTS : `${LISTS}; ${statute}`, caution: caution === '' ? 'Check with the state before relying on it.' : `${caution}. Check with the state before relying on it.` }));
