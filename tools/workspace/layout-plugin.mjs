// Nx plugin: a library needs no project file of its own; its name and tags come from its path.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { locate, root } from './locate.mjs';

export const name = 'quittance-layout';

export const createNodesV2 = [
  '{libs/*/src/index.ts,libs/*/*/src/index.ts,apps/*/src/main.ts}',
  async (files) =>
    files.flatMap((file) => {
      const place = locate(file);
      return place ? [[file, { projects: { [place.project]: project(place) } }]] : [];
    }),
];

function project(place) {
  const tags = [`kind:${place.kind}`, ...(place.context ? [`context:${place.context}`] : [])];
  return {
    name: place.name.replaceAll('/', '-'),
    root: place.project,
    sourceRoot: `${place.project}/src`,
    projectType: place.kind === 'app' ? 'application' : 'library',
    tags,
    targets: existsSync(join(root, place.project, 'src')) ? targets(place) : {},
  };
}

function targets(place) {
  const run = (command) => ({ executor: 'nx:run-commands', options: { command, cwd: '{workspaceRoot}' } });
  return {
    lint: run(`node tools/setup/with-runtime.mjs tools/lint/lint.mjs ${place.project}`),
    test: run(`node tools/setup/with-runtime.mjs tools/test/jest.mjs ${place.project}`),
  };
}
