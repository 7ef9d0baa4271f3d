/** About the width of a letter at 11 px, semi-bold; a chart is laid out before it is drawn. */
const LETTER = 6.4;
/** Between the baselines of two labels beside each other. */
export const LINE = 14;

export const textWidth = (text: string): number => text.length * LETTER;

/** The text cut to a width, with an ellipsis; at least three letters of it. */
export function cut(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / LETTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Room left of the zero line for the longest figure of the axis. */
export const leftMargin = (ticks: readonly string[], least: number): number => Math.max(least, Math.ceil(Math.max(0, ...ticks.map(textWidth)) + 12));

/** Every how many labels one is written, so that they don't run into each other. */
export const labelStep = (labels: readonly string[], width: number, each = 56): number =>
  Math.max(1, Math.ceil((labels.length * Math.max(each, ...labels.map((label) => textWidth(label) + 12))) / Math.max(1, width)));

export interface PlacedText {
  readonly textX: number;
  textY: number;
  readonly anchor: string;
  readonly length: number;
}

export type Point = readonly [number, number];

/** How many of the lines run through a box. */
export function crossings(lines: readonly (readonly Point[])[], [from, to]: Point, [top, bottom]: Point): number {
  const runsThrough = ([x1, y1]: Point, [x2, y2]: Point): boolean => {
    if (x2 <= from || x1 >= to || x2 === x1) return false;
    const at = (x: number): number => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
    const ends = [at(Math.max(x1, from)), at(Math.min(x2, to))];
    return Math.min(...ends) < bottom && Math.max(...ends) > top;
  };
  return lines.filter((points) => points.some((point, i) => i > 0 && runsThrough(points[i - 1] ?? point, point))).length;
}

/** What a line through a text is worth avoiding: as much as standing two lines away. */
const CROSSED = 2 * LINE;
const STEPS = [0, -7, 7, -LINE, LINE, -21, 21, -2 * LINE, 2 * LINE];

/** Moves texts that would run into each other apart, each to the nearest free place between top and bottom; of those, away from lines that run through it. */
export function apart(texts: readonly PlacedText[], top: number, bottom: number, lines: readonly (readonly Point[])[] = []): void {
  const span = ({ textX, anchor, length }: PlacedText): [number, number] => (anchor === 'end' ? [textX - length, textX] : [textX, textX + length]);
  const placed: PlacedText[] = [];
  for (const text of [...texts].sort((a, b) => b.textY - a.textY)) {
    const [from, to] = span(text);
    const beside = placed.filter((other) => from < span(other)[1] && span(other)[0] < to).map(({ textY }) => textY);
    const wanted = Math.min(Math.max(text.textY, top), bottom);
    const free = [...STEPS.map((step) => wanted + step), ...beside.flatMap((y) => [y - LINE, y + LINE])].filter((y) => y >= top && y <= bottom && beside.every((other) => Math.abs(other - y) >= LINE));
    const cost = (y: number): number => Math.abs(y - wanted) + CROSSED * crossings(lines, [from, to], [y - 9, y + 2]);
    text.textY = free.map((y) => ({ y, cost: cost(y) })).sort((a, b) => a.cost - b.cost)[0]?.y ?? wanted;
    placed.push(text);
  }
}
