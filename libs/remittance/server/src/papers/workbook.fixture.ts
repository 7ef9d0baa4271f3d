import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The parts of a workbook as text. */
export function readWorkbook(content: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error: Error | null, zip?: ZipFile) => {
      if (error || !zip) return reject(error ?? new Error('no workbook'));
      const parts: Record<string, string> = {};
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed || !stream) return reject(failed ?? new Error('no part'));
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject).on('end', () => {
            parts[entry.fileName] = Buffer.concat(pieces).toString();
            zip.readEntry();
          });
        });
      }).on('end', () => resolve(parts)).on('error', reject);
      zip.readEntry();
    });
  });
}
