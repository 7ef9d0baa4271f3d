import { Module } from '@nestjs/common';
import { DocumentsController } from './http/documents.controller';

/** The store of files: letters, invoices, placement files, statements. */
@Module({ controllers: [DocumentsController] })
export class DocumentsModule {}
