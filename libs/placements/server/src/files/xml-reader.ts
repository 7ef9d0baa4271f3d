import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { FileRefused } from './file-refused';

/** What is told of a part's XML. Names come without their namespace's prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
  /** True ends the reading early. */
  done?(): boolean;
}

const MOST_WITHOUT_EVENT = 1_000_000;

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/**
 * Reads XML as it is unpacked and yields after each piece, so that a caller can hand on what the handler gathered. Document
 * type and entity declarations are refused; nothing is ever resolved. Throws `FileRefused`.
 */
export async function* readXml(stream: Readable, part: string, handler: XmlHandler): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false });
  const decoder = new StringDecoder('utf8');
  let written = 0;
  let lastEvent = 0;
  parser.on('doctype', () => {
    throw new FileRefused('XML_ENTITIES', `The workbook’s part “${part}” declares a document type or entities, which are never read. Save the sheet as CSV and send that.`, {});
  });
  parser.on('error', (error) => {
    throw new FileRefused('DAMAGED_WORKBOOK', `The workbook’s part “${part}” is damaged (${error.message.slice(0, 100)}). Save it again and send it.`, {});
  });
  parser.on('opentag', (tag) => {
    lastEvent = written;
    handler.open?.(local(tag.name), tag.attributes);
  });
  parser.on('text', (text) => {
    lastEvent = written;
    handler.text?.(text);
  });
  parser.on('closetag', (tag) => {
    lastEvent = written;
    handler.close?.(local(tag.name));
  });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      const text = decoder.write(chunk);
      written += text.length;
      parser.write(text);
      if (written - lastEvent > MOST_WITHOUT_EVENT) throw new FileRefused('CELL_TOO_LONG', `The workbook’s part “${part}” holds a value longer than a cell may be (32,767 characters).`, {});
      yield chunk.length;
      if (handler.done?.()) return;
    }
    parser.write(decoder.end());
    parser.close();
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('FILE_CUT', `The workbook’s part “${part}” cannot be unpacked: the file is damaged or was cut while uploading. Send it again.`, {});
  } finally {
    stream.destroy();
  }
}

/** Reads a whole part through a handler. */
export async function readAllXml(stream: Readable, part: string, handler: XmlHandler): Promise<void> {
  for await (const _piece of readXml(stream, part, handler));
}
