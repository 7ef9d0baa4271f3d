import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, unwrap } from '@quittance/kernel';
import { JobRegistry, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { LEDGER_SEAL_SOURCES, sealableRows, type SealSource } from './seal-sources';

/** Seals what was written since; also runs by itself every hour. */
export const SEAL_JOB = 'ledger.seal';

/** Clocks of several servers may differ by so much; what is younger waits for the next batch. */
const SLACK_MS = 5_000;

const FIRST = '0'.repeat(64);

/** A seal's own text: what its hash is made of, after the version of the format. */
export const SEAL_TEXT = `netstrings('quittance-seal-1', coalesce(s.client_id::text, 'agency'), s.seq::text, s.rows::text, s.root, s.previous, instant_text(s.through), instant_text(s.sealed_at))`;

/**
 * Chains ledger entries, audit rows and what other contexts add by hash: one batch a client, one for the agency. Rows of
 * transactions still open when it starts are left to the next batch, so that a batch is never added to.
 */
@Injectable()
export class SealBatches implements OnModuleInit {
  private readonly sources: SealSource[] = [...LEDGER_SEAL_SOURCES];

  constructor(private readonly work: UnitOfWork, private readonly jobs: JobRegistry) {}

  onModuleInit(): void {
    this.jobs.register({ name: SEAL_JOB, cron: '17 * * * *', run: async (_payload, { ctx }) => void (await this.execute(ctx)) });
  }

  /** A higher context's rows are sealed too. */
  add(...sources: readonly SealSource[]): void {
    this.sources.push(...sources);
  }

  /** Returns how many chains grew. */
  async execute(ctx: Ctx, slackMs = SLACK_MS): Promise<number> {
    return unwrap(await this.work.write(ctx, async (tx) => ok(await seal(tx, this.sources, slackMs))));
  }
}

// One statement would not see its own inserts, so the batch is gathered first.
async function seal(tx: Tx, sources: readonly SealSource[], slackMs: number): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', ['seal batches']);
  const { through } = await tx.one<{ through: string }>(
    `select (date_trunc('milliseconds', min(xact_start)) - make_interval(secs => $1))::text as through from pg_stat_activity where datname = current_database() and xact_start is not null`, [slackMs / 1_000]);
  await tx.query(
    `create temp table sealing on commit drop as
     select r.kind, r.client_id, r.key, r.hash, row_number() over (partition by r.client_id order by r.kind, r.key) as n
       from (${sealableRows(sources)}) r
      where not exists (select from seal_row s where s.kind = r.kind and s.key = r.key) and coalesce(uuid_extract_timestamp(r.id) < $1::timestamptz, true)`, [through]);
  const chains = await tx.query<{ client_id: string | null; rows: number; root: string; seq: number; previous: string }>(
    `select b.client_id, b.rows, b.root, coalesce(l.seq, 0) + 1 as seq, coalesce(l.hash, $1) as previous
       from (select client_id, count(*)::int as rows, encode(sha256(string_agg(hash, ''::bytea order by n)), 'hex') as root from sealing group by client_id) b
       left join lateral (select seq, hash from seal s where s.client_id is not distinct from b.client_id order by seq desc limit 1) l on true`, [FIRST]);
  if (chains.length === 0) return 0;
  await tx.query(
    `insert into seal (id, client_id, seq, rows, root, previous, hash, through, sealed_at)
     select s.id, s.client_id, s.seq, s.rows, s.root, s.previous, encode(text_hash(${SEAL_TEXT}), 'hex'), s.through, s.sealed_at
       from (select c.*, $2::timestamptz as through, $3::timestamptz as sealed_at from jsonb_to_recordset($1) as c(id uuid, client_id uuid, seq integer, rows integer, root text, previous text)) s`,
    [JSON.stringify(chains.map((chain) => ({ ...chain, id: tx.newId() }))), through, tx.now]);
  await tx.query(
    `insert into seal_row (seal_id, n, client_id, kind, key, hash)
     select s.id, b.n, b.client_id, b.kind, b.key, b.hash from sealing b
       join lateral (select id from seal s where s.client_id is not distinct from b.client_id order by seq desc limit 1) s on true`);
  return chains.length;
}
