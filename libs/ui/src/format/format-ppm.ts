/** A share in parts per million as a percentage: 230000 is "23%", 235000 "23.5%"; at most `digits` decimals (4), at least `least`. */
export function formatPpm(ppm: number, digits = 4, least = 0, locale = 'en-US'): string {
  const text = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: digits }).format(Math.abs(ppm) / 10_000);
  return `${ppm < 0 && Number(text) !== 0 ? '−' : ''}${text}%`;
}

/** A whole number with grouping and a real minus sign. */
export function formatCount(count: number, locale = 'en-US'): string {
  return `${count < 0 ? '−' : ''}${new Intl.NumberFormat(locale).format(Math.abs(count))}`;
}

/** "1 account", "1,200 accounts". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`;

/** "3.4 MB": decimal units, as file managers show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const unit = bytes < 1_000_000 ? 'kB' : bytes < 1_000_000_000 ? 'MB' : 'GB';
  const value = bytes / { kB: 1000, MB: 1_000_000, GB: 1_000_000_000 }[unit];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
}
