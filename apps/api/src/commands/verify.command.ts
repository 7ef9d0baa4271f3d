import { readConfiguration } from '@quittance/platform';
import { Client } from 'pg';
import type { Command } from './commands';
import { verifyBook, type Finding } from './verify-book';

/** Checks the whole book: the ledger, the trust identity, stored against recomputed balances and fees. Exit code 1 when anything disagrees. */
export const verifyCommand: Command = async (args) => {
  const unknown = args.find((arg) => arg !== '--json');
  if (unknown !== undefined) throw new Error(`verify knows no "${unknown}"; it takes --json or nothing`);
  const client = new Client({ connectionString: readConfiguration(process.env).appUrl });
  await client.connect();
  try {
    const findings = await verifyBook(client);
    const holds = findings.every((finding) => finding.holds);
    console.log(args.includes('--json') ? JSON.stringify({ holds, findings }, null, 2) : report(findings, holds));
    return holds ? 0 : 1;
  } finally {
    await client.end();
  }
};

function report(findings: readonly Finding[], holds: boolean): string {
  const lines = findings.map(({ holds: good, claim, disagreements, first, ms }) =>
    good
      ? `ok    ${claim} (${ms} ms)`
      : `WRONG ${claim}: ${disagreements} ${disagreements === 1 ? 'row disagrees' : 'rows disagree'}, the first is\n      ${Object.entries(first ?? {}).map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(', ')}`);
  const wrong = findings.filter((finding) => !finding.holds).length;
  return [...lines, '', holds ? 'The book is sound.' : `The book is not sound: ${wrong} of ${findings.length} checks failed.`].join('\n');
}
