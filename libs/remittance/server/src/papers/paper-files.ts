import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ok, type DocumentId } from '@quittance/kernel';
import { paperOf as sheetOf, PdfPrinter, storeDocument } from '@quittance/documents/server';
import { systemCtx, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { statementStyle } from '../statement/statement-style';
import { paperOf, type Paper } from './paper-data';
import { paperCsv, paperPage, paperTitle, paperWorkbook, PAPER_NAMES } from './paper-forms';

export type PaperForm = 'pdf' | 'csv' | 'xlsx';
export const PAPER_TYPES: Readonly<Record<PaperForm, string>> = {
  pdf: 'application/pdf', csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

const COLUMN = { invoice: 'client_invoice_id', group: 'remittance_group_id' } as const;

/** Papers of invoices, credit notes and groups: made once and kept as they were then. */
@Injectable()
export class PaperFiles {
  constructor(private readonly work: UnitOfWork, private readonly printer: PdfPrinter) {}

  /** The stored file, made now where no job has come to it yet. */
  async stored(requestId: string, id: string, what: 'invoice' | 'group', form: PaperForm): Promise<DocumentId> {
    const ctx = systemCtx('statements', requestId);
    return (await this.work.read(ctx, (tx) => find(tx, id, what, form))) ?? this.make(ctx, id, what, form);
  }

  /** Writes all forms of a paper that are not yet there. */
  async write(ctx: Ctx, id: string, what: 'invoice' | 'group'): Promise<void> {
    for (const form of ['csv', 'xlsx', 'pdf'] as const) if (!(await this.work.read(ctx, (tx) => find(tx, id, what, form)))) await this.make(ctx, id, what, form);
  }

  private async make(ctx: Ctx, id: string, what: 'invoice' | 'group', form: PaperForm): Promise<DocumentId> {
    const paper = await this.work.read(ctx, (tx) => paperOf(tx, id, what));
    if (!paper) throw new Error(`there is no ${what} ${id}`);
    // Printed before the transaction: that may take longer than one should stay open.
    const printed = form === 'pdf' ? Readable.from([await this.pdf(paper)]) : form === 'csv' ? Readable.from([paperCsv(paper)]) : paperWorkbook(paper);
    const made = await this.work.write(ctx, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`paper ${id} ${form}`]);
      const already = await find(tx, id, what, form);
      if (already) return ok(already);
      const stored = await storeDocument(tx, {
        clientId: paper.client.id, kind: kindOf(form), mediaType: PAPER_TYPES[form], fileName: `${PAPER_NAMES[paper.kind].toLowerCase().replace(' ', '-')}-${paper.number}.${form}` }, printed);
      if (!stored.ok) return stored;
      await tx.query(`update document set ${COLUMN[what]} = $2 where id = $1`, [stored.value.id, id]);
      return ok(stored.value.id);
    });
    if (!made.ok) throw new Error(`${paper.number}: ${made.refusal.message}`);
    return made.value;
  }

  private pdf(paper: Paper): Promise<Buffer> {
    const { agency, createdAt, number, client, kind } = paper;
    return this.printer.print({
      title: paperTitle(paper), language: 'en-US', author: agency.name, createdAt, paper: sheetOf(agency.country), body: paperPage(paper),
      style: statementStyle(`${agency.name} · ${PAPER_NAMES[kind].toLowerCase()} ${number} · ${client.name}`) });
  }
}

const kindOf = (form: PaperForm): string => (form === 'pdf' ? 'SETTLEMENT_PAPER' : `SETTLEMENT_${form.toUpperCase()}`);

async function find(tx: Tx, id: string, what: 'invoice' | 'group', form: PaperForm): Promise<DocumentId | undefined> {
  return (await tx.maybeOne<{ id: DocumentId }>(`select id from document where ${COLUMN[what]} = $1 and kind = $2`, [id, kindOf(form)]))?.id;
}
