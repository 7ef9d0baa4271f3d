import { CsvParser } from './csv-parser';

/** Delimiters offered for correction. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;

const NAMES: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** A text table's delimiter, with the reason for the mapping screen. */
export interface DelimiterFinding {
  readonly delimiter: string;
  readonly reason: string;
}

/** Splits a sample leniently: what a limit or a missing quote cuts off is left out. */
function rowsOf(sample: string, delimiter: string, lineEnd: '\n' | '\r'): string[][] {
  const rows: string[][] = [];
  const parser = new CsvParser(delimiter, lineEnd, { cellChars: Number.MAX_SAFE_INTEGER, rowChars: Number.MAX_SAFE_INTEGER });
  parser.write(sample, (_row, cells) => rows.push(cells));
  return rows;
}

/** The line end of a text: CR alone (old Macintosh) only where no LF is in the sample. */
export function findLineEnd(sample: string): '\n' | '\r' {
  return !sample.includes('\n') && sample.includes('\r') ? '\r' : '\n';
}

/** Finds the delimiter by how evenly each splits the first rows, outside quotes. */
export function findDelimiter(sample: string): DelimiterFinding {
  const hint = /^sep=([,;|\t])\r?\n/iu.exec(sample)?.[1];
  if (hint !== undefined) return { delimiter: hint, reason: 'The first line names it.' };
  const lineEnd = findLineEnd(sample);
  const text = sample.endsWith(lineEnd) || sample.includes(lineEnd) ? sample : sample + lineEnd;
  let best: { delimiter: string; score: number; columns: number } = { delimiter: ',', score: 0, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    let counted = 0;
    for (const cells of rowsOf(text, delimiter, lineEnd).slice(0, 200)) {
      if (cells.every((cell) => cell.trim() === '')) continue;
      counted += 1;
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    }
    for (const [columns, rows] of widths) {
      const score = columns < 2 ? 0 : (rows / counted) * Math.log2(columns + 1);
      if (score > best.score) best = { delimiter, score, columns };
    }
  }
  const name = NAMES[best.delimiter] ?? best.delimiter;
  return { delimiter: best.delimiter, reason: best.columns < 2 ? 'No delimiter was found; the file seems to have one column.' : `Most rows split into ${best.columns} columns by ${name}.` };
}
