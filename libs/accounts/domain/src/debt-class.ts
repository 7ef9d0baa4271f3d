import { ok, refuse, type Result } from '@quittance/kernel';

/** Whose debt it is; decides which rules of contact apply. */
export const DEBT_CLASSES = ['CONSUMER', 'COMMERCIAL_ENTITY', 'COMMERCIAL_NATURAL_PERSON'] as const;
export type DebtClass = (typeof DEBT_CLASSES)[number];

/** Accepts commercial entities only: for a natural person's debt the rules of contact are still to come. Refuses NATURAL_PERSON. */
export function acceptClass(debtClass: DebtClass): Result<DebtClass> {
  if (debtClass === 'COMMERCIAL_ENTITY') return ok(debtClass);
  return refuse('NATURAL_PERSON', "A natural person's debt can't be placed: not until contact rules are in.", { class: debtClass }, 'class');
}
