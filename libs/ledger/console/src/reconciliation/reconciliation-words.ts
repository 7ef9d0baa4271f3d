import type { ReconciliationItemFragment } from '@quittance/graphql/agency';
import { EXCEPTION_KINDS, type ExceptionKind } from '@quittance/ledger/domain';

export type ExceptionRow = ReconciliationItemFragment;

export const exceptionWords = (kind: string): string => EXCEPTION_KINDS[kind as ExceptionKind] ?? kind;

/** Where what stands open can be looked at; null where there is no screen of its own. */
export function exceptionLink(about: string): string[] | null {
  const [what, id = ''] = about.split(':');
  if (what === 'entry') return ['/trust/ledger/transactions', id];
  return what === 'due' ? ['/trust'] : null;
}

export interface Step {
  readonly label: string;
  readonly amount: number;
  readonly total?: boolean;
}

/** From the bank's balance to the book's, as of a day. */
export function bankSteps(bankBalance: number, bookBalance: number, items: readonly Pick<ExceptionRow, 'kind' | 'amount'>[]): Step[] {
  const total = (kind: string): number => items.filter((item) => item.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  const steps: Step[] = [{ label: 'Balance at the bank', amount: bankBalance }];
  const add = (label: string, amount: number): void => {
    if (amount !== 0) steps.push({ label, amount });
  };
  add('Deposits in transit', total('IN_TRANSIT'));
  add('Outstanding payments', total('OUTSTANDING'));
  add('Bank lines without an entry', -total('UNBOOKED'));
  const reached = steps.reduce((sum, { amount }) => sum + amount, 0);
  add('Difference', bookBalance - reached);
  return [...steps, { label: 'Balance in the book', amount: bookBalance, total: true }];
}

/** A signature's state in words and tone. */
export function signedState(status: string): { label: string; tone: 'ok' | 'warn' | 'mute' } {
  if (status === 'APPROVED') return { label: 'Approved', tone: 'ok' };
  return status === 'SIGNED' ? { label: 'Waits for a second person', tone: 'warn' } : { label: 'Taken back', tone: 'mute' };
}

/** How far a bank account is reconciled, in words and tone. */
export function standing(account: { readonly dueOn: string | null; readonly waitingId: string | null; readonly reconciledTo: string | null; readonly active: boolean }): { label: string; tone: 'ok' | 'warn' | 'bad' | 'mute' } {
  if (!account.active) return { label: 'Not in use', tone: 'mute' };
  if (account.waitingId !== null) return { label: 'Waits for a second person', tone: 'warn' };
  if (account.dueOn !== null) return { label: account.reconciledTo === null ? 'Never reconciled' : 'Due', tone: 'bad' };
  return { label: 'Reconciled', tone: 'ok' };
}
