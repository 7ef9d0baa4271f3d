import type { Refusal } from '@quittance/kernel';

/** Thrown where reading a bank file must stop. An expected failure: nothing of the file is taken. `line` counts from 1. */
export class BankFileRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: string, message: string, facts: Refusal['facts'] = {}) {
    super(message);
    this.name = 'BankFileRefused';
    this.refusal = { code, message, facts };
  }
}

/** A refusal that names the line it is about. */
export const refusedAt = (line: number, code: string, message: string, facts: Refusal['facts'] = {}): BankFileRefused =>
  new BankFileRefused(code, `Line ${line}: ${message}`, { line, ...facts });

/** A total that the file states and its own lines do not give. */
export const doesNotTie = (line: number, what: string, stated: string | number, found: string | number): BankFileRefused =>
  refusedAt(line, 'TOTALS_DO_NOT_TIE', `${what} is stated as ${stated}, but the file adds up to ${found}. It is incomplete or was changed; ask the bank for it again.`, { what, stated, found });
