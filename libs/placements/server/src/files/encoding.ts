import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { FileRefused } from './file-refused';

/** Encodings offered for correction. */
export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'ISO-8859-1', 'ISO-8859-2', 'ISO-8859-9', 'ISO-8859-15', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'macintosh', 'cp850', 'cp852', 'Shift_JIS', 'GB18030', 'Big5', 'EUC-KR'] as const;

/** A text file's encoding, with the reason for the mapping screen. */
export interface EncodingFinding {
  readonly encoding: string;
  readonly reason: string;
}

const CHUNK = 256 * 1024;
const SAMPLE = 64 * 1024;

function byMark(head: Buffer): EncodingFinding | undefined {
  const because = 'The file begins with this encoding’s mark.';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8', reason: because };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', reason: because };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', reason: because };
  return undefined;
}

/** UTF-16 without a mark: nearly every second byte is nought, on one side. */
function byZeros(head: Buffer): EncodingFinding | undefined {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i += 1) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = head.length / 2;
  const reason = 'Every second byte is nought, as in UTF-16.';
  if (odd > half * 0.7 && even < half * 0.05) return { encoding: 'UTF-16LE', reason };
  if (even > half * 0.7 && odd < half * 0.05) return { encoding: 'UTF-16BE', reason };
  return undefined;
}

/** How many bytes at the end of a chunk belong to a character that goes on in the next. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(4, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

interface Scan {
  readonly utf8: boolean;
  readonly ascii: boolean;
  /** Bytes round the places outside ASCII. */
  readonly sample: Buffer;
  readonly cut: boolean;
}

async function scan(path: string): Promise<Scan> {
  let rest = Buffer.alloc(0);
  let utf8 = true;
  let ascii = true;
  let offset = 0;
  const samples: Buffer[] = [];
  let sampled = 0;
  for await (const part of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const zero = part.indexOf(0);
    if (zero !== -1) throw new FileRefused('BINARY_FILE', `The file is not text: it has a zero byte at position ${offset + zero + 1}. Send a CSV or XLSX file.`, { position: offset + zero + 1 });
    offset += part.length;
    const chunk: Buffer = rest.length > 0 ? Buffer.concat([rest, part]) : part;
    const cut = chunk.length - unfinished(chunk);
    const whole = chunk.subarray(0, cut);
    rest = Buffer.from(chunk.subarray(cut));
    const high = whole.findIndex((byte) => byte >= 0x80);
    if (high !== -1) {
      ascii = false;
      if (utf8 && !isUtf8(whole)) utf8 = false;
      if (sampled < SAMPLE) {
        const piece = Buffer.from(whole.subarray(Math.max(0, high - 200), high + 8_192));
        samples.push(piece);
        sampled += piece.length;
      }
    }
  }
  const cut = rest.length > 0 && utf8 && !ascii;
  if (rest.length > 0 && ascii) {
    utf8 = false;
    ascii = false;
    samples.push(rest);
  }
  return { utf8, ascii, sample: Buffer.concat(samples), cut };
}

// Letters of each encoding's languages; what stands in their bytes under a wrong encoding is hardly ever one of them.
const WEST = 'äöüßÄÖÜéèêëàâáãåçñíìîïóòôõøúùûæœÉÈÊÀÂÁÃÅÇÑÍÓÔÕØÚŒÆºª';
const CENTRAL = 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽäöüőűÖÜŐŰÄßľĺŕôâăîșțşţ';
const RUSSIAN = 'абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ№«»—';
const RIVALS: readonly (readonly [string, string, string])[] = [
  ['windows-1252', WEST, 'Western European Windows'], ['windows-1250', CENTRAL, 'Central European Windows'], ['macintosh', WEST, 'an old Macintosh'],
  ['cp850', WEST, 'DOS (Western Europe)'], ['cp852', CENTRAL, 'DOS (Central Europe)'], ['windows-1251', RUSSIAN, 'Cyrillic Windows'],
];
const MARKS = '€£©®°§«»“”„‘’–—…·²³º¹ªµ¿¡\u00a0';

/** How well a text's letters outside ASCII fit an alphabet: a letter of it beside a letter counts for it, a sign within a word or a strange letter against it. */
function fitOf(text: string, alphabet: string): number {
  let fit = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (letter.charCodeAt(0) < 0x80) continue;
    const inWord = /\p{L}/u.test((text[i - 1] ?? '') + (text[i + 1] ?? ''));
    // A capital within a word of small letters is no word of any language.
    const odd = /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(text[i - 1] ?? '');
    if (alphabet.includes(letter)) fit += odd ? -1 : inWord ? 1 : 0.3;
    else fit += MARKS.includes(letter) && !(/\p{L}/u.test(text[i - 1] ?? '') && /\p{L}/u.test(text[i + 1] ?? '')) ? 0.2 : -1;
  }
  return fit;
}

/** The encoding of one byte a letter that makes the most of the letters: a few names are enough, where statistics need pages. */
function bySingleBytes(sample: Buffer): { encoding: string; words: string; fit: number } {
  const found = RIVALS.map(([encoding, alphabet, words]) => ({ encoding, words, fit: fitOf(iconv.decode(sample, encoding), alphabet) }));
  return found.reduce((best, one) => (one.fit > best.fit + 1e-9 ? one : best));
}

const EAST_ASIAN = ['Shift_JIS', 'GB18030', 'Big5', 'EUC-KR'];

function guess(sample: Buffer): EncodingFinding {
  const found = analyse(sample).filter((match) => (ENCODINGS as readonly string[]).includes(match.name) && match.name !== 'UTF-8' && !match.name.startsWith('UTF-16'));
  const best = found[0];
  const single = bySingleBytes(sample);
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  if (single.fit >= high * 0.6 && !(best && EAST_ASIAN.includes(best.name) && best.confidence >= 40)) return { encoding: single.encoding, reason: `The file is not UTF-8; its letters fit ${single.words}.` };
  // Bytes 80–9F are printable in Windows encodings only; ISO-8859-1 is read as its superset.
  const western = !best || best.name === 'ISO-8859-1' || best.name === 'windows-1252' || best.confidence < 40;
  if (western) return { encoding: 'windows-1252', reason: 'The file is not UTF-8; its letters fit Western European Windows.' };
  return { encoding: best.name, reason: `The file is not UTF-8; its letters fit ${best.name} (${best.confidence} %).` };
}

/** Finds a text file's encoding in one pass over all of it. Throws `FileRefused` BINARY_FILE on zero bytes, FILE_CUT where the last character is incomplete. */
export async function findEncoding(path: string, head: Buffer): Promise<EncodingFinding> {
  const marked = byMark(head);
  const wide = marked?.encoding.startsWith('UTF-16') ? marked : byZeros(head);
  if (wide) return wide;
  const scanned = await scan(path);
  if (scanned.cut) throw new FileRefused('FILE_CUT', 'The file ends in the middle of a character: it was probably cut while uploading. Send it again.', {});
  if (marked) return marked;
  if (scanned.utf8) return { encoding: 'UTF-8', reason: scanned.ascii ? 'The file has plain letters only.' : 'Every character of the file is valid UTF-8.' };
  return guess(scanned.sample);
}

/** Decodes a stream of bytes piece by piece, without the mark at the beginning. */
export async function* decode(bytes: AsyncIterable<Buffer>, encoding: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) {
    onBytes(chunk.length);
    const text = decoder.write(chunk);
    if (text !== '') yield text;
  }
  const last = decoder.end();
  if (last) yield last;
}
