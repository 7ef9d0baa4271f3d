import { moneyInWords, ok, refuse, sumMinor, type CurrencyCode, type Result } from '@quittance/kernel';

/** How money of a batch came. */
export const BATCH_METHODS = ['CHECK', 'CASH'] as const;
export type BatchMethod = (typeof BATCH_METHODS)[number];

/** More lines are another deposit: a grid of this size is still entered by hand. */
export const MOST_BATCH_LINES = 300;

interface BatchLine {
  readonly amount: number;
  readonly method: BatchMethod;
}

/** What the deposit holds beyond the lines entered; negative where the lines hold more. Minor units. */
export const batchDifference = (depositTotal: number, lines: readonly Pick<BatchLine, 'amount'>[]): number => depositTotal - sumMinor(lines.map(({ amount }) => amount));

/** Sums by how the money came, as a deposit slip shows them. */
export function batchTotals(lines: readonly BatchLine[]): { readonly cash: number; readonly cheques: number; readonly chequeCount: number } {
  const cheques = lines.filter(({ method }) => method === 'CHECK');
  return { cash: sumMinor(lines.filter(({ method }) => method === 'CASH').map(({ amount }) => amount)), cheques: sumMinor(cheques.map(({ amount }) => amount)), chequeCount: cheques.length };
}

/** Whether a batch may be posted. Refuses BATCH_EMPTY, and NOT_TIED naming the difference. */
export function checkTied(depositTotal: number, lines: readonly Pick<BatchLine, 'amount'>[], currency: CurrencyCode): Result<null> {
  if (lines.length === 0) return refuse('BATCH_EMPTY', 'Nothing is entered yet. Enter each check and the cash of the deposit.', {});
  const difference = batchDifference(depositTotal, lines);
  if (difference === 0) return ok(null);
  const words = difference > 0 ? `${moneyInWords(difference, currency)} of the deposit is not entered yet` : `${moneyInWords(-difference, currency)} more is entered than was deposited`;
  return refuse('NOT_TIED', `The batch does not tie: ${words}. Correct the lines or the total, then post it.`, { difference }, 'depositTotal');
}
