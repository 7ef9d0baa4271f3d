import { sumMinor, type ClientId, type CurrencyCode } from '@quittance/kernel';
import type { TakenAccount, TakenBook, TakenPayment } from './takeover-book';
import { TAKEOVER_FIGURES, type BalanceLine, type TakeoverFigure } from './takeover-row';

/** Money of a payment that still lies in trust. Minor units. */
export interface HeldNow {
  /** The client's. */
  readonly trust: number;
  /** The agency's commission in it. */
  readonly due: number;
  /** Commission the client owes. */
  readonly receivable: number;
}

const NOTHING: HeldNow = { trust: 0, due: 0, receivable: 0 };

/** What a payment taken over leaves to be settled: nothing once it was remitted. `kept`: commission is kept back from trust money. */
export function heldNow({ kind, minor, fee, remitted, feeTaken }: Pick<TakenPayment, 'kind' | 'minor' | 'fee' | 'remitted' | 'feeTaken'>, kept: boolean): HeldNow {
  if (remitted) return NOTHING;
  if (kind === 'PC') return { ...NOTHING, receivable: feeTaken ? 0 : fee };
  if (!kept) return { trust: minor, due: 0, receivable: feeTaken ? 0 : fee };
  const part = Math.min(fee, minor);
  return { trust: minor - part, due: feeTaken ? 0 : part, receivable: feeTaken ? 0 : fee - part };
}

/** Whether the old system left anything of a payment to be settled with the client. */
export const unsettled = (payment: TakenPayment, kept: boolean): boolean => Object.values(heldNow(payment, kept)).some((minor) => minor !== 0);

/** An account, or row, a difference may come from. */
export interface Behind {
  readonly account: string;
  readonly debtor: string;
  readonly minor: number;
  readonly why: string;
}

/** A figure of the trial balance against what the files come to; minor units, ACCOUNTS a number. */
export interface FigureTied {
  readonly clientId: ClientId | null;
  readonly currency: CurrencyCode;
  readonly figure: TakeoverFigure;
  /** Null: the trial balance doesn't say. */
  readonly stated: number | null;
  readonly found: number;
  readonly behind: readonly Behind[];
}

/** Rows that were refused, for what they would have added. */
export interface LeftOut {
  readonly clientId: ClientId | null;
  readonly account: string;
  readonly n: number;
  readonly why: string;
}

const MOST_BEHIND = 25;

const AMOUNTS: Readonly<Record<(typeof TAKEOVER_FIGURES)[number], (account: TakenAccount, kept: boolean) => number>> = {
  ACCOUNTS: () => 1,
  OPEN: ({ open }) => open,
  COLLECTED: ({ collected }) => collected,
  FEES: ({ commission }) => commission,
  TRUST: ({ payments }, kept) => sumMinor(payments.map((payment) => heldNow(payment, kept).trust)),
  UNREMITTED: ({ payments }, kept) => sumMinor(payments.filter((payment) => payment.kind === 'PU' && unsettled(payment, kept)).map(({ minor }) => minor)),
  UNREMITTED_FEES: ({ payments }, kept) => sumMinor(payments.filter((payment) => unsettled(payment, kept)).map(({ fee }) => fee)),
  FEE_INVOICES: () => 0,
};

/** Every figure of every client and currency, stated or found, and the trust bank account of each currency. */
export function tieFigures({ accounts, feeInvoices }: Pick<TakenBook, 'accounts' | 'feeInvoices'>, balances: readonly BalanceLine[], clientIds: readonly ClientId[], kept: (clientId: ClientId, currency: CurrencyCode) => boolean, leftOut: readonly LeftOut[]): FigureTied[] {
  const groups = Map.groupBy(accounts, ({ clientId, currency }) => `${clientId} ${currency}`);
  const stated = Map.groupBy(balances, ({ clientId, currency }) => `${clientId} ${currency}`);
  const owed = Map.groupBy(feeInvoices, ({ clientId, currency }) => `${clientId} ${currency}`);
  const keys = new Set([...groups.keys(), ...owed.keys(), ...[...stated.keys()].filter((key) => !key.startsWith('null '))]);
  const figures: FigureTied[] = [];
  for (const key of [...keys].sort()) {
    const [clientId, currency] = key.split(' ') as [ClientId, CurrencyCode];
    const own = groups.get(key) ?? [];
    for (const figure of TAKEOVER_FIGURES) {
      const amount = (account: TakenAccount): number => AMOUNTS[figure](account, kept(clientId, currency));
      const said = saidOf(stated.get(key), figure);
      const found = figure === 'FEE_INVOICES' ? sumMinor((owed.get(key) ?? []).map(({ open }) => open)) : sumMinor(own.map(amount));
      // Most systems' trial balances say nothing of invoices; where there are any, they have to.
      if (figure === 'FEE_INVOICES' && said === null && found === 0) continue;
      figures.push({ clientId, currency, figure, stated: said, found, behind: said === found ? [] : behindIt(own, amount, (said ?? 0) - found, leftOut.filter((row) => row.clientId === null || row.clientId === clientId), figure) });
    }
  }
  const named = new Set(figures.map(({ clientId }) => clientId));
  // A client without any account or line still has to be told of.
  for (const clientId of clientIds) if (!named.has(clientId)) figures.push({ clientId, currency: 'USD' as CurrencyCode, figure: 'ACCOUNTS', stated: null, found: 0, behind: [] });
  return [...figures, ...banks(accounts, balances, kept)];
}

/** What is stated over the lines of a client and currency; null where none says it. */
function saidOf(lines: readonly BalanceLine[] | undefined, figure: (typeof TAKEOVER_FIGURES)[number]): number | null {
  const said = (lines ?? []).flatMap(({ figures }) => (figures[figure] === undefined ? [] : [figures[figure]]));
  return said.length === 0 ? null : sumMinor(said);
}

/** The trust bank account of each currency holds what is held for clients, and the commission that was not taken yet. */
function banks(accounts: readonly TakenAccount[], balances: readonly BalanceLine[], kept: (clientId: ClientId, currency: CurrencyCode) => boolean): FigureTied[] {
  const currencies = new Set([...accounts.map(({ currency }) => currency), ...balances.map(({ currency }) => currency)]);
  return [...currencies].sort().map((currency) => {
    const held = accounts.filter((account) => account.currency === currency).flatMap((account) => account.payments.map((payment) => heldNow(payment, kept(account.clientId, currency))));
    return { clientId: null, currency, figure: 'BANK', stated: saidOf(balances.filter((line) => line.clientId === null && line.currency === currency), 'TRUST'), found: sumMinor(held.map(({ trust, due }) => trust + due)), behind: [] };
  });
}

/** Where a difference may come from: rows left out, accounts of just that amount, accounts that were adjusted. */
function behindIt(accounts: readonly TakenAccount[], amount: (account: TakenAccount) => number, difference: number, leftOut: readonly LeftOut[], figure: TakeoverFigure): Behind[] {
  const told = ({ number, first }: TakenAccount, minor: number, why: string): Behind => ({ account: number, debtor: first.customer, minor, why });
  const refused = leftOut.map(({ account, n, why }) => ({ account, debtor: '', minor: 0, why: `Row ${n} is not read: ${why}` }));
  const same = figure === 'ACCOUNTS' ? [] : accounts.filter((account) => amount(account) !== 0 && (amount(account) === -difference || amount(account) === difference)).map((account) => told(account, amount(account), 'Its amount is just the difference'));
  const adjusted = figure !== 'OPEN' ? [] : accounts.flatMap((account) => {
    const minor = sumMinor(account.changes.filter(({ kind }) => kind === 'ADJUSTMENT').map((change) => change.minor));
    return minor === 0 ? [] : [told(account, minor, 'Placed amount, payments and balance do not explain each other: it was adjusted by this')];
  });
  const partly = figure !== 'UNREMITTED' && figure !== 'TRUST' && figure !== 'UNREMITTED_FEES' ? [] : accounts.filter((account) => amount(account) !== 0).map((account) => told(account, amount(account), 'Has payments that were not remitted'));
  const seen = new Set<string>();
  return [...refused, ...same, ...adjusted, ...partly].filter(({ account, why }) => !seen.has(`${account} ${why}`) && seen.add(`${account} ${why}`)).slice(0, MOST_BEHIND);
}


