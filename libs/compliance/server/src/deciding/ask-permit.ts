import { GATES, type Channel, type Decision } from '@quittance/compliance/domain';
import { may, ok, refuse, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { messageOf, type ContactRequest } from './contact-request';
import { contactRefused, decideRequest, storeDecision, type Decided } from './decide-request';
import { ContactPermit, type PermitTerms } from './permit';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** How long a permit waits to be used. What is queued is decided again when it goes, so that its permit may wait for the queue. */
const VALID_FOR: Readonly<Record<Channel, number>> = { CALL: 15 * MINUTE, TEXT: 60 * MINUTE, EMAIL: 60 * MINUTE, SOCIAL: 15 * MINUTE, VISIT: DAY, LETTER: 3 * DAY };
const OVERRIDE_HOLDS = DAY;

/** What a contact would be answered now. Stores nothing, promises nothing: the permission strip. */
export async function previewContact(tx: Tx, request: ContactRequest): Promise<Result<Decision>> {
  const decided = await decideRequest(tx, request, messageOf(request));
  return decided.ok ? ok(decided.value.decision) : decided;
}

/** What was decided of a request, stored, and the permit where it was allowed. */
export interface Asked {
  readonly decisionId: string;
  readonly decision: Decision;
  readonly permit: ContactPermit | null;
}

/** Decides and stores; a decision that says no is no refusal. Refuses FORBIDDEN, REASON_MISSING, GATE_UNKNOWN and what decideRequest does. */
export async function ask(tx: Tx, request: ContactRequest): Promise<Result<Asked>> {
  const overrides = request.overrides ?? [];
  if (overrides.length > 0 && !may(tx.ctx.principal, 'contact.override')) return refuse('FORBIDDEN', 'Your role does not allow passing a rule over. Ask a manager or the compliance officer.', {}, 'overrides');
  if (overrides.some(({ reason }) => reason.trim().length < 3)) return refuse('REASON_MISSING', 'Say why the rule is passed over.', {}, 'overrides');
  if (overrides.some(({ gate }) => !GATES.some(({ id }) => id === gate))) return refuse('GATE_UNKNOWN', 'There is no such rule.', {}, 'overrides');
  const decided = await decideRequest(tx, request, messageOf(request));
  if (!decided.ok) return decided;
  const { decision } = decided.value;
  const decisionId = await storeDecision(tx, decided.value, 'ASKED');
  if (!decision.allowed) return ok({ decisionId, decision, permit: null });
  await keepOverrides(tx, decided.value, request.channel, overrides);
  return ok({ decisionId, decision, permit: await mint(tx, decided.value, request, decisionId) });
}

/**
 * Decides, and stores the decision either way, even where the caller's transaction is then undone. Gives a permit, or refuses CONTACT_REFUSED
 * with the collector's words, the earliest moment and the decision's id.
 */
export async function askPermit(tx: Tx, request: ContactRequest): Promise<Result<ContactPermit>> {
  const asked = await ask(tx, request);
  if (!asked.ok) return asked;
  const { decision, decisionId, permit } = asked.value;
  return permit !== null ? ok(permit) : decision.allowed ? refuse('CONTACT_REFUSED', '') : contactRefused(decision, decisionId);
}

async function mint(tx: Tx, { account, person, address, contactPointId, message, decision: _ }: Decided, { channel, purpose }: ContactRequest, decisionId: string): Promise<ContactPermit> {
  const terms: PermitTerms = {
    id: tx.newId(), decisionId, accountId: account.id, debtorId: account.debtorId, personId: person.id === account.debtorId ? null : person.id, contactPointId, channel, address, purpose,
    mintedAt: tx.now, expiresAt: new Date(tx.now.getTime() + VALID_FOR[channel]) };
  const { content: _content, ...kept } = message;
  await tx.prepared('mint-permit',
    `insert into permit (id, decision_id, account_id, debtor_id, person_id, contact_point_id, channel, address, purpose, message, minted_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [terms.id, decisionId, terms.accountId, terms.debtorId, terms.personId, contactPointId, channel, address, purpose, JSON.stringify(kept), terms.mintedAt, terms.expiresAt]);
  return ContactPermit.mint(terms);
}

async function keepOverrides(tx: Tx, { account, decision }: Decided, channel: Channel, overrides: NonNullable<ContactRequest['overrides']>): Promise<void> {
  const { userId, name } = tx.ctx.principal;
  const passed = new Set(decision.overridden.map(({ gate }) => gate as string));
  for (const { gate, reason } of overrides.filter((one) => passed.has(one.gate))) {
    const id = tx.newId();
    await tx.query(`insert into override (id, client_id, account_id, channel, gate, reason, recorded_at, until, actor_id, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, account.clientId, account.id, channel, gate, reason.trim(), tx.now, new Date(tx.now.getTime() + OVERRIDE_HOLDS), userId, name]);
    tx.audit({ action: 'contact.overridden', subjectKind: 'account', subjectId: account.id, facts: { gate, channel, reason: reason.trim() } });
  }
}
