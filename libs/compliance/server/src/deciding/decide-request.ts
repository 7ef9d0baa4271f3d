import { createHash } from 'node:crypto';
import { hashInput, recordDecision, type Decision, type Finding, type MessageFacts, type StoredDecision, type Channel } from '@quittance/compliance/domain';
import { readContactValue, type ContactKind } from '@quittance/debtors/domain';
import { ok, refuse, type ContactPointId, type Refused, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { contactFactsOf, roleOf } from '../facts/contact-facts-of';
import { loadAccountFacts, loadSharedFacts, type AccountFacts, type PersonRow, type SharedFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';
import type { ContactRequest } from './contact-request';

/** A decision with whom and what it is about, ready to be stored. */
export interface Decided {
  readonly account: AccountFacts;
  readonly person: PersonRow;
  readonly contactPointId: ContactPointId | null;
  readonly address: string;
  readonly message: MessageFacts;
  readonly decision: Decision;
  readonly stored: StoredDecision;
}

const KINDS: Partial<Record<Channel, ContactKind>> = { CALL: 'PHONE', TEXT: 'PHONE', EMAIL: 'EMAIL', LETTER: 'ADDRESS', VISIT: 'ADDRESS' };

/**
 * Decides a request by what is on file at a moment. Refuses ACCOUNT_NOT_FOUND, PERSON_NOT_FOUND, ADDRESS_NOT_FOUND, WRONG_PARTY and what is no
 * address; a decision that says no is no refusal here.
 */
export async function decideRequest(tx: Tx, request: ContactRequest, message: MessageFacts, at: Date = tx.now): Promise<Result<Decided>> {
  const shared = await loadSharedFacts(tx, at);
  const [account] = await loadAccountFacts(tx, [request.accountId], { at });
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  return decideFor(tx, account, shared, request, message, at);
}

/** As decideRequest, of facts already loaded: many addresses of one account, or many accounts. */
export async function decideFor(tx: Tx, account: AccountFacts, shared: SharedFacts, request: ContactRequest, message: MessageFacts, at: Date = tx.now): Promise<Result<Decided>> {
  const party = request.personId && request.personId !== account.debtorId ? account.parties?.find(({ person }) => person.id === request.personId) : { role: 'DEBTOR', person: account.debtor };
  if (party === undefined) return refuse('PERSON_NOT_FOUND', 'This person is no party of the account. Add them first.', {}, 'personId');
  const { person } = party;
  const reached = addressOf(request, person, shared.country);
  if (!reached.ok) return reached;
  const { address, contactPointId } = reached.value;
  const rules = await rulesOf(tx, shared.ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${shared.ruleVersion} are missing`);
  const standing = (account.overrides ?? []).filter(({ channel }) => channel === request.channel).map(({ gate, by, reason }) => ({ gate, by, reason }));
  const added = (request.overrides ?? []).map(({ gate, reason }) => ({ gate, reason: reason.trim(), by: tx.ctx.principal.name }));
  const facts = contactFactsOf(account, shared, {
    person, role: person.id === account.debtorId ? 'DEBTOR' : roleOf(party.role, account), address: address === '' ? null : address, message, overrides: [...standing, ...added] });
  const { stored, decision } = recordDecision(facts, request.channel, at.getTime(), rules);
  return ok({ account, person, contactPointId, address, message, decision, stored });
}

function addressOf(request: ContactRequest, person: PersonRow, country: string): Result<{ address: string; contactPointId: ContactPointId | null }> {
  const kind = KINDS[request.channel];
  if (request.contactPointId) {
    const point = person.points.find(({ id }) => id === request.contactPointId);
    if (point === undefined || (kind !== undefined && point.kind !== kind)) return refuse('ADDRESS_NOT_FOUND', 'This number or address is not on file any more. Choose again.', {}, 'contactPointId');
    return point.status === 'WRONG_PARTY' ? wrongParty(point.value) : ok({ address: point.address, contactPointId: point.id });
  }
  if (!request.address?.trim()) return ok({ address: '', contactPointId: null });
  const read = kind === undefined ? ok({ normalised: request.address.trim().toLowerCase() }) : readContactValue(kind, request.address, person.country?.trim() ?? country);
  if (!read.ok) return refuse(read.refusal.code, read.refusal.message, read.refusal.facts, 'address');
  const point = person.points.find(({ address }) => address === read.value.normalised);
  return point?.status === 'WRONG_PARTY' ? wrongParty(point.value) : ok({ address: read.value.normalised, contactPointId: point?.id ?? null });
}

const wrongParty = (value: string): Refused => refuse('WRONG_PARTY', `${value} is somebody else’s. Use another, or correct what is on file.`, {}, 'contactPointId');

/** ALLOWED, with a warning, by an override, or REFUSED. */
export function resultOf(decision: Decision): 'ALLOWED' | 'WARNED' | 'OVERRIDDEN' | 'REFUSED' {
  if (!decision.allowed) return 'REFUSED';
  return decision.overridden.length > 0 ? 'OVERRIDDEN' : decision.warnings.length > 0 ? 'WARNED' : 'ALLOWED';
}

/** Every rule that fired, the stopping ones first. */
export const firedIn = (decision: Decision): readonly Finding[] => [...(decision.allowed ? [] : decision.findings), ...decision.overridden, ...decision.warnings];

/** Stores a decision, as of its moment. Where the transaction is undone by a refusal, it stays on record all the same. */
export async function storeDecision(tx: Tx, decided: Decided, step: 'ASKED' | 'SENDING'): Promise<string> {
  const id = tx.newId();
  await insertDecision(tx, id, decided, step);
  tx.evenIfRefused((later) => insertDecision(later, id, decided, step));
  return id;
}

async function insertDecision(tx: Tx, id: string, { account, person, address, message, decision, stored }: Decided, step: 'ASKED' | 'SENDING'): Promise<void> {
  const { principal } = tx.ctx;
  await tx.prepared('store-decision',
    `insert into decision (id, client_id, account_id, debtor_id, person_id, means, purpose, address, at, step, rule_version, facts, facts_hash, outcome, result, gates, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [id, account.clientId, account.id, account.debtorId, person.id === account.debtorId ? null : person.id, stored.means, message.purpose, address, new Date(stored.at), step, stored.ruleVersion,
      stored.facts, createHash('sha256').update(hashInput(stored)).digest('hex'), stored.outcome, resultOf(decision), [...new Set(firedIn(decision).map(({ gate }) => gate))], principal.userId, principal.name]);
}

/** The refusal of a decision, as the collector reads it. */
export function contactRefused(decision: Decision & { allowed: false }, decisionId: string): Refused {
  const { findings, earliest } = decision;
  return refuse('CONTACT_REFUSED', findings.map(({ words }) => words).join(' '), {
    decisionId, earliest: earliest === null ? '' : new Date(earliest).toISOString(), gates: findings.map(({ gate }) => gate).join(' '), citation: findings[0]?.citation ?? '',
    basis: findings.some(({ basis }) => basis === 'LAW') ? 'LAW' : 'POLICY' });
}
