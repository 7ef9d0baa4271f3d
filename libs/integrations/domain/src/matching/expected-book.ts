import { AccountEvidence, accountWeight, knownAccount, type KnownAccount } from './account-evidence';
import type { BookedCash, ExpectedAccount, LineFacts, ReturnablePayment } from './expected';
import type { LineKeys } from './line-keys';

/** Everything that lines of a batch may be, found by their keys. */
export interface Expected {
  readonly accounts: readonly ExpectedAccount[];
  readonly booked: readonly BookedCash[];
  readonly returnable: readonly ReturnablePayment[];
}

/** More accounts than this under one number, and than this under one name, say nothing about which is meant. */
const MOST = 80;
const MOST_NAMESAKES = 20;
/** Of a number, the payer's whole name and an amount that fits; a name and an amount alone stay some hundred times less likely (log-odds). */
const TELLING = 8.5;
/** Below this in log-odds a reading is not weighed at all. */
export const HOPELESS = -7;

/** What is expected, indexed as lines ask for it. */
export class ExpectedBook {
  private readonly byReference = new Map<string, KnownAccount[]>();
  private readonly byName = new Map<string, KnownAccount[]>();
  private readonly byWord = new Map<string, KnownAccount[]>();
  private readonly byPayer = new Map<string, KnownAccount[]>();
  private readonly bookedByAmount = new Map<string, BookedCash[]>();
  private readonly returnableByAmount = new Map<string, ReturnablePayment[]>();

  constructor({ accounts, booked, returnable }: Expected) {
    this.add(accounts.map(knownAccount));
    for (const one of booked) push(this.bookedByAmount, `${one.currency} ${one.amount}`, one);
    for (const one of returnable) push(this.returnableByAmount, `${one.currency} ${one.amount}`, one);
  }

  /** More accounts, none of which is there already. */
  add(accounts: readonly KnownAccount[]): void {
    for (const known of accounts) this.index(known);
  }

  /** Whether number, payer and amount of a line all point to one account: no slip, no shortened name and no namesake comes near it. */
  pointsTo(line: LineFacts, keys: LineKeys): boolean {
    return this.numbered(line, keys, new Taken(line.currency)).some((known) => accountWeight(line, keys, known) >= TELLING);
  }

  /** Accounts that a line's keys bring up, in its currency, with what speaks for each; without those that nothing speaks for. */
  accountsFor(line: LineFacts, keys: LineKeys): AccountEvidence[] {
    const found: AccountEvidence[] = [];
    let told = false;
    const weigh = (known: KnownAccount): void => {
      const weight = accountWeight(line, keys, known);
      told ||= weight >= TELLING;
      if (weight > HOPELESS) found.push(new AccountEvidence(line, keys, known, weight));
    };
    const taken = new Taken(line.currency);
    this.numbered(line, keys, taken).forEach(weigh);
    if (told) return found;
    const more: KnownAccount[] = [];
    for (const key of keys.swapped) taken.add(more, this.byReference.get(key));
    for (const name of keys.names) taken.add(more, this.byName.get(name), MOST_NAMESAKES);
    if (keys.payer.named) for (const word of keys.payer.whole.split(' ')) if (word.length >= 4) taken.add(more, this.byWord.get(word.slice(0, 4)), MOST_NAMESAKES);
    more.forEach(weigh);
    return found;
  }

  /** Those that a number or the payer's account brings up. */
  private numbered(line: LineFacts, keys: LineKeys, taken: Taken): KnownAccount[] {
    const found: KnownAccount[] = [];
    for (const key of keys.references) taken.add(found, this.byReference.get(key));
    if (line.counterAccount !== '') taken.add(found, this.byPayer.get(line.counterAccount));
    return found;
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
    push(this.byName, name.normal, known, MOST_NAMESAKES);
    // Names with a slip share the beginning of a word.
    for (const word of new Set(name.words.filter((part) => part.length >= 4).map((part) => part.slice(0, 4)))) push(this.byWord, word, known, MOST_NAMESAKES);
    for (const payer of account.payerAccounts) push(this.byPayer, payer, known, MOST);
  }
}

let lines = 0;

/** Which accounts a line has brought up so far. They are marked rather than gathered in a set: a bank's file would fill a million. */
class Taken {
  private readonly line = ++lines;

  constructor(private readonly currency: string) {}

  add(found: KnownAccount[], accounts: readonly KnownAccount[] | undefined, most = MOST): void {
    if (!accounts || accounts.length > most) return;
    for (const known of accounts) {
      if (known.takenFor === this.line || known.account.currency !== this.currency) continue;
      known.takenFor = this.line;
      found.push(known);
    }
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T, most = Infinity): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length <= most) list.push(value);
}
