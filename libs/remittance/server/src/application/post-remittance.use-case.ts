import { Injectable } from '@nestjs/common';
import { ok, refuse, type RemittanceRunId, type Result } from '@quittance/kernel';
import { postMany } from '@quittance/ledger/server';
import { payoutPostings } from '@quittance/remittance/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { checkFresh } from './approve-remittance.use-case';
import { issueInvoices } from './issue-invoices';
import { heldWords, openRun, runsHeld, runsInState } from './open-runs';
import { groupRuns } from './group-runs';
import { checkUnchanged, loadRun, type RunRecord } from './run-record';
import { feesInTrust, sweepRuns } from './sweep-clients';

export interface PostRemittanceInput {
  readonly key: string;
  readonly runId: string;
  readonly sweepFees?: boolean;
  /** Runs of the group whose client's book is being taken over stay as they are, and are paid out by themselves afterwards. */
  readonly leaveHeld?: boolean;
}

/** Background work that follows posted runs: their papers are written once and kept. */
export const STATEMENT_JOB = 'remittance.statement';

/**
 * Pays an approved run out: the postings, the statement's number (without gaps), its invoice or credit note, and, unless told
 * otherwise, the client's fees leave the trust bank account. A run billed or paid through a parent takes the other approved
 * runs of that group along, so that the parent gets one paper. Refuses NOT_APPROVED, RUN_STALE, RUN_CHANGED, RUN_SETTLED,
 * TAKEOVER_OPEN where its own client's book is being taken over, and GROUP_HELD where another's of the group is.
 */
@Injectable()
export class PostRemittance {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, input: PostRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
    return this.work.write(ctx, async (tx) => {
      return tx.command(input.key, { command: 'postRemittance', ...input }, () => pay(tx, input));
    });
  }
}

async function pay(tx: Tx, { runId, sweepFees = true, leaveHeld = false }: PostRemittanceInput): Promise<Result<{ runId: RemittanceRunId }>> {
  const together = await groupOf(tx, runId);
  if (together.length > 1) await runsInState(tx, together, 'APPROVED');
  const open = await openRun(tx, runId);
  if (!open.ok) return open;
  const loaded = await loadRun(tx, runId);
  if (!loaded.ok) return loaded;
  const possible = checkPosting(loaded.value);
  if (!possible.ok) return possible;
  const others = together.length > 1 ? (await runsInState(tx, together.filter((id) => id !== runId), 'APPROVED')).filter((run) => checkPosting(run).ok) : [];
  const held = await runsHeld(tx, [runId, ...others.map(({ id }) => id)]);
  const own = held.find(({ id }) => id === runId);
  if (own) return refuse('TAKEOVER_OPEN', heldWords(own.clientName));
  if (held.length > 0 && !leaveHeld) return refuse('GROUP_HELD', groupHeldWords(held.map(({ clientName }) => clientName)), { held: held.length });
  const posted = await postRuns(tx, [loaded.value, ...others.filter((run) => held.every(({ id }) => id !== run.id))], sweepFees);
  return posted.ok ? ok({ runId: loaded.value.id }) : posted;
}

function groupHeldWords(names: readonly string[]): string {
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  return `In this group ${shown} ${names.length === 1 ? 'is' : 'are'} held: ${names.length === 1 ? 'its book is' : 'their books are'} being taken over. Post the others without ${names.length === 1 ? 'it' : 'them'}, or wait until that is committed or abandoned.`;
}

/** Approved runs that a parent gets one paper of with this one, itself included. */
async function groupOf(tx: Tx, runId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select o.id from remittance_run r join remittance_run o on o.currency = r.currency and o.status = 'APPROVED'
        and ((r.billed_id <> r.client_id and r.billed_id in (o.billed_id, o.client_id)) or (r.payee_id <> r.client_id and r.payee_id in (o.payee_id, o.client_id))
             or (o.billed_id <> o.client_id and o.billed_id = r.client_id) or (o.payee_id <> o.client_id and o.payee_id = r.client_id))
      where r.id = $1 order by o.id`, [runId]);
  return rows.map(({ id }) => id);
}

/** Whether a loaded run may be posted as it stands. */
export function checkPosting(record: RunRecord): Result<RunRecord> {
  const fresh = checkFresh(record);
  if (!fresh.ok) return fresh;
  if (record.status !== 'APPROVED') return refuse('NOT_APPROVED', 'This run has not been approved. Somebody other than who prepared it approves it first.', { status: record.status });
  return checkUnchanged(record);
}

/** Posts runs already locked and checked, together: their invoices and group statements are made over all of them. */
export async function postRuns(tx: Tx, runs: readonly RunRecord[], sweepFees: boolean): Promise<Result<{ runs: number }>> {
  if (runs.length === 0) return ok({ runs: 0 });
  // Before the number, whose lock all who post wait for.
  const fees = sweepFees ? await feesInTrust(tx, runs) : [];
  const first = await statementNumbers(tx, runs.length);
  const numbered = runs.map((record, index) => ({ ...record, number: `S${first + index}` }));
  const posted = await postMany(tx, numbered.map(({ id, clientId, billedId, clientName, number, run }) => ({
    kind: 'REMITTANCE' as const, effectiveOn: tx.today, sourceKind: 'remittance_run', sourceId: id, postings: payoutPostings(run, clientId, billedId),
    description: `Statement ${number} to ${clientName}` })));
  if (!posted.ok) return posted;
  const groups = await groupRuns(tx, numbered);
  await tx.query(
    `update remittance_run r set status = 'POSTED', statement_number = p.number, posted_at = $2, posted_on = $3, transaction_id = p.transaction, group_id = p.group, version = version + 1
       from jsonb_to_recordset($1) as p(id uuid, number text, transaction uuid, "group" uuid) where r.id = p.id`,
    [JSON.stringify(numbered.map(({ id, number }, index) => ({ id, number, transaction: posted.value[index], group: groups.of.get(id) ?? null }))), tx.now, tx.today]);
  const invoiceIds = await issueInvoices(tx, numbered);
  const swept = await sweepRuns(tx, fees);
  if (!swept.ok) return swept;
  tx.addJob(STATEMENT_JOB, { runIds: runs.map(({ id }) => id), invoiceIds, groupIds: groups.ids }, { key: `statement ${runs[0]?.id ?? ''}`, queue: 'statements' });
  for (const { id, clientId, currency, number, run } of numbered) {
    tx.audit({ action: 'remittance.posted', subjectKind: 'remittance_run', subjectId: id, facts: { number, remit: run.remit, currency } });
    await tx.emit({ type: 'remittance.posted', clientId, accountId: null, payload: { runId: id, currency, remit: run.remit } });
  }
  return ok({ runs: runs.length });
}

// The row's lock is held until the commit: a number is given out once the posting stands, and never skipped.
async function statementNumbers(tx: Tx, count: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>('update statement_counter set last = last + $1 returning last', [count]);
  return last - count + 1;
}
