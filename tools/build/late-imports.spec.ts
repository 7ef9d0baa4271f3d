import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXTERNAL } from './server.mjs';

const root = resolve(__dirname, '../..');
const LATE = /const \{ ([^}]+) \} = await import\('((?:@[\w-]+\/)?[\w-]+)'\)/g;

// A CommonJS package that esbuild bundles has a default and no names: what works in a spec would be undefined in the built server.
it('packages loaded late and by name stay out of the bundle', () => {
  const bundled = globSync('{apps/api,apps/worker,libs/*/server,libs/platform}/src/**/*.ts', { cwd: root }).filter((file) => !/\.(spec|fixture)\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(LATE)].map(([, names = '', name = '']) => ({ file, names, name })))
    .filter(({ names, name }) => !name.startsWith('@quittance/') && !names.trim().startsWith('default:') && !EXTERNAL.includes(name));
  expect(bundled).toEqual([]);
});
