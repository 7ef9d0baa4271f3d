export { escapeHtml, Html, html, trusted } from './html';
export { paperOf, type Paper } from './paper';
export { cssString, paperStyle } from './paper-style';
export * from './paper-words';
export { PdfModule } from './pdf.module';
export { PdfPrinter, type Printable } from './pdf-printer';
export { PrintedPdf } from './printed-pdf';
