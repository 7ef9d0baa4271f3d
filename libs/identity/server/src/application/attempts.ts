import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { locks, MAIL_POLICY, NETWORK_POLICY, nextAttempt, PERSON_POLICY, type AttemptPolicy, type AttemptState } from '@quittance/identity/domain';
import { all, ok, type Result } from '@quittance/kernel';
import { SystemClock, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';

/** What attempts are counted by. */
export interface AttemptKey {
  readonly key: string;
  readonly policy: AttemptPolicy;
}

/** An address is counted whether or not somebody has it, so that a lock-out tells nothing. */
export const byEmail = (email: string): AttemptKey => ({ key: `email:${sha256(email)}`, policy: PERSON_POLICY });
export const byNetwork = (ip: string | null): AttemptKey => ({ key: `ip:${ip ?? 'unknown'}`, policy: NETWORK_POLICY });
export const bySecondFactor = (userId: string): AttemptKey => ({ key: `second:${userId}`, policy: PERSON_POLICY });
export const byPassword = (userId: string): AttemptKey => ({ key: `password:${userId}`, policy: PERSON_POLICY });
export const byMail = (email: string): AttemptKey => ({ key: `mail:${sha256(email)}`, policy: MAIL_POLICY });

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Counts attempts in the database, so that every process of the API knows of all of them. */
@Injectable()
export class Attempts {
  constructor(private readonly work: UnitOfWork, private readonly clock: SystemClock) {}

  /** Counts an attempt under each key, or refuses when one of them has to wait. `locked`: this one was the last for now. */
  async begin(ctx: Ctx, keys: readonly AttemptKey[]): Promise<Result<{ locked: boolean }>> {
    return this.work.write(ctx, async (tx) => {
      const at = this.clock.now();
      const results: Result<boolean>[] = [];
      for (const { key, policy } of keys) {
        const next = nextAttempt(await this.stateOf(tx, key, at), at, policy);
        if (next.ok) await this.store(tx, key, next.value);
        results.push(next.ok ? ok(locks(next.value, policy)) : next);
      }
      const counted = all(results);
      return counted.ok ? ok({ locked: counted.value.includes(true) }) : counted;
    });
  }

  /**
   * Counts an attempt that `begin` refused. Whoever goes on while he has to wait makes no row of each try: the first one is told,
   * then one a minute of the key that waits, with how many there were. A network that waits stands for every address it tries.
   * @returns how many to tell of now, this one included; null: it is told of with a later one
   */
  async refused(tx: Tx, keys: readonly AttemptKey[]): Promise<number | null> {
    const at = this.clock.now();
    const row = await tx.maybeOne<{ key: string; refused: number; toldAt: Date | null }>(
      `select key, refused, told_at as "toldAt" from attempt where key = any($1) and blocked_until > $2 order by key like 'ip:%' desc limit 1 for update`, [keys.map(({ key }) => key), at]);
    if (!row) return 1;
    const tell = row.toldAt === null || at.getTime() - row.toldAt.getTime() >= MINUTE;
    await tx.query('update attempt set refused = $2, told_at = $3 where key = $1', [row.key, tell ? 0 : row.refused + 1, tell ? at : row.toldAt]);
    return tell ? row.refused + 1 : null;
  }

  /** Forgets what was counted under keys, whatever came of it. */
  async forget(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
    await tx.query('delete from attempt where key = any($1)', [keys.map(({ key }) => key)]);
  }

  /** Forgets a person's failures, and takes this one attempt off the network's count. */
  async succeed(tx: Tx, keys: readonly AttemptKey[]): Promise<void> {
    await tx.query(`delete from attempt where (key = any($1) and key not like 'ip:%') or last_at < $2`,
      [keys.map(({ key }) => key), new Date(this.clock.now().getTime() - DAY)]);
    await tx.query(`update attempt set failures = greatest(0, failures - 1), blocked_until = null where key = any($1) and key like 'ip:%'`, [keys.map(({ key }) => key)]);
  }

  /** The state, its row locked. In one statement, because a success elsewhere may delete the row at any moment. */
  private stateOf(tx: Tx, key: string, at: Date): Promise<AttemptState> {
    return tx.one<{ failures: number; lastAt: Date; blockedUntil: Date | null }>(
      `insert into attempt as a (key, failures, last_at) values ($1, 0, $2) on conflict (key) do update set last_at = a.last_at
       returning failures, last_at as "lastAt", blocked_until as "blockedUntil"`, [key, at]);
  }

  private async store(tx: Tx, key: string, state: AttemptState): Promise<void> {
    await tx.query('update attempt set failures = $2, last_at = $3, blocked_until = $4 where key = $1', [key, state.failures, state.lastAt, state.blockedUntil]);
  }
}
