import { BANK_LIMITS } from '../bank-file';
import { refusedAt } from '../bank-file-refused';

export interface OfxToken {
  readonly kind: 'OPEN' | 'CLOSE' | 'TEXT';
  readonly value: string;
  readonly line: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const CDATA = '<![CDATA[';
/** What holds signs that are none: text as it is, and comments. */
const MARKED = [[CDATA, ']]>'], ['<!--', '-->']] as const;

/** Cuts OFX, SGML (1.x) or XML (2.x), into tags and text as it arrives. Declarations are refused; only the few named entities are read. */
export class OfxTokens {
  private rest = '';
  private at = 1;

  constructor(private readonly onToken: (token: OfxToken) => void) {}

  write(piece: string): void {
    const text = this.rest + piece;
    let start = 0;
    while (start < text.length) {
      const open = text.charCodeAt(start) === 60;
      const marked = open ? MARKED.find(([opens]) => opens.startsWith(text.slice(start, start + opens.length))) : undefined;
      const close = marked?.[1] ?? (open ? '>' : '<');
      const end = text.indexOf(close, start + (marked?.[0].length ?? (open ? 1 : 0)));
      if (end === -1) break;
      const next = open ? end + close.length : end;
      const part = text.slice(start, next);
      if (marked?.[0] === CDATA) this.give(part.slice(CDATA.length, -close.length).trim());
      else if (open) this.tag(part);
      else this.text(part);
      for (let n = part.indexOf('\n'); n !== -1; n = part.indexOf('\n', n + 1)) this.at += 1;
      start = next;
    }
    this.rest = text.slice(start);
    if (this.rest.length > BANK_LIMITS.valueChars) throw refusedAt(this.at, 'VALUE_TOO_LONG', `a value is longer than ${BANK_LIMITS.valueChars} characters.`);
  }

  /** Whether anything but spaces is left unfinished. */
  end(): { readonly unfinished: boolean; readonly line: number } {
    return { unfinished: this.rest.trim() !== '', line: this.at };
  }

  private tag(part: string): void {
    const line = this.at;
    if (/^<!(?!--)/.test(part)) throw refusedAt(line, 'XML_ENTITIES', 'it declares a document type or entities, which are never read.');
    if (part.startsWith('<?') || part.startsWith('<!--')) return;
    const match = /^<(\/?)([A-Za-z][A-Za-z0-9.]{0,63})\s*(\/?)>$/.exec(part);
    if (!match) throw refusedAt(line, 'MALFORMED_OFX', `“${part.slice(0, 40)}” is not a tag of OFX.`);
    const value = (match[2] ?? '').toUpperCase();
    this.onToken({ kind: match[1] ? 'CLOSE' : 'OPEN', value, line });
    if (match[3]) this.onToken({ kind: 'CLOSE', value, line });
  }

  private text(part: string): void {
    const value = part.trim().replace(/&(#?\w{1,8});/g, (whole, name: string) => ENTITIES[name] ?? numbered(name) ?? whole);
    this.give(value);
  }

  private give(value: string): void {
    if (value !== '') this.onToken({ kind: 'TEXT', value, line: this.at });
  }
}

function numbered(name: string): string | undefined {
  const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!code) return undefined;
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
  return point >= 32 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ';
}
