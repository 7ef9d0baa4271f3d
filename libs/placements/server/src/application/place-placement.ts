import { Injectable } from '@nestjs/common';
import { openAccounts } from '@quittance/accounts/server';
import { useContractVersion } from '@quittance/clients/server';
import { settleDebtors } from '@quittance/debtors/server';
import { attachDocuments } from '@quittance/documents/server';
import { ok, refuse, type PlacementId, type Result } from '@quittance/kernel';
import { isConnectionLoss, logger, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import { alreadyPlaced, earlierPlacement } from './already-placed';
import { placingTerms, samePlan, type PlacingTerms } from './contracts-for-placing';
import { findPlacement, type PlacementRecord } from './placement-record';
import type { Plan } from './plan-accounts';
import { planStoredRows, replan } from './replan';
import { stageAccounts } from './stage-accounts';
import { stageDebtors } from './stage-debtors';
import type { PlacementSummary } from './summary';

/**
 * Places what a dry run accepted, whole or not at all, in one transaction: debtors, accounts with their frozen terms, invoices,
 * debts and credits. Needs sight of all debtors, so it runs with the agency's scope; every statement names its client.
 * A second run finds the placement committed and changes nothing.
 */
@Injectable()
export class PlacePlacement {
  constructor(private readonly work: UnitOfWork) {}

  async execute(ctx: Ctx, id: PlacementId): Promise<Result<{ id: PlacementId }>> {
    try {
      const placed = await this.work.write(ctx, (tx) => this.place(tx, id));
      if (!placed.ok) await this.giveUp(ctx, id, placed.refusal.message);
      return placed;
    } catch (error) {
      // The database went away: the queue runs the job again, and nothing of this run is left.
      if (isConnectionLoss(error)) throw error;
      logger.error({ placementId: id, error: String((error as Error).stack) }, 'commit of a placement');
      const message = 'Something went wrong on our side and nothing was placed. Try again; if it happens again, tell the agency the number of this placement.';
      await this.giveUp(ctx, id, message);
      return refuse('COMMIT_FAILED', message);
    }
  }

  private async place(tx: Tx, id: PlacementId): Promise<Result<{ id: PlacementId }>> {
    const placement = await findPlacement(tx, id, true);
    if (!placement) return refuse('PLACEMENT_NOT_FOUND', 'There is no such placement.');
    if (placement.status === 'COMMITTED') return ok({ id });
    if (placement.status !== 'COMMITTING') return refuse('WRONG_STATUS', `${placement.number} is not to be placed now.`);
    // Placements of one client commit one after another, so that the same file cannot pass twice.
    await tx.query('select from client where id = $1 for no key update', [placement.clientId]);
    const earlier = await earlierPlacement(tx, placement);
    if (earlier) return refuse('ALREADY_PLACED', alreadyPlaced(earlier), { number: earlier.number, placedOn: earlier.placedOn });
    const terms = await this.lockedTerms(tx, placement);
    const { plan, summary } = samePlan(placement.planned, terms.planned)
      ? { plan: await planStoredRows(tx, id, terms), summary: await summaryOf(tx, id) }
      : await replan(tx, placement, terms);
    if (plan.accounts.length === 0) return refuse('NOTHING_TO_PLACE', 'There is nothing to place: no row is accepted.');
    await tx.query(`set local work_mem = '64MB'`);
    await stageDebtors(tx, plan);
    const debtors = await settleDebtors(tx, placement.clientId, placement.committedBy);
    await stageAccounts(tx, placement, plan);
    const opened = await openAccounts(tx, {
      clientId: placement.clientId, placementId: id, placementNumber: placement.number, placedOn: tx.today, actorId: placement.committedBy, actorName: placement.committedByName });
    await this.attach(tx, placement, plan);
    await tx.query(
      `update placement set status = 'COMMITTED', placed_on = $2, committed_at = $3, failure = '', summary = $4, version = version + 1 where id = $1`,
      [id, tx.today, tx.now, storableJson({ ...summary, accounts: opened.accounts, newDebtors: debtors.created })]);
    tx.audit({ action: 'placement.committed', subjectKind: 'placement', subjectId: id, facts: { number: placement.number, accounts: opened.accounts, invoices: opened.invoices, by: placement.committedByName } });
    await tx.emit({ type: 'placement.committed', clientId: placement.clientId, accountId: null, payload: { placementId: id, accounts: opened.accounts, refused: summary.refused } });
    return ok({ id });
  }

  /** The contracts in force, locked where the placement uses them: what is frozen is what stands. */
  private async lockedTerms(tx: Tx, placement: PlacementRecord): Promise<PlacingTerms> {
    const currencies = new Set((await tx.query<{ currency: string }>(
      `select distinct currency from placement_row where placement_id = $1 and state = 'ACCEPTED'`, [placement.id])).map(({ currency }) => currency));
    const before = await placingTerms(tx, placement.clientId);
    for (const [currency, { priced }] of before.contracts) if (currencies.has(currency)) await useContractVersion(tx, priced.contractVersionId);
    return placingTerms(tx, placement.clientId);
  }

  private async attach(tx: Tx, placement: PlacementRecord, plan: Plan): Promise<void> {
    const ids = placement.options.documentIds ?? [];
    const [account] = plan.accounts;
    if (ids.length > 0 && account) await attachDocuments(tx, ids, { clientId: placement.clientId, accountId: account.id, placementId: placement.id });
  }

  private async giveUp(ctx: Ctx, id: PlacementId, why: string): Promise<void> {
    await this.work.write({ ...ctx }, async (tx) => {
      const row = await tx.maybeOne<{ client_id: PlacementRecord['clientId'] }>(
        `update placement set status = 'READY', failure = $2, version = version + 1 where id = $1 and status = 'COMMITTING' returning client_id`, [id, why]);
      if (row) await tx.emit({ type: 'placement.progressed', clientId: row.client_id, accountId: null, payload: { placementId: id, state: 'READY', done: 0, total: 0 } });
      return ok(null);
    });
  }
}

const summaryOf = async (tx: Tx, id: PlacementId): Promise<PlacementSummary> => (await tx.one<{ summary: PlacementSummary }>('select summary from placement where id = $1', [id])).summary;
