import { createHash } from 'node:crypto';
import { fold, recallMapping, saveMapping, type Mapping, type SavedMapping } from '@quittance/placements/domain';
import type { ClientId } from '@quittance/kernel';
import { canonicalJson, type Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import type { PlacementOptions } from './placement-record';

/** Files of one client whose mappings are tried, newest first. */
const TRIED = 30;

/** What is remembered beside the columns. */
export type RememberedOptions = Pick<PlacementOptions, 'openItemsOnly' | 'termsDays' | 'unsureAreCompanies' | 'debtorClasses' | 'answers'>;

export interface Remembered {
  readonly mapping: Mapping;
  readonly options: RememberedOptions;
}

/** The mapping this client confirmed for a file with the same headings, in whatever order; undefined when there is none. */
export async function recallFor(tx: Tx, clientId: ClientId, headers: readonly string[]): Promise<Remembered | undefined> {
  const rows = await tx.query<{ mapping: SavedMapping; options: RememberedOptions }>(
    'select mapping, options from placement_mapping where client_id = $1 order by used_at desc limit $2', [clientId, TRIED]);
  const all = rows.flatMap(({ mapping, options }) => {
    const recalled = recallMapping(headers, mapping);
    return recalled ? [{ mapping: recalled, options, size: Object.keys(recalled).length }] : [];
  });
  return all.sort((a, b) => b.size - a.size)[0];
}

/** Remembers a confirmed mapping for the client's next file with these headings. */
export async function rememberMapping(tx: Tx, clientId: ClientId, headers: readonly string[], mapping: Mapping, options: RememberedOptions): Promise<void> {
  const saved = saveMapping(headers, mapping);
  if (Object.keys(saved).length === 0) return;
  const signature = createHash('sha256').update(canonicalJson(headers.map(fold).filter(Boolean).sort())).digest('hex');
  await tx.query(
    `insert into placement_mapping (client_id, signature, mapping, options, used_at) values ($1, $2, $3, $4, $5)
     on conflict (client_id, signature) do update set mapping = excluded.mapping, options = excluded.options, used_at = excluded.used_at`,
    [clientId, signature, storableJson(saved), storableJson(options), tx.now]);
}
