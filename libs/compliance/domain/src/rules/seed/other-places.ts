import { EVER, since } from '../effective';
import { CONTRACT_KINDS, type CoverageRow, type LimitationRow } from '../rule-set';

const SIMPLE = [
  ['GB', 6, 'Limitation Act 1980, sections 5 and 24', 'England and Wales; in Scotland the debt itself ends after five years (Prescription and Limitation (Scotland) Act 1973).'],
  ['IE', 6, 'Statute of Limitations 1957, section 11', 'Simple contracts; a judgment has twelve years.'],
  ['DE', 3, 'BGB 195, 199', 'Counted from the end of the year it fell due in; a judgment has thirty years.'],
  ['FR', 5, 'Code civil 2224', 'Two years for what a trader supplied to a consumer (Code de la consommation L218-2).'],
] as const;

/** Limitation outside the United States: the shortest that is common, for every kind of contract. */
export const OTHER_LIMITATION: readonly LimitationRow[] = /* @__PURE__ */ SIMPLE.flatMap(([place, years, source, caution]) =>
  CONTRACT_KINDS.map((contract) => ({ id: `LIM-${place}-${contract}`, place, contract, years, ...EVER, source, caution })));

export const COVERAGE = /* @__PURE__ */ ((): readonly CoverageRow[] => [
  { id: 'COV-US-CA', place: 'US-CA', creditors: ['LENDER', 'FINANCING_PROVIDER', 'DEBT_BUYER'], most: 50_000_000, ...since('2025-07-01'), source: 'California SB 1286 (2024), Civil Code 1788 ff', caution: 'At most $500,000 to the same creditor; entered into, renewed, sold or assigned from 1 July 2025.' },
])();
