import { BANK_LIMITS } from '../bank-file';
import { refusedAt } from '../bank-file-refused';

/** A record with its continuations (88) joined to it. `physical` counts lines as the control totals do. */
export interface Bai2Record {
  readonly code: string;
  readonly line: number;
  fields: string[];
  physical: number;
}

const CODES = ['01', '02', '03', '16', '49', '98', '99'];

/** Where a record ends within a line: behind a `/` after which another begins. */
const ENDED = /\/(?=\s*(?:0[1-3]|16|49|88|9[89]),)/;
/** Behind a text the `/` ends the record only where a whole beginning of another stands after it: a text may hold `/`. */
const BEHIND_TEXT = /\/(?=\s*(?:16,\d{3},\d*,[012SVDZ]?,|03,[^,/]+,(?:[A-Z]{3})?,\d{0,3},|02,[^,/]*,[^,/]*,\d,\d{6},|49,[+-]?\d+,\d+\/|9[89],[+-]?\d+,\d+,\d+\/)|\s+88,)/;

/**
 * Joins continuations and splits fields. A record ends with `/`; the text of a 16 may hold commas, and its `/` may be missing.
 * Some banks write several records on a line, or all of them in blocks of the length that the first names: whether they were
 * told apart rightly, the counts and control totals of their trailers say.
 */
export class Bai2Records {
  private open: { code: string; line: number; text: string; physical: number; ended: boolean } | null = null;

  constructor(private readonly onRecord: (record: Bai2Record) => void) {}

  line(raw: string, line: number): void {
    const length = blockLength(raw) ?? Math.max(1, raw.length);
    for (let at = 0; at < raw.length; at += length) {
      for (let rest = raw.slice(at, at + length).trimEnd(); rest !== ''; rest = this.physical(rest, line).trimStart());
    }
  }

  /** Takes the first record of a line, and gives what stands after it. */
  private physical(text: string, line: number): string {
    const code = text.slice(0, 2);
    const continues = code === '88' && text.charAt(2) === ',';
    if (!continues && (!CODES.includes(code) || !/^(?:,|\/|$)/.test(text.slice(2)))) {
      throw refusedAt(line, 'BAD_LINE', `“${text.slice(0, 40)}” is not a BAI2 record (01, 02, 03, 16, 49, 88, 98 or 99).`);
    }
    const record = this.cut(text, continues);
    if (continues) this.continuation(record.slice(3), line);
    else {
      this.flush();
      this.open = { code, line, ...body(record.slice(3)), physical: 1 };
    }
    return text.slice(record.length);
  }

  /** A record with its `/`, where another may follow on the line. */
  private cut(text: string, continues: boolean): string {
    const inText = continues ? this.open?.code === '16' : text.startsWith('16');
    const whole = inText ? BEHIND_TEXT.exec(text) : ENDED.exec(text);
    return whole === null ? text : text.slice(0, whole.index + whole[0].length);
  }

  flush(): void {
    const { open } = this;
    this.open = null;
    if (open) this.onRecord({ code: open.code, line: open.line, fields: open.text === '' ? [] : open.text.split(','), physical: open.physical });
  }

  private continuation(text: string, line: number): void {
    const { open } = this;
    if (!open) throw refusedAt(line, 'BAD_LINE', 'a continuation (88) has no record before it.');
    const next = body(text);
    // The text of a detail goes on where it broke off; any other record goes on with its next field.
    const inText = open.code === '16' && open.text.split(',').length >= textFieldAt(open.text.split(','));
    open.text += `${inText ? ' ' : ','}${next.text}`;
    open.physical += 1;
    if (open.text.length > BANK_LIMITS.valueChars) throw refusedAt(line, 'VALUE_TOO_LONG', `a record with its continuations is longer than ${BANK_LIMITS.valueChars} characters.`);
  }
}

/** How many characters each record has, where the file's header says it and its line goes on with another record there. */
function blockLength(line: string): number | undefined {
  const length = Number(/^01(?:,[^,/]*){5},(\d{2,5}),/.exec(line)?.[1] ?? 0);
  return length > 0 && line.slice(0, length).trimEnd().endsWith('/') && /^\d{2},/.test(line.slice(length)) ? length : undefined;
}

function body(text: string): { text: string; ended: boolean } {
  const ended = text.endsWith('/');
  return { text: ended ? text.slice(0, -1) : text, ended };
}

/** How many fields of a 16 come before its text: type, amount, funds type with what belongs to it, two references. */
export function textFieldAt(fields: readonly string[]): number {
  return 2 + fundsFields(fields, 2) + 2 + 1;
}

/** When money can be used: 0, 1, 2 days on, S parted, V from a day, D by many days, Z unknown; '' where nothing is said. */
export const fundsType = (fields: readonly string[], at: number): string => (fields[at] ?? '').trim().toUpperCase();

/** Fields that a funds type takes, itself among them: S three amounts, V a date and a time, D a count and its pairs. */
export function fundsFields(fields: readonly string[], at: number): number {
  const type = fundsType(fields, at);
  if (type === 'S') return 4;
  if (type === 'V') return 3;
  if (type !== 'D') return 1;
  const pairs = Number(fields[at + 1] ?? 0);
  return 2 + 2 * (Number.isInteger(pairs) && pairs >= 0 && pairs < 100 ? pairs : 0);
}
