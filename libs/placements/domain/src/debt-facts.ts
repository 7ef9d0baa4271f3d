import type { BusinessDate } from '@quittance/kernel';
import type { PlacementType } from '@quittance/fees/domain';
import { fold } from './fold';
import type { PlacementRow } from './row-outcome';

/** What a placement type column may say. FOREIGN is no type of its own: the debtor's country prices it, and has to agree. */
export type PlacementTypeWord = PlacementType | 'FOREIGN';

// Folded. Seven languages, the numbers lists use, and the terms of the trade.
const WORDS: Readonly<Record<PlacementTypeWord, string>> = {
  FIRST: 'first, 1st, 1, first placement, primary, primaries, prime, primes, fresh, new, placed first, erste, erstmals, erstubergabe, premier, premiere, primera, primero, prima, primo, eerste, primeira, primeiro, i',
  SECOND: 'second, 2nd, 2, second placement, secondary, secondaries, seconds, re placement, replacement, reassigned, placed second, placed again, zweite, zweitubergabe, deuxieme, segunda, segundo, seconda, secondo, tweede, ii, third, 3rd, 3, tertiary, tertiaries, thirds',
  LEGAL: 'legal, law, at law, suit, litigation, attorney, legal placement, judgment, judgement, gericht, gerichtlich, klage, juridique, judiciaire, contentieux, legale, judicial, juridica, juridico, giudiziale, juridisch, gerechtelijk',
  FOREIGN: 'foreign, international, abroad, outside the country, outside country, overseas, cross border, out of country, ausland, auslandisch, etranger, international placement, extranjero, internacional, estero, internazionale, buitenland, buitenlands, estrangeiro, exterior',
};

const TYPES: ReadonlyMap<string, PlacementTypeWord> = new Map(
  (Object.entries(WORDS) as [PlacementTypeWord, string][]).flatMap(([type, words]) => words.split(', ').map((word) => [word, type] as const)));

/** The placement type meant; undefined when unknown. A third placement and later is priced as a second. */
export const readPlacementType = (text: string): PlacementTypeWord | undefined => TYPES.get(fold(text)) ?? TYPES.get(fold(text).replace(/ (?:placements?|placed)$/, ''));

const NEVER = new Set('never, none, no payment, no payments, nothing paid, never paid, nie, keine, keine zahlung, jamais, aucun, nunca, ninguno, mai, nessuno, nooit, geen, nenhum'.split(', '));

/** Whether a last-payment cell says that nothing was ever paid. An empty one says nothing. */
export const saysNeverPaid = (text: string): boolean => NEVER.has(fold(text));

/** What rows state of one debt beyond its invoices. */
export interface DebtFacts {
  readonly lastPaymentOn: BusinessDate | null;
  readonly neverPaid: boolean;
  readonly defaultedOn: BusinessDate | null;
  readonly chargedOffOn: BusinessDate | null;
  readonly delinquentOn: BusinessDate | null;
  /** Several where the rows contradict each other. */
  readonly placementTypes: readonly PlacementTypeWord[];
}

/** What one row states of them. */
export type StatedDebt = Pick<PlacementRow, 'lastPaymentDate' | 'neverPaid' | 'defaultDate' | 'chargeOffDate' | 'delinquencyDate' | 'placementType'>;

const known = (dates: readonly (BusinessDate | null)[]): BusinessDate[] => dates.filter((date) => date !== null).sort();

/** The rows of one account taken together: its latest payment, and the earliest day it was behind, in default and charged off. */
export function debtFacts(rows: readonly StatedDebt[]): DebtFacts {
  const lastPaymentOn = known(rows.map((row) => row.lastPaymentDate)).at(-1) ?? null;
  const earliest = (name: 'defaultDate' | 'chargeOffDate' | 'delinquencyDate'): BusinessDate | null => known(rows.map((row) => row[name]))[0] ?? null;
  return {
    lastPaymentOn, neverPaid: lastPaymentOn === null && rows.some((row) => row.neverPaid === true),
    defaultedOn: earliest('defaultDate'), chargedOffOn: earliest('chargeOffDate'), delinquentOn: earliest('delinquencyDate'),
    placementTypes: [...new Set(rows.flatMap(({ placementType }) => placementType ?? []))],
  };
}
