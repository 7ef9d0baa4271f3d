import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportBankFile, readMapping, type OverlapAnswer } from '@quittance/integrations/server';
import { bankAccounts } from '@quittance/ledger/server';
import { readConfiguration, systemCtx, UnitOfWork } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

const USAGE = 'bank-import <file> [--account <name>] [--mapping <json>] [--overlap known|new] [--json]';
/** Exit codes: taken in (or known already), refused, columns to be named, lines that may be here already. */
const REFUSED = 1;
const NEEDS_MAPPING = 3;
const OVERLAPS = 4;

interface Asked {
  readonly file: string;
  readonly account: string | null;
  readonly mapping: string | undefined;
  readonly overlap: string | undefined;
  readonly json: boolean;
}

function asked(args: readonly string[]): Asked {
  let [file, account, mapping, overlap]: (string | undefined)[] = [];
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--account') account = args[++i];
    else if (arg === '--mapping') mapping = args[++i];
    else if (arg === '--overlap') overlap = args[++i];
    else if (arg === '--json') json = true;
    else if (arg.startsWith('--') || file !== undefined) throw new Error(`"${arg}" is not known.\n  ${USAGE}`);
    else file = arg;
  }
  if (!file) throw new Error(`The file is missing.\n  ${USAGE}`);
  if (overlap !== undefined && overlap !== 'known' && overlap !== 'new') throw new Error(`--overlap is known or new, not "${overlap}".\n  ${USAGE}`);
  return { file, account: account ?? null, mapping, overlap, json };
}

/** Takes a bank's file in from the command line, by the same use case as the screen. */
export const bankImportCommand: Command = async (args) => {
  const { file, account, mapping, overlap, json } = asked(args);
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
    const taking = (answer: OverlapAnswer | null) => app.get(ImportBankFile).execute(ctx, sent, { bankAccountId: chosen?.id ?? null, mapping: named.value, overlap: answer });
    let done = await taking(null);
    if (overlap !== undefined && done.ok && 'overlap' in done.value) done = await taking({ seen: done.value.overlap.seen, others: overlap === 'new' ? 'ALL' : [] });
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
    if ('overlap' in done.value) {
      const { lines, doubts, fresh, files } = done.value.overlap;
      if (!json) console.error(`Of its ${lines} lines ${doubts} may be here already, from ${files.map(({ fileName }) => fileName).join(', ')}; ${fresh} are new. Nothing was stored.\nSend it with --overlap known to take in only what is new, or with --overlap new where they are other payments.`);
      return OVERLAPS;
    }
    if (!json) console.log(done.value.message);
    return 0;
  } finally {
    await app.close();
  }
};
