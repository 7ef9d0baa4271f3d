import { Injectable } from '@nestjs/common';
import { FORMAT_NAMES, type BankFormat } from '@quittance/integrations/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';

export interface BankImportView {
  id: string;
  format: string;
  version: string;
  fileName: string;
  statements: number;
  lines: number;
  known: number;
  returns: number;
  changes: number;
  importedBy: string;
  importedAt: Date;
}

/** Files taken in, the latest first. */
@Injectable()
export class BankImportsQuery {
  constructor(private readonly work: UnitOfWork) {}

  list(ctx: Ctx, page: { first: number; after?: string | null }): Promise<Page<BankImportView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<BankImportView>(
        `select id, format, format_version as version, file_name as "fileName", statements, lines, known, returns, changes, imported_by_name as "importedBy", imported_at as "importedAt"
           from bank_import where $1::timestamptz is null or (imported_at, id) < ($1, $2::uuid) order by imported_at desc, id desc limit $3`, [after?.[0] ?? null, after?.[1] ?? null, first + 1]);
      return pageOf(rows, first, (row) => [row.importedAt.toISOString(), row.id], (row) => ({ ...row, format: FORMAT_NAMES[row.format as BankFormat] ?? row.format }));
    });
  }
}
