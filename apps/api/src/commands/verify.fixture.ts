import type { TestAgency } from '@quittance/testing';
import { verifyBook, type Finding } from './verify-book';

/** What verify finds after somebody with every right has changed rows behind the application's back; then they are as before. */
export async function findingsAfter(owner: TestAgency['owner'], table: string, sql: string): Promise<Finding[]> {
  await owner.query(`alter table ${table} disable trigger all`);
  await owner.query('begin');
  try {
    const { rowCount } = await owner.query(sql);
    expect(rowCount).toBeGreaterThan(0);
    // Within the tampering transaction, whose savepoint the book's own transaction becomes.
    return await verifyBook(withinTransaction(owner));
  } finally {
    await owner.query('rollback');
    await owner.query(`alter table ${table} enable trigger all`);
  }
}

/** The same connection, its transaction left as it is: what was tampered with is seen, and then rolled back. */
export function withinTransaction(client: TestAgency['owner']): TestAgency['owner'] {
  return { query: (sql: string, params?: unknown[]) => (/^(begin|rollback)/.test(sql) ? Promise.resolve({ rows: [] }) : client.query(sql, params)) } as never;
}
