import { csvCell } from '@quittance/kernel';

/** A letter of a batch as the print house finds it. */
export interface ManifestLine {
  readonly n: number;
  /** Of the communication. */
  readonly id: string;
  readonly account: string;
  /** From 1, in the batch's PDF. */
  readonly firstPage: number;
  readonly pages: number;
  readonly addressee: string;
  readonly address: readonly string[];
  /** Of the letter's part of the PDF, hex. */
  readonly sha256: string;
}

/**
 * The manifest: a row a letter, then the counts and the CRC-32 of every byte before its own line. Whoever reads it checks that nothing
 * was lost or changed on the way.
 */
export function manifestText(batch: number, pdfSha256: string, lines: readonly ManifestLine[], crc32: (text: string) => number): string {
  const rows = lines.map(({ n, id, account, firstPage, pages, addressee, address, sha256 }) => [n, id, account, firstPage, pages, addressee, address.join(' / '), sha256].map((part) => csvCell(String(part))).join(','));
  const body = [`batch,${batch},letters,${lines.length},pages,${lines.reduce((sum, { pages }) => sum + pages, 0)},pdf-sha256,${pdfSha256}`, 'n,id,account,first page,pages,addressee,address,sha256', ...rows].map((row) => `${row}\r\n`).join('');
  return `${body}crc32,${crc32(body).toString(16).padStart(8, '0')}\r\n`;
}
