import { migrate, readConfiguration } from '@quittance/platform';
import { migrations } from '../migrations';
import type { Command } from './commands';

/** Brings the database to the newest schema. */
export const migrateCommand: Command = async () => {
  await migrate(readConfiguration(process.env).ownerUrl, migrations);
  console.log('the database is up to date');
};
