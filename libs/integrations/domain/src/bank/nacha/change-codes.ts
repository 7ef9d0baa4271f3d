/** Notification of change codes of the Nacha Operating Rules (appendix five), as of 2025: what has to be corrected, in our words. */
const CODES: Readonly<Record<string, string>> = {
  C01: 'Account number', C02: 'Routing number', C03: 'Routing number and account number', C04: 'Name of the account holder', C05: 'Transaction code (checking or savings)',
  C06: 'Account number and transaction code', C07: 'Routing number, account number and transaction code', C08: 'Routing number of the receiving bank (international)',
  C09: 'Individual identification number', C13: 'Addenda format', C14: 'Entry class of an outbound international payment',
  C61: 'Misrouted notification', C62: 'Trace number', C63: 'Company identification', C64: 'Individual identification', C65: 'Corrected data, written wrongly',
  C66: 'Discretionary data', C67: 'Routing number not of the original entry', C68: 'Account number not of the original entry', C69: 'Transaction code',
};

/** What a notification of change is about; undefined for a code that is not in the rules. */
export const changeCode = (code: string): string | undefined => CODES[code];
