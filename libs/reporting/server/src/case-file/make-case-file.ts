import { createHash } from 'node:crypto';
import type { AccountStatements } from '@quittance/accounts/server';
import { html, paperOf, paperStyle, type PdfPrinter, type Printable } from '@quittance/documents/server';
import type { AccountId, BusinessDate } from '@quittance/kernel';
import type { Ctx, Tx } from '@quittance/platform';
import { bundle, pageMark, pictured, readable, type BundleAttachment, type BundlePart } from './bundle';
import { caseFileFacts, MOST_LINES } from './case-file-facts';
import { gatherExhibits, type Exhibit } from './exhibits';
import { chapters, coverPage, exhibitSheet, FILE_STYLE, indexPages, moments } from './file-pages';
import { manifestCsv, type ManifestRow } from './manifest';

export interface CaseFileRequest {
  readonly debtorId: string;
  readonly accountIds: readonly AccountId[];
  readonly asOf: Date;
  /** The business's day then: statements of account are drawn up to it. */
  readonly on: BusinessDate;
}

export interface MadeCaseFile {
  readonly pdf: Buffer;
  readonly manifest: Buffer;
  readonly pages: number;
  readonly exhibits: number;
  readonly sha256: string;
}

/** What cannot be made into one file, in words for the person who asked. */
export class TooLarge extends Error {}

interface Tools {
  readonly ctx: Ctx;
  readonly read: <T extends object | null>(run: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly printer: Pick<PdfPrinter, 'print' | 'printMany'>;
  readonly statements: Pick<AccountStatements, 'pdf'>;
  readonly tell: (step: string, done: number, total: number) => Promise<void>;
}

/** A debtor's whole file as one PDF with its manifest. Of the same facts at the same moment it is the same bytes. */
export async function makeCaseFile({ debtorId, accountIds, asOf, on }: CaseFileRequest, { ctx, read, printer, statements, tell }: Tools): Promise<MadeCaseFile> {
  await tell('Reading what is on record', 0, 0);
  const facts = await read((tx) => caseFileFacts(tx, debtorId, accountIds, asOf));
  const long = Object.entries(facts).find(([, value]) => Array.isArray(value) && value.length > MOST_LINES);
  if (long) throw new TooLarge(`There are more than ${MOST_LINES.toLocaleString('en-US')} entries of one kind (${long[0]}). Export the accounts one by one.`);
  const exhibits = await gatherExhibits(read, facts, (n, of) => tell('Gathering letters and documents', n, of));
  const moment = moments(facts.agency.timeZone);
  const title = `File of ${facts.debtor.name}, as of ${moment(asOf)}`;
  const foot = `${facts.agency.name} · file of ${facts.debtor.name}`;
  const sheet = (body: Printable['body']): Printable => ({
    title, language: 'en-US', author: facts.agency.name, createdAt: asOf, paper: paperOf(facts.agency.country), body, style: `${paperStyle(foot)} @page { @bottom-right { content: ''; } } ${FILE_STYLE}` });

  await tell('Printing', 0, exhibits.length);
  const exhibitOf = new Map(exhibits.flatMap(({ messageId, n }) => (messageId === null ? [] : [[messageId, n] as const])));
  const told = chapters(facts, (messageId) => exhibitOf.get(messageId) ?? null);
  const front = await printer.printMany(sheet(html`${told.map(({ title: name, body }) => html`<section class="chapter"><h1>${name}</h1>${body}</section>`)}`));
  const parts: BundlePart[] = told.map(({ title: name }, n) => ({ title: name, level: 0, pdf: front.pdf, from: front.starts[n] ?? 0, count: (front.starts[n + 1] ?? front.pages) - (front.starts[n] ?? 0) }));
  for (const { id, number } of facts.accounts) {
    const drawn = await statements.pdf(ctx, id, on);
    if (!drawn.ok) throw new Error(drawn.refusal.message);
    parts.push({ title: `Statement of account ${number}`, level: 0, pdf: drawn.value });
  }

  const shown = await Promise.all(exhibits.map((one) => pagesOf(one)));
  const lines: { part: number; exhibit?: Exhibit }[] = parts.map((_, part) => ({ part }));
  if (exhibits.length > 0) {
    const sheets = await printer.printMany(sheet(html`${exhibits.map((one, n) => exhibitSheet(one, shown[n]?.how ?? '', moment))}`));
    for (const [n, one] of exhibits.entries()) {
      const from = sheets.starts[n] ?? 0;
      lines.push({ part: parts.length, exhibit: one });
      parts.push({ title: `Exhibit ${one.n}: ${one.title}`, level: 1, pdf: sheets.pdf, from, count: (sheets.starts[n + 1] ?? sheets.pages) - from });
      const pdf = shown[n]?.pdf;
      if (pdf) parts.push({ title: '', level: 1, pdf });
    }
  }

  await tell('Putting it together', exhibits.length, exhibits.length);
  const counts = await Promise.all(parts.map(async ({ pdf, count }) => count ?? (await readable(Buffer.from(pdf))) ?? 0));
  const startsAfter = (before: number): number[] => counts.map((_, n) => before + 1 + counts.slice(0, n).reduce((sum, count) => sum + count, 0));
  const listed = (before: number): Parameters<typeof indexPages>[0] => lines.map(({ part, exhibit }) => ({ title: parts[part]?.title ?? '', level: exhibit ? 1 as const : 0 as const, mark: pageMark(startsAfter(before)[part] ?? 0), ...(exhibit && { sha256: exhibit.sha256 }) }));
  // The numbers are as wide whatever they are, so that the index is as long with them as without.
  const index = await printer.printMany(sheet(indexPages(listed(1))));
  const before = 1 + index.pages;
  const starts = startsAfter(before);
  const pages = before + counts.reduce((sum, count) => sum + count, 0);
  const rows = lines.flatMap(({ part, exhibit }): ManifestRow[] => {
    if (!exhibit) return [];
    const own = (counts[part] ?? 0) + (parts[part + 1]?.title === '' ? (counts[part + 1] ?? 0) : 0);
    return [{ ...exhibit, attached: exhibit.bytes === null ? '' : attachedAs(exhibit), first: pageMark(starts[part] ?? 0), last: pageMark((starts[part] ?? 0) + own - 1) }];
  });
  const manifest = manifestCsv(rows);
  const cover = await printer.print(sheet(coverPage(facts, asOf, exhibits.length, hash(manifest), `${pageMark(1)} to ${pageMark(pages)}`)));
  const final = await printer.print(sheet(indexPages(listed(before))));
  const whole: BundlePart[] = [{ title: 'Cover', level: 0, pdf: cover }, { title: 'Index', level: 0, pdf: final }, ...parts.slice(0, told.length + facts.accounts.length)];
  const attachments: BundleAttachment[] = [...exhibits.flatMap((one): BundleAttachment[] => (one.bytes === null ? [] : [{ name: attachedAs(one), bytes: one.bytes, mediaType: one.mediaType.split(';')[0] ?? '', description: `Exhibit ${one.n}, SHA-256 ${one.sha256}` }])),
    { name: 'manifest.csv', bytes: manifest, mediaType: 'text/csv', description: `Manifest of hashes, SHA-256 ${hash(manifest)}` }];
  const made = await bundle([...whole, ...parts.slice(told.length + facts.accounts.length)], attachments, { title, author: facts.agency.name, at: asOf });
  if (made.pages !== pages) throw new Error(`the index counts ${pages} pages, the bundle ${made.pages}`);
  return { pdf: made.pdf, manifest, pages, exhibits: exhibits.length, sha256: hash(made.pdf) };
}

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** "E003 Invoice 17.pdf": names of attachments are plain, and unlike. */
const attachedAs = ({ n, fileName }: Exhibit): string => `E${String(n).padStart(3, '0')} ${fileName.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(-120)}`;

/** An exhibit's own pages, and how it is shown in words. */
async function pagesOf({ bytes, mediaType, text }: Exhibit): Promise<{ pdf: Uint8Array | null; how: string }> {
  if (bytes === null) return { pdf: null, how: 'By its hash alone.' };
  if (mediaType === 'application/pdf') {
    const count = await readable(bytes);
    return count === null ? { pdf: null, how: 'Attached only: the PDF is damaged or locked, so that its pages cannot be shown.' } : { pdf: bytes, how: `Its ${count === 1 ? 'page follows' : `${count} pages follow`}, numbered at the corner; the file as it is kept is attached.` };
  }
  if (mediaType === 'image/png' || mediaType === 'image/jpeg') {
    const pdf = await pictured(bytes, mediaType);
    return pdf === null ? { pdf, how: 'Attached only: the picture is damaged.' } : { pdf, how: 'The picture follows; the file as it is kept is attached.' };
  }
  return { pdf: null, how: text === null ? 'Attached only: this kind of file has no pages of its own.' : 'Its text stands below; the file as it is kept is attached.' };
}
