import type { ComposedRun } from './compose-run';

/** One line of how the amount came about; minor units, signed as it counts towards the result. */
export interface StatementEntry {
  readonly code:
    | 'COLLECTED'
    | 'FEES_COLLECTED'
    | 'FEES_DIRECT'
    | 'FEES_ACCOUNTS'
    | 'TAX'
    | 'COSTS'
    | 'PAID_IN'
    | 'BROUGHT_FORWARD'
    | 'INVOICED'
    | 'CREDITED'
    | 'CARRIED_FORWARD'
    | 'REMITTED';
  readonly label: string;
  readonly amount: number;
}

/**
 * How a run's amount is made up, from what was collected down to what is remitted. The entries before REMITTED sum to it,
 * in every mode; throws if they don't, for then lines and books disagree.
 */
export function statementEntries(run: ComposedRun): StatementEntry[] {
  const { totals, broughtForward, carriedForward } = run;
  const all: StatementEntry[] = [
    { code: 'COLLECTED', label: 'Collected by the agency', amount: totals.agencyCollected },
    { code: 'FEES_COLLECTED', label: 'Commission on it', amount: -totals.agencyFee },
    { code: 'FEES_DIRECT', label: 'Commission on payments made to you', amount: -totals.directFee },
    { code: 'FEES_ACCOUNTS', label: 'Fees for placements and accounts taken back', amount: -totals.accountFees },
    { code: 'TAX', label: 'Tax on commission', amount: -(totals.agencyTax + totals.directTax) },
    { code: 'COSTS', label: 'Costs', amount: -totals.costs },
    { code: 'PAID_IN', label: 'Paid by you on account', amount: totals.paidIn },
    { code: 'BROUGHT_FORWARD', label: 'Brought forward', amount: broughtForward.trust - broughtForward.receivable },
    { code: 'INVOICED', label: 'Invoiced separately', amount: run.invoice },
    { code: 'CREDITED', label: 'Credited separately', amount: run.credit === 0 ? 0 : -run.credit },
    { code: 'CARRIED_FORWARD', label: 'Carried forward', amount: carriedForward.receivable - carriedForward.trust },
  ];
  const shown = all.filter(({ code, amount }) => code === 'COLLECTED' || amount !== 0);
  const made = shown.reduce((sum, { amount }) => sum + amount, 0);
  if (made !== run.remit) throw new Error(`The statement comes to ${made}, the run remits ${run.remit}`);
  return [...shown, { code: 'REMITTED', label: 'Remitted', amount: run.remit }];
}
