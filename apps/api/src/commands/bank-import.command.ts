import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportBankFile, readMapping } from '@quittance/integrations/server';
import { bankAccounts } from '@quittance/ledger/server';
import { readConfiguration, systemCtx, UnitOfWork } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

const USAGE = 'bank-import <file> [--account <name>] [--mapping <json>] [--json]';
/** Exit codes: taken in (or known already), refused, columns to be named. */
const REFUSED = 1;
const NEEDS_MAPPING = 3;

interface Asked {
  readonly file: string;
  readonly account: string | null;
  readonly mapping: string | undefined;
  readonly json: boolean;
}

function asked(args: readonly string[]): Asked {
  let [file, account, mapping]: (string | undefined)[] = [];
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--account') account = args[++i];
    else if (arg === '--mapping') mapping = args[++i];
    else if (arg === '--json') json = true;
    else if (arg.startsWith('--') || file !== undefined) throw new Error(`"${arg}" is not known.\n  ${USAGE}`);
    else file = arg;
  }
  if (!file) throw new Error(`The file is missing.\n  ${USAGE}`);
  return { file, account: account ?? null, mapping, json };
}

/** Takes a bank's file in from the command line, by the same use case as the screen. */
export const bankImportCommand: Command = async (args) => {
  const { file, account, mapping, json } = asked(args);
  const handle = await open(file);
  const head = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
  await handle.close();
  const named = readMapping(mapping);
  if (!named.ok) throw new Error(named.refusal.message);
  const app = await createContext(readConfiguration(process.env));
  try {
    const ctx = systemCtx('bank-import', 'command-line');
    const known = await app.get(UnitOfWork).read(ctx, (tx) => bankAccounts(tx));
    const chosen = known.find(({ name, id }) => name.toLowerCase() === account?.toLowerCase() || id === account);
    if (account !== null && !chosen) throw new Error(`There is no bank account "${account}". There ${known.length === 0 ? 'is none yet' : `are ${known.map(({ name }) => `"${name}"`).join(', ')}`}.`);
    const sent = { fileName: basename(file), head: head.buffer.subarray(0, head.bytesRead), content: () => createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer> };
    const done = await app.get(ImportBankFile).execute(ctx, sent, { bankAccountId: chosen?.id ?? null, mapping: named.value });
    if (json) console.log(JSON.stringify(done.ok ? done.value : done.refusal));
    if (!done.ok) {
      if (!json) console.error(done.refusal.message);
      return REFUSED;
    }
    if ('mappingNeeded' in done.value) {
      const { questions, form } = done.value.mappingNeeded;
      if (!json) console.error([...questions, `The headings are: ${form.headers.join(', ')}.`, `Name them with --mapping '{"columns":{"<heading>":"bookedOn", …},"dateOrder":"DMY","decimalSign":"POINT"}'.`].join('\n'));
      return NEEDS_MAPPING;
    }
    if (!json) console.log(done.value.message);
    return 0;
  } finally {
    await app.close();
  }
};
