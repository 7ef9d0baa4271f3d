import { recordActivity, reasonText } from '@quittance/accounts/server';
import type { DebtClass } from '@quittance/accounts/domain';
import { classifyAccount, placesOf, type ContractKind, type CreditorType, type Regime } from '@quittance/compliance/domain';
import { formatDate, isCountry, ok, refuse, stateCode, type AccountId, type BusinessDate, type ClientId, type DebtorId, type Result } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { rulesOf, versionAt } from '../rules/rule-sets';
import { AUTHORITY_WORDS, CONTRACT_WORDS, CREDITOR_WORDS } from './basis-words';

export type Authority = 'AGREEMENT' | 'LAW' | null;

/** What an account rests on: to whom it was owed, by what contract, and by what right it asks for more than the principal. */
export interface DebtBasis {
  readonly accountId: AccountId;
  readonly creditor: CreditorType;
  /** A judgment's follows from the judgment on file. */
  readonly contract: ContractKind;
  /** Where it was signed: a state by name or code, or a country's code; null: not known. */
  readonly signedAt: string | null;
  /** The latest day it was entered into, renewed, sold or assigned; null: not known. */
  readonly lastAssignedOn: BusinessDate | null;
  readonly interest: Authority;
  readonly fees: Authority;
  readonly costs: Authority;
  /** The clause or the section: what stands behind it. */
  readonly reason: string;
}

interface Row {
  readonly clientId: ClientId; readonly debtorId: DebtorId; readonly class: DebtClass; readonly classReason: string; readonly debtor: 'ORGANISATION' | 'PERSON'; readonly country: string; readonly region: string; readonly owed: number;
}

const ACCOUNT = `
  select a.client_id as "clientId", a.debtor_id as "debtorId", a.class, a.class_reason as "classReason", d.kind as debtor, coalesce(d.country, (select country from agency), 'US') as country, d.region,
         (select coalesce(sum(o.balance_minor), 0) from account o where o.debtor_id = a.debtor_id and o.client_id = a.client_id and o.status <> 'CLOSED')::float8 as owed
    from account a join debtor d on d.id = a.debtor_id where a.id = $1 for update of a`;

/** Notes it; what was noted before stays on file. Refuses NOT_YET, JUDGMENT_BY_COURT, PLACE_UNKNOWN, a reason that says nothing, and what is no account. */
export async function recordDebtBasis(tx: Tx, basis: DebtBasis): Promise<Result<{ id: string }>> {
  const why = reasonText(basis.reason, 'reason');
  if (!why.ok) return why;
  const { accountId, creditor, contract, lastAssignedOn, interest, fees, costs } = basis;
  if (contract === 'JUDGMENT') return refuse('JUDGMENT_BY_COURT', 'A judgment is recorded as one, with its court and day. Say here what it rests on besides.', {}, 'contract');
  if (lastAssignedOn !== null && lastAssignedOn > tx.today) return refuse('NOT_YET', `${formatDate(lastAssignedOn)} has not come yet.`, {}, 'lastAssignedOn');
  const signedAt = placeOf(basis.signedAt ?? '');
  if (signedAt === undefined) return refuse('PLACE_UNKNOWN', 'Name a state of the United States, or a country by its two letters.', {}, 'signedAt');
  const account = await tx.maybeOne<Row>(ACCOUNT, [accountId]);
  if (account === undefined) return refuse('ACCOUNT_NOT_FOUND', 'There is no such account, or it is not yours to see.', {}, 'accountId');
  const regime = await regimeFor(tx, account, basis);
  await tx.query(
    `insert into account_classification (account_id, client_id, n, class, regime, reason, purpose, guarantor, creditor, contract, signed_at, last_assigned_on, interest_authority, fees_authority, costs_authority, recorded_at, actor_id, actor_name)
     select $1, $2, (select coalesce(max(n), 0) + 1 from account_classification where account_id = $1), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17`,
    [accountId, account.clientId, account.class, regime, why.value, account.class === 'CONSUMER' ? 'PERSONAL' : 'BUSINESS', guaranteed(account), creditor, contract, signedAt, lastAssignedOn, interest, fees, costs, tx.now,
      tx.ctx.principal.userId, tx.ctx.principal.name]);
  const rights = ([['interest', interest], ['fees', fees], ['costs', costs]] as const).flatMap(([what, by]) => (by === null ? [] : [`${what} ${AUTHORITY_WORDS[by]}`]));
  const body = [`Creditor: ${CREDITOR_WORDS[creditor].toLowerCase()}; ${CONTRACT_WORDS[contract].toLowerCase()}${signedAt === null ? '' : `, signed in ${signedAt}`}.`, rights.length === 0 ? 'No authority on file for more than the principal.' : `Authority on file: ${rights.join(', ')}.`, why.value].join(' ');
  await recordActivity(tx, { accountId, clientId: account.clientId, debtorId: account.debtorId, kind: 'CLASSIFIED', body, facts: { creditor, contract, regime } });
  tx.audit({ action: 'account.basis', subjectKind: 'account', subjectId: accountId, facts: { creditor, contract, signedAt, lastAssignedOn, interest, fees, costs, regime, reason: why.value } });
  await tx.emit({ type: 'contact.stateChanged', clientId: account.clientId, accountId, payload: { stateId: accountId, what: 'RESTRICTION', kind: 'BASIS', ended: false } });
  return ok({ id: accountId });
}

const guaranteed = ({ class: of, debtor }: Row): boolean => of === 'COMMERCIAL_NATURAL_PERSON' && debtor === 'ORGANISATION';

/** The class stands as it was given; what the law makes of it hangs on the creditor and the day too. */
async function regimeFor(tx: Tx, account: Row, { creditor, lastAssignedOn }: DebtBasis): Promise<Regime> {
  const rules = await rulesOf(tx, await versionAt(tx, tx.now));
  if (rules === undefined) throw new Error('no rules are on file');
  const [country = 'US', region = null] = placesOf(account.country.trim(), account.region, '', '');
  return classifyAccount({
    debtor: account.class === 'COMMERCIAL_ENTITY' ? 'ORGANISATION' : account.debtor, guarantor: guaranteed(account), purpose: account.class === 'CONSUMER' ? 'PERSONAL' : 'BUSINESS', country, region, creditor, lastAssignedOn, owedToCreditor: account.owed }, rules).regime;
}

/** As rows of law name it; null where nothing is said, undefined where it is no place. */
function placeOf(text: string): string | null | undefined {
  const said = text.trim();
  if (said === '') return null;
  const state = stateCode(said.replace(/^US-/i, ''));
  return state !== null ? `US-${state}` : isCountry(said.toUpperCase()) ? said.toUpperCase() : undefined;
}
