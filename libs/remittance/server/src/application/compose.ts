import { createHash } from 'node:crypto';
import { laterOf, ok, refuse, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type Result } from '@quittance/kernel';
import type { RemittanceMode } from '@quittance/clients/domain';
import { composeRun, runHash, type ComposedRun } from '@quittance/remittance/domain';
import type { Tx } from '@quittance/platform';
import { openBalance, unremittedLines, type OpenBalance } from './remittable-lines';
import { periodOf, remittanceContract } from './remittance-contract';

/** A run as it would be stored. */
export interface PlannedRun {
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
  readonly contractVersionId: ContractVersionId;
  readonly mode: RemittanceMode;
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

/** Works out a client's run; stores nothing. Refuses UNKNOWN_CLIENT, NO_CONTRACT, and PERIOD_NOT_ENDED beyond today. */
export async function planRun(tx: Tx, { clientId, currency, periodTo, releasedBy }: PlanRequest): Promise<Result<PlannedRun>> {
  if (!(await tx.maybeOne('select from client where id = $1', [clientId]))) return refuse('UNKNOWN_CLIENT', 'There is no such client.', {}, 'clientId');
  if (periodTo !== null && periodTo > tx.today && releasedBy === undefined) {
    return refuse('PERIOD_NOT_ENDED', `${periodTo} is still to come; a run covers days up to today, ${tx.today}.`, { periodTo, today: tx.today }, 'periodTo');
  }
  const contract = await remittanceContract(tx, clientId, currency, periodTo ?? tx.today);
  if (!contract.ok) return contract;
  const { contractVersionId, terms } = contract.value;
  const period = periodOf(terms.cadence, tx.today, periodTo);
  const follows = await openBalance(tx, clientId, currency);
  const lines = await unremittedLines(tx, clientId, currency, period.to);
  const composed = composeRun(currency, lines, follows.broughtForward, terms, laterOf(releasedBy ?? tx.today, latest(lines.map((line) => line.effectiveOn), period.to)));
  if (!composed.ok) return composed;
  const about = { clientId, from: period.from, to: period.to };
  return ok({ ...about, currency, contractVersionId, mode: terms.mode, run: composed.value, follows, hash: runHash(composed.value, about, sha256) });
}

/** Whether there is anything to tell the client: lines, or money to pay. */
export const hasContent = ({ run }: PlannedRun): boolean => run.lines.length > 0 || run.remit > 0;

const latest = (dates: readonly BusinessDate[], least: BusinessDate): BusinessDate => dates.reduce((a, b) => laterOf(a, b), least);

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
