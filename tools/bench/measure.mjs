/** @typedef {{ p50Ms: number, p95Ms: number, perSecond: number }} Speed */

/** @param {number[]} milliseconds @returns {Speed} */
export function speedOf(milliseconds) {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const sum = sorted.reduce((total, one) => total + one, 0);
  return { p50Ms: round(at(0.5)), p95Ms: round(at(0.95)), perSecond: round(sum === 0 ? 0 : (sorted.length * 1000) / sum) };
}

/** @param {number} value */
export const round = (value) => Math.round(value * 1000) / 1000;

/**
 * Runs two ways of the same work in turns, sample by sample, which way first changing from sample to sample: what
 * disturbs one disturbs the other.
 * @param {{ samples: number, warmUp: number, app: (i: number) => Promise<unknown>, raw: (i: number) => Promise<unknown> }} work
 * @returns {Promise<{ app: number[], raw: number[] }>} milliseconds of each sample
 */
export async function inTurns({ samples, warmUp, app, raw }) {
  const times = { app: /** @type {number[]} */ ([]), raw: /** @type {number[]} */ ([]) };
  for (let i = -warmUp; i < samples; i++) {
    const order = /** @type {const} */ (i % 2 === 0 ? ['app', 'raw'] : ['raw', 'app']);
    for (const side of order) {
      const started = performance.now();
      await (side === 'app' ? app(i + warmUp) : raw(i + warmUp));
      if (i >= 0) times[side].push(performance.now() - started);
    }
  }
  return times;
}

/** A generator of whole numbers that is the same every time. @param {number} seed @returns {(most: number) => number} */
export function seeded(seed) {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * most);
  };
}
