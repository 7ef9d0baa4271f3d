import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { relative } from 'node:path';
import { onImports } from '../imports.mjs';
import { root } from '../../workspace/locate.mjs';

/** Files of a library import each other by relative path, and libraries only downward, so that relative paths suffice. */
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]*)['"]/g;

/** @type {Map<string, string[]>} */
const cache = new Map();

function target(from, source) {
  const base = resolve(dirname(from), source);
  return [base, `${base}.ts`, join(base, 'index.ts')].find((path) => /\.(ts|mjs)$/.test(path) && existsSync(path)) ?? null;
}

function importsOf(file) {
  let found = cache.get(file);
  if (!found) {
    found = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => target(file, match[1])).filter((path) => path !== null);
    cache.set(file, found);
  }
  return found;
}

/** The way from `file` to `goal`, or null. */
function way(file, goal, visited) {
  if (file === goal) return [file];
  if (visited.has(file)) return null;
  visited.add(file);
  for (const next of importsOf(file)) {
    const rest = way(next, goal, visited);
    if (rest) return [file, ...rest];
  }
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'No file imports itself, however far round (types excepted).' } },
  create(context) {
    return onImports((source, node, typeOnly) => {
      if (typeOnly || !source.startsWith('.') || node.parent?.type === 'ImportExpression') return;
      const first = target(context.filename, source);
      const found = first && way(first, context.filename, new Set());
      if (found) context.report({ node, message: `Import cycle: ${found.map((path) => relative(root, path)).join(' → ')}.` });
    });
  },
};
