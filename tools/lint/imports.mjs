/**
 * Visitors for every way of importing: static, re-export, dynamic, `import type`.
 * @param {(source: string, node: import('estree').Node, typeOnly: boolean) => void} seen
 * @returns {import('eslint').Rule.RuleListener}
 */
export function onImports(seen) {
  const visit = (node) => {
    if (node.source && typeof node.source.value === 'string') seen(node.source.value, node.source, node.importKind === 'type' || node.exportKind === 'type');
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: (node) => {
      const literal = node.source ?? node.argument?.literal;
      if (typeof literal?.value === 'string') seen(literal.value, node, true);
    },
  };
}
