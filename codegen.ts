import { readFileSync, globSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { buildSchema, parse, validate } from 'graphql';

const SCALARS = { Minor: 'number', Ppm: 'number', BusinessDate: 'string', Instant: 'string', Uuid: 'string' };

/**
 * The operations of one app. With CODEGEN_SKIP_INVALID=1 a file the schema refuses is named and left out,
 * so that one unfinished feature doesn't stop the others.
 */
function documents(pattern: string, schemaFile: string): string[] {
  const files = globSync(pattern).sort();
  if (process.env['CODEGEN_SKIP_INVALID'] !== '1') return files;
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  return files.filter((file) => {
    const errors = problems(schema, file);
    for (const error of errors) process.stderr.write(`left out ${file}: ${error}\n`);
    return errors.length === 0;
  });
}

function problems(schema: ReturnType<typeof buildSchema>, file: string): string[] {
  try {
    return validate(schema, parse(readFileSync(file, 'utf8')))
      .map((error) => error.message)
      .filter((message) => !/^Unknown fragment|^Fragment ".*" is never used/.test(message));
  } catch (error) {
    return [String(error)];
  }
}

function target(folder: string, schema: string, pattern: string): CodegenConfig['generates'] {
  const files = documents(pattern, schema);
  if (files.length === 0) return {};
  return {
    [folder]: {
      schema,
      documents: files,
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { documentMode: 'string', enumsAsTypes: true, strictScalars: true, scalars: SCALARS, useTypeImports: true },
    },
  };
}

/** Typed operations for the screens, from the `*.graphql` files beside each feature. */
const config: CodegenConfig = {
  ignoreNoDocuments: true,
  generates: {
    ...target('libs/graphql/agency/src/generated/', 'apps/api/schema/agency.graphql', 'libs/*/console/**/*.graphql'),
    ...target('libs/graphql/portal/src/generated/', 'apps/api/schema/client.graphql', 'libs/*/portal/**/*.graphql'),
  },
};

export default config;
