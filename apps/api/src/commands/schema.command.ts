import { mkdir, writeFile } from 'node:fs/promises';
import { schemaText } from '../schema-text';
import type { Command } from './commands';

/** Writes the SDL of both endpoints into the folder given, by default apps/api/schema. */
export const schemaCommand: Command = async ([folder = 'apps/api/schema']) => {
  await mkdir(folder, { recursive: true });
  for (const side of ['agency', 'client'] as const) await writeFile(`${folder}/${side}.graphql`, await schemaText(side));
};
