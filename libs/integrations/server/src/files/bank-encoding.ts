import { BankFileRefused } from '@quittance/integrations/domain';
import { Utf8Letters } from './utf8-letters';

/** How a bank file's bytes are read: a name of the Encoding Standard. */
export type BankEncoding = string;

/** Names that banks use and the standard has not: OFX numbers its code pages. */
const OWN_NAMES: Readonly<Record<string, BankEncoding>> = { usascii: 'windows-1252', csunicode: 'utf-8', unicode: 'utf-8' };

/** The encoding of one byte a letter that a name means; null for none, and for those of several bytes but UTF-8. */
function encodingNamed(named: string): BankEncoding | null {
  const name = OWN_NAMES[named] ?? (/^\d{4}$/.test(named) ? `windows-${named}` : /^8859-\d{1,2}$/.test(named) ? `iso-${named}` : named.replace(/^cp-?(?=125\d$)/, 'windows-'));
  try {
    const { encoding } = new TextDecoder(name);
    return /^(?:utf-8|windows-(?:125\d|874)|iso-8859-\d{1,2}|koi8-[ru]|ibm866|macintosh)$/.test(encoding) ? encoding : null;
  } catch {
    return null;
  }
}

/** What a file says of itself: an XML declaration or an OFX header. */
function declared(head: string): BankEncoding | null {
  const named = (/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]{1,30})["']/i.exec(head)?.[1] ?? /^\s*CHARSET\s*:\s*([\w-]{1,30})/im.exec(head.slice(0, 1_000))?.[1])?.toLowerCase();
  if (named === undefined || named === 'none') return head.trimStart().startsWith('<') ? 'utf-8' : null;
  if (named.startsWith('utf-16')) return null;
  const found = encodingNamed(named);
  if (found !== null) return found;
  throw new BankFileRefused('UNKNOWN_ENCODING', `The file says it is written in “${named}”, which is not read. Ask the bank for UTF-8.`, { encoding: named });
}

/**
 * Finds a file's encoding in one pass over its bytes: its mark, what it says of itself, UTF-8 where all of it is, otherwise
 * Western Windows. Refuses EMPTY_FILE, BINARY_FILE, BAD_ENCODING, MIXED_ENCODING and UNKNOWN_ENCODING, naming the line.
 */
export async function bankEncoding(head: Buffer, content: AsyncIterable<Buffer>): Promise<BankEncoding> {
  if (head.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The file is empty.', {});
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // UTF-16 without its mark: a letter of ASCII beside a nought, twice.
  if (head[0] !== 0 && head[1] === 0 && head[2] !== 0 && head[3] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] !== 0 && head[2] === 0 && head[3] !== 0) return 'utf-16be';
  const said = declared(head.toString('latin1').replace(/^ï»¿/, ''));
  const found = await scan(content);
  if (found.zero !== null) throw new BankFileRefused('BINARY_FILE', `Line ${found.zero}: the file is not text. Send the statement as the bank delivers it, unpacked.`, { line: found.zero });
  // Banks that name their old code page and write UTF-8 are many; letters of a code page make UTF-8 of a whole file never by chance.
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (found.bad === null) return said !== null && found.good === null && !marked ? said : 'utf-8';
  if (said !== null && said !== 'utf-8') return said;
  if (said === 'utf-8') throw new BankFileRefused('BAD_ENCODING', `Line ${found.bad}: the file says it is UTF-8, and this line is not. It was changed on its way; ask the bank for it again.`, { line: found.bad });
  if (found.good !== null) {
    throw new BankFileRefused('MIXED_ENCODING', `Line ${found.bad} is not written in UTF-8, line ${found.good} is: the file mixes encodings. Ask the bank for it again.`, { line: found.bad, other: found.good });
  }
  return 'windows-1252';
}

interface Scan {
  /** Lines of the first zero byte, of the first bytes that are no UTF-8, and of the first letter of UTF-8 beyond ASCII. */
  zero: number | null;
  bad: number | null;
  good: number | null;
}

async function scan(content: AsyncIterable<Buffer>): Promise<Scan> {
  const found: Scan = { zero: null, bad: null, good: null };
  const letters = new Utf8Letters();
  let line = 1;
  let at = 0;
  for await (const chunk of content) {
    for (const byte of chunk) {
      const seen = letters.next(byte);
      if (seen === 'BROKEN') found.bad ??= line;
      // The mark at the beginning of a file is no letter of it.
      else if (seen === 'LETTER' && at !== 2) found.good ??= line;
      if (byte === 10) line += 1;
      else if (byte === 0) found.zero ??= line;
      at += 1;
    }
    if (found.zero !== null) return found;
  }
  if (letters.unfinished) found.bad ??= line;
  return found;
}

/** Decodes bytes piece by piece, without the mark at the beginning. */
export async function* bankText(content: AsyncIterable<Buffer>, encoding: BankEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of content) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
