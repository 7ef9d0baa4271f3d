import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, ppmOf, type BusinessDate, type Result } from '@quittance/kernel';
import { clawBack, splitCommission, type CommissionPart, type CommissionShare } from '@quittance/remittance/domain';
import { JobRegistry, UnitOfWork, type Ctx, type Job, type JobRun, type Tx } from '@quittance/platform';

interface Waiting {
  readonly id: string;
  readonly deskId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly currency: string;
  readonly earnedOn: BusinessDate;
  readonly fee: number;
  readonly reversesId: string | null;
  readonly shares: { collectorId: string; parts: number; planId: string | null; ratePpm: number; lineId: string | null }[];
}

const AT_ONCE = 2_000;

// A fee's shares are those of the day it was earned: who shares the desk, else who sat there; each by their own plan, else the desk's;
// who has none keeps the part of the fee, and is due nothing on it. A fee given back has the shares of the fee it gives back. What
// nobody has a plan for waits until somebody has.
const WAITING = `
  select f.id, w.desk_id as "deskId", f.client_id as "clientId", f.account_id as "accountId", f.currency, f.earned_on as "earnedOn", f.amount as fee, f.reverses_id as "reversesId", s.shares
    from fee_line f
    join fee_line_worker w on w.fee_line_id = f.id
    join fee_line o on o.id = coalesce(f.reverses_id, f.id)
    join fee_line_worker e on e.fee_line_id = o.id
    join lateral (
      select jsonb_agg(jsonb_build_object('collectorId', x.collector_id, 'parts', x.parts, 'planId', x.plan_id, 'ratePpm', x.rate_ppm, 'lineId', x.line_id) order by x.parts desc, x.collector_id) as shares from (
        select h.collector_id, h.parts, coalesce(c.plan_id, p.id) as plan_id, coalesce(c.rate_ppm, p.rate_ppm, 0) as rate_ppm, c.id as line_id
          from (
            select d.collector_id, d.parts from desk_share d where d.desk_id = e.desk_id and d.effective_from <= o.earned_on and (d.effective_to is null or d.effective_to >= o.earned_on)
            union all
            select e.collector_id, 1 where e.collector_id is not null
               and not exists (select from desk_share d where d.desk_id = e.desk_id and d.effective_from <= o.earned_on and (d.effective_to is null or d.effective_to >= o.earned_on))) h
          left join commission_line c on c.fee_line_id = f.reverses_id and c.collector_id = h.collector_id
          left join lateral (
            select p.id, p.rate_ppm from commission_plan p where (p.collector_id = h.collector_id or p.desk_id = e.desk_id) and p.effective_from <= o.earned_on and (p.effective_to is null or p.effective_to >= o.earned_on)
             order by p.collector_id is null limit 1) p on f.reverses_id is null
         -- Split among those with a plan alone, as it was once: given back as it was given.
         where f.reverses_id is null or c.id is not null or (select max(k.of_parts) > sum(k.parts) from commission_line k where k.fee_line_id = f.reverses_id)) x
      having bool_or(x.plan_id is not null)) s on true
   where f.amount <> 0 and not exists (select from commission_line c where c.fee_line_id = f.id)
   order by f.id limit $1`;

/** Works out collectors' commission on fees it has not been worked out for: every five minutes, and when somebody asks. */
@Injectable()
export class WorkOutCommissions implements Job, OnModuleInit {
  readonly name = 'remittance.commissions';
  readonly cron = '*/5 * * * *';

  constructor(private readonly work: UnitOfWork, private readonly jobs: JobRegistry) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  async run(_payload: unknown, { ctx, signal }: JobRun): Promise<void> {
    while (!signal.aborted && (await this.some(ctx)) > 0);
  }

  /** Brings commissions up to date. How many fees were worked out. */
  async execute(ctx: Ctx): Promise<Result<{ fees: number }>> {
    let fees = 0;
    // Until nothing is left: a fee given back is worked out once the fee it gives back is.
    for (;;) {
      const done = await this.some(ctx);
      fees += done;
      if (done === 0) return ok({ fees });
    }
  }

  private async some(ctx: Ctx): Promise<number> {
    const done = await this.work.write(ctx, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('commissions', 0))`);
      const waiting = await tx.query<Waiting & Record<string, unknown>>(WAITING, [AT_ONCE]);
      await store(tx, waiting);
      return ok(waiting.length);
    });
    if (!done.ok) throw new Error(done.refusal.message);
    return done.value;
  }
}

async function store(tx: Tx, waiting: readonly Waiting[]): Promise<void> {
  if (waiting.length === 0) return;
  const rows = waiting.flatMap((line) => {
    const shares = line.shares.map((one): CommissionShare => ({ ...one, ratePpm: ppmOf(one.ratePpm) }));
    const parts: CommissionPart[] = line.reversesId === null ? splitCommission(line.fee, shares) : clawBack(line.fee, shares);
    return parts.flatMap(({ collectorId, planId, ratePpm, fee, amount, parts: own, ofParts }, index) => (planId === null ? [] : [{
      id: tx.newId(), feeLineId: line.id, collectorId, deskId: line.deskId, planId, clientId: line.clientId, accountId: line.accountId, currency: line.currency, earnedOn: line.earnedOn,
      fee, ratePpm, amount, parts: own, ofParts, reversesId: line.shares[index]?.lineId ?? null }]));
  });
  await tx.query(
    `insert into commission_line (id, fee_line_id, collector_id, desk_id, plan_id, client_id, account_id, currency, earned_on, fee, rate_ppm, amount, parts, of_parts, reverses_id, recorded_at)
     select c.id, c."feeLineId", c."collectorId", c."deskId", c."planId", c."clientId", c."accountId", c.currency, c."earnedOn", c.fee, c."ratePpm", c.amount, c.parts, c."ofParts", c."reversesId", $2
       from jsonb_to_recordset($1) as c(id uuid, "feeLineId" uuid, "collectorId" uuid, "deskId" uuid, "planId" uuid, "clientId" uuid, "accountId" uuid, currency char(3), "earnedOn" date,
                                        fee bigint, "ratePpm" integer, amount bigint, parts integer, "ofParts" integer, "reversesId" uuid)`, [JSON.stringify(rows), tx.now]);
}
