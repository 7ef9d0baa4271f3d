/** A command of `npm run quittance`: returns its exit code, or nothing for success. */
export type Command = (args: string[]) => Promise<number | void>;

interface Entry {
  readonly usage: string;
  /** What it does, in a line. */
  readonly does: string;
  readonly run: () => Promise<Command>;
}

/** Every command; each loads its code only when it is called. */
export const commands: Readonly<Record<string, Entry>> = {
  migrate: { usage: '', does: 'brings the database to the newest version', run: async () => (await import('./migrate.command')).migrateCommand },
  schema: { usage: '', does: 'writes the GraphQL schemas into apps/api/schema', run: async () => (await import('./schema.command')).schemaCommand },
  agency: { usage: '--name … --legal-name … --country … --currency … --time-zone … [--address …] [--email …] [--phone …]', does: 'enters an agency of your own into an empty database', run: async () => (await import('./agency.command')).agencyCommand },
  user: { usage: 'add --email … --name … --role … [--client CODE] [--password … | --invite]', does: 'adds a person; --invite prints a link to set the password', run: async () => (await import('./user.command')).userCommand },
  clock: { usage: '[+7d | 2026-12-31 | real]', does: 'shows or moves the business date; real: the calendar’s', run: async () => (await import('./clock.command')).clockCommand },
  demo: { usage: 'small | none | --accounts <n>', does: 'fills an empty database with the demo agency, or a book of n accounts', run: async () => (await import('./demo.command')).demoCommand },
  verify: { usage: '[--json]', does: 'recomputes the whole book and names the first row that disagrees', run: async () => (await import('./verify.command')).verifyCommand },
  sweep: { usage: '[--json]', does: 'looks again at whom each open account may reach', run: async () => (await import('./sweep.command')).sweepCommand },
  backup: { usage: '<file>', does: 'writes the whole database, as of one moment, into a file', run: async () => (await import('./backup.command')).backupCommand },
  restore: { usage: '<file>', does: 'fills an empty, migrated database from a backup', run: async () => (await import('./restore.command')).restoreCommand },
  import: { usage: '<file> --client <code> [--mapping <json or file>] [--dry-run] [--json]', does: 'places a client’s file of debts, as the screens do', run: async () => (await import('./import.command')).importCommand },
  'bank-import': { usage: '<file> [--account <name>] [--mapping <json>] [--overlap known|new] [--json]', does: 'takes in a bank’s file, as the screens do', run: async () => (await import('./bank-import.command')).bankImportCommand },
  clients: { usage: '[--json]', does: 'lists the clients and their codes', run: async () => (await import('./clients.command')).clientsCommand },
};

/** What a call runs: a command with its arguments, or the words of help; `ok` where help was asked for. */
export type Called = { readonly entry: Entry; readonly args: string[] } | { readonly help: string; readonly ok: boolean };

const HELP = ['help', '--help', '-h'];

/** Reads the command line. Help after a command is help with it: no command takes it for a file's name. */
export function called([name = 'help', ...args]: readonly string[]): Called {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) return { help: ['npm run quittance -- <command>', '', ...Object.entries(commands).flatMap(([key, { usage, does }]) => [`  ${`${key} ${usage}`.trim()}`, `      ${does}`])].join('\n'), ok: HELP.includes(name) };
  if (args.includes('--help') || args.includes('-h')) return { help: `npm run quittance -- ${`${name} ${entry.usage}`.trim()}\n\n  ${entry.does}`, ok: true };
  return { entry, args };
}
