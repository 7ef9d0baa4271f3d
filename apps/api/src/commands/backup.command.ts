import { readConfiguration } from '@quittance/platform';
import { writeBackup } from '../backup/write-backup';
import type { Command } from './commands';

/** Writes the whole database, as of one moment, into a file. People may go on working. */
export const backupCommand: Command = async ([file, ...more]) => {
  if (!file || more.length > 0) throw new Error('Name the file to write: backup <file>');
  const { tables, rows, bytes } = await writeBackup(readConfiguration(process.env).ownerUrl, file);
  console.log(`${rows} rows of ${tables} tables are in ${file} (${(bytes / 1e6).toFixed(1)} MB). It holds password hashes and second-factor secrets: keep it as you would keep those.`);
};
