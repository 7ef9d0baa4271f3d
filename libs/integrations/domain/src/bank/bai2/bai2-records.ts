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

/** Joins continuations and splits fields. A record ends with `/`; the text of a 16 may hold commas, and its `/` may be missing. */
export class Bai2Records {
  private open: { code: string; line: number; text: string; physical: number; ended: boolean } | null = null;

  constructor(private readonly onRecord: (record: Bai2Record) => void) {}

  line(raw: string, line: number): void {
    const text = raw.trimEnd();
    if (text === '') return;
    const code = text.slice(0, 2);
    if (code === '88' && text.charAt(2) === ',') return this.continuation(text.slice(3), line);
    if (!CODES.includes(code) || !/^(?:,|\/|$)/.test(text.slice(2))) throw refusedAt(line, 'BAD_LINE', `“${text.slice(0, 40)}” is not a BAI2 record (01, 02, 03, 16, 49, 88, 98 or 99).`);
    this.flush();
    this.open = { code, line, ...body(text.slice(3)), physical: 1 };
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

function body(text: string): { text: string; ended: boolean } {
  const ended = text.endsWith('/');
  return { text: ended ? text.slice(0, -1) : text, ended };
}

/** How many fields of a 16 come before its text: type, amount, funds type with what belongs to it, two references. */
export function textFieldAt(fields: readonly string[]): number {
  return 2 + fundsFields(fields, 2) + 2 + 1;
}

/** Fields that a funds type takes, itself among them: S three amounts, V a date and a time, D a count and its pairs. */
export function fundsFields(fields: readonly string[], at: number): number {
  const type = (fields[at] ?? '').trim();
  if (type === 'S') return 4;
  if (type === 'V') return 3;
  if (type !== 'D') return 1;
  const pairs = Number(fields[at + 1] ?? 0);
  return 2 + 2 * (Number.isInteger(pairs) && pairs >= 0 && pairs < 100 ? pairs : 0);
}
