import { Injectable } from '@nestjs/common';
import { asId, isId, ok, refuse, type AccountId, type InvoiceId, type Result } from '@quittance/kernel';
import { mediaTypeOf, MIB, storeDocument, type StoredDocument, type Upload } from '@quittance/documents/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { loadAccountState } from './account-state';
import { recordActivity } from './activity';
import { notFound } from './check-version';

export const MOST_DOCUMENT_BYTES = 25 * MIB;

/** What a document of an account may be. */
export const DOCUMENT_KINDS = ['INVOICE', 'CONTRACT', 'DELIVERY_NOTE', 'STATEMENT', 'CORRESPONDENCE', 'OTHER'] as const;

/** Keeps a file with an account or one of its invoices. Refuses what is not an allowed kind of file by its content. */
@Injectable()
export class UploadDocumentUseCase {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, upload: Upload): Promise<Result<StoredDocument>> {
    const { accountId = '', invoiceId = '', kind = 'OTHER', visibility = 'CLIENT' } = upload.fields;
    return this.work.write(ctx, async (tx) => {
      const account = isId(accountId) ? await loadAccountState(tx, asId<AccountId>(accountId)) : undefined;
      if (!account) return notFound();
      if (invoiceId !== '' && !account.invoices.some(({ id }) => id === invoiceId)) return refuse('UNKNOWN_INVOICE', 'The account has no such invoice.', {}, 'invoiceId');
      if (!(DOCUMENT_KINDS as readonly string[]).includes(kind)) return refuse('UNKNOWN_KIND', `A document is one of ${DOCUMENT_KINDS.join(', ')}.`, {}, 'kind');
      const mediaType = mediaTypeOf(upload.head, upload.fileName);
      if (!mediaType) {
        return refuse('FILE_NOT_ALLOWED', 'This file is not of a kind we keep. Send a PDF, a picture (PNG, JPEG, TIFF), an Excel or Word file (.xlsx, .docx), CSV, plain text or a saved email (.eml).', {}, 'file');
      }
      // A client's file is the client's to see; only staff may keep one to themselves.
      const shown = tx.ctx.principal.kind === 'client' || visibility !== 'AGENCY' ? 'CLIENT' : 'AGENCY';
      const stored = await storeDocument(tx, {
        clientId: account.clientId, accountId: account.id, invoiceId: invoiceId === '' ? null : asId<InvoiceId>(invoiceId), kind, visibility: shown,
        fileName: upload.fileName, mediaType }, upload.content(), MOST_DOCUMENT_BYTES);
      if (!stored.ok) return stored;
      await recordActivity(tx, {
        accountId: account.id, clientId: account.clientId, debtorId: account.debtorId, kind: 'DOCUMENT', visibility: shown, body: `Document added: ${stored.value.fileName}`,
        sourceId: stored.value.id, facts: { fileName: stored.value.fileName, size: stored.value.size } });
      return ok(stored.value);
    });
  }
}
