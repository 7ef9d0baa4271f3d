import { Module } from '@nestjs/common';
import { PdfPrinter } from './pdf-printer';

/** Printing, for every context that hands out paper. */
@Module({ providers: [PdfPrinter], exports: [PdfPrinter] })
export class PdfModule {}
