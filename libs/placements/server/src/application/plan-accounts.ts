import { countryName, formatDate, unwrap, type AccountId, type BusinessDate, type ContractVersionId, type CurrencyCode } from '@quittance/kernel';
import { defaultPlacementType, resolveTerms, type AccountFacts, type AgeBasis, type PlacementType, type PricedContract, type ResolvedTerms } from '@quittance/fees/domain';
import type { AccountGrouping } from '@quittance/clients/domain';
import { debtFacts, FIELD_LABELS, groupIntoAccounts, type Field, type PlacedAccount, type PlacementRow, type PlacementTypeWord, type RowError } from '@quittance/placements/domain';

/** A contract in force, as a placement needs it. */
export interface ContractForPlacing {
  readonly priced: PricedContract;
  readonly grouping: AccountGrouping;
}

/** What the plan is made under. */
export interface PlanFacts {
  readonly contracts: ReadonlyMap<CurrencyCode, ContractForPlacing>;
  readonly today: BusinessDate;
  readonly clientName: string;
  /** Where debtors are taken to be who have no country of their own. */
  readonly clientCountry: string;
  /** What a refusal sends the reader back to. */
  readonly source: 'FORM' | 'FILE';
  /** An account's id: a new one, or the one its rows had in the plan before. */
  readonly idFor: (account: PlacedAccount) => AccountId;
}

/** A row with where its debtor is, as codes; null where the file doesn't say. */
export interface PlannableRow extends PlacementRow {
  readonly placeCountry: string | null;
  readonly placeRegion: string | null;
}

/** An account the placement would open, with its frozen terms. */
export interface PlannedAccount {
  readonly id: AccountId;
  readonly account: PlacedAccount;
  readonly contractVersionId: ContractVersionId;
  /** Its frozen terms, made anew at each call: kept for all accounts of a large file they would fill the memory. */
  readonly terms: () => ResolvedTerms;
}

export interface Plan {
  readonly accounts: readonly PlannedAccount[];
  /** Rows that can't be placed although each reads well, with why. */
  readonly refusals: ReadonlyMap<number, RowError>;
  /** Invoices wholly taken off by credits: nothing is left to collect. */
  readonly credited: ReadonlySet<number>;
}

interface Building {
  readonly accounts: PlannedAccount[];
  readonly refusals: Map<number, RowError>;
  readonly credited: Set<number>;
}

const refusal = (row: PlacementRow, code: string, message: string, remedy: string, field?: Field): RowError => ({
  row: row.n, field, column: '', header: '', value: row.customer.slice(0, 80), code, message, remedy });

/**
 * Gathers rows into accounts by each currency's contract, takes credits off, and freezes terms as of today. Rows without a
 * contract in their currency, accounts no rate covers, and debtors whose credits exceed their invoices are refused by name.
 */
export function planAccounts(rows: readonly PlannableRow[], facts: PlanFacts): Plan {
  const refusals = new Map<number, RowError>();
  const accounts: PlannedAccount[] = [];
  const credited = new Set<number>();
  const byCurrency = Map.groupBy(rows, (row) => row.currency);
  for (const [currency, list] of byCurrency) {
    const contract = facts.contracts.get(currency);
    if (!contract) {
      for (const row of list) refusals.set(row.n, refusal(row, 'NO_CONTRACT', `${facts.clientName} has no contract in ${currency} in force on ${formatDate(facts.today)}.`, `The agency has to save a contract in ${currency} first; then ${facts.source === 'FORM' ? 'place this again' : 'check this file again. Rows in other currencies can be placed now'}.`));
      continue;
    }
    planCurrency(list, contract, facts, { accounts, refusals, credited });
  }
  return { accounts, refusals, credited };
}

function planCurrency(rows: readonly PlannableRow[], contract: ContractForPlacing, facts: PlanFacts, into: Building): void {
  const { accounts, refusals, credited } = into;
  const byNumber = new Map(rows.map((row) => [row.n, row]));
  const grouping = groupIntoAccounts(rows, contract.grouping === 'ONE_PER_DEBTOR' ? 'DEBTOR' : 'INVOICE');
  for (const n of grouping.settledRows) credited.add(n);
  for (const { rows: numbers } of grouping.overCredited) {
    for (const n of numbers) {
      const row = byNumber.get(n);
      if (row) refusals.set(n, refusal(row, 'NOTHING_OWED', `The credits of “${row.customer.slice(0, 80)}” are as much as its invoices or more: nothing is owed.`, 'Leave this customer out, or place the invoices without the credit if it does not belong to them.'));
    }
  }
  const dropped = new Set<number>();
  for (const account of grouping.accounts) {
    const made = freeze(account, byNumber, contract, facts);
    if ('terms' in made) accounts.push(made);
    else for (const { row, credits } of account.invoices) {
      refusals.set(row.n, refusal(row, made.code, made.message, made.remedy, made.field));
      for (const { creditRow } of credits) dropped.add(creditRow);
    }
  }
  // A credit whose every invoice was refused reduces nothing.
  const used = new Set(accounts.flatMap(({ account }) => account.invoices.flatMap(({ credits }) => credits.map(({ creditRow }) => creditRow))));
  for (const n of dropped) {
    const row = byNumber.get(n);
    if (row && !used.has(n)) refusals.set(n, refusal(row, 'INVOICE_REFUSED', 'The invoices this credit reduces are not accepted.', 'Correct the invoices; the credit then reduces them.'));
  }
}

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  readonly field?: Field;
}

function freeze(account: PlacedAccount, rows: ReadonlyMap<number, PlannableRow>, { priced }: ContractForPlacing, facts: PlanFacts): PlannedAccount | Refused {
  const own = account.invoices.map(({ row }) => rows.get(row.n)).filter((row) => row !== undefined);
  const placed = own.find((row) => row.placeCountry);
  const country = placed?.placeCountry ?? facts.clientCountry;
  const { placementTypes, ...dates } = debtFacts(own);
  const type = typeOf(account, placementTypes, country, facts, priced);
  if (typeof type !== 'string') return type;
  const accountFacts: AccountFacts = {
    oldestInvoiceOn: account.oldestDue, ...dates,
    balance: account.totalMinor, currency: account.currency, country, region: placed?.placeRegion ?? null, placementType: type, noFee: false };
  const terms = resolveTerms(priced, accountFacts, facts.today);
  if (terms.ok) return { id: facts.idFor(account), account, contractVersionId: priced.contractVersionId, terms: () => unwrap(resolveTerms(priced, accountFacts, facts.today)) };
  const message = `“${account.customer.slice(0, 80)}”, ${countryName(country)}: ${terms.refusal.message}`;
  const field = terms.refusal.code === 'MISSING_AGE_DATE' ? AGE_FIELDS[priced.rates.ageFrom] : undefined;
  if (!field) return { code: terms.refusal.code, message, remedy: `The agency has to extend the contract to such accounts; then ${facts.source === 'FORM' ? 'place this again' : 'check this file again'}.` };
  const named = `Give the ${FIELD_LABELS[field].toLowerCase()} of this debt`;
  const remedy = facts.source === 'FORM' ? `${named}${field === 'lastPaymentDate' ? ', or say that nothing was ever paid' : ''}.` : `${named} in a column of that name${field === 'lastPaymentDate' ? ', or write Never there where nothing was ever paid' : ''}.`;
  return { code: terms.refusal.code, message, remedy, field };
}

const AGE_FIELDS: Readonly<Partial<Record<AgeBasis, Field>>> = { LAST_PAYMENT: 'lastPaymentDate', DEFAULT: 'defaultDate', CHARGE_OFF: 'chargeOffDate', DELINQUENCY: 'delinquencyDate' };
const TYPE_WORDS: Readonly<Record<PlacementTypeWord, string>> = { FIRST: 'first', SECOND: 'second', LEGAL: 'legal', FOREIGN: 'foreign' };

/** The placement type that prices an account: what its rows say, else the contract's own. That it is abroad must be what its country says. */
function typeOf(account: PlacedAccount, said: readonly PlacementTypeWord[], country: string, facts: PlanFacts, { rates }: PricedContract): PlacementType | Refused {
  const who = `“${account.customer.slice(0, 80)}”`;
  const types = said.filter((type) => type !== 'FOREIGN');
  if (said.includes('FOREIGN') && country === facts.clientCountry) {
    return { code: 'NOT_ABROAD', field: 'country', message: `${who} is marked as outside the country, but is taken to be in ${countryName(country)}, as its client is.`,
      remedy: 'Give the country of the debtor, or correct the placement type.' };
  }
  if (types.length > 1) {
    return { code: 'PLACEMENT_TYPES_DIFFER', field: 'placementType', message: `The rows of ${who} name several placement types: ${types.map((type) => TYPE_WORDS[type]).join(', ')}. They become one account, with one rate.`,
      remedy: 'Give these rows one placement type, or place them in files of their own.' };
  }
  return types[0] ?? defaultPlacementType(rates);
}
