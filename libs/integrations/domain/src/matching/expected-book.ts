import { accountEvidence, knownAccount, type KnownAccount } from './account-evidence';
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
/** Of a number, the payer's whole name and an amount that fits; a name and an amount alone stay some hundred times less likely (log-odds). */
const TELLING = 8.5;

/** What is expected, indexed as lines ask for it. */
export class ExpectedBook {
  private readonly byReference = new Map<string, KnownAccount[]>();
  private readonly byName = new Map<string, KnownAccount[]>();
  private readonly byWord = new Map<string, KnownAccount[]>();
  private readonly byPayer = new Map<string, KnownAccount[]>();
  private readonly bookedByAmount = new Map<string, BookedCash[]>();
  private readonly returnableByAmount = new Map<string, ReturnablePayment[]>();

  constructor({ accounts, booked, returnable }: Expected) {
    this.add(accounts);
    for (const one of booked) push(this.bookedByAmount, `${one.currency} ${one.amount}`, one);
    for (const one of returnable) push(this.returnableByAmount, `${one.currency} ${one.amount}`, one);
  }

  /** More accounts, none of which is there already. */
  add(accounts: readonly ExpectedAccount[]): void {
    for (const account of accounts) this.index(knownAccount(account));
  }

  /** Whether number, payer and amount of a line all point to one account: no slip, no shortened name and no namesake comes near it. */
  pointsTo(line: LineFacts, keys: LineKeys): boolean {
    return tell(line, keys, this.numbered(line, keys));
  }

  /** Accounts that a line's keys bring up, in its currency. */
  accountsFor(line: LineFacts, keys: LineKeys): KnownAccount[] {
    const numbered = this.numbered(line, keys);
    if (tell(line, keys, numbered)) return numbered;
    const found = new Set(numbered);
    for (const key of keys.swapped) take(found, line, this.byReference.get(key));
    for (const name of keys.names) take(found, line, this.byName.get(name));
    if (keys.payer.named) for (const word of keys.payer.whole.split(' ')) if (word.length >= 4) take(found, line, this.byWord.get(word.slice(0, 4)));
    return [...found];
  }

  /** Those that a number or the payer's account brings up. */
  private numbered(line: LineFacts, keys: LineKeys): KnownAccount[] {
    const found = new Set<KnownAccount>();
    for (const key of keys.references) take(found, line, this.byReference.get(key));
    if (line.counterAccount !== '') take(found, line, this.byPayer.get(line.counterAccount));
    return [...found];
  }

  bookedFor({ currency, amount }: LineFacts): readonly BookedCash[] {
    return this.bookedByAmount.get(`${currency} ${amount}`) ?? [];
  }

  returnableFor({ currency, amount }: LineFacts): readonly ReturnablePayment[] {
    return amount < 0 ? (this.returnableByAmount.get(`${currency} ${-amount}`) ?? []) : [];
  }

  private index(known: KnownAccount): void {
    // One more than is looked at under a key says that there are too many.
    const { own, bare, reference, invoices, name, account } = known;
    for (const key of new Set([own, bare, reference, ...invoices.map((invoice) => invoice.key)])) if (key !== '') push(this.byReference, key, known, MOST);
    push(this.byName, name.normal, known, MOST);
    // Names with a slip share the beginning of a word.
    for (const word of new Set(name.words.filter((part) => part.length >= 4).map((part) => part.slice(0, 4)))) push(this.byWord, word, known, MOST);
    for (const payer of account.payerAccounts) push(this.byPayer, payer, known, MOST);
  }
}

const tell = (line: LineFacts, keys: LineKeys, numbered: readonly KnownAccount[]): boolean => numbered.some((known) => accountEvidence(line, keys, known).weight >= TELLING);

function take(found: Set<KnownAccount>, line: LineFacts, accounts: readonly KnownAccount[] | undefined): void {
  if (accounts && accounts.length <= MOST) for (const known of accounts) if (known.account.currency === line.currency) found.add(known);
}

function push<T>(map: Map<string, T[]>, key: string, value: T, most = Infinity): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length <= most) list.push(value);
}
