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
  clock: { usage: '[+7d | 2026-12-31 | real]', run: async () => (await import('./clock.command')).clockCommand },
};
