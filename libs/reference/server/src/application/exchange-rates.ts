import { Injectable } from '@nestjs/common';
import { ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { checkExchangeRate, readExchangeRates, type ExchangeRate } from '@quittance/reference/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput, type Tx } from '@quittance/platform';

/** A rate as the screen lists it. */
export interface ExchangeRateView extends ExchangeRate {
  id: string;
  corrections: number;
  recordedAt: Date;
  actorName: string | null;
}

export interface EnteredRate {
  readonly key: string;
  readonly base: string;
  readonly quote: string;
  readonly on: string;
  readonly rate: string;
  readonly source: string;
  /** The rate of that day holds no longer. */
  readonly withdrawn: boolean;
}

// Written as it was entered: the column keeps ten decimals.
const AS_TEXT = `trim_scale(rate)::text`;
const LATEST = `select distinct on (base, quote, on_day) *, count(*) over (partition by base, quote, on_day)::int as entered from exchange_rate order by base, quote, on_day, recorded_at desc, id desc`;

/** Every rate on record, of each day the latest entry: what reports choose from. */
export const exchangeRates = (tx: Tx): Promise<ExchangeRate[]> =>
  tx.query<ExchangeRate & Record<string, unknown>>(`select base, quote, on_day as "on", ${AS_TEXT} as rate, source from (${LATEST}) r where not withdrawn`);

/** The list of rates, the latest day first. */
@Injectable()
export class ExchangeRateQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, page: PageInput): Promise<Page<ExchangeRateView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 3);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<ExchangeRateView & Record<string, unknown>>(
        `select r.id, r.base, r.quote, r.on_day as "on", ${AS_TEXT} as rate, r.source, r.entered - 1 as corrections, r.recorded_at as "recordedAt", u.name as "actorName"
           from (${LATEST}) r left join app_user u on u.id = r.actor_id
          where not r.withdrawn and ($1::date is null or r.on_day < $1 or (r.on_day = $1 and (r.base || r.quote, r.id) > ($2, $3::uuid)))
          order by r.on_day desc, r.base || r.quote, r.id limit $4`, [after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.on, row.base + row.quote, row.id], (row) => row);
    });
  }
}

/** Enters rates, one or a file of them. Nothing is edited: the latest entry of a day holds. */
@Injectable()
export class RecordExchangeRates {
  constructor(private readonly work: UnitOfWork) {}

  one(ctx: Ctx, { key, withdrawn, ...entered }: EnteredRate): Promise<Result<{ entered: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'recordExchangeRate', ...entered, withdrawn }, async () => {
      const rate = checkExchangeRate(entered, tx.today);
      if (!rate.ok) return rate;
      const known = await tx.maybeOne('select id from exchange_rate where (base, quote, on_day) = ($1, $2, $3::date) limit 1', [rate.value.base, rate.value.quote, rate.value.on]);
      if (withdrawn && !known) return refuse('UNKNOWN_RATE', 'There is no rate of that day to withdraw.', {}, 'on');
      await store(tx, [rate.value], withdrawn);
      return ok({ entered: 1 });
    }));
  }

  file(ctx: Ctx, key: string, text: string): Promise<Result<{ entered: number }>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'importExchangeRates', text }, async () => {
      if (text.length > 500_000) return refuse('FILE_TOO_LARGE', 'The file has more than 500,000 characters. Send it in parts.', {}, 'text');
      const rates = readExchangeRates(text, tx.today);
      if (!rates.ok) return rates;
      await store(tx, rates.value, false);
      return ok({ entered: rates.value.length });
    }));
  }
}

async function store(tx: Tx, rates: readonly ExchangeRate[], withdrawn: boolean): Promise<void> {
  const rows = rates.map((rate) => ({ ...rate, id: tx.newId() }));
  await tx.query(
    `insert into exchange_rate (id, base, quote, on_day, rate, source, withdrawn, recorded_at, actor_id)
     select r.id, r.base, r.quote, r."on", r.rate::numeric, r.source, $2, $3, $4 from jsonb_to_recordset($1) as r(id uuid, base char(3), quote char(3), "on" date, rate text, source text)`,
    [JSON.stringify(rows), withdrawn, tx.now, tx.ctx.principal.userId]);
  const [only, ...more] = rows;
  const last = rates.reduce<BusinessDate | null>((day, { on }) => (day === null || on > day ? on : day), null);
  if (!only || last === null) return;
  tx.audit({ action: withdrawn ? 'exchangeRate.withdrawn' : 'exchangeRate.recorded', subjectKind: 'exchange_rate', subjectId: only.id, facts: more.length === 0 ? { base: only.base, quote: only.quote, on: only.on, rate: only.rate, source: only.source } : { rates: rows.length, last } });
  await tx.emit({ type: 'reference.exchangeRateRecorded', clientId: null, accountId: null, payload: { rates: rows.length, on: last } });
}
