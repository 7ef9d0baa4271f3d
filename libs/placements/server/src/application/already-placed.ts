import { formatDate, type BusinessDate } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { PlacementRecord } from './placement-record';

/** The placement a file was committed with before. */
export interface EarlierPlacement {
  readonly number: string;
  readonly placedOn: BusinessDate;
  readonly by: string;
}

/** The committed placement of the same client with the same file, other than this one. */
export const earlierPlacement = (tx: Tx, placement: Pick<PlacementRecord, 'id' | 'clientId' | 'fileHash'>): Promise<EarlierPlacement | undefined> =>
  tx.maybeOne<EarlierPlacement & Record<string, unknown>>(
    `select number, placed_on as "placedOn", committed_by_name as by from placement where client_id = $1 and file_hash = $2 and status = 'COMMITTED' and id <> $3`,
    [placement.clientId, placement.fileHash, placement.id]);

/** What is said of a file, or of what a form says, placed before. */
export const alreadyPlaced = (earlier: EarlierPlacement, source: 'FORM' | 'FILE' = 'FILE'): string =>
  `${source === 'FILE' ? 'This file is' : 'These invoices are'} already placed: ${earlier.number} of ${formatDate(earlier.placedOn)}, by ${earlier.by}. Nothing was placed again.`;
