import type { BankFormat } from '../bank-file';
import { BankFileRefused } from '../bank-file-refused';
import { shown } from '../bank-values';

/** Versions of ISO 20022 camt.053 and camt.054 that are read. */
export const CAMT_VERSIONS: readonly string[] = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'];

export interface CamtVersion {
  readonly format: Extract<BankFormat, 'CAMT053' | 'CAMT054'>;
  readonly version: string;
}

const OTHERS: Readonly<Record<string, string>> = {
  'camt.052': 'an intraday report, whose movements may still change. Ask the bank for camt.053 or camt.054',
  'pain.001': 'a payment order, not what the bank did with it', 'pain.002': 'a status report on payment orders', 'pain.008': 'a direct debit order, not what the bank did with it',
};

/** What a document's namespace says it is. Throws UNKNOWN_VERSION and NOT_A_STATEMENT, naming what was found. */
export function camtVersion(namespaces: readonly string[]): CamtVersion {
  const named = namespaces.map((uri) => /([a-z]{4}\.\d{3})\.(\d{3})\.(\d{2,3})\b/.exec(uri)).find((match) => match !== null);
  const [, message = '', variant = '', version = ''] = named ?? [];
  if (!named) throw new BankFileRefused('NOT_A_STATEMENT', `The XML does not say which ISO 20022 message it is (its namespace is “${shown(namespaces[0] ?? '')}”). camt.053 and camt.054 are read.`, {});
  if (message !== 'camt.053' && message !== 'camt.054') {
    throw new BankFileRefused('NOT_A_STATEMENT', `This is ${message}.${variant}.${version}, ${OTHERS[message] ?? 'no bank statement'}. camt.053 and camt.054 are read.`, { message });
  }
  if (variant !== '001' || !CAMT_VERSIONS.includes(version)) {
    throw new BankFileRefused('UNKNOWN_VERSION', `This is ${message}.${variant}.${version}, a version that is not known here. Versions 02 to 13 are read; ask the bank for one of them.`, { message, version });
  }
  return { format: message === 'camt.053' ? 'CAMT053' : 'CAMT054', version: `001.${version}` };
}
