import { createHash } from 'node:crypto';
import { refuse, type CurrencyCode, type Result } from '@quittance/kernel';
import { lintContract, termsFromWire, type ContractTerms, type TermsWire } from '@quittance/clients/domain';
import { canonicalJson } from '@quittance/platform';

/** Terms as they may be saved for a contract in a currency. Refuses BAD_TERMS, CURRENCY_MISMATCH, and CONTRACT_HAS_ERRORS with what the linter found. */
export function termsToSave(wire: TermsWire, currency: CurrencyCode): Result<ContractTerms> {
  const terms = termsFromWire(wire);
  if (!terms.ok) return terms;
  if (terms.value.currency !== currency) {
    return refuse('CURRENCY_MISMATCH', `The contract is in ${currency}, its terms in ${terms.value.currency}. Make them the same.`, {}, 'terms.currency');
  }
  const errors = lintContract(terms.value).filter(({ severity }) => severity === 'ERROR');
  const [first] = errors;
  if (!first) return terms;
  const others = errors.length > 1 ? ` There ${errors.length === 2 ? 'is one more such fault' : `are ${errors.length - 1} more such faults`}.` : '';
  const [rule] = first.where.rules;
  return refuse('CONTRACT_HAS_ERRORS', `${first.message} ${first.remedy}${others}`, { errors: errors.length }, rule === undefined ? 'terms.rates' : `terms.rates.rules[${rule}]`);
}

const sha256 = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Fingerprint of what a version says. */
export const termsHash = (terms: ContractTerms): string => sha256(terms);

/** Changes whenever anything of a version that can be edited does: the token of an edit. */
export const revisionOf = (version: { hash: string; effectiveFrom: string; effectiveTo: string | null; note: string }): string =>
  sha256([version.hash, version.effectiveFrom, version.effectiveTo, version.note]).slice(0, 16);
