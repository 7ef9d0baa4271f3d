/** A command of `npm run quittance`: returns its exit code, or nothing for success. */
export type Command = (args: string[]) => Promise<number | void>;

interface Entry {
  readonly usage: string;
  readonly run: () => Promise<Command>;
}

/** Every command; each loads its code only when it is called. */
export const commands: Readonly<Record<string, Entry>> = {
  migrate: { usage: '', run: async () => (await import('./migrate.command')).migrateCommand },
  schema: { usage: '', run: async () => (await import('./schema.command')).schemaCommand },
  agency: { usage: '--name … --legal-name … --country … --currency … --time-zone … [--address …] [--email …] [--phone …]', run: async () => (await import('./agency.command')).agencyCommand },
  user: { usage: 'add --email … --name … --role … [--client CODE] [--password … | --invite]', run: async () => (await import('./user.command')).userCommand },
  clock: { usage: '[+7d | 2026-12-31 | real]', run: async () => (await import('./clock.command')).clockCommand },
  demo: { usage: 'small | none | --accounts <n>', run: async () => (await import('./demo.command')).demoCommand },
  verify: { usage: '[--json]', run: async () => (await import('./verify.command')).verifyCommand },
  sweep: { usage: '[--json]', run: async () => (await import('./sweep.command')).sweepCommand },
  backup: { usage: '<file>', run: async () => (await import('./backup.command')).backupCommand },
  restore: { usage: '<file>', run: async () => (await import('./restore.command')).restoreCommand },
  import: { usage: '<file> --client <code> [--mapping <json or file>] [--dry-run] [--json]', run: async () => (await import('./import.command')).importCommand },
  'bank-import': { usage: '<file> [--account <name>] [--mapping <json>] [--json]', run: async () => (await import('./bank-import.command')).bankImportCommand },
  clients: { usage: '[--json]', run: async () => (await import('./clients.command')).clientsCommand },
};

/** What a call runs: a command with its arguments, or the words of help; `ok` where help was asked for. */
export type Called = { readonly entry: Entry; readonly args: string[] } | { readonly help: string; readonly ok: boolean };

const HELP = ['help', '--help', '-h'];

/** Reads the command line. Help after a command is help with it: no command takes it for a file's name. */
export function called([name = 'help', ...args]: readonly string[]): Called {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) return { help: ['npm run quittance -- <command>', '', ...Object.entries(commands).map(([key, { usage }]) => `  ${`${key} ${usage}`.trim()}`)].join('\n'), ok: HELP.includes(name) };
  if (args.includes('--help') || args.includes('-h')) return { help: `npm run quittance -- ${`${name} ${entry.usage}`.trim()}`, ok: true };
  return { entry, args };
}
