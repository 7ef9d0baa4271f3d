/** One line or one kind of bar; at most five to a chart. */
export interface Series {
  readonly name: string;
  /** One value for each label of the chart; `null` where there is none (yet). */
  readonly values: readonly (number | null)[];
}

/** Colours by position: the same series keeps its colour in every chart that lists it in the same place. */
export const SERIES_COLOURS = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)', 'var(--series-5)'] as const;

/** Round axis values from zero (or below it) to at least the largest value. */
export function ticksFor(values: readonly number[], wanted = 4): number[] {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const raw = (top - bottom || 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const [first, last] = [Math.floor(bottom / step), Math.ceil(top / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => Math.round((first + i) * step * 1e6) / 1e6);
}
