import type { DebtClass } from '@quittance/accounts/domain';
import { LATEST_DATE, type BusinessDate } from '@quittance/kernel';
import { underLaw } from '../facts/places';
import { dayNumber } from '../time/day-number';
import { coverageOn, type RuleSet } from '../rules/rule-set';
import type { Regime } from './regime';

export const CREDITOR_TYPES = ['LENDER', 'FINANCING_PROVIDER', 'DEBT_BUYER', 'TRADE', 'OTHER'] as const;
export type CreditorType = (typeof CREDITOR_TYPES)[number];

/** What is known of an account when it is classed. */
export interface AccountToClassify {
  readonly debtor: 'ORGANISATION' | 'PERSON';
  /** A natural person answers for a company's debt. */
  readonly guarantor: boolean;
  /** What the debt was made for; null where nobody said. */
  readonly purpose: 'PERSONAL' | 'BUSINESS' | null;
  /** ISO 3166-1 alpha-2 of the debtor, or null. */
  readonly country: string | null;
  /** US-CA, or null. */
  readonly region: string | null;
  readonly creditor: CreditorType;
  /** The latest day it was entered into, renewed, sold or assigned. */
  readonly lastAssignedOn: BusinessDate | null;
  /** All that is owed to this creditor, minor units, in dollars. */
  readonly owedToCreditor: number;
}

export interface Classification {
  readonly class: DebtClass;
  readonly regime: Regime;
  /** In words, for the account's page. */
  readonly reason: string;
}

const EU = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '));

const world = (country: string | null): 'US' | 'UK' | 'EU' | 'OTHER' =>
  country === null || underLaw(country, '').country === 'US' ? 'US' : country === 'GB' ? 'UK' : EU.has(country) ? 'EU' : 'OTHER';

/**
 * Whose debt an account is, and which law it falls under. What is not known counts as what protects more: a person without a stated
 * purpose is a consumer, a debtor without a country lives in the United States.
 */
export function classifyAccount(account: AccountToClassify, rules: RuleSet): Classification {
  const place = world(account.country);
  if (account.debtor === 'ORGANISATION' && !account.guarantor) return { class: 'COMMERCIAL_ENTITY', regime: `${place}_ENTITY`, reason: 'The debtor is an organisation.' };
  const business = account.debtor === 'ORGANISATION' || account.purpose === 'BUSINESS';
  if (!business) {
    const why = account.purpose === 'PERSONAL' ? 'A natural person’s debt for personal, family or household purposes.' : 'A natural person’s debt; nothing says it was for a business, so that it counts as a consumer’s.';
    return { class: 'CONSUMER', regime: place === 'US' ? 'US_CONSUMER' : `${place}_PERSON`, reason: why };
  }
  const who = account.debtor === 'PERSON' ? 'A natural person’s business debt' : 'A natural person guarantees a company’s debt';
  if (place !== 'US') return { class: 'COMMERCIAL_NATURAL_PERSON', regime: `${place}_PERSON`, reason: `${who}.` };
  const covered = coveredBy(account, rules);
  return { class: 'COMMERCIAL_NATURAL_PERSON', regime: covered === null ? 'US_CALIFORNIA_COMMERCIAL' : 'US_BUSINESS_PERSON', reason: covered === null ? `${who}, covered in California (SB 1286).` : `${who}${covered}.` };
}

/** The body of law of a class where nothing more is known than the place (US, US-CA): in California what protects more. */
export function regimeOf(debtClass: DebtClass, country: string | null, region: string | null): Regime {
  const place = world(country);
  if (debtClass === 'COMMERCIAL_ENTITY') return `${place}_ENTITY`;
  if (place !== 'US') return `${place}_PERSON`;
  if (debtClass === 'CONSUMER') return 'US_CONSUMER';
  return region === 'US-CA' ? 'US_CALIFORNIA_COMMERCIAL' : 'US_BUSINESS_PERSON';
}

const LATEST = dayNumber(LATEST_DATE);

/** Null where a state covers it; else why not. */
function coveredBy({ region, creditor, lastAssignedOn, owedToCreditor }: AccountToClassify, rules: RuleSet): string | null {
  if (region !== 'US-CA') return '';
  const row = coverageOn(rules, region, lastAssignedOn === null ? LATEST : dayNumber(lastAssignedOn));
  if (row === undefined) return '; California covers those entered into, renewed, sold or assigned later';
  if (!row.creditors.includes(creditor)) return '; California covers those owed to lenders, financing providers and debt buyers';
  return owedToCreditor <= row.most ? null : '; more is owed to this creditor than California covers';
}
