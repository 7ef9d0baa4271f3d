import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Contexts in order: each may import only those before it. @type {string[]} */
export const contexts = JSON.parse(readFileSync(new URL('./contexts.json', import.meta.url), 'utf8'));

const KINDS = ['domain', 'server', 'console', 'portal'];
const BASES = ['kernel', 'platform', 'ui', 'testing'];

/**
 * @typedef {object} Place
 * @property {string} project   folder of the project: `libs/fees/domain`, `libs/kernel`, `apps/api`, `tools`, `e2e`
 * @property {string} kind      domain, server, console, portal, kernel, platform, ui, testing, graphql, app, e2e or tools
 * @property {string | null} context
 * @property {number} order     of the context in the table; -1 outside contexts
 * @property {string} name      what others import it by, without `@quittance/`
 */

/**
 * Where a file belongs; null outside the layout. The path is the configuration.
 * @param {string} path absolute or workspace-relative
 * @returns {Place | null}
 */
export function locate(path) {
  const [top, second, third] = relative(root, resolve(root, path)).replaceAll('\\', '/').split('/');
  const other = { context: null, order: -1 };
  if (top === 'apps' && second) return { ...other, project: `apps/${second}`, kind: 'app', name: second };
  if (top === 'e2e' || top === 'tools') return { ...other, project: top, kind: top, name: top };
  if (top !== 'libs' || !second) return null;
  if (BASES.includes(second)) return { ...other, project: `libs/${second}`, kind: second, name: second };
  if (second === 'graphql' && third) return { ...other, project: `libs/graphql/${third}`, kind: 'graphql', name: `graphql/${third}` };
  if (!third || !KINDS.includes(third)) return null;
  return { project: `libs/${second}/${third}`, kind: third, context: second, order: contexts.indexOf(second), name: `${second}/${third}` };
}
