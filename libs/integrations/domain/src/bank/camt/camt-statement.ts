import { compareDates, formatMinor, moneyInWords, type CurrencyCode } from '@quittance/kernel';
import type { BankBalance, BankEntry, BankStatement } from '../bank-file';
import { doesNotTie, refusedAt } from '../bank-file-refused';
import { countAt, currencyAt, decimalAt, isoDateAt, kept } from '../bank-values';
import type { Draft, EntryDraft } from './camt-draft';
import { amountOf, entriesOf, isBooked, signOf } from './camt-entry';

/** What was gathered of one statement or notification. */
export interface StatementDraft {
  readonly head: Draft;
  readonly balances: Draft[];
  readonly entries: EntryDraft[];
  /** The message says that it is one page of several. */
  readonly paged: boolean;
}

/** A statement whose totals tie. Throws TOTALS_DO_NOT_TIE and what its parts refuse. */
export function statementOf({ head, balances, entries, paged }: StatementDraft): BankStatement {
  const booked = entries.filter(({ entry }) => isBooked(entry));
  const movements = booked.flatMap(entriesOf);
  const currency = currencyOf(head, balances, movements);
  const foreign = movements.find((movement) => movement.currency !== currency);
  if (foreign) throw refusedAt(foreign.line, 'MIXED_CURRENCIES', `an entry is in ${foreign.currency}, the account in ${currency}.`);
  if (!isPage(head, paged)) checkSummary(head, entries, booked, currency);
  const { opening, closing } = isPage(head, paged) ? pageBalances(balances, movements, currency) : bothBalances(head, balances, movements, currency);
  const account = head.text('Stmt/Acct/Id/IBAN', 'Stmt/Acct/Id/Othr/Id', 'Stmt/Acct/Id/PrtryAcct/Id', 'Stmt/Acct/Id/BBAN', 'Stmt/Acct/Prxy/Id');
  if (account === '') throw refusedAt(head.line, 'ACCOUNT_MISSING', 'a statement does not name its account.');
  const from = head.leaf('Stmt/FrToDt/FrDtTm', 'Stmt/FrToDt/FrDt');
  const to = head.leaf('Stmt/FrToDt/ToDtTm', 'Stmt/FrToDt/ToDt');
  return {
    account: kept(account, 60), currency, number: kept(head.text('Stmt/ElctrncSeqNb', 'Stmt/LglSeqNb') || head.text('Stmt/Id'), 60),
    from: from ? isoDateAt(from.line, from.text) : null, to: to ? isoDateAt(to.line, to.text) : null,
    opening, closing, entries: movements, pending: entries.length - booked.length,
  };
}

function currencyOf(head: Draft, balances: readonly Draft[], movements: readonly BankEntry[]): CurrencyCode {
  const named = head.leaf('Stmt/Acct/Ccy');
  if (named) return currencyAt(named.line, named.text);
  const balance = balances[0]?.leaf('Bal/Amt');
  if (balance) return currencyAt(balance.line, balance.currency);
  const first = movements[0]?.currency;
  if (!first) throw refusedAt(head.line, 'CURRENCY_MISSING', 'a statement names no currency and has no entry.');
  return first;
}

const drafts = (balances: readonly Draft[], kind: string): Draft[] => balances.filter((draft) => draft.text('Bal/Tp/CdOrPrtry/Cd') === kind);

function balanceOf(found: Draft, currency: CurrencyCode): BankBalance {
  const amount = amountOf(found.leaf('Bal/Amt'), found.line, 'a balance');
  if (amount.currency !== currency) throw refusedAt(found.line, 'MIXED_CURRENCIES', `a balance is in ${amount.currency}, the account in ${currency}.`);
  const day = found.leaf('Bal/Dt/Dt', 'Bal/Dt/DtTm');
  if (!day) throw refusedAt(found.line, 'DATE_MISSING', 'a balance has no date.');
  return { on: isoDateAt(day.line, day.text), minor: amount.minor * signOf(found, 'Bal/CdtDbtInd') };
}

/** Balances of a kind by their days: of a statement over several days some banks tell those of each. */
const byDay = (balances: readonly Draft[], kinds: readonly string[], currency: CurrencyCode): BankBalance[] =>
  (kinds.map((kind) => drafts(balances, kind)).find((found) => found.length > 0) ?? []).map((draft) => balanceOf(draft, currency)).sort((a, b) => compareDates(a.on, b.on));

interface Balances {
  readonly opening: BankBalance | null;
  readonly closing: BankBalance | null;
}

/**
 * Opening and closing balance, tied to the movements. Some banks (PostFinance) keep the closing one by value date: what is booked
 * and has its value later is in their forward balance, which then is the balance of all that is booked. Throws TOTALS_DO_NOT_TIE.
 */
function bothBalances(head: Draft, balances: readonly Draft[], movements: readonly BankEntry[], currency: CurrencyCode): Balances {
  const opening = byDay(balances, ['OPBD', 'PRCD'], currency)[0] ?? null;
  const closing = byDay(balances, ['CLBD'], currency).at(-1) ?? null;
  if (!opening || !closing) return { opening, closing };
  const upTo = (some: readonly BankEntry[]): number => some.reduce((sum, { amount }) => sum + amount, opening.minor);
  const found = upTo(movements);
  if (found === closing.minor) return { opening, closing };
  const byValue = upTo(movements.filter(({ valueOn }) => valueOn === null || valueOn <= closing.on)) === closing.minor;
  const forward = drafts(balances, 'FWAV')[0];
  if (byValue && forward && balanceOf(forward, currency).minor === found) return { opening, closing: { on: closing.on, minor: found } };
  throw doesNotTie(head.line, 'the closing balance', moneyInWords(closing.minor, currency), moneyInWords(found, currency));
}

/** Whether a statement is one page of several: its entries are a part of what its balances and totals are of. */
const isPage = (head: Draft, paged: boolean): boolean => {
  const [number, last] = ['PgNb', 'LastPgInd'].map((name) => head.text(`Stmt/StmtPgntn/${name}`, `Stmt/NtfctnPgntn/${name}`));
  return paged || /^(?:false|0)$/.test(last ?? '') || Number(number || 1) > 1;
};

/** Balances of a page, which begins or ends with an interim one; where they are those of all its pages, none is told. */
function pageBalances(balances: readonly Draft[], movements: readonly BankEntry[], currency: CurrencyCode): Balances {
  const interim = drafts(balances, 'ITBD').map((draft) => balanceOf(draft, currency));
  const opening = byDay(balances, ['OPBD', 'PRCD'], currency)[0] ?? interim[0];
  const closing = byDay(balances, ['CLBD'], currency).at(-1) ?? interim.at(-1);
  const tie = opening && closing && opening !== closing && movements.reduce((sum, { amount }) => sum + amount, opening.minor) === closing.minor;
  return tie ? { opening, closing } : { opening: null, closing: null };
}

/** Banks count all entries or the booked ones; either must tie. */
function checkSummary(head: Draft, all: readonly EntryDraft[], booked: readonly EntryDraft[], currency: CurrencyCode): void {
  const groups = [['TtlNtries', 'the total', null], ['TtlCdtNtries', 'the total of credits', 'CRDT'], ['TtlDbtNtries', 'the total of debits', 'DBIT']] as const;
  for (const [name, what, side] of groups) {
    const of = (some: readonly EntryDraft[]): EntryDraft[] => some.filter(({ entry }) => side === null || entry.text('Ntry/CdtDbtInd') === side);
    const sum = (some: readonly EntryDraft[]): number => some.reduce((total, { entry }) => total + amountOf(entry.leaf('Ntry/Amt'), entry.line, 'an entry').minor, 0);
    const number = head.leaf(`Stmt/TxsSummry/${name}/NbOfNtries`);
    const stated = number && countAt(number.line, number.text, 'The number of entries');
    if (number && stated !== of(all).length && stated !== of(booked).length) throw doesNotTie(number.line, `${what} of entries`, stated ?? 0, of(booked).length);
    const total = head.leaf(`Stmt/TxsSummry/${name}/Sum`);
    const minor = total && decimalAt(total.line, total.text, currency);
    if (total && minor !== sum(of(all)) && minor !== sum(of(booked))) throw doesNotTie(total.line, what, total.text, formatMinor(sum(of(booked)), currency));
  }
}
