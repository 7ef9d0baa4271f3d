import { GraphQLError, Kind, type ASTVisitor, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql';

/** What one request may ask for, before any of it runs. */
export interface Limits {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly fields: number;
  /** Lexer tokens, refused while parsing. */
  readonly tokens: number;
  /** Sum of field costs, lists multiplied by their page size. */
  readonly complexity: number;
}

export const LIMITS: Limits = { depth: 10, aliases: 20, rootFields: 12, fields: 400, tokens: 4000, complexity: 20_000 };

/** Selections looked at before a document is refused as too large. */
const MOST_VISITED = 10_000;

/** A validation rule that refuses a document past the limits, naming the limit. */
export const limitRule = (limits: Limits) => (context: ValidationContext): ASTVisitor => ({
  Document: (document) => {
    const found = measure(document);
    const over = (['depth', 'aliases', 'rootFields', 'fields'] as const).find((name) => found[name] > limits[name]);
    if (over) context.reportError(new GraphQLError(`This query is too large: ${over} ${found[over]}, at most ${limits[over]}.`, { extensions: { code: 'QUERY_TOO_LARGE' } }));
  },
});

function measure(document: DocumentNode): { depth: number; aliases: number; rootFields: number; fields: number } {
  const fragments = new Map(document.definitions.filter((d): d is FragmentDefinitionNode => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
  const found = { depth: 0, aliases: 0, rootFields: 0, fields: 0 };
  let visited = 0;
  const walk = (set: SelectionSetNode, depth: number, path: readonly string[]): void => {
    for (const selection of set.selections) {
      // Spreads can blow up exponentially, in circles even without a single field: past this the verdict is clear.
      if (++visited > MOST_VISITED) return void (found.fields = visited);
      if (selection.kind === Kind.FIELD) {
        found.fields++;
        found.depth = Math.max(found.depth, depth);
        if (depth === 1) found.rootFields++;
        if (selection.alias) found.aliases++;
        if (selection.selectionSet) walk(selection.selectionSet, depth + 1, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        walk(selection.selectionSet, depth, path);
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !path.includes(name)) walk(fragment.selectionSet, depth, [...path, name]);
      }
    }
  };
  for (const definition of document.definitions) if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, 1, []);
  return found;
}
