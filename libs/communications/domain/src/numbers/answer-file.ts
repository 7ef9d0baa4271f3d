import { ok, parseBusinessDate, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** YES: it has been given to somebody else since the day asked about. */
export type FileAnswer = 'YES' | 'NO' | 'NO_DATA';

/** One line of a reassigned-number database's answer file. */
export interface AnswerLine {
  readonly line: number;
  /** E.164. */
  readonly number: string;
  readonly askedAbout: BusinessDate;
  readonly answer: FileAnswer;
}

export interface AnswerFile {
  readonly lines: readonly AnswerLine[];
  readonly faults: readonly { readonly line: number; readonly words: string }[];
}

const MOST_LINES = 5_000;
const MOST_FAULTS = 50;
const ANSWERS: Readonly<Record<string, FileAnswer>> = { yes: 'YES', y: 'YES', true: 'YES', no: 'NO', n: 'NO', false: 'NO', no_data: 'NO_DATA', 'no data': 'NO_DATA', nodata: 'NO_DATA' };

/**
 * Reads the answer file of a reassigned-number database: a line a number, with the day that was asked about and yes, no or no_data, in
 * whatever order the columns stand; a head is left out. Refuses EMPTY_FILE, TOO_MANY and a file none of whose lines can be read.
 */
export function readAnswerFile(text: string): Result<AnswerFile> {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).map((row, n) => ({ row, line: n + 1 })).filter(({ row }) => row.trim() !== '');
  if (rows.length === 0) return refuse('EMPTY_FILE', 'There is nothing in this file.', {}, 'file');
  if (rows.length > MOST_LINES) return refuse('TOO_MANY', `A file has ${MOST_LINES.toLocaleString('en-US')} lines at most. Split it.`, { lines: rows.length }, 'file');
  const lines: AnswerLine[] = [];
  const faults: { line: number; words: string }[] = [];
  for (const { row, line } of rows) {
    const cells = row.split(/[,;\t|]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1').trim());
    const number = cells.flatMap((cell) => numberOf(cell) ?? [])[0];
    const askedAbout = cells.flatMap((cell) => dayOf(cell) ?? [])[0];
    const answer = cells.flatMap((cell) => ANSWERS[cell.toLowerCase()] ?? [])[0];
    if (number && askedAbout && answer) lines.push({ line, number, askedAbout, answer });
    else if (line > 1 || /\d{7}/.test(row)) faults.push({ line, words: `Line ${line}: no ${number ? (askedAbout ? 'answer (yes, no, no_data)' : 'day') : 'telephone number of North America'} is found.` });
  }
  return lines.length === 0 ? refuse('NO_ANSWERS', faults[0]?.words ?? 'No line has a number, a day and an answer.', {}, 'file') : ok({ lines, faults: faults.slice(0, MOST_FAULTS) });
}

/** A number of North America as the file writes it: ten digits, or eleven from a 1. */
function numberOf(cell: string): string | null {
  if (!/^\+?[\d\s().-]{10,20}$/.test(cell)) return null;
  const digits = cell.replace(/\D/g, '');
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(ten) ? `+1${ten}` : null;
}

function dayOf(cell: string): BusinessDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(cell) ?? [];
  const [, m, d, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  const text = year ? `${year}-${month}-${day}` : y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : '';
  const read = parseBusinessDate(text);
  return read.ok ? read.value : null;
}

/**
 * What an answer about one day says of another. Not reassigned since an earlier day, it is not since a later one; reassigned since a later
 * day, it is since an earlier one; the rest is not told.
 * @param knownOn the last day its holder is known to have had it
 */
export function answerFor(knownOn: BusinessDate, { askedAbout, answer }: Pick<AnswerLine, 'askedAbout' | 'answer'>): FileAnswer {
  if (answer === 'NO') return askedAbout <= knownOn ? 'NO' : 'NO_DATA';
  return answer === 'YES' && askedAbout >= knownOn ? 'YES' : 'NO_DATA';
}
