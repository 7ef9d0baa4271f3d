import { ok } from '@quittance/kernel';
import { systemCtx, type UnitOfWork } from '@quittance/platform';

/** Notes beside a communication that nothing left this machine: nobody takes the simulator for the world. */
export async function noteSimulated(work: UnitOfWork, communicationId: string, why: string): Promise<void> {
  await work.write(systemCtx('simulator', 'simulator'), async (tx) => {
    await tx.query(
      `insert into communication_event (id, communication_id, kind, source, provider_event_id, note, occurred_at, recorded_at)
       select $1, c.id, 'SIMULATED', 'SIMULATOR', 'simulated:' || c.id, $3, $4, $4 from communication c where c.id = $2 on conflict (provider_event_id) do nothing`,
      [tx.newId(), communicationId, `Nothing left this machine: ${why}.`, tx.now]);
    return ok(null);
  });
}
