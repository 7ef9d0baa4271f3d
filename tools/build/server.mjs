import { readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { build, stop } from 'esbuild';
import { root } from '../workspace/locate.mjs';
import { contentHash, whenChanged } from './sources.mjs';

/** Holds the hash of the sources that the server in dist was made from. */
export const SERVER_STAMP = 'dist/.stamps/server';

const ENTRIES = { 'api/main': 'apps/api/src/main.ts', 'api/cli': 'apps/api/src/cli.ts', 'worker/main': 'apps/worker/src/main.ts' };

const SOURCES = [
  'apps/{api,worker}/**/*', 'libs/{kernel,platform,testing}/**/*', 'libs/*/{domain,server}/**/*',
  'tools/build/*.mjs', 'tsconfig.base.json', 'tsconfig.node.json', 'package.json', 'package-lock.json',
];

/**
 * Packages left out of the bundle: those that look their own parts up at run time, are shared with the tools,
 * or are absent by choice (Nest asks for them and takes no for an answer). The rest is bundled, because finding
 * and compiling two thousand small files takes longer than everything else a starting process does.
 */
export const EXTERNAL = [
  'pg', 'pg-copy-streams', 'graphile-worker', 'pino', 'puppeteer-core', 'reflect-metadata',
  // Loaded late and by name: a CommonJS package bundled for that has a default alone.
  'pdf-lib', 'mailparser', 'nodemailer', 'imapflow',
  '@apollo/gateway', '@apollo/subgraph', '@as-integrations/fastify', '@nestjs/microservices', '@nestjs/websockets', 'class-transformer', 'class-validator', 'ts-morph',
];

/** Decorators of bundled packages need it before the first chunk; packages written for CommonJS ask for `require`. */
const BANNER = `import 'reflect-metadata'; import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

/** Settings of swc for files with decorators; jest uses the same. */
export const swcOptions = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

/** esbuild knows no decorator metadata, on which Nest and TypeORM rest: swc lowers those files. */
const decorators = {
  name: 'decorators',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (path.includes('node_modules') || !/^\s*@[A-Z]\w*/m.test(source)) return { contents: source, loader: 'ts' };
      const { code } = await transform(source, { ...swcOptions, filename: path, sourceMaps: 'inline', module: { type: 'es6' }, swcrc: false });
      // Loader `ts`: an interface named in metadata has no export at run time.
      return { contents: code, loader: 'ts' };
    });
  },
};

/** @param {{ force?: boolean, log?: (line: string) => void }} [options] @returns {Promise<boolean>} whether it built */
export async function buildServer({ force = false, log = console.log } = {}) {
  const entryPoints = Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(join(root, file))));
  if (Object.keys(entryPoints).length === 0) return false;
  const started = performance.now();
  const outputs = ['dist/package.json', ...Object.keys(entryPoints).map((name) => `dist/${name}.js`)];
  const built = await whenChanged({ stamp: SERVER_STAMP, outputs, hash: contentHash(SOURCES), force }, async () => {
    await Promise.all(['api', 'worker', 'chunks', '.compile-cache'].map((folder) => rm(join(root, 'dist', folder), { recursive: true, force: true })));
    await build({
      absWorkingDir: root, entryPoints, outdir: 'dist', bundle: true, splitting: true, chunkNames: 'chunks/[name]-[hash]',
      format: 'esm', platform: 'node', target: 'node24', external: EXTERNAL, banner: { js: BANNER }, tsconfig: 'tsconfig.node.json',
      plugins: [workspacePaths, decorators],
      sourcemap: true, sourcesContent: false, keepNames: true, logLevel: 'warning', loader: { '.sql': 'text', '.css': 'text', '.html': 'text' },
    });
    // Its service would otherwise live as long as we do.
    await stop();
    await writeFile(join(root, 'dist/package.json'), '{ "type": "module" }\n');
  });
  log(built ? `server built in ${Math.round(performance.now() - started)} ms` : 'server unchanged');
  return built;
}

const workspacePaths = {
  name: 'workspace-paths',
  setup(bundler) {
    bundler.onResolve({ filter: /^@quittance\// }, ({ path }) => ({ path: join(root, 'libs', path.slice('@quittance/'.length), 'src/index.ts') }));
  },
};
