import { Injectable, type OnModuleInit } from '@nestjs/common';
import { closedAddresses, keepSuppressed, type ClosedAddress } from '@quittance/compliance/server';
import { ok } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, Vault, type Job, type JobRun, type Tx } from '@quittance/platform';
import { ERASE, listErasure, tellErasure } from './erasures.use-case';
import { dueForErasure, whatKeeps } from './what-keeps';

/** Listed a night: so many a person looks through. */
const A_NIGHT = 500;

/** Lists whose records nothing keeps any longer. It erases nobody: that is approved first. */
@Injectable()
export class ListErasuresJob implements Job, OnModuleInit {
  readonly name = 'reporting.list-erasures';
  readonly cron = '10 3 * * *';

  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async run(_payload: unknown, { ctx }: JobRun): Promise<void> {
    await this.work.write(ctx, async (tx) => {
      for (const { debtorId, findings } of await dueForErasure(tx, A_NIGHT)) await listErasure(tx, debtorId, 'RETENTION', 'LISTED', findings, '');
      return ok(null);
    });
  }
}

/** Erases who was approved, whole or not at all. What keeps the records is looked up once more. */
@Injectable()
export class ErasePersonJob implements OnModuleInit {
  constructor(private readonly registry: JobRegistry, private readonly work: UnitOfWork, private readonly vault: Vault) {}

  onModuleInit(): void {
    this.registry.register<{ id: string }>({ name: ERASE, run: (payload, run) => this.run(payload.id, run) });
  }

  private async run(id: string, { ctx }: JobRun): Promise<void> {
    const done = await this.work.write(ctx, async (tx) => {
      const row = await tx.maybeOne<{ debtorId: string; status: string }>('select debtor_id as "debtorId", status from erasure where id = $1 for update', [id]);
      if (row?.status !== 'APPROVED') return ok(null);
      const findings = await whatKeeps(tx, row.debtorId);
      if (findings && findings.keeping.length > 0) {
        await tx.query(`update erasure set status = 'KEPT', findings = $2 where id = $1`, [id, JSON.stringify(findings)]);
        await tellErasure(tx, id, 'KEPT');
        return ok(null);
      }
      const closed = await closedBy(tx, row.debtorId);
      const { counts } = await tx.one<{ counts: Record<string, number> }>('select erase_person($1, $2) as counts', [id, tx.now]);
      const { parties } = await tx.one<{ parties: number }>('select erase_parties_of_the_erased($1, $2) as parties', [row.debtorId, tx.now]);
      if (parties > 0) await tx.query(`update erasure set counts = counts || jsonb_build_object('people on file for the debts alone', $2::int) where id = $1`, [id, parties]);
      const { files } = await tx.one<{ files: number }>('select erase_files_of_the_erased($1) as files', [row.debtorId]);
      if (files > 0) await tx.query(`update erasure set counts = counts || jsonb_build_object('files of several people', $2::int) where id = $1`, [id, files]);
      // What they told us to leave alone stays left alone, by a hash.
      const suppressed = await keepSuppressed(tx, this.vault, closed);
      tx.audit({ action: 'erasure.done', subjectKind: 'debtor', subjectId: row.debtorId, facts: { erasureId: id, ...counts, parties, files, suppressed } });
      await tellErasure(tx, id, 'DONE');
      return ok(null);
    });
    if (!done.ok) throw new Error(done.refusal.message);
  }
}

/** What closes addresses of the person, and of whoever may go with their accounts. */
async function closedBy(tx: Tx, debtorId: string): Promise<ClosedAddress[]> {
  const people = await tx.query<{ id: string }>('select distinct y.debtor_id as id from account_party y join account a on a.id = y.account_id where a.debtor_id = $1', [debtorId]);
  return closedAddresses(tx, [debtorId, ...people.map(({ id }) => id)]);
}
