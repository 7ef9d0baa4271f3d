import { csvCell } from '@quittance/kernel';
import type { Exhibit } from './exhibits';

/** An exhibit as the manifest names it. */
export type ManifestRow = Pick<Exhibit, 'n' | 'title' | 'what' | 'account' | 'at' | 'fileName' | 'mediaType' | 'size' | 'sha256'> & {
  /** Its name among the attachments; empty where it is not within. */
  readonly attached: string;
  readonly first: string;
  readonly last: string;
};

/** A row an exhibit: what it is, its hash, where it stands. UTF-8 with a mark, lines end with CR LF. */
export function manifestCsv(rows: readonly ManifestRow[]): Buffer {
  const lines = rows.map((row) => [String(row.n), csvCell(row.title), csvCell(row.what), csvCell(row.account), row.at.toISOString(), csvCell(row.fileName), csvCell(row.mediaType), String(row.size), row.sha256, csvCell(row.attached), row.first, row.last].join(','));
  return Buffer.from(`\uFEFF${['exhibit,title,what,account,when,file,media type,bytes,sha256,attached as,first page,last page', ...lines].join('\r\n')}\r\n`, 'utf8');
}
