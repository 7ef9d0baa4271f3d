import { locate } from '../../workspace/locate.mjs';

const COLOUR = /#[0-9a-f]{3,8}\b(?![\w-])|\b(rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(/i;
const FONT = /\bfont(-size|-family)?\s*:[^;}]*?(\d+(\.\d+)?(px|rem|em|pt)|["'])/i;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: { type: 'problem', schema: [], docs: { description: 'Colours and font sizes are tokens of libs/ui.' } },
  create(context) {
    const place = locate(context.filename);
    if (!place || place.kind === 'ui' || !(['console', 'portal'].includes(place.kind) || /^apps\/(agent-console|client-portal)/.test(place.project))) return {};
    const check = (node, css) => {
      const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
      const found = COLOUR.exec(text) ?? FONT.exec(text);
      if (found) context.report({ node, message: `"${found[0].trim()}" belongs to libs/ui: use a token, var(--q-…).` });
    };
    return {
      Program(node) {
        if (/\.(css|scss)$/.test(context.filename)) check(node, context.sourceCode.text);
        // An inline style in a template; `#name` there is a reference, so only style attributes count.
        if (/\.html$/.test(context.filename)) styleAttributes(context.sourceCode.text).forEach((css) => check(node, css));
      },
      "Decorator[expression.callee.name='Component'] Property[key.name='styles']"(node) {
        for (const text of texts(node.value)) check(node, text);
      },
      "Decorator[expression.callee.name='Component'] Property[key.name='template']"(node) {
        for (const text of texts(node.value)) styleAttributes(text).forEach((css) => check(node, css));
      },
    };
  },
};

function styleAttributes(html) {
  return [...html.matchAll(/\bstyle="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** Texts of a string, a template, or an array of them. */
function texts(node) {
  if (node.type === 'ArrayExpression') return node.elements.flatMap(texts);
  if (node.type === 'TemplateLiteral') return node.quasis.map((quasi) => quasi.value.cooked ?? '');
  return node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [];
}
