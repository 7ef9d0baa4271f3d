import { lastDay, makePromise, type PromiseStatus } from '@quittance/arrangements/domain';
import { asId, type AccountId, type BusinessDate, type ClientId, type CurrencyCode, type PromiseId } from '@quittance/kernel';
import { formatDate, type RefusalLike, type Tone } from '@quittance/ui';

const STATUS: Readonly<Record<PromiseStatus, { readonly label: string; readonly tone: Tone }>> = {
  OPEN: { label: 'Open', tone: 'info' },
  KEPT: { label: 'Kept', tone: 'ok' },
  BROKEN: { label: 'Broken', tone: 'bad' },
  CANCELLED: { label: 'Taken back', tone: 'mute' },
};

/** A promise's state in a chip; one that falls due today or is past its day says so. */
export function promiseState({ status, dueOn }: { readonly status: PromiseStatus; readonly dueOn: string }, today: string): { readonly label: string; readonly tone: Tone } {
  if (status !== 'OPEN') return STATUS[status];
  if (dueOn === today) return { label: 'Due today', tone: 'warn' };
  return dueOn < today ? { label: 'In its days of grace', tone: 'warn' } : STATUS.OPEN;
}

/** The terms of a promise as they are entered. */
export interface PromiseTerms {
  /** Minor units. */
  readonly amount: number | null;
  readonly dueOn: string | null;
  readonly graceDays: number;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Why a promise could not be taken, by the rules the server decides with; null where it can. `owed` in minor units. */
export function promiseProblem({ amount, dueOn, graceDays }: PromiseTerms, owed: number, currency: string, today: string): RefusalLike | null {
  if (amount === null) return { code: 'AMOUNT_NOT_POSITIVE', message: 'Enter the amount that was promised.', field: 'amount' };
  if (dueOn === null) return { code: 'DATE_MISSING', message: 'Enter the day it was promised for.', field: 'dueOn' };
  const wanted = {
    promiseId: asId<PromiseId>(NOBODY), accountId: asId<AccountId>(NOBODY), clientId: asId<ClientId>(NOBODY),
    amount, currency: currency as CurrencyCode, dueOn: dueOn as BusinessDate, graceDays,
  };
  const made = makePromise(wanted, owed, today as BusinessDate);
  return made.ok ? null : { code: made.refusal.code, message: made.refusal.message, field: made.refusal.field ?? null };
}

/** "Kept if paid by 27 Nov 2026", the days of grace counted in. */
export const keptIf = ({ dueOn, graceDays }: PromiseTerms): string | null =>
  dueOn === null ? null : `Kept if it is paid by ${formatDate(lastDay({ dueOn: dueOn as BusinessDate, graceDays }), { weekday: true })}.`;
