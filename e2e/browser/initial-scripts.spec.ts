import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../../tools/build/web.mjs';

const LIMIT_BYTES = 200 * 1000;
const root = (): string => resolve(process.env['WEB_ROOT'] ?? 'dist/apps');

/** The scripts a browser loads before the first screen: those of the page, its preloads, and what they import at once. */
function initialScripts(app: string): string[] {
  const page = readFileSync(join(root(), app, 'index.html'), 'utf8');
  const found = new Set([...page.matchAll(/<script[^>]+src="([^"]+\.js)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+\.js)"/g)].map(([, script, preload]) => script ?? preload ?? ''));
  for (const file of found) {
    const text = readFileSync(join(root(), app, file), 'utf8');
    for (const [, imported] of text.matchAll(/(?:^|[;\n}])(?:import|export)\s*(?:[\w*{}\s,$]+from\s*)?"\.\/([^"]+\.js)"/g)) found.add(imported ?? '');
  }
  return [...found];
}

describe('the first load', () => {
  beforeAll(async () => {
    if (!process.env['WEB_ROOT']) await buildWeb({ log: () => undefined });
  }, 300_000);

  it.each(['agent-console', 'client-portal'])('of %s is at most 200 kB of JavaScript, compressed', (app) => {
    const scripts = initialScripts(app);
    expect(scripts.length).toBeGreaterThan(1);
    const bytes = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(root(), app, file)), { level: 6 }).length, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
