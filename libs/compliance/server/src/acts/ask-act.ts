import { recordDecision, type ContactFacts, type Decision } from '@quittance/compliance/domain';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { messageOf } from '../deciding/contact-request';
import { contactRefused, storeDecision } from '../deciding/decide-request';
import { contactFactsOf } from '../facts/contact-facts-of';
import { loadAccountFacts, loadSharedFacts, type AccountFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';
import type { ActRequest } from './act-request';

export interface ActAnswer {
  readonly decisionId: string;
  readonly decision: Decision;
}

/** Whether something may be done about an account: a suit, credit reporting, a transfer, an application, a deposit, a debit, deleting. Stored either way; a decision that says no is no refusal here. */
export async function askAct(tx: Tx, request: ActRequest): Promise<Result<ActAnswer>> {
  const shared = await loadSharedFacts(tx);
  const [account] = await loadAccountFacts(tx, [request.accountId], { sendings: true });
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const rules = await rulesOf(tx, shared.ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${shared.ruleVersion} are missing`);
  const message = messageOf({ purpose: request.act === 'SUE' ? 'SUIT_STEP' : 'COLLECT' });
  const base = contactFactsOf(account, shared, { person: account.debtor, role: 'DEBTOR', address: null, message, overrides: [] });
  const facts = { ...base, ...(await actFacts(tx, account, base, request)) };
  const { stored, decision } = recordDecision(facts, request.act, tx.now.getTime(), rules);
  const decisionId = await storeDecision(tx, { account, person: account.debtor, contactPointId: null, address: '', message, decision, stored }, 'ASKED');
  return ok({ decisionId, decision });
}

/** For a step that goes on only where it is allowed: refuses CONTACT_REFUSED with the words of every rule that fired. */
export const actAllowed = (answer: ActAnswer): Result<ActAnswer> => (answer.decision.allowed ? ok(answer) : contactRefused(answer.decision, answer.decisionId));

async function actFacts(tx: Tx, account: AccountFacts, base: ContactFacts, { act, suit, transfer, payment, records }: ActRequest): Promise<Partial<ContactFacts>> {
  switch (act) {
    case 'SUE': return { suit: { authorisedAt: base.suit?.authorisedAt ?? null, costsFunded: base.suit?.costsFunded ?? false, ...(suit ?? { venue: '', signedAt: base.suit?.signedAt ?? null, livesAt: null, landAt: null }) } };
    case 'TRANSFER': return { transfer: transfer ?? null };
    case 'APPLY': case 'DEPOSIT': case 'PRESENT': return { payment: payment ?? null };
    case 'PURGE': return { records: { kind: records?.kind ?? 'ACCOUNT', legalHold: records?.legalHold ?? false, lastActivityOn: await lastActivity(tx, account) } };
    default: return {};
  }
}

const lastActivity = async (tx: Tx, { id }: AccountFacts): Promise<BusinessDate> =>
  (await tx.one<{ on: BusinessDate }>(
    `select (coalesce((select max(y.occurred_at) from activity y where y.account_id = a.id), a.placed_on::timestamptz) at time zone coalesce((select time_zone from agency), 'UTC'))::date as "on" from account a where a.id = $1`, [id])).on;
