import { createHash } from 'node:crypto';
import { formatDate, laterOf, ok, refuse, unwrap, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type Result } from '@quittance/kernel';
import { parseContractTerms, type RemittanceTerms } from '@quittance/clients/domain';
import { composeRun, runHash, type ComposedRun, type RunSubject } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { openBalances, unremittedLines, type OpenBalance } from './remittable-lines';
import { periodOf } from './remittance-contract';

/** A run as it would be stored. */
export interface PlannedRun {
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly contractVersionId: ContractVersionId;
  readonly mode: RemittanceTerms['mode'];
  /** Who is paid and who is billed: the client, or a parent that takes it on. */
  readonly payeeId: ClientId;
  readonly billedId: ClientId;
  readonly run: ComposedRun;
  readonly follows: OpenBalance;
  readonly hash: string;
}

export interface PlanRequest {
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  /** Null: the last period that has ended. */
  readonly periodTo: BusinessDate | null;
  /** The day holds must have ended by; today, or for an outlook the day of the remittance. */
  readonly releasedBy?: BusinessDate;
}

interface Facts {
  known: boolean;
  payee_id: ClientId | null;
  billed_id: ClientId | null;
  version_id: ContractVersionId | null;
  terms: unknown;
}

// The version in force on the period's last day, else the last before it: what was collected is owed also after a contract has ended.
const FACTS = `
  select c.id is not null as known, s.payee_id, s.billed_id, v.id as version_id, v.terms
    from jsonb_to_recordset($1) as w(n integer, client uuid, currency char(3), day date)
    left join client c on c.id = w.client
    left join lateral client_settlement(w.client) s on c.id is not null
    left join lateral (
      select v.id, v.terms from contract_version v join contract k on k.id = v.contract_id
       where k.client_id = w.client and k.currency = w.currency order by v.effective_from <= w.day desc, abs(v.effective_from - w.day) limit 1) v on true
   order by w.n`;

type Ready = PlanRequest & { readonly n: number; readonly facts: Facts; readonly terms: RemittanceTerms; readonly from: BusinessDate; readonly to: BusinessDate };

/** Works out a client's run; stores nothing. Refuses UNKNOWN_CLIENT, NO_CONTRACT, and PERIOD_NOT_ENDED beyond today. */
export async function planRun(tx: Tx, request: PlanRequest): Promise<Result<PlannedRun>> {
  const [planned] = await planRuns(tx, [request]);
  if (!planned) throw new Error('a run was planned and is not there');
  return planned;
}

/** The same for many at once, in three statements however many they are; answers in the order of the requests. */
export async function planRuns(tx: Tx, requests: readonly PlanRequest[]): Promise<Result<PlannedRun>[]> {
  const facts = await tx.query<Facts & Record<string, unknown>>(FACTS, [
    JSON.stringify(requests.map(({ clientId, currency, periodTo }, n) => ({ n, client: clientId, currency, day: periodTo ?? tx.today })))]);
  const checked = requests.map((request, n) => checkRequest(tx.today, request, n, facts[n]));
  const ready = checked.flatMap((one) => (one.ok ? [one.value] : []));
  const balances = await openBalances(tx, ready);
  const lines = await unremittedLines(tx, ready);
  return checked.map((one): Result<PlannedRun> => (one.ok ? plan(tx.today, one.value, balances.get(one.value.n), lines.get(one.value.n) ?? []) : one));
}

function checkRequest(today: BusinessDate, request: PlanRequest, n: number, facts: Facts | undefined): Result<Ready> {
  const { currency, periodTo, releasedBy } = request;
  if (!facts?.known) return refuse('UNKNOWN_CLIENT', 'There is no such client.', {}, 'clientId');
  if (periodTo !== null && periodTo > today && releasedBy === undefined) {
    return refuse('PERIOD_NOT_ENDED', `${formatDate(periodTo)} is still to come; a run covers days up to today, ${formatDate(today)}.`, { periodTo, today }, 'periodTo');
  }
  if (facts.version_id === null) return refuse('NO_CONTRACT', `The client has no contract in ${currency}.`, { currency }, 'currency');
  const terms = unwrap(parseContractTerms(facts.terms)).remittance;
  return ok({ ...request, n, facts, terms, ...periodOf(terms.cadence, today, periodTo) });
}

function plan(today: BusinessDate, ready: Ready, balance: OpenBalance | undefined, lines: ComposedRun['lines']): Result<PlannedRun> {
  const { clientId, currency, from, to, terms, facts, releasedBy } = ready;
  if (!balance) throw new Error('a run has no balance to begin with');
  const composed = composeRun(currency, lines, balance.broughtForward, terms, laterOf(releasedBy ?? today, latest(lines.map((line) => line.effectiveOn), to)));
  if (!composed.ok) return composed;
  const [payeeId, billedId] = [facts.payee_id ?? clientId, facts.billed_id ?? clientId];
  const hash = runHash(composed.value, subjectOf({ clientId, from, to, payeeId, billedId }), sha256);
  return ok({ clientId, from, to, currency, contractVersionId: facts.version_id as ContractVersionId, mode: terms.mode, payeeId, billedId, run: composed.value, follows: balance, hash });
}

/** What a run's hash names of who is paid and billed: a parent only. */
export const subjectOf = (run: { clientId: ClientId; from: BusinessDate; to: BusinessDate; payeeId: ClientId; billedId: ClientId }): RunSubject => ({
  clientId: run.clientId, from: run.from, to: run.to, payeeId: run.payeeId === run.clientId ? null : run.payeeId, billedId: run.billedId === run.clientId ? null : run.billedId });

/** Whether there is anything to tell the client: lines, or money to pay. */
export const hasContent = ({ run }: PlannedRun): boolean => run.lines.length > 0 || run.remit > 0;

const latest = (dates: readonly BusinessDate[], least: BusinessDate): BusinessDate => dates.reduce((a, b) => laterOf(a, b), least);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
