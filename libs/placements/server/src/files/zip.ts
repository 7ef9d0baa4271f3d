import { open as openZip, type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';
import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';

/** An archive's parts by name, each readable as a bounded stream. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes of a part when expanded, as the archive states (and the stream enforces). */
  size(name: string): number;
  /** Throws `FileRefused` when the part expands too far. */
  read(name: string): Promise<Readable>;
  close(): void;
}

const MANY_PARTS = 10_000;
const SMALL = 50 * 1024 * 1024;

function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > MANY_PARTS) reject(new FileRefused('TOO_MANY_PARTS', `The file has more than ${MANY_PARTS} parts; a workbook has a few dozen.`, {}));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Opens an archive and lists its parts. Throws `FileRefused` FILE_CUT when its directory, which stands at the end, is missing or damaged. */
export async function openArchive(path: string, limits: TableLimits): Promise<Archive> {
  let zip: ZipFile | undefined;
  let entries: Map<string, Entry>;
  try {
    zip = await new Promise<ZipFile>((resolve, reject) => openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, opened) => (error ? reject(error) : resolve(opened))));
    entries = await listEntries(zip);
  } catch (error) {
    zip?.close();
    if (error instanceof FileRefused) throw error;
    throw new FileRefused('FILE_CUT', 'The workbook or archive is damaged or incomplete: its directory cannot be read. It was probably cut while uploading; send it again.', {});
  }
  const archive = zip;
  let expanded = 0;
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    close: () => archive.close(),
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw new FileRefused('PART_MISSING', `The workbook lacks its part “${name}”: it is damaged. Save it again and send it.`, {});
      expanded += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (expanded > limits.expandedBytes || (entry.uncompressedSize > SMALL && ratio > limits.expansionRatio)) {
        const megabytes = Math.round(entry.uncompressedSize / 1024 / 1024);
        throw new FileRefused('EXPANDS_TOO_FAR', `The workbook’s part “${name}” expands to ${megabytes} MB (${Math.round(ratio)} times its size), which is more than is read. Save the sheet as CSV and send that.`, { megabytes });
      }
      if (entry.isEncrypted()) throw new FileRefused('PASSWORD', 'The file is protected by a password. Save it without one and send it again.', {});
      return new Promise((resolve, reject) => archive.openReadStream(entry, (error, stream) => (error ? reject(new FileRefused('FILE_CUT', `The workbook’s part “${name}” cannot be unpacked: the file is damaged. Send it again.`, {})) : resolve(stream))));
    },
  };
}
