import { ok, type AccountId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { loadAccountFacts, loadSharedFacts, type SharedFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';
import { outlookOf, SWEPT, type Outlook } from './outlook-of';

/** Accounts of one transaction: what is held in memory at a time. */
const BATCH = 1_000;
/** A sweep stopped for longer is not gone on with: what it found is old. */
const STALE = 6 * 3_600_000;

export interface Sweep {
  readonly id: string;
  readonly asOf: Date;
  readonly ruleVersion: string;
  readonly afterId: string | null;
  readonly accounts: number;
  readonly decisions: number;
}

/**
 * Decides every open account by every channel and keeps when each opens. A batch is one transaction that also notes how far it has come, so
 * that a sweep that was stopped goes on where it was. Stops between batches when told to.
 */
export async function sweepAccounts(work: UnitOfWork, ctx: Ctx, signal?: AbortSignal): Promise<Sweep> {
  let sweep = await begun(work, ctx);
  const shared = await work.read(ctx, (tx) => loadSharedFacts(tx, sweep.asOf));
  for (;;) {
    if (signal?.aborted) return sweep;
    const step = await work.write(ctx, async (tx) => ok(await batch(tx, sweep.id, shared)));
    if (!step.ok) throw new Error(step.refusal.message);
    if (step.value === null) break;
    sweep = step.value;
  }
  await work.write(ctx, async (tx) => {
    // Accounts that have closed since are not in it any more.
    await tx.query('delete from contact_outlook where sweep_id <> $1', [sweep.id]);
    await tx.query('update contact_sweep set finished_at = $2 where id = $1', [sweep.id, tx.now]);
    return ok(null);
  });
  return sweep;
}

const READ = `select id, as_of as "asOf", rule_version as "ruleVersion", after_id as "afterId", accounts, decisions::float8 as decisions from contact_sweep where finished_at is null`;

async function begun(work: UnitOfWork, ctx: Ctx): Promise<Sweep> {
  const started = await work.write(ctx, async (tx) => {
    const open = await tx.maybeOne<Sweep>(`${READ} for update`);
    const shared = await loadSharedFacts(tx);
    if (open && open.ruleVersion === shared.ruleVersion && Math.abs(tx.now.getTime() - open.asOf.getTime()) < STALE) return ok(open);
    if (open) await tx.query('update contact_sweep set finished_at = $2 where id = $1', [open.id, tx.now]);
    const fresh: Sweep = { id: tx.newId(), asOf: tx.now, ruleVersion: shared.ruleVersion, afterId: null, accounts: 0, decisions: 0 };
    await tx.query('insert into contact_sweep (id, as_of, rule_version) values ($1, $2, $3)', [fresh.id, fresh.asOf, fresh.ruleVersion]);
    return ok(fresh);
  });
  if (!started.ok) throw new Error(started.refusal.message);
  return started.value;
}

/** The next accounts, decided and kept; null when there are none. */
async function batch(tx: Tx, sweepId: string, shared: SharedFacts): Promise<Sweep | null> {
  // Locked: two workers at once share the accounts, and none is done twice.
  const sweep = await tx.maybeOne<Sweep>(`${READ} and id = $1 for update`, [sweepId]);
  if (sweep === undefined) return null;
  const rules = await rulesOf(tx, sweep.ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${sweep.ruleVersion} are missing`);
  const ids = await tx.prepared<{ id: AccountId }>('sweep-next', `select id from account where status <> 'CLOSED' and ($1::uuid is null or id > $1) order by id limit ${BATCH}`, [sweep.afterId]);
  const last = ids.at(-1)?.id;
  if (last === undefined) return null;
  const accounts = await loadAccountFacts(tx, ids.map(({ id }) => id), { at: sweep.asOf });
  const now = sweep.asOf.getTime();
  let decisions = 0;
  const lines = accounts.map((account) => {
    const outlooks = SWEPT.map((channel) => {
      const { decided, ...outlook } = outlookOf(account, shared, channel, now, rules);
      decisions += decided;
      return outlook;
    });
    return { id: account.id, clientId: account.clientId, outlooks };
  });
  await keep(tx, sweep.id, lines);
  const done = { ...sweep, afterId: last, accounts: sweep.accounts + accounts.length, decisions: sweep.decisions + decisions };
  await tx.prepared('sweep-far', 'update contact_sweep set after_id = $2, accounts = $3, decisions = $4 where id = $1', [sweep.id, last, done.accounts, done.decisions]);
  return done;
}

const KEEP = `
  insert into contact_outlook (account_id, client_id, sweep_id, call_at, call_gates, text_at, text_gates, email_at, email_gates, letter_at, letter_gates)
  select r.id, r.client_id, $1, r.a1, string_to_array(r.g1, ' '), r.a2, string_to_array(r.g2, ' '), r.a3, string_to_array(r.g3, ' '), r.a4, string_to_array(r.g4, ' ')
    from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::timestamptz[], $7::text[], $8::timestamptz[], $9::text[], $10::timestamptz[], $11::text[]) as r (id, client_id, a1, g1, a2, g2, a3, g3, a4, g4)
  on conflict (account_id) do update set sweep_id = excluded.sweep_id, call_at = excluded.call_at, call_gates = excluded.call_gates, text_at = excluded.text_at, text_gates = excluded.text_gates,
    email_at = excluded.email_at, email_gates = excluded.email_gates, letter_at = excluded.letter_at, letter_gates = excluded.letter_gates`;

async function keep(tx: Tx, sweepId: string, lines: readonly { readonly id: string; readonly clientId: string; readonly outlooks: readonly Outlook[] }[]): Promise<void> {
  const columns = SWEPT.flatMap((_, n) => [
    lines.map(({ outlooks }) => momentOf(outlooks[n])),
    lines.map(({ outlooks }) => outlooks[n]?.gates.join(' ') ?? '')]);
  await tx.prepared('sweep-keep', KEEP, [sweepId, lines.map(({ id }) => id), lines.map(({ clientId }) => clientId), ...columns]);
}

const momentOf = (outlook: Outlook | undefined): Date | null => (outlook === undefined || outlook.at === null ? null : new Date(outlook.at));
