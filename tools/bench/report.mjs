/**
 * @typedef {{ name: string, accounts: number, p50Ms: number, p95Ms: number, perSecond: number, baseline: Record<string, number>, ratio: number, goal: string, holds: boolean, notes?: Record<string, unknown> }} Outcome
 */

/** @param {Outcome[]} outcomes */
export function table(outcomes) {
  const heads = ['benchmark', 'accounts', 'p50 ms', 'p95 ms', 'per s', 'raw p50', 'raw p95', 'raw per s', 'ratio', 'goal', 'holds'];
  const rows = outcomes.map((o) => [
    o.name, String(o.accounts), shown(o.p50Ms), shown(o.p95Ms), shown(o.perSecond), shown(o.baseline.p50Ms), shown(o.baseline.p95Ms), shown(o.baseline.perSecond), shown(o.ratio), o.goal, o.holds ? 'yes' : 'NO']);
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i].length)));
  const line = (cells) => cells.map((cell, i) => (i === 0 || i >= 9 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ').trimEnd();
  const notes = outcomes.flatMap((o) => Object.entries(o.notes ?? {}).map(([key, value]) => `  ${o.name}: ${key} ${typeof value === 'object' ? JSON.stringify(value) : value}`));
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

const shown = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1));
