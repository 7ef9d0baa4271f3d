import { clockOf, dayNumber } from '@quittance/compliance/domain';
import { ok, refuse, type AccountId, type BusinessDate, type ContactPointId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { whereabouts } from '../facts/contact-facts-of';
import { loadAccountFacts, loadSharedFacts } from '../facts/load-account-facts';
import { messageOf } from './contact-request';
import { decideFor } from './decide-request';

/** A moment by the debtor's clock, and what speaks against a call then. */
export interface AskedBackAt {
  readonly at: Date;
  readonly zone: string;
  /** Their hours, or a time they called inconvenient, in words; null: nothing. */
  readonly against: string | null;
}

interface Asked { readonly accountId: AccountId; readonly personId: string | null; readonly contactPointId: ContactPointId | null; readonly address: string }

/** Only these depend on the hour; the rest is decided when the call is made. */
const OF_THE_HOUR: ReadonlySet<string> = new Set(['G1', 'G5']);

/** The moment a debtor names, by their own clock, and whether a call may be made then. Stores nothing. */
export async function askedBackAt(tx: Tx, { accountId, personId, contactPointId, address }: Asked, { on, minute }: { on: BusinessDate; minute: number }): Promise<Result<AskedBackAt>> {
  const shared = await loadSharedFacts(tx);
  const [account] = await loadAccountFacts(tx, [accountId]);
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const person = personId === null ? account.debtor : (account.parties?.find((party) => party.person.id === personId)?.person ?? account.debtor);
  const { zones, countryOnly } = whereabouts(person, shared);
  const zone = (countryOnly === undefined ? zones[0] : undefined) ?? shared.zone;
  const at = new Date(clockOf(zone).momentOf(dayNumber(on), minute));
  const request = { accountId, personId, ...(contactPointId === null ? { address } : { contactPointId }), channel: 'CALL', purpose: 'COLLECT' } as const;
  const decided = await decideFor(tx, account, shared, request, messageOf(request), at);
  if (!decided.ok) return decided;
  const { decision } = decided.value;
  const against = decision.allowed ? [] : decision.findings.filter(({ gate }) => OF_THE_HOUR.has(gate));
  return ok({ at, zone, against: against.length === 0 ? null : against.map(({ words }) => words).join(' ') });
}
