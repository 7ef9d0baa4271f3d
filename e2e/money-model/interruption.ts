import { Client } from 'pg';

type Query = (...args: unknown[]) => unknown;

/**
 * Breaks the application's connection in the middle of a command, as the death of its process does: before a chosen statement, or
 * after the commit, whose answer then never arrives. The server ends the session, so nothing of it is left but what was committed.
 */
export class Interruption {
  private statementsLeft = Infinity;
  private afterCommit = false;
  private committed = false;
  private readonly original = Client.prototype.query as unknown as Query;

  constructor(private readonly owner: Client) {
    const { original } = this;
    const decide = (client: Client, args: unknown[]): unknown => this.decide(client, args);
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      return decide(this, args);
    } as never;
    this.restore = () => {
      Client.prototype.query = original as never;
    };
  }

  /** Lets every statement pass again. */
  readonly restore: () => void;

  /** Runs a command that is broken off before its nth statement, or right after its commit. What came of it: an answer where it ended before. */
  async during<T>(run: () => Promise<T>, at: { statement: number } | 'COMMIT'): Promise<{ answer?: T; committed: boolean }> {
    [this.statementsLeft, this.afterCommit, this.committed] = [at === 'COMMIT' ? Infinity : at.statement, at === 'COMMIT', false];
    try {
      return { answer: await run(), committed: this.committed };
    } catch (error) {
      if (!/terminat|connection|closed|not queryable/i.test(String(error))) throw error;
      return { committed: this.committed };
    } finally {
      [this.statementsLeft, this.afterCommit] = [Infinity, false];
    }
  }

  private decide(client: Client, args: unknown[]): unknown {
    const pass = (): unknown => this.original.apply(client, args);
    if (client === this.owner || (this.statementsLeft === Infinity && !this.afterCommit)) return pass();
    if (args[0] === 'commit' && this.afterCommit) return this.loseAnswer(client, pass);
    if (--this.statementsLeft > 0) return pass();
    this.statementsLeft = Infinity;
    return this.end(client).then(pass);
  }

  private async loseAnswer(client: Client, pass: () => unknown): Promise<unknown> {
    this.afterCommit = false;
    await pass();
    this.committed = true;
    await this.end(client);
    throw new Error('the connection was lost');
  }

  private async end(client: Client): Promise<void> {
    const { processID } = client as unknown as { processID: number };
    await this.original.call(this.owner, 'select pg_terminate_backend($1, 5000)', [processID]);
  }
}
