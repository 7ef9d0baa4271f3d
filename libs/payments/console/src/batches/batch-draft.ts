import type { ReceiptBatchQuery } from '@quittance/graphql/agency';
import { formatMoney } from '@quittance/ui';

/** A line of the grid while it is entered. */
export interface DraftLine {
  readonly id: number;
  readonly method: 'CHECK' | 'CASH';
  readonly amount: number | null;
  readonly payer: string;
  readonly chequeNumber: string;
  readonly accountId: string | null;
  /** Debtor and number of the account. */
  readonly account: string;
}

type Stored = NonNullable<ReceiptBatchQuery['receiptBatch']>;

export const emptyLine = (id: number): DraftLine => ({ id, method: 'CHECK', amount: null, payer: '', chequeNumber: '', accountId: null, account: '' });

/** Nothing was typed into it: it is not saved. */
export const isEmpty = ({ amount, payer, chequeNumber, accountId }: DraftLine): boolean => amount === null && payer.trim() === '' && chequeNumber.trim() === '' && accountId === null;

/** A stored batch's lines for the grid, and an empty one to go on with. */
export const draftOf = (lines: Stored['lines']): DraftLine[] => [
  ...lines.map((line, index) => ({
    id: index + 1, method: line.method === 'CASH' ? ('CASH' as const) : ('CHECK' as const), amount: line.amount, payer: line.payer, chequeNumber: line.chequeNumber, accountId: line.accountId,
    account: line.accountId ? `${line.debtorName ?? ''}, ${line.accountNumber ?? ''}` : '' })),
  emptyLine(lines.length + 1),
];

/** A batch as it is typed, and the version of the stored one it began from; null: a new one. */
export interface BatchForm {
  readonly version: number | null;
  readonly receivedOn: string | null;
  readonly total: number | null;
  readonly note: string;
  readonly lines: readonly DraftLine[];
}

export const batchForm = (stored: Stored | null, today: string): BatchForm => ({
  version: stored?.version ?? null, receivedOn: stored?.receivedOn ?? today, total: stored?.depositTotal ?? null, note: stored?.note ?? '', lines: draftOf(stored?.lines ?? []) });

/** Whether two say the same, whatever they began from and however many lines stand empty. */
export function sameForm(one: BatchForm, other: BatchForm): boolean {
  const said = ({ version: _, lines, ...head }: BatchForm): string => JSON.stringify([head, lines.filter((line) => !isEmpty(line)).map(({ id: __, account: ___, ...line }) => line)]);
  return said(one) === said(other);
}

export const enteredSum = (lines: readonly DraftLine[]): number => lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** How the lines stand to the deposit, in words. */
export function differenceWords(total: number | null, lines: readonly DraftLine[], currency: string): { readonly words: string; readonly tone: 'ok' | 'warn' | 'bad' | 'mute' } {
  if (total === null || total <= 0) return { words: 'Enter the deposit total first', tone: 'mute' };
  const difference = total - enteredSum(lines);
  if (difference === 0) return { words: 'It ties', tone: 'ok' };
  const money = formatMoney({ minor: Math.abs(difference), currency });
  return difference > 0 ? { words: `${money} still to enter`, tone: 'warn' } : { words: `${money} more than was deposited`, tone: 'bad' };
}

/** The line without an amount although something was typed; null when every line has one. 1 for the first. */
export function lineWithoutAmount(lines: readonly DraftLine[]): number | null {
  const index = lines.findIndex((line) => !isEmpty(line) && (line.amount === null || line.amount <= 0));
  return index < 0 ? null : index + 1;
}
