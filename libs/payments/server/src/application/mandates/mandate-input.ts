import { all, formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';
import { parseBankAccount, type BankAccountNumbers } from '@quittance/clients/domain';
import { MANDATE_PROOFS, MANDATE_SCHEMES, type MandateProof, type MandateScheme } from '@quittance/payments/domain';
import { checkText } from '../payment-input';

/** A mandate as somebody records it. `account` is an IBAN under SEPA, else the number at the bank of `routing`. */
export interface RecordMandateInput {
  readonly key: string;
  readonly accountIds: readonly string[];
  readonly scheme: string;
  readonly holderName: string;
  readonly routing?: string | null;
  readonly account: string;
  readonly accountType?: string | null;
  readonly bic?: string | null;
  readonly business: boolean;
  readonly perDebit?: number | null;
  readonly perMonth?: number | null;
  readonly inAll?: number | null;
  readonly signedOn: BusinessDate;
  readonly firstOn?: BusinessDate | null;
  readonly lastOn?: BusinessDate | null;
  readonly proofKind: string;
  readonly proof: string;
}

export interface CheckedMandate {
  readonly scheme: MandateScheme;
  readonly currency: 'USD' | 'EUR';
  readonly bank: BankAccountNumbers;
  readonly holderName: string;
  readonly proofKind: MandateProof;
  readonly proof: string;
  readonly firstOn: BusinessDate;
}

const MOST_ACCOUNTS = 50;

/** ACH takes a US account, SEPA an IBAN. The field at fault is called as the form calls it. */
function bankOf(scheme: MandateScheme, { routing, account, accountType, bic }: RecordMandateInput): Result<BankAccountNumbers> {
  const numbers = scheme === 'ACH'
    ? parseBankAccount({ scheme: 'US', routingNumber: routing ?? null, accountNumber: account, accountType: accountType ?? null })
    : parseBankAccount({ scheme: 'IBAN', iban: account, bic: bic ?? null });
  if (numbers.ok) return numbers;
  const { code, message, facts, field = 'account' } = numbers.refusal;
  return refuse(code, message, facts, { routingNumber: 'routing', accountNumber: 'account', iban: 'account' }[field] ?? field);
}

function checkLimits({ perDebit, perMonth, inAll }: RecordMandateInput): Result<null> {
  for (const [field, limit] of Object.entries({ perDebit, perMonth, inAll })) {
    if (limit !== null && limit !== undefined && (!Number.isSafeInteger(limit) || limit <= 0)) return refuse('BAD_LIMIT', 'A limit is above zero; leave it out where there is none.', {}, field);
  }
  if ((perDebit ?? null) !== null && (perMonth ?? null) !== null && (perDebit as number) > (perMonth as number)) return refuse('BAD_LIMIT', 'A single debit may not exceed what is allowed a month.', {}, 'perDebit');
  return ok(null);
}

/** Checks what can be checked without the accounts. Names the field at fault. */
export function checkMandate(input: RecordMandateInput, today: BusinessDate): Result<CheckedMandate> {
  const scheme = MANDATE_SCHEMES.find((known) => known === input.scheme);
  if (!scheme) return refuse('UNKNOWN_SCHEME', `A mandate is for one of ${MANDATE_SCHEMES.join(', ')}.`, {}, 'scheme');
  const proofKind = MANDATE_PROOFS.find((known) => known === input.proofKind);
  if (!proofKind) return refuse('UNKNOWN_PROOF', `A mandate is proved by one of ${MANDATE_PROOFS.join(', ')}.`, {}, 'proofKind');
  if (input.accountIds.length === 0 || input.accountIds.length > MOST_ACCOUNTS) return refuse('ACCOUNTS_NEEDED', `A mandate names 1 to ${MOST_ACCOUNTS} accounts.`, { count: input.accountIds.length }, 'accountIds');
  const texts = all([checkText(input.holderName, 'holderName', 140), checkText(input.proof, 'proof', 500)]);
  if (!texts.ok) return texts;
  const [holderName = '', proof = ''] = texts.value;
  if (holderName === '') return refuse('HOLDER_NEEDED', 'Say in whose name the bank account is.', {}, 'holderName');
  if (proof === '') return refuse('PROOF_NEEDED', 'Say where the proof is: the document, the recording or the form. Without it the bank takes the money back.', {}, 'proof');
  if (input.signedOn > today) return refuse('DATE_IN_FUTURE', `${formatDate(input.signedOn)} is after today, ${formatDate(today)}.`, { today }, 'signedOn');
  const firstOn = input.firstOn ?? input.signedOn;
  if (firstOn < input.signedOn) return refuse('BAD_DAYS', 'A mandate allows nothing before it was given.', {}, 'firstOn');
  if (input.lastOn && input.lastOn < firstOn) return refuse('BAD_DAYS', 'Its last day is before its first.', {}, 'lastOn');
  const limits = checkLimits(input);
  if (!limits.ok) return limits;
  const bank = bankOf(scheme, input);
  if (!bank.ok) return bank;
  return ok({ scheme, currency: scheme === 'ACH' ? 'USD' : 'EUR', bank: bank.value, holderName, proofKind, proof, firstOn });
}
