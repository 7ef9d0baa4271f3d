import { readConfiguration } from '@quittance/platform';
import { restoreBackup } from '../backup/restore-backup';
import type { Command } from './commands';

/** Fills an empty, migrated database from a backup. */
export const restoreCommand: Command = async ([file, ...more]) => {
  if (!file || more.length > 0) throw new Error('Name the file to read: restore <file>');
  const { tables, rows, takenAt } = await restoreBackup(readConfiguration(process.env).ownerUrl, file);
  console.log(`${rows} rows of ${tables} tables are restored, as of ${takenAt}. Run "verify" to check the books.`);
};
