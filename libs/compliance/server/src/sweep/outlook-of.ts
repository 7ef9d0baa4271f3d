import { decide, type Channel, type ContactFacts, type RuleSet } from '@quittance/compliance/domain';
import type { ContactKind } from '@quittance/debtors/domain';
import { messageOf } from '../deciding/contact-request';
import { addressFacts, contactFactsOf } from '../facts/contact-facts-of';
import type { AccountFacts, SharedFacts } from '../facts/load-account-facts';

/** The channels a sweep decides, in the order of its columns. */
export const SWEPT = ['CALL', 'TEXT', 'EMAIL', 'LETTER'] as const satisfies readonly Channel[];

const KIND: Readonly<Record<(typeof SWEPT)[number], ContactKind>> = { CALL: 'PHONE', TEXT: 'PHONE', EMAIL: 'EMAIL', LETTER: 'ADDRESS' };
/** Of the debtor's numbers or addresses these many are tried, the surest first. */
const MOST_WAYS = 3;
/** Nothing on file to reach the debtor by. */
export const NO_WAY = 'NONE';

/** From when a channel is open, and by which gates not before. */
export interface Outlook {
  readonly at: number | null;
  readonly gates: readonly string[];
}

const bases = new WeakMap<AccountFacts, ContactFacts>();

/** The debtor's own ways by a channel, with the facts of each; a letter goes where the debtor is known to be even without an address on file. */
export function waysToTry(account: AccountFacts, shared: SharedFacts, channel: (typeof SWEPT)[number]): { readonly facts: ContactFacts }[] {
  let base = bases.get(account);
  if (base === undefined) bases.set(account, (base = contactFactsOf(account, shared, { person: account.debtor, role: 'DEBTOR', address: null, message: COLLECT, overrides: [] })));
  const points = account.debtor.points.filter(({ kind, status }) => kind === KIND[channel] && (status === 'RIGHT_PARTY' || status === 'UNVERIFIED'));
  if (points.length === 0) return channel === 'LETTER' ? [{ facts: base }] : [];
  const surest = points.length === 1 ? points : [...points].sort((a, b) => (a.status === b.status ? 0 : a.status === 'RIGHT_PARTY' ? -1 : 1)).slice(0, MOST_WAYS);
  const facts = base;
  return surest.map(({ address }) => ({ facts: { ...facts, address: addressFacts(account, account.debtor, address) } }));
}

const COLLECT = messageOf({ purpose: 'COLLECT' });

/** The best of the debtor's ways by a channel: allowed, else the one that opens first. */
export function outlookOf(account: AccountFacts, shared: SharedFacts, channel: (typeof SWEPT)[number], now: number, rules: RuleSet): Outlook & { readonly decided: number } {
  let best: Outlook | null = null;
  let decided = 0;
  for (const { facts } of waysToTry(account, shared, channel)) {
    const decision = decide(facts, channel, now, rules);
    decided += 1;
    if (decision.allowed) return { at: now, gates: [], decided };
    if (best === null || (decision.earliest ?? Infinity) < (best.at ?? Infinity)) best = { at: decision.earliest, gates: [...new Set(decision.findings.map(({ gate }) => gate))] };
  }
  return { ...(best ?? { at: null, gates: [NO_WAY] }), decided };
}
