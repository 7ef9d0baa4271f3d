import { types } from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import type { Configuration } from '../configuration';

const INT8 = 20;
const DATE = 1082;

/** Minor units leave the database as numbers; one past 2^53 is a bug that must not pass silently. */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer ${text} does not fit a safe number`);
  return value;
}

types.setTypeParser(INT8, parseInt8);
types.setTypeParser(DATE, (text) => text);

/** The application's own pool: logs in as the role that owns nothing. */
export async function openDataSource(config: Pick<Configuration, 'appUrl' | 'poolSize'>, rows: EntityTarget<ObjectLiteral>[] = []): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: config.appUrl,
    entities: rows as never[],
    applicationName: 'quittance',
    poolSize: config.poolSize,
    connectTimeoutMS: 5000,
    extra: { idle_in_transaction_session_timeout: 60_000 },
  });
  return source.initialize();
}
