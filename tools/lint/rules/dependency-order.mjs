import { dirname, resolve } from 'node:path';
import { contexts, locate } from '../../workspace/locate.mjs';
import { onImports } from '../imports.mjs';

/** Which kinds a kind may import, besides itself. Contexts come on top: strictly downward. */
const MAY_IMPORT = {
  kernel: [],
  platform: ['kernel'],
  ui: ['kernel'],
  graphql: ['kernel'],
  domain: ['kernel', 'domain'],
  server: ['kernel', 'platform', 'domain', 'server'],
  console: ['kernel', 'ui', 'graphql', 'domain', 'console'],
  portal: ['kernel', 'ui', 'graphql', 'domain', 'portal'],
  testing: ['kernel', 'platform', 'domain', 'server'],
  app: ['kernel', 'platform', 'ui', 'graphql', 'domain', 'server', 'console', 'portal'],
  e2e: ['kernel', 'platform', 'graphql', 'domain', 'server', 'testing', 'tools'],
  tools: ['kernel', 'platform', 'domain', 'server', 'testing'],
};

/** Files that may be reached by a relative path from another project. */
const OPEN_FILES = [
  { from: 'libs/testing', to: /\/(apps\/api\/src\/(migrations|create-app)|tools\/database\/[a-z-]+\.mjs)$/ },
  { from: 'e2e', to: /\/tools\/[a-z-]+\/[a-z-]+\.mjs$/ },
  { from: 'apps/worker', to: /\/apps\/api\/src\/[a-z-]+(\.module)?$/ },
];

const ANGULAR_APPS = { 'agent-console': { side: 'console', graphql: 'graphql/agency' }, 'client-portal': { side: 'portal', graphql: 'graphql/portal' } };

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports go strictly downward, and through the index of a library.' } },
  create(context) {
    const from = locate(context.filename);
    if (!from) return {};
    const spec = /\.(spec|fixture)\.ts$/.test(context.filename);
    return onImports((source, node) => {
      const problem = source.startsWith('.') ? relativeImport(from, context.filename, source) : packageImport(from, source, spec);
      if (problem) context.report({ node, message: problem });
    });
  },
};

function relativeImport(from, filename, source) {
  const target = resolve(dirname(filename), source);
  const to = locate(target);
  if (to && to.project === from.project) return null;
  if (OPEN_FILES.some((open) => open.from === from.project && open.to.test(target))) return null;
  if (from.kind === 'tools' || from.kind === 'e2e') return to?.kind === 'app' || to === null ? null : `Import @quittance/${to.name} by its name.`;
  return to ? `A relative path leaves ${from.project}; import @quittance/${to.name} by its name.` : `A relative path leaves ${from.project}.`;
}

function packageImport(from, source, spec) {
  if (!source.startsWith('@quittance/')) return null;
  const name = source.slice('@quittance/'.length);
  const to = locate(`libs/${name}`);
  if (!to) return `There is no library ${source}.`;
  if (to.name !== name) return `Import @quittance/${to.name} through its index, not ${source}.`;
  if (to.project === from.project) return 'Inside a library, import by relative path.';
  if (to.kind === 'testing') return spec || ['e2e', 'tools'].includes(from.kind) ? null : 'Only specs and their fixtures import @quittance/testing.';
  if (!MAY_IMPORT[from.kind].includes(to.kind)) return `${from.kind} must not import ${to.kind} (${source}).`;
  return wrongSide(from, to) ?? wrongOrder(from, to);
}

/** The console and the portal meet only in domain, kernel and ui. */
function wrongSide(from, to) {
  const side = from.kind === 'app' ? (ANGULAR_APPS[from.name] ?? { side: 'server', graphql: null }) : { side: from.kind, graphql: { console: 'graphql/agency', portal: 'graphql/portal' }[from.kind] };
  if (['server', 'console', 'portal', 'platform'].includes(to.kind) && from.kind === 'app') {
    const right = side.side === 'server' ? ['server', 'platform'].includes(to.kind) : to.kind === side.side;
    if (!right) return `apps/${from.name} must not import ${to.kind} (@quittance/${to.name}).`;
  }
  if (to.kind === 'graphql' && ['console', 'portal', 'app'].includes(from.kind) && to.name !== side.graphql) {
    return `${from.project} must not import the operations of ${to.name}.`;
  }
  return null;
}

function wrongOrder(from, to) {
  if (to.context && to.order < 0) return `The context ${to.context} is not in tools/workspace/contexts.json.`;
  if (!from.context || !to.context || from.context === to.context) return null;
  if (from.order < 0) return `The context ${from.context} is not in tools/workspace/contexts.json.`;
  return to.order < from.order ? null : `${contexts[from.order]} comes before ${contexts[to.order]} and must not import it.`;
}
