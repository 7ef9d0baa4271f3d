import { Readable } from 'node:stream';
import { ImportBankFile } from '@quittance/integrations/server';
import { done, type Stage } from './stage';

/** Reads a bank's file as somebody's upload would. */
export async function sendBankFile(stage: Stage, fileName: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const imported = done(await stage.get(ImportBankFile).execute(stage.as('trust'), { fileName, head: bytes, content: () => Readable.from([bytes]) as AsyncIterable<Buffer> }, {}));
  if (!('importId' in imported)) throw new Error(`the demo's bank file ${fileName} is not clear`);
}

/** A debit of ours that comes back. */
export interface ReturnedDebit {
  readonly reference: string;
  readonly amount: number;
  readonly name: string;
  readonly code: string;
}

const ORIGINATOR = '071000301';
const ODFI = ORIGINATOR.slice(0, 8);
const COMPANY = '1364417003';
const wide = (text: string): string => text.padEnd(94).slice(0, 94);
const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A NACHA file of returns, each in a batch of its own. `day` is YYMMDD. */
export function returnsFile(day: string, items: readonly ReturnedDebit[]): string {
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  const batches = items.flatMap(({ reference, amount, name, code }, index) => {
    const trace = `${ODFI}${day.slice(2)}${digits(index + 1, 3)}`;
    const batch = digits(index + 1, 7);
    return [
      wide(`5200${'HALLORAN'.padEnd(36)}${COMPANY}CCDPAYMENT   ${day}${day}   1${ODFI}${batch}`),
      wide(`626${ORIGINATOR}${'55510023'.padEnd(17)}${digits(amount, 10)}${reference.padEnd(15)}${name.toUpperCase().slice(0, 22).padEnd(22)}  1${trace}`),
      wide(`799${code}${trace}${''.padEnd(6)}${ODFI}${''.padEnd(44)}${trace}`),
      wide(`8200${digits(2, 6)}${digits(Number(ODFI), 10)}${digits(amount, 12)}${digits(0, 12)}${COMPANY}${''.padEnd(25)}${ODFI}${batch}`),
    ];
  });
  const records = batches.length + 2;
  return [
    wide(`101 ${ORIGINATOR}${COMPANY}${day}1200A094101HALLORAN               LAKESIDE BANK`), ...batches,
    wide(`9${digits(items.length, 6)}${digits(Math.ceil(records / 10), 6)}${digits(items.length * 2, 8)}${digits(Number(ODFI) * items.length, 10)}${digits(total, 12)}${digits(0, 12)}`),
  ].join('\n');
}
