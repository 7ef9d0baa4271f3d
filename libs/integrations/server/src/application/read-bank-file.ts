import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CurrencyCode } from '@quittance/kernel';
import {
  BANK_LIMITS, bankFileParser, BankFileRefused, BankListReader, recogniseBankFile, recogniseBankList, tellsMovement, type BankFile, type BankFileFamily, type BankListForm, type BankListRecognition, type SavedBankMapping,
} from '@quittance/integrations/domain';
import type { RawRow } from '@quittance/placements/domain';
import { fileKind, openTable, refusalOf, sampleRows, type Table } from '@quittance/placements/server';
import { withTempFolder } from '@quittance/platform';
import { bankEncoding, bankText } from '../files/bank-encoding';

/** A file as it was sent; its content may be read again and again. */
export interface SentFile {
  readonly fileName: string;
  readonly head: Buffer;
  content(): AsyncIterable<Buffer>;
}

/** The file's hash, and what it is. */
export interface Identified {
  readonly hash: string;
  readonly family: BankFileFamily;
}

const HEAD = 8_192;

/** Hashes a file and says what it is. Throws `BankFileRefused`. */
export async function identify(file: SentFile): Promise<Identified> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of file.content()) {
    size += chunk.length;
    if (size > BANK_LIMITS.bytes) throw new BankFileRefused('FILE_TOO_LARGE', `The file is larger than ${BANK_LIMITS.bytes / 1024 / 1024} MB. Ask the bank for a shorter period.`, { limit: BANK_LIMITS.bytes });
    hash.update(chunk);
  }
  if (isWorkbook(file.head)) return { hash: hash.digest('hex'), family: 'CSV' };
  const encoding = await bankEncoding(file.head, file.content());
  const head = new TextDecoder(encoding).decode(file.head.subarray(0, HEAD));
  return { hash: hash.digest('hex'), family: recogniseBankFile(head) };
}

/** Whether a file is an XLSX workbook. Throws NOT_A_BANK_FILE where its first bytes say that it is an archive, a picture or another document. */
function isWorkbook(head: Buffer): boolean {
  const found = fileKind(head);
  const start = head.toString('latin1');
  if (found.kind === 'ZIP') {
    if (/\[Content_Types\]\.xml|xl\/|mimetype/.test(start)) return true;
    throw new BankFileRefused('NOT_A_BANK_FILE', 'This is an archive (ZIP). Unpack it and send the files in it, one after the other.', {});
  }
  // What is written in letters is named further on, in the banks' own terms.
  if (found.kind === 'OTHER' && !/^(?:ÿþ)?\s*[<{[]|^ï»¿/.test(start)) throw new BankFileRefused('NOT_A_BANK_FILE', `This is ${found.what}, not a bank file. ${found.remedy} Banks also give camt.053, MT940, BAI2 or OFX.`, {});
  return false;
}

/** Reads a file of a family that says itself what its fields are. Throws `BankFileRefused`. */
export async function readBankFile(file: SentFile, family: Exclude<BankFileFamily, 'CSV'>): Promise<BankFile> {
  const parser = bankFileParser(family);
  for await (const text of bankText(file.content(), await bankEncoding(file.head, file.content()))) parser.write(text);
  return parser.end();
}

/** What a person named, where a list could not be read without. */
export interface ListChoices {
  readonly saved: SavedBankMapping | null;
  readonly currency: CurrencyCode;
  readonly account: string;
}

/** A list that was read, or what must be known first. */
export type ReadList = { readonly file: BankFile; readonly form: BankListForm } | { readonly recognition: BankListRecognition };

/** Reads a list (CSV, XLSX) by its saved form, or as recognised. Throws `BankFileRefused`. */
export async function readBankList(file: SentFile, choices: ListChoices): Promise<ReadList> {
  try {
    return await withTempFolder((folder) => readListIn(folder, file, choices));
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) throw new BankFileRefused(refusal.code, refusal.message, refusal.facts);
    throw error;
  }
}

async function readListIn(folder: string, file: SentFile, choices: ListChoices): Promise<ReadList> {
  const path = join(folder, 'file');
  await pipeline(Readable.from(file.content()), createWriteStream(path));
  const { size } = await stat(path);
  const table = await openTable({ path, name: file.fileName, size });
  if (!table.ok) throw new BankFileRefused(table.refusal.code, table.refusal.message, table.refusal.facts);
  return listOf(table.value, choices, table.value.kind !== 'CSV' || (await endsWithLine(path, size)));
}

/** Whether the last letter is a line end, in whatever encoding. */
async function endsWithLine(path: string, size: number): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, Math.max(0, size - 2));
    return buffer.subarray(0, bytesRead).some((byte) => byte === 10 || byte === 13);
  } finally {
    await file.close();
  }
}

async function listOf(table: Table, { saved, currency, account }: ListChoices, ended: boolean): Promise<ReadList> {
  const sample = await sampleRows(table);
  if (!sample.ok) throw new BankFileRefused(sample.refusal.code, sample.refusal.message, sample.refusal.facts);
  const recognition = recogniseBankList(sample.value, currency, saved);
  if (recognition.questions.length > 0 && !sample.value.some(tellsMovement)) {
    throw new BankFileRefused('NOT_A_BANK_FILE', 'This is no list of a bank’s: none of its first rows holds both a day and an amount. Banks also give camt.053, MT940, BAI2 or OFX.', {});
  }
  if (recognition.questions.length > 0) return { recognition };
  const reader = new BankListReader(recognition.form, currency, account);
  let last: RawRow | null = null;
  for await (const { rows } of table.rows()) {
    for (const row of rows) {
      if (last) reader.take(last);
      last = row;
    }
  }
  if (last) reader.take(last, ended);
  return { file: reader.end(), form: recognition.form };
}
