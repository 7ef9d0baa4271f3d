// Contact decisions a second, in one thread, over facts that are already loaded; beside it the mere reading of the same facts.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';
import { root } from '../workspace/locate.mjs';
import { round, speedOf } from './measure.mjs';
import { contactFacts } from './decide-facts.mjs';

const FACTS = 20_000;
const BATCH = 1_000;
const [CHANNELS, MINUTE] = [['CALL', 'TEXT', 'EMAIL', 'LETTER'], 60_000];
const GOAL = 200_000;

/** @param {{ options: import('./options.mjs').Options, log: (line: string) => void }} bench */
export async function decide({ options, log }) {
  const domain = await compiled();
  const now = Date.UTC(2026, 10, 25, 17);
  const facts = contactFacts(FACTS, now, domain.DEFAULT_POLICY);
  const times = { app: /** @type {number[]} */ ([]), raw: /** @type {number[]} */ ([]) };
  let [allowed, decided, read, turn] = [0, 0, 0, 0];
  const batch = (side, work) => {
    const started = performance.now();
    for (let i = 0; i < BATCH; i++) work(facts[(turn * BATCH + i) % FACTS], i);
    times[side].push(performance.now() - started);
  };
  const rule = domain.SEEDED_RULES;
  const processor = { app: 0 };
  for (const warm of [true, false]) {
    times.app.length = times.raw.length = allowed = decided = processor.app = 0;
    const until = performance.now() + (warm ? Math.min(options.seconds, 3) : options.seconds) * 1000;
    for (; performance.now() < until; turn++) {
      const before = process.cpuUsage().user;
      batch('app', (one, i) => {
        if (domain.decide(one, CHANNELS[i % CHANNELS.length], now + (turn % 600) * MINUTE, rule).allowed) allowed += 1;
        decided += 1;
      });
      processor.app += process.cpuUsage().user - before;
      batch('raw', (one) => (read += touched(one)));
    }
  }
  log(`  ${decided} decisions, ${allowed} of them allowed; ${read} facts read beside them`);
  const rate = (list) => Math.round((list.length * BATCH * 1000) / list.reduce((sum, one) => sum + one, 0));
  const perSecond = rate(times.app);
  return {
    name: 'decide', accounts: 0, ...speedOf(times.app), perSecond, baseline: { ...speedOf(times.raw), perSecond: rate(times.raw) }, ratio: round(perSecond / rate(times.raw)), goal: `≥ ${GOAL} decisions a second in one thread`,
    holds: perSecond >= GOAL,
    notes: { 'milliseconds are of': `${BATCH} decisions`, facts: FACTS, 'part allowed': round(allowed / decided), 'per second of processor time': Math.round((decided * 1e6) / processor.app) } };
}

/** The domain as the browser has it: one file, no packages. */
async function compiled() {
  const folder = join(root, `.data/bench-decide-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    const outfile = join(folder, 'compliance.mjs');
    await build({ absWorkingDir: root, entryPoints: ['libs/compliance/domain/src/decision.ts'], outfile, bundle: true, format: 'esm', platform: 'browser', target: 'es2023', tsconfig: 'tsconfig.base.json', logLevel: 'warning' });
    await stop();
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many facts there are, having looked at each. */
function touched({ attempts, restrictions, consents, disputes, person }) {
  let count = person.zones.length;
  for (const list of [attempts, restrictions, consents, disputes]) for (const { at } of list) if (at > 0) count += 1;
  return count;
}
