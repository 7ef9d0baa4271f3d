import { referenceKey } from '@quittance/debtors/domain';
import { nameWords, normaliseName } from '@quittance/placements/domain';
import type { BookedCash, ExpectedAccount, LineFacts, ReturnablePayment } from './expected';
import type { LineKeys } from './line-keys';

/** Everything that lines of a batch may be, found by their keys. */
export interface Expected {
  readonly accounts: readonly ExpectedAccount[];
  readonly booked: readonly BookedCash[];
  readonly returnable: readonly ReturnablePayment[];
}

/** More accounts than this under one key say nothing about which is meant. */
const MOST = 80;

/** What is expected, indexed as lines ask for it. */
export class ExpectedBook {
  private readonly byReference = new Map<string, ExpectedAccount[]>();
  private readonly byName = new Map<string, ExpectedAccount[]>();
  private readonly byWord = new Map<string, ExpectedAccount[]>();
  private readonly byPayer = new Map<string, ExpectedAccount[]>();
  private readonly bookedByAmount = new Map<string, BookedCash[]>();
  private readonly returnableByAmount = new Map<string, ReturnablePayment[]>();

  constructor({ accounts, booked, returnable }: Expected) {
    for (const account of accounts) this.index(account);
    for (const one of booked) push(this.bookedByAmount, `${one.currency} ${one.amount}`, one);
    for (const one of returnable) push(this.returnableByAmount, `${one.currency} ${one.amount}`, one);
  }

  /** Accounts that a line's keys bring up, in its currency. */
  accountsFor(line: LineFacts, keys: LineKeys): ExpectedAccount[] {
    const found = new Set<ExpectedAccount>();
    const take = (accounts: readonly ExpectedAccount[] | undefined): void => {
      if (accounts && accounts.length <= MOST) for (const account of accounts) if (account.currency === line.currency) found.add(account);
    };
    for (const key of keys.references) take(this.byReference.get(key));
    for (const key of keys.swapped) take(this.byReference.get(key));
    for (const name of keys.names) take(this.byName.get(name));
    if (line.counterAccount !== '') take(this.byPayer.get(line.counterAccount));
    if (line.payer !== '') for (const word of nameWords(line.payer)) if (word.length >= 4) take(this.byWord.get(word.slice(0, 4)));
    return [...found];
  }

  bookedFor({ currency, amount }: LineFacts): readonly BookedCash[] {
    return this.bookedByAmount.get(`${currency} ${amount}`) ?? [];
  }

  returnableFor({ currency, amount }: LineFacts): readonly ReturnablePayment[] {
    return amount < 0 ? (this.returnableByAmount.get(`${currency} ${-amount}`) ?? []) : [];
  }

  private index(account: ExpectedAccount): void {
    const own = referenceKey(account.number);
    for (const key of new Set([own, own.replace(/^q/, ''), referenceKey(account.clientReference), ...account.invoices.map(({ number }) => referenceKey(number))])) {
      if (key !== '') push(this.byReference, key, account);
    }
    const name = normaliseName(account.debtorName);
    push(this.byName, name, account);
    // Names with a slip share the beginning of a word.
    for (const word of new Set(name.split(' ').filter((part) => part.length >= 4).map((part) => part.slice(0, 4)))) push(this.byWord, word, account);
    for (const payer of account.payerAccounts) push(this.byPayer, payer, account);
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
