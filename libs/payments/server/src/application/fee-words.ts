import type { FeeWorking, ResolvedTerms } from '@quittance/fees/domain';
import { formatPpm, moneyInWords } from '@quittance/kernel';

/** A slice as the API shows it. */
export type ExplainedSlice = Omit<FeeWorking['slices'][number], 'bucket'> & { bucket: string | null };

/** A working with the name and reason of its rule, as screens and statements show it. */
export type ExplainedWorking = Omit<FeeWorking, 'slices' | 'words'> & { slices: ExplainedSlice[]; words: string[]; ruleName: string; reason: string };

/** Adds the rule's name and reason, frozen with the account's terms, to a stored working. */
export const explained = (working: FeeWorking, { ruleName, reason }: Pick<ResolvedTerms, 'ruleName' | 'reason'>): ExplainedWorking => ({
  ...working, slices: working.slices.map((slice) => ({ ...slice, bucket: slice.bucket ?? null })), words: [...working.words], ruleName, reason });

/** The rate of a fee in a few words: "25%", "25% and 18%", "no fee". */
export function rateInWords(working: Pick<FeeWorking, 'slices' | 'treatment' | 'adjustment' | 'fee' | 'limitAfter'>, currency: string): string {
  if (working.treatment === 'FREE_DEMAND') return 'free demand period';
  if (working.treatment === 'NO_FEE') return 'no commission';
  if (working.treatment === 'FIXED') return 'covered by the fixed fee';
  if (working.treatment === 'TAKEN_OVER') return 'as charged before';
  const rates = [...new Set(working.slices.map(({ ratePpm }) => formatPpm(ratePpm)))].join(' and ');
  if (working.treatment === 'DISCOVERY') return `${rates}, paid before placement`;
  if (working.treatment === 'GOODS') return `${rates}, goods returned`;
  if (working.adjustment === 0) return rates === '' ? 'no fee basis' : rates;
  const limit = { MINIMUM: 'minimum fee', CAP: 'capped', COLLECTED: 'no more than collected', NONE: 'adjusted' }[working.limitAfter];
  return rates === '' ? `${limit}: ${moneyInWords(working.fee, currency)}` : `${rates}, ${limit}`;
}
