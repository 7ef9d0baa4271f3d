import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ok, refuse, type Result } from '@quittance/kernel';
import { withTempFolder } from '@quittance/platform';
import busboy from 'busboy';
import type { Request } from 'express';
import { MIB } from '../application/store-document';

/** A file received whole, waiting on disk. */
export interface Upload {
  readonly fields: Readonly<Record<string, string>>;
  readonly fileName: string;
  readonly size: number;
  /** The first 64 KiB. */
  readonly head: Buffer;
  content(): AsyncIterable<Buffer>;
}

/** Bytes of a field: thousands of a bank file’s lines, named one by one as other payments, fit. */
const MOST_FIELD = 64 * 1024;

/**
 * Receives a form of small fields and one file, then calls `use`; the copy on disk is removed afterwards.
 * It waits on disk, so that a slow network never holds a database connection.
 * Refuses NOT_A_FORM, FIELD_TOO_LONG, FORM_TOO_LARGE, FILE_MISSING, FILE_TOO_LARGE, UPLOAD_CUT.
 */
export function receiveUpload<T>(req: Request, maxBytes: number, use: (upload: Upload) => Promise<Result<T>>): Promise<Result<T>> {
  return withTempFolder(async (folder) => {
    const received = await receive(req, maxBytes, join(folder, 'file'));
    return received.ok ? use(received.value) : received;
  });
}

async function receive(req: Request, maxBytes: number, path: string): Promise<Result<Upload>> {
  if (!/^multipart\/form-data/i.test(req.get('content-type') ?? '')) return refuse('NOT_A_FORM', 'Send the file as a form (multipart/form-data).', {});
  const fields: Record<string, string> = {};
  let cut: string | undefined;
  let more: true | undefined;
  let file: { name: string; done: Promise<void>; truncated: () => boolean } | undefined;
  try {
    const form = busboy({ headers: req.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 20, fieldSize: MOST_FIELD, fileSize: maxBytes, parts: 22 } });
    form.on('field', (name, value, { valueTruncated, nameTruncated }) => {
      if (valueTruncated || nameTruncated) cut ??= name.slice(0, 40);
      else fields[name] = value;
    });
    for (const bound of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) form.on(bound, () => (more = true));
    form.on('file', (_name, stream, { filename }) => {
      const done = pipeline(stream, createWriteStream(path));
      done.catch(() => undefined);
      // Browsers write quotes and line breaks of a name so (HTML, multipart form data).
      file = { name: (filename ?? '').replace(/%22/g, '"').replace(/%0[AD]/gi, ' '), done, truncated: () => stream.truncated === true };
    });
    await pipeline(req, form);
    await file?.done;
  } catch {
    return refuse('UPLOAD_CUT', 'The upload stopped before the file was complete. Nothing was saved; send it again.', {});
  }
  // A field that was cut is another one: half a list of answers would be taken for all of it.
  if (cut !== undefined) return refuse('FIELD_TOO_LONG', `The field “${cut}” is longer than ${MOST_FIELD.toLocaleString('en-US')} characters. Nothing was saved.`, { field: cut, limit: MOST_FIELD }, cut);
  if (more) return refuse('FORM_TOO_LARGE', 'The form has more than one file or more than 20 fields. Send one file at a time. Nothing was saved.', {});
  if (!file) return refuse('FILE_MISSING', 'Choose a file to send.', {}, 'file');
  if (file.truncated()) return refuse('FILE_TOO_LARGE', `The file is larger than ${Math.floor(maxBytes / MIB)} MB. Split it, or send a smaller one.`, { limit: maxBytes }, 'file');
  return ok({ fields, fileName: file.name, ...(await beginning(path)), content: () => createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer> });
}

async function beginning(path: string): Promise<{ head: Buffer; size: number }> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, 65_536)), 0);
    return { head: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}
