import { readFile } from 'node:fs/promises';

/** What `import` was asked to do. */
export interface ImportArguments {
  readonly file: string;
  readonly client: string;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly choices: ImportChoices;
}

/** The JSON of `--mapping`: columns by heading or by number from 0, answers by question, and the rest as on the screen. */
export interface ImportChoices {
  readonly columns?: Readonly<Record<string, string | number>>;
  readonly answers?: Readonly<Record<string, string>>;
  /** Normalised name → whether it is a company. */
  readonly companies?: Readonly<Record<string, boolean>>;
  readonly unsureAreCompanies?: boolean;
  readonly openItemsOnly?: boolean;
  readonly termsDays?: number;
  readonly includeDuplicates?: boolean;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
}

export const USAGE = 'import <file> --client <code> [--mapping <json or file>] [--dry-run] [--json]';
const KNOWN = ['columns', 'answers', 'companies', 'unsureAreCompanies', 'openItemsOnly', 'termsDays', 'includeDuplicates', 'headerRow', 'encoding', 'delimiter', 'sheet'];

/** Reads the command line; throws with the usage where something is missing or unknown. */
export async function importArguments(args: readonly string[]): Promise<ImportArguments> {
  let file: string | undefined;
  let client: string | undefined;
  let mapping: string | undefined;
  let dryRun = false;
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--client') client = args[++i];
    else if (arg === '--mapping') mapping = args[++i];
    else if (arg === '--dry-run') dryRun = true;
    else if (arg === '--json') json = true;
    else if (arg.startsWith('--') || file !== undefined) throw new Error(`"${arg}" is not known.\n  ${USAGE}`);
    else file = arg;
  }
  if (!file || !client) throw new Error(`${file ? 'The client is missing' : 'The file is missing'}.\n  ${USAGE}`);
  return { file, client: client.toUpperCase(), dryRun, json, choices: mapping === undefined ? {} : await choicesFrom(mapping) };
}

async function choicesFrom(mapping: string): Promise<ImportChoices> {
  const text = mapping.trimStart().startsWith('{') ? mapping : await readFile(mapping, 'utf8');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('--mapping takes a JSON object');
  const unknown = Object.keys(value).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) throw new Error(`--mapping: "${unknown}" is not known; it takes ${KNOWN.join(', ')}`);
  return value as ImportChoices;
}
