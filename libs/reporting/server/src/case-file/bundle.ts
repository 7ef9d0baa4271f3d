import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';

/** Pages that stand under one bookmark. */
export interface BundlePart {
  readonly title: string;
  /** 1: within the bookmark before it. Without a title it goes on with the part before. */
  readonly level: 0 | 1;
  readonly pdf: Uint8Array;
  /** From 0; all of them when left out. */
  readonly from?: number;
  readonly count?: number;
}

export interface BundleAttachment {
  readonly name: string;
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly description: string;
}

/** "Q-000123". */
export const pageMark = (n: number): string => `Q-${String(n).padStart(6, '0')}`;

/**
 * One PDF of many: every page numbered, bookmarks, and the exact files attached. Made of the same parts at the same moment it is the
 * same bytes. Nothing in a file taken in may act: scripts and actions of its pages are left out.
 */
export async function bundle(parts: readonly BundlePart[], attachments: readonly BundleAttachment[], { title, author, at }: { title: string; author: string; at: Date }): Promise<{ pdf: Buffer; pages: number }> {
  const { degrees, PDFDocument, StandardFonts, rgb } = await import('pdf-lib');
  const whole = await PDFDocument.create({ updateMetadata: false });
  const font = await whole.embedFont(StandardFonts.Helvetica);
  const loaded = new Map<Uint8Array, PDFDocument>();
  const marks: { title: string; level: 0 | 1; page: PDFRef }[] = [];
  for (const { pdf, title: name, level, from = 0, count } of parts) {
    const source = loaded.get(pdf) ?? (await PDFDocument.load(pdf, { updateMetadata: false }));
    loaded.set(pdf, source);
    const pages = await whole.copyPages(source, Array.from({ length: count ?? source.getPageCount() - from }, (_, n) => from + n));
    for (const [n, page] of pages.entries()) {
      await disarm(page);
      whole.addPage(page);
      if (n === 0 && name !== '') marks.push({ title: name, level, page: page.ref });
    }
  }
  const count = whole.getPageCount();
  for (const [n, page] of whole.getPages().entries()) number(page, pageMark(n + 1));
  function number(page: PDFPage, text: string): void {
    const { x, y, width, height } = page.getCropBox();
    const turned = ((page.getRotation().angle % 360) + 360) % 360;
    const size = 8;
    const length = font.widthOfTextAtSize(text, size);
    // Where the reader's lower right corner is, whichever way the page lies.
    const place = { 0: [x + width - 18 - length, y + 10], 90: [x + width - 10, y + height - 18 - length], 180: [x + 18 + length, y + height - 10], 270: [x + 10, y + 18 + length] }[turned] ?? [x + 18, y + 10];
    const [left = 0, low = 0] = place;
    page.drawText(text, { x: left, y: low, size, font, color: rgb(0.15, 0.15, 0.15), rotate: degrees(turned) });
  }
  for (const { name, bytes, mediaType, description } of attachments) await whole.attach(bytes, name, { mimeType: mediaType, description, creationDate: at, modificationDate: at });
  await outline(whole, marks);
  whole.setTitle(title, { showInWindowTitleBar: true });
  whole.setAuthor(author);
  whole.setLanguage('en-US');
  whole.setCreator('Quittance');
  whole.setProducer('Quittance');
  whole.setCreationDate(at);
  whole.setModificationDate(at);
  return { pdf: Buffer.from(await whole.save({ addDefaultPage: false, updateFieldAppearances: false })), pages: count };
}

/** Whether a file's pages can be taken over; false for a damaged or locked one. */
export async function readable(bytes: Buffer): Promise<number | null> {
  const { PDFDocument } = await import('pdf-lib');
  try {
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const trial = await PDFDocument.create({ updateMetadata: false });
    for (const page of await trial.copyPages(source, source.getPageIndices())) {
      const { width, height } = page.getCropBox();
      if (!(width > 0 && height > 0)) return null;
      await disarm(page);
      trial.addPage(page);
    }
    await trial.save({ addDefaultPage: false });
    return source.getPageCount() > 0 ? source.getPageCount() : null;
  } catch {
    return null;
  }
}

/** A picture on a page of its own; null where it cannot be read. */
export async function pictured(bytes: Buffer, mediaType: string): Promise<Uint8Array | null> {
  const { PDFDocument } = await import('pdf-lib');
  try {
    const one = await PDFDocument.create({ updateMetadata: false });
    const image = mediaType === 'image/png' ? await one.embedPng(bytes) : await one.embedJpg(bytes);
    const page = one.addPage([595.28, 841.89]);
    const { width, height } = image.scaleToFit(515, 740);
    page.drawImage(image, { x: (595.28 - width) / 2, y: (841.89 - height) / 2, width, height });
    return await one.save({ addDefaultPage: false });
  } catch {
    return null;
  }
}

async function disarm(page: PDFPage): Promise<void> {
  const { PDFArray, PDFDict, PDFName } = await import('pdf-lib');
  const acts = ['A', 'AA'].map((key) => PDFName.of(key));
  for (const act of acts) page.node.delete(act);
  // Structure of another document's tags means nothing here.
  page.node.delete(PDFName.of('StructParents'));
  const notes = page.node.lookup(PDFName.of('Annots'));
  if (!(notes instanceof PDFArray)) return;
  for (let n = 0; n < notes.size(); n++) {
    const note = notes.lookup(n);
    if (note instanceof PDFDict) for (const act of acts) note.delete(act);
  }
}

async function outline(whole: PDFDocument, marks: readonly { title: string; level: 0 | 1; page: PDFRef }[]): Promise<void> {
  const { PDFHexString, PDFName, PDFNull, PDFNumber } = await import('pdf-lib');
  const { context } = whole;
  const root = context.nextRef();
  const items = marks.map((mark) => ({ ...mark, ref: context.nextRef() }));
  const parentOf = items.map(({ level }, n) => (level === 0 ? -1 : items.slice(0, n).findLastIndex((one) => one.level === 0)));
  for (const [n, { title, page, ref }] of items.entries()) {
    const siblings = items.flatMap((_, m) => (parentOf[m] === parentOf[n] ? [m] : []));
    const at = siblings.indexOf(n);
    const children = items.flatMap((_, m) => (parentOf[m] === n ? [m] : []));
    const entry = context.obj({ Title: PDFHexString.fromText(title), Parent: parentOf[n] === -1 ? root : (items[parentOf[n] ?? 0]?.ref ?? root), Dest: [page, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull] });
    const link = (key: string, index: number | undefined): void => {
      const to = index === undefined ? undefined : items[index]?.ref;
      if (to) entry.set(PDFName.of(key), to);
    };
    link('Prev', siblings[at - 1]);
    link('Next', siblings[at + 1]);
    link('First', children[0]);
    link('Last', children.at(-1));
    // Closed: a reader sees the chapters first.
    if (children.length > 0) entry.set(PDFName.of('Count'), PDFNumber.of(-children.length));
    context.assign(ref, entry);
  }
  const top = items.filter(({ level }) => level === 0);
  const [first, last] = [top[0], top.at(-1)];
  if (!first || !last) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: first.ref, Last: last.ref, Count: top.length }));
  whole.catalog.set(PDFName.of('Outlines'), root);
  whole.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
