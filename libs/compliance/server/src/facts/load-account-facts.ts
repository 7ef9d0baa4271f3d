import { ATTEMPT_DAYS, DEFAULT_POLICY, type AgencyPolicy, type AttemptDebt, type Channel, type ConsentFact, type ContractKind, type CreditorType, type DisputeFact, type HistoryFacts, type LicenceFact, type Regime, type RestrictionFact, type RestrictionKind } from '@quittance/compliance/domain';
import type { AccountStatus, CloseCode, DebtClass } from '@quittance/accounts/domain';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import type { AccountId, BusinessDate, ClientId, ContactPointId, DebtorId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import { ACCOUNT_FACTS, SHARED_FACTS } from './account-facts.sql';

/** A way to reach a person, as it is on file. */
export interface PointRow {
  readonly id: ContactPointId;
  readonly kind: ContactKind;
  /** As compared: what facts name it by. */
  readonly address: string;
  readonly value: string;
  readonly status: ContactStatus;
  readonly name: string;
}

export interface PersonRow {
  readonly id: DebtorId;
  readonly kind: 'ORGANISATION' | 'PERSON';
  readonly name: string;
  readonly country: string | null;
  readonly region: string;
  readonly city: string;
  readonly postalCode: string;
  readonly zone: string | null;
  readonly points: readonly PointRow[];
}

export interface AttemptRow {
  readonly id: string; readonly at: number; readonly channel: Channel; readonly direction: 'OUTBOUND' | 'INBOUND'; readonly outcome: string; readonly conversation: boolean;
  readonly person: string; readonly address: string; readonly replyTo: string | null; readonly debts: readonly AttemptDebt[] | null;
}

export interface RestrictionRow {
  readonly id: string; readonly kind: RestrictionKind; readonly at: number; readonly endedAt: number | null; readonly debt: string | null; readonly inWriting: boolean; readonly medium: Channel | null;
  readonly address: string | null; readonly days: readonly number[] | null; readonly fromMinute: number | null; readonly toMinute: number | null; readonly until: BusinessDate | null;
  readonly place: 'HOME' | 'WORK' | null; readonly attorneyKnown: boolean; readonly attorneyConsents: boolean; readonly attorneyAskedAt: number | null; readonly status: string | null;
}

export interface BasisRow {
  readonly person: string; readonly address: string; readonly kind: 'USED_BY_DEBTOR' | 'CREDITOR_NOTICE' | 'PRIOR_COLLECTOR' | 'NOT_REASSIGNED'; readonly at: number; readonly sentOn: BusinessDate;
  readonly optOutBy: BusinessDate; readonly usedByCreditor: boolean; readonly publicDomain: boolean; readonly obtainedProperly: boolean; readonly usedLast: boolean;
}

export interface NatureRow {
  readonly person: string; readonly address: string; readonly place: 'HOME' | 'WORK' | 'MOBILE' | 'NONE' | null; readonly employers: boolean; readonly disclosed: boolean;
}

type Authority = 'AGREEMENT' | 'LAW' | null;

/** What is on file of an account, before anybody asks whom to reach and how. */
export interface AccountFacts {
  readonly id: AccountId;
  readonly clientId: ClientId;
  readonly debtorId: DebtorId;
  readonly class: DebtClass;
  readonly status: AccountStatus;
  /** A HoldReason on hold. */
  readonly statusReason: string;
  readonly closeCode: CloseCode | null;
  readonly balance: number;
  readonly dueOn: BusinessDate | null;
  readonly debtor: PersonRow;
  readonly parties: readonly { readonly role: string; readonly person: PersonRow }[] | null;
  readonly buckets: Readonly<Record<string, number>> | null;
  readonly agreesInterest: boolean;
  readonly judged: boolean;
  readonly attempts: readonly AttemptRow[] | null;
  readonly restrictions: readonly RestrictionRow[] | null;
  readonly consents: readonly ConsentFact[] | null;
  readonly disputes: readonly DisputeFact[] | null;
  readonly bases: readonly BasisRow[] | null;
  readonly natures: readonly NatureRow[] | null;
  readonly enquiries: readonly { readonly person: string; readonly at: number; readonly asksForMore: boolean; readonly answerDoubted: boolean }[] | null;
  readonly overrides: readonly { readonly channel: string; readonly gate: string; readonly by: string; readonly reason: string }[] | null;
  readonly sendings: HistoryFacts['sendings'] | null;
  readonly classification: { readonly class: DebtClass; readonly regime: Regime; readonly creditor: CreditorType; readonly contract: ContractKind; readonly signedAt: string | null; readonly interest: Authority; readonly fees: Authority; readonly costs: Authority } | null;
  readonly history: Omit<HistoryFacts, 'sendings'> | null;
  readonly authority: { readonly authorisedOn: BusinessDate | null; readonly costsFunded: boolean } | null;
}

/** What holds for every account alike: made once for a sweep, so that its lists are looked up once. */
export interface SharedFacts {
  readonly zone: string;
  readonly country: string;
  readonly policy: AgencyPolicy;
  readonly licences: readonly LicenceFact[];
  readonly ruleVersion: string;
}

const DAY = 86_400_000;

/** The agency's part of the facts, as of a moment. */
export async function loadSharedFacts(tx: Tx, at: Date = tx.now): Promise<SharedFacts> {
  const [row] = await tx.prepared<{ zone: string; country: string; policy: { n: number; policy: AgencyPolicy } | null; licences: LicenceFact[] | null; version: string }>('compliance-shared', SHARED_FACTS, [at]);
  if (row === undefined) throw new Error('the agency has no row of facts');
  return { zone: row.zone, country: row.country.trim(), policy: policyOf(row.policy?.policy), licences: row.licences ?? [], ruleVersion: row.version };
}

/**
 * The facts of accounts in one query, as of a moment; those not visible are left out.
 * @param sendings whether letters and messages sent are wanted, for credit reporting
 */
export function loadAccountFacts(tx: Tx, accountIds: readonly AccountId[], { at = tx.now, sendings = false }: { readonly at?: Date; readonly sendings?: boolean } = {}): Promise<AccountFacts[]> {
  return tx.prepared<AccountFacts>('compliance-facts', ACCOUNT_FACTS, [accountIds, at, new Date(at.getTime() - (ATTEMPT_DAYS + 1) * DAY), sendings]);
}

const policies = new WeakMap<AgencyPolicy, AgencyPolicy>();

/** A policy as stored, with what it was stored too early to say as it is for an agency that begins. */
export function policyOf(stored: AgencyPolicy | null | undefined): AgencyPolicy {
  if (stored === null || stored === undefined) return DEFAULT_POLICY;
  let policy = policies.get(stored);
  if (policy === undefined) {
    const named = new Set(stored.gates.map(({ gate }) => gate));
    policies.set(stored, (policy = { ...DEFAULT_POLICY, ...stored, gates: [...stored.gates, ...DEFAULT_POLICY.gates.filter(({ gate }) => !named.has(gate))] }));
  }
  return policy;
}

/** A restriction of a row: the columns its kind has. */
export function restrictionFact(row: RestrictionRow): RestrictionFact {
  const { id, kind, at, endedAt, debt } = row;
  const columns: Partial<Record<RestrictionKind, object>> = {
    CEASE: { inWriting: row.inWriting }, REFUSES_TO_PAY: { inWriting: row.inWriting }, OPT_OUT: { medium: row.medium, address: row.address },
    INCONVENIENT_TIME: { days: row.days ?? [], fromMinute: row.fromMinute ?? 0, toMinute: row.toMinute ?? 0, until: row.until }, INCONVENIENT_PLACE: { place: row.place, address: row.address },
    REPRESENTED: { attorneyKnown: row.attorneyKnown, attorneyConsents: row.attorneyConsents, attorneyAskedAt: row.attorneyAskedAt }, BANKRUPT: { status: row.status } };
  return { id, kind, at, endedAt, debt, ...columns[kind] } as RestrictionFact;
}
