import { createHash } from 'node:crypto';
import { fold, recallMapping, saveMapping, type Mapping, type SavedMapping } from '@quittance/placements/domain';
import type { ClientId } from '@quittance/kernel';
import { canonicalJson, type Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import type { PlacementOptions } from './placement-record';

/** What is remembered beside the columns. */
export type RememberedOptions = Pick<PlacementOptions, 'openItemsOnly' | 'termsDays' | 'unsureAreCompanies' | 'debtorClasses' | 'answers'>;

export interface Remembered {
  readonly mapping: Mapping;
  readonly options: RememberedOptions;
}

/** The same headings in whatever order. One more or less may matter, so such a file is recognised afresh. */
const signatureOf = (headers: readonly string[]): string => createHash('sha256').update(canonicalJson(headers.map(fold).filter(Boolean).sort())).digest('hex');

/** The mapping this client confirmed for a file with the same headings; undefined when there is none. */
export async function recallFor(tx: Tx, clientId: ClientId, headers: readonly string[]): Promise<Remembered | undefined> {
  const row = await tx.maybeOne<{ mapping: SavedMapping; options: RememberedOptions }>(
    'select mapping, options from placement_mapping where client_id = $1 and signature = $2', [clientId, signatureOf(headers)]);
  const mapping = row && recallMapping(headers, row.mapping);
  return mapping && { mapping, options: row.options };
}

/** Remembers a confirmed mapping for the client's next file with these headings. */
export async function rememberMapping(tx: Tx, clientId: ClientId, headers: readonly string[], mapping: Mapping, options: RememberedOptions): Promise<void> {
  const saved = saveMapping(headers, mapping);
  if (Object.keys(saved).length === 0) return;
  await tx.query(
    `insert into placement_mapping (client_id, signature, mapping, options, used_at) values ($1, $2, $3, $4, $5)
     on conflict (client_id, signature) do update set mapping = excluded.mapping, options = excluded.options, used_at = excluded.used_at`,
    [clientId, signatureOf(headers), storableJson(saved), storableJson(options), tx.now]);
}
