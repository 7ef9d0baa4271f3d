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

/** Moves texts that would run into each other apart, each to the nearest free line between top and bottom. */
export function apart(texts: readonly PlacedText[], top: number, bottom: number): void {
  const span = ({ textX, anchor, length }: PlacedText): [number, number] => (anchor === 'end' ? [textX - length, textX] : [textX, textX + length]);
  const placed: PlacedText[] = [];
  for (const text of [...texts].sort((a, b) => b.textY - a.textY)) {
    const [from, to] = span(text);
    const beside = placed.filter((other) => from < span(other)[1] && span(other)[0] < to).map(({ textY }) => textY);
    const wanted = Math.min(Math.max(text.textY, top), bottom);
    const free = [wanted, ...beside.flatMap((y) => [y - LINE, y + LINE])].filter((y) => y >= top && y <= bottom && beside.every((other) => Math.abs(other - y) >= LINE));
    text.textY = free.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
    placed.push(text);
  }
}
