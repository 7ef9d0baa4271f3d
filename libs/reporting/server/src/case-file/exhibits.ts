import { createHash } from 'node:crypto';
import { readDocument } from '@quittance/documents/server';
import type { DocumentId } from '@quittance/kernel';
import type { Tx } from '@quittance/platform';
import type { CaseFileFacts } from './case-file-facts';

/** A thing shown: its bytes as they are kept, and what of them can be shown as pages. */
export interface Exhibit {
  /** From 1. */
  readonly n: number;
  readonly title: string;
  readonly what: string;
  readonly at: Date;
  readonly account: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** Of the exact bytes. */
  readonly sha256: string;
  /** Null: too large to be within; the hash stands for it. */
  readonly bytes: Buffer | null;
  /** Text to be printed in its place: of an email, or a text file. */
  readonly text: string | null;
  /** The message it belongs to. */
  readonly messageId: string | null;
  /** What a reader has to know of how it is here. */
  readonly notes: readonly string[];
}

/** One file larger than this, or all beyond the sum, are named with their hash and not put in. */
const MOST_BYTES = 20 * 1_048_576;
const MOST_ALTOGETHER = 60 * 1_048_576;
const MOST_TEXT = 200_000;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

interface Kept { readonly bytes: Buffer | null; readonly fileName: string; readonly mediaType: string; readonly size: number; readonly sha256: string }

/** Every letter, email and document of the file, in the order they came about. `tell` is called before each. */
export async function gatherExhibits(read: <T extends object | null>(run: (tx: Tx) => Promise<T>) => Promise<T>, facts: CaseFileFacts, tell: (n: number, of: number) => Promise<void>): Promise<Exhibit[]> {
  const messages = facts.messages.flatMap((message) => (message.documentId === null ? [] : [{ ...message, documentId: message.documentId }]));
  const all = messages.length + facts.documents.length;
  const found: Exhibit[] = [];
  let sum = 0;
  const add = (exhibit: Omit<Exhibit, 'n'>): void => {
    sum += exhibit.bytes?.length ?? 0;
    found.push({ n: found.length + 1, ...exhibit });
  };
  for (const message of messages) {
    await tell(found.length, all);
    const kept = await read((tx) => fileOf(tx, message.documentId, MOST_ALTOGETHER - sum));
    if (!kept) continue;
    const letter = message.channel === 'LETTER';
    const part = message.firstPage !== null && kept.bytes !== null ? await pagesOf(kept.bytes, message.firstPage - 1, message.pages ?? 1, message.at) : null;
    const title = `${NAMES[message.channel] ?? message.channel}${letter ? ` L${message.number}` : ''}${message.direction === 'INBOUND' ? ' received' : ''}${message.subject === '' ? '' : `: ${message.subject}`}`;
    const common = { title, what: `${message.direction === 'INBOUND' ? 'From' : 'To'} ${message.recipientName || message.address}`, at: message.at, account: message.account, messageId: message.id };
    if (part) {
      add({ ...common, fileName: `Letter L${message.number}.pdf`, mediaType: 'application/pdf', size: part.length, sha256: sha256(part), bytes: part, text: null,
        notes: [`Printed with letters to others, whose pages are left out: pages ${message.firstPage} to ${(message.firstPage ?? 1) + (message.pages ?? 1) - 1} of the print file with SHA-256 ${kept.sha256}.`] });
    } else add({ ...common, ...kept, ...(await shown(kept)) });
  }
  for (const document of facts.documents) {
    await tell(found.length, all);
    const kept = await read((tx) => fileOf(tx, document.id, MOST_ALTOGETHER - sum));
    if (kept) add({ title: document.fileName, what: KINDS[document.kind] ?? inWords(document.kind), at: document.at, account: document.account, messageId: null, ...kept, ...(await shown(kept)) });
  }
  return found;
}

const NAMES: Readonly<Record<string, string>> = { LETTER: 'Letter', EMAIL: 'Email', TEXT: 'Text message', CALL: 'Call', VOICEMAIL: 'Voicemail' };
const KINDS: Readonly<Record<string, string>> = { INVOICE: 'Invoice', CONTRACT: 'Contract', CORRESPONDENCE: 'Correspondence', STATEMENT: 'Statement', PLACEMENT_FILE: 'Placement file', OTHER: 'Document' };

const inWords = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

/** A stored file with its bytes, where there is room for them. */
async function fileOf(tx: Tx, id: DocumentId, room: number): Promise<Kept | null> {
  const row = await tx.maybeOne<Omit<Kept, 'bytes'>>('select file_name as "fileName", media_type as "mediaType", size::float8 as size, sha256 from document where id = $1', [id]);
  if (!row) return null;
  if (row.size > Math.min(MOST_BYTES, room)) return { ...row, bytes: null };
  const pieces: Buffer[] = [];
  for await (const piece of readDocument(tx, id)) pieces.push(piece);
  return { ...row, bytes: Buffer.concat(pieces) };
}

/** What can be printed of a file that has no pages. */
async function shown({ bytes, mediaType, size, sha256: told }: Kept): Promise<{ text: string | null; notes: string[] }> {
  if (bytes === null) return { text: null, notes: [`Too large to be put into this bundle (${Math.round(size / 1024).toLocaleString('en-US')} kB). Its hash identifies it; the file itself is handed over apart.`] };
  const broken = sha256(bytes) === told ? [] : ['Its bytes no longer have the hash that was noted when it was stored. Have this looked into.'];
  if (mediaType === 'message/rfc822') return { text: await emailText(bytes), notes: broken };
  if (mediaType.startsWith('text/')) return { text: bytes.toString('utf8').slice(0, MOST_TEXT), notes: bytes.length > MOST_TEXT ? [...broken, 'Only its beginning is printed.'] : broken };
  return { text: null, notes: broken };
}

/** An email as a person reads it; its exact bytes are attached beside. */
async function emailText(bytes: Buffer): Promise<string> {
  try {
    const { simpleParser } = await import('mailparser');
    const mail = await simpleParser(bytes, { skipImageLinks: true });
    const address = (value: typeof mail.to): string => (value === undefined ? '' : (Array.isArray(value) ? value : [value]).map(({ text }) => text).join(', '));
    const head = [['From', mail.from?.text ?? ''], ['To', address(mail.to)], ['Cc', address(mail.cc)], ['Date', mail.date?.toISOString() ?? ''], ['Subject', mail.subject ?? ''],
      ['Attached', mail.attachments.map(({ filename, contentType }) => filename ?? contentType).join(', ')]] as const;
    return [...head.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`), '', mail.text ?? ''].join('\n').slice(0, MOST_TEXT);
  } catch {
    return 'The message could not be read as an email; its bytes are attached as they are.';
  }
}

/** A letter's own pages out of a print file; the same bytes whenever it is done. */
async function pagesOf(pdf: Buffer, first: number, count: number, at: Date): Promise<Buffer | null> {
  try {
    const { PDFDocument } = await import('pdf-lib');
    const [whole, one] = [await PDFDocument.load(pdf, { updateMetadata: false }), await PDFDocument.create({ updateMetadata: false })];
    for (const page of await one.copyPages(whole, Array.from({ length: count }, (_, n) => first + n))) one.addPage(page);
    one.setCreationDate(at);
    one.setModificationDate(at);
    return Buffer.from(await one.save({ addDefaultPage: false }));
  } catch {
    return null;
  }
}
