import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, refuse, type Result } from '@quittance/kernel';
import { LEDGER_SEAL_SOURCES, SealBatches, type SealSource } from '@quittance/ledger/server';
import { systemCtx, UnitOfWork, type Tx } from '@quittance/platform';
import { REMITTANCE_SEAL_SOURCES } from './statement-source';

/** A row of a proof in the clear: its place in the chain, its fields, and a mark per field that names the one changed. */
export interface ProofRow {
  readonly seal: number;
  readonly n: number;
  readonly kind: string;
  readonly fields: readonly (readonly [name: string, value: string | null])[];
  readonly marks: readonly string[];
}

/** A statement's proof, as it is downloaded: docs/proof.md. */
export interface StatementProof {
  /** 2 where the statement is sealed with what was credited and paid in, who was paid and who billed. */
  readonly format: 'quittance-proof-1' | 'quittance-proof-2';
  readonly agency: string;
  readonly client: { readonly id: string; readonly name: string };
  readonly statement: string;
  readonly seals: readonly { readonly seq: number; readonly rows: number; readonly root: string; readonly previous: string; readonly hash: string; readonly through: string; readonly sealedAt: string }[];
  /** Of each seal that a row shown is in: the hashes of all its rows, in order. */
  readonly batches: readonly { readonly seal: number; readonly hashes: readonly string[] }[];
  readonly rows: readonly ProofRow[];
}

const CLEAR = new Map([...LEDGER_SEAL_SOURCES, ...REMITTANCE_SEAL_SOURCES].map((source) => [source.kind, source]));

/** Proofs of statements: the rows of one in the clear, with the chain that seals them. */
@Injectable()
export class StatementProofs implements OnModuleInit {
  constructor(private readonly work: UnitOfWork, private readonly seals: SealBatches) {}

  onModuleInit(): void {
    this.seals.add(...REMITTANCE_SEAL_SOURCES);
  }

  /** Of a posted run; sealed now where the job has not come to it. Refuses NOT_SEALED in the seconds after it was posted. */
  async of(requestId: string, runId: string, slackMs?: number): Promise<Result<StatementProof>> {
    // The client may not read the books themselves; whose statement it is has been checked.
    const ctx = systemCtx('proofs', requestId);
    const sealed = await this.work.read(ctx, (tx) => isSealed(tx, runId));
    if (!sealed) await this.seals.execute(ctx, slackMs);
    return this.work.read(ctx, async (tx) => {
      if (!sealed && !(await isSealed(tx, runId))) return refuse('NOT_SEALED', 'This statement was posted a moment ago and is not sealed yet. Try again in a moment.');
      return ok(await proofOf(tx, runId));
    });
  }
}

const isSealed = async (tx: Tx, runId: string): Promise<boolean> => (await tx.maybeOne(`select from seal_row where kind = any ('{statement,statement_2}') and key = $1`, [runId])) !== undefined;

const SHOWN = `
  with run as (select id, client_id, transaction_id from remittance_run where id = $1),
       moved as (select transaction_id as id from run union select f.transaction_id from remittance_line l join fee_line f on f.id = l.source_id where l.run_id = $1
                   union select c.transaction_id from remittance_line l join cost_entry c on c.id = l.source_id where l.run_id = $1)
  select s.kind, s.key, s.n, b.seq as seal, s.seal_id from seal_row s join seal b on b.id = s.seal_id join run on run.client_id = s.client_id
   where (s.kind = any ('{statement,statement_2}') and s.key = run.id::text)
      or (s.kind = any ('{statement_line,statement_line_2}') and s.key in (select l.run_id || '/' || l.n from remittance_line l where l.run_id = $1))
      or (s.kind = 'entry' and s.key in (select e.transaction_id || '/' || e.line from ledger_entry e join moved m on m.id = e.transaction_id where e.client_id = run.client_id))
   order by b.seq, s.n`;

async function proofOf(tx: Tx, runId: string): Promise<StatementProof> {
  const head = await tx.one<{ client_id: string; client: string; agency: string; number: string }>(
    `select r.client_id, c.name as client, coalesce((select name from agency), '') as agency, r.statement_number as number from remittance_run r join client c on c.id = r.client_id where r.id = $1`, [runId]);
  const shown = await tx.query<{ kind: string; key: string; n: number; seal: number; seal_id: string }>(SHOWN, [runId]);
  const rows: ProofRow[] = [];
  for (const [kind, group] of Map.groupBy(shown, (row) => row.kind)) {
    const texts = await textsOf(tx, kind, group.map(({ key }) => key), runId);
    for (const { key, n, seal } of group) rows.push({ seal, n, kind, ...inTheClear(CLEAR.get(kind), texts.get(key) ?? '') });
  }
  const seals = await tx.query<StatementProof['seals'][number]>(
    `select seq, rows, root, previous, hash, instant_text(through) as through, instant_text(sealed_at) as "sealedAt" from seal where client_id = $1 order by seq`, [head.client_id]);
  const batches = await tx.query<StatementProof['batches'][number]>(
    `select b.seq as seal, array_agg(encode(s.hash, 'hex') order by s.n) as hashes from seal_row s join seal b on b.id = s.seal_id where s.seal_id = any ($1) group by b.seq order by b.seq`,
    [[...new Set(shown.map((row) => row.seal_id))]]);
  return {
    format: rows.some(({ kind }) => kind === 'statement_2') ? 'quittance-proof-2' : 'quittance-proof-1', agency: head.agency, client: { id: head.client_id, name: head.client }, statement: head.number, seals, batches,
    rows: rows.sort((a, b) => a.seal - b.seal || a.n - b.n) };
}

/** The sealed text of rows, by key; only those of the run and its transactions are made. */
async function textsOf(tx: Tx, kind: string, keys: readonly string[], runId: string): Promise<Map<string, string>> {
  const source = CLEAR.get(kind);
  if (!source) throw new Error(`no rows of the kind ${kind} are sealed`);
  const narrowed = kind === 'entry' ? `${source.sql} where e.transaction_id in (select split_part(k, '/', 1)::uuid from unnest($1::text[]) k)`
    : `${source.sql} and r.id = $2::uuid`;
  const rows = await tx.query<{ key: string; text: string }>(`select s.key, s.text from (${narrowed}) s where s.key = any ($1) and $2::text is not null`, [keys, runId]);
  return new Map(rows.map(({ key, text }) => [key, text]));
}

/** A sealed text taken apart into its fields. */
function inTheClear(source: SealSource | undefined, text: string): Pick<ProofRow, 'fields' | 'marks'> {
  const bytes = Buffer.from(text, 'utf8');
  const values: (string | null)[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes[at] === 45) {
      values.push(null);
      at += 2;
      continue;
    }
    const colon = bytes.indexOf(58, at);
    const length = Number(bytes.subarray(at, colon).toString());
    values.push(bytes.subarray(colon + 1, colon + 1 + length).toString('utf8'));
    at = colon + length + 2;
  }
  const fields = (source?.fields ?? []).map((name, index): [string, string | null] => [name, values[index + 1] ?? null]);
  return { fields, marks: fields.map(([name, value]) => markOf(name, value)) };
}

/** The first eight hexadecimal digits of a field's own hash. */
const markOf = (name: string, value: string | null): string => createHash('sha256').update(`${name}=${value ?? ''}`).digest('hex').slice(0, 8);
