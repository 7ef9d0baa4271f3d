import { FileRefused } from './file-refused';
import type { TableLimits } from './limits';
import type { Archive } from './zip';
import { readAllXml } from './xml-reader';

/** Undoes the `_x000D_` spelling of characters XML cannot hold. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;
}

/** The workbook's shared texts, within bounds. Throws `FileRefused` TOO_MUCH_TEXT, CELL_TOO_LONG. */
export async function readSharedStrings(archive: Archive, part: string | undefined, limits: TableLimits): Promise<readonly string[]> {
  if (part === undefined || !archive.names.includes(part)) return [];
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  let chars = 0;
  await readAllXml(await archive.read(part), part, {
    open: (name) => {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text: (text) => {
      if (inText && !phonetic) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') {
        const text = unescapeText(current);
        if (text.length > limits.cellChars) throw new FileRefused('CELL_TOO_LONG', `A text of the workbook has ${text.length} characters; a cell may hold ${limits.cellChars}.`, { length: text.length });
        chars += text.length;
        // A copy, or each text would keep the whole piece of XML it was cut from in memory.
        strings.push(text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));
        if (chars > limits.sharedChars || strings.length > limits.sharedCount) throw new FileRefused('TOO_MUCH_TEXT', 'The workbook holds more text than is read at once. Save the sheet as CSV and send that.', { texts: strings.length });
      }
    },
  });
  return strings;
}
