export { escapeHtml, Html, html, trusted } from './html';
export { paperOf, type Paper } from './paper';
export { PdfModule } from './pdf.module';
export { PdfPrinter, type Printable } from './pdf-printer';
