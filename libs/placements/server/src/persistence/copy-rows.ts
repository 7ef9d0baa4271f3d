import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Tx } from '@quittance/platform';
import { from as copyFrom } from 'pg-copy-streams';

/** A value as COPY takes it; objects go as JSON. */
export type CopyValue = string | number | boolean | null | object;

const CHUNK = 128 * 1024;
const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : text);

/** JSON that jsonb takes: it refuses noughts and halves of surrogate pairs, which a file or a shortened message may hold. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed().replaceAll('\0', '\uFFFD') : inner));
}

function field(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  return typeof value === 'object' ? escaped(storableJson(value)) : String(value);
}

/**
 * Copies rows into a table of the transaction's own, in bounded memory. (COPY cannot fill a table under row-level security;
 * from there one statement carries them over.)
 * @param target `incoming_row (n, state)`
 */
export async function copyRows(tx: Tx, target: string, rows: Iterable<readonly CopyValue[]> | AsyncIterable<readonly CopyValue[]>): Promise<number> {
  const stream = tx.client.query(copyFrom(`copy ${target} from stdin`));
  const done = finished(stream);
  done.catch(() => undefined);
  let chunk = '';
  let count = 0;
  try {
    for await (const row of rows) {
      for (let i = 0; i < row.length; i++) chunk += (i === 0 ? '' : '\t') + field(row[i] ?? null);
      chunk += '\n';
      count += 1;
      if (chunk.length < CHUNK) continue;
      if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
      chunk = '';
    }
    stream.end(chunk);
  } catch (error) {
    stream.destroy(error as Error);
    await done.catch(() => undefined);
    throw error;
  }
  await done;
  return count;
}
