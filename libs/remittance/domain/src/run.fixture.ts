import { businessDate, currency, unwrap } from '@quittance/kernel';
import { NO_HOLD, type RemittanceMode, type RemittanceTerms } from '@quittance/clients/domain';
import { composeRun, NOTHING_FORWARD, type BroughtForward, type ComposedRun, type RemittableLine } from './index';

export const USD = currency('USD');

export const terms = (mode: RemittanceMode, parts: Partial<RemittanceTerms> = {}): RemittanceTerms => ({
  mode,
  cadence: { kind: 'MONTHLY', day: 10 },
  holdDays: NO_HOLD,
  minimum: null,
  whenOwed: 'CARRY',
  invoiceDays: 30,
  ...parts,
});

let nextSource = 0;

/** A line with the effect its postings have under NET unless given. */
export const line = (parts: Partial<RemittableLine> & Pick<RemittableLine, 'kind' | 'collected' | 'fee'>): RemittableLine => ({
  sourceId: `s${(nextSource += 1)}`,
  reversesId: null,
  accountId: null,
  method: 'CHECK',
  effectiveOn: businessDate('2026-03-05'),
  currency: USD,
  tax: 0,
  trust: parts.kind === 'PU' || parts.kind === 'PUR' ? parts.collected - parts.fee - (parts.tax ?? 0) : 0,
  receivable: parts.kind === 'COST' ? parts.collected : parts.kind === 'PC' || parts.kind === 'PCR' ? parts.fee + (parts.tax ?? 0) : parts.kind === 'CP' || parts.kind === 'CPR' ? -parts.collected : 0,
  ...parts,
});

export const run = (
  remittance: RemittanceTerms,
  lines: readonly RemittableLine[],
  forward: BroughtForward = NOTHING_FORWARD,
  cutOff = '2026-03-31',
): ComposedRun => unwrap(composeRun(USD, lines, forward, remittance, businessDate(cutOff)));
