import { kept } from '../bank-values';

/** Notification of change codes of the Nacha Operating Rules (appendix five), as of 2025: what has to be corrected, in our words. */
const CODES: Readonly<Record<string, string>> = {
  C01: 'Account number', C02: 'Routing number', C03: 'Routing number and account number', C04: 'Name of the account holder', C05: 'Transaction code (checking or savings)',
  C06: 'Account number and transaction code', C07: 'Routing number, account number and transaction code', C08: 'Routing number of the receiving bank (international)',
  C09: 'Individual identification number', C13: 'Addenda format', C14: 'Entry class of an outbound international payment',
  C61: 'Misrouted notification', C62: 'Trace number', C63: 'Company identification', C64: 'Individual identification', C65: 'Corrected data, written wrongly',
  C66: 'Discretionary data', C67: 'Routing number not of the original entry', C68: 'Account number not of the original entry', C69: 'Transaction code',
};

/** What stands in the 29 characters of corrected data where they are of several fields (Nacha Operating Rules, appendix five); banks set the second one where they like. */
const PARTS: Readonly<Record<string, { readonly form: RegExp; readonly names: readonly string[] }>> = {
  C03: { form: /^(\d{9}) *(\S.*)$/, names: ['routing', 'account'] },
  C06: { form: /^(\S.*?) +(\d{2})$/, names: ['account', 'code'] },
  C07: { form: /^(\d{9}) *(\S.*?) *(\d{2})$/, names: ['routing', 'account', 'code'] },
};

/** What is to be written instead, in one line; where it is of several fields, each with its name. */
export function correctedData(code: string, data: string): string {
  const part = PARTS[code];
  const found = part?.form.exec(data.trim());
  return kept(found && part ? part.names.map((name, at) => `${name} ${found[at + 1]}`).join(', ') : data, 80);
}

/** What a notification of change is about; undefined for a code that is not in the rules. */
export const changeCode = (code: string): string | undefined => CODES[code];
