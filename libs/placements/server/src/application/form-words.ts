import type { RowError } from '@quittance/placements/domain';

/** What is said to somebody who typed the debt into the form, where the words of a file would send them to rows and columns. */
const WORDS: Readonly<Record<string, string>> = {
  MISSING_CUSTOMER: 'Enter the debtor’s name.',
  MISSING_INVOICE_NUMBER: 'Enter the number of this invoice.',
  ZERO_AMOUNT: 'The amount is zero: nothing is owed. Correct it, or take the invoice out.',
  NEGATIVE_AMOUNT: 'An invoice’s amount cannot be negative. If it is a credit, enter what is left of the invoice it reduces.',
  DUPLICATE_IN_FILE: 'This invoice is entered twice. Keep one of them, or give it a number of its own.',
};

/** What is wrong with a form's row, and what to do. */
export function formWords({ code, message, remedy, value }: RowError): string {
  if (code === 'COMPANY_OR_PERSON') return `It is not clear whether “${value}” is a company or a person. Say that it is a company, or add its legal form or tax number.`;
  return WORDS[code] ?? `${message} ${remedy}`;
}
