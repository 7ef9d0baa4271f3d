import type { AccountId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { whereabouts } from './contact-facts-of';
import { loadAccountFacts, loadSharedFacts } from './load-account-facts';

/** Where a person of an account lives, from the country down; empty where nothing is on file. */
export async function placesOfPerson(tx: Tx, accountId: AccountId, personId: string | null): Promise<readonly string[]> {
  const [account] = await loadAccountFacts(tx, [accountId]);
  if (account === undefined) return [];
  const person = personId === null ? account.debtor : (account.parties?.find((party) => party.person.id === personId)?.person ?? account.debtor);
  return whereabouts(person, await loadSharedFacts(tx)).places;
}
