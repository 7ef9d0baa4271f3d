import { formatPpm, type CurrencyCode } from '@quittance/kernel';
import { BUCKETS, type AgeBasis, type WithdrawalFee } from '@quittance/fees/domain';
import { INVOICE_DAYS, PAYMENT_METHODS, type Cadence, type ContractTerms, type LateChargeTerms, type PaymentMethod, type RemittanceMode, type SettlementAuthority } from './contract-terms';
import { interestInWords } from './interest-terms';
import { BUCKET_WORDS, daysInWords, listInWords, ordinal, plainAmount, sentence } from './plain-words';
import { feeInWords, subjectInWords } from './rule-in-words';

/** What a sentence about a contract is about, in the order they are said. */
export const TERMS_TOPICS = ['Rates', 'Age', 'Fees on', 'Goods', 'Free window', 'Found payments', 'Withdrawal', 'Remittance', 'Holds', 'Smallest payout', 'Owed after it', 'Payments cover', 'Accounts', 'Interest', 'Late charges', 'Settlements'] as const;
export type TermsTopic = (typeof TERMS_TOPICS)[number];

/** One sentence of a contract. */
export interface TermsLine {
  readonly topic: TermsTopic;
  readonly text: string;
}

export const AGE_BASIS_WORDS: Readonly<Record<AgeBasis, string>> = {
  OLDEST_INVOICE: 'the oldest invoice',
  LAST_PAYMENT: 'the last payment',
  DEFAULT: 'the default',
  CHARGE_OFF: 'the charge-off',
  DELINQUENCY: 'the first delinquency',
};

/** What a placement has to say so that age can be counted. */
const AGE_BASIS_NEEDS: Readonly<Record<AgeBasis, string>> = {
  OLDEST_INVOICE: '; the day that invoice was due counts',
  LAST_PAYMENT: '; each placement states it, or that nothing was ever paid: then it counts from the oldest invoice',
  DEFAULT: '; where a placement does not state it, from the oldest invoice',
  CHARGE_OFF: '; each placement states it',
  DELINQUENCY: '; where a placement does not state it, from the oldest invoice',
};

export const METHOD_WORDS: Readonly<Record<PaymentMethod, string>> = {
  CHECK: 'checks',
  ACH: 'ACH',
  WIRE: 'wires',
  CARD: 'cards',
  CASH: 'cash',
  DIRECT_DEBIT: 'direct debits',
  BANK_TRANSFER: 'bank transfers',
  GOODS: 'goods returned',
  SET_OFF: 'set-offs',
  OTHER: 'other payments',
};

const MODE_WORDS: Readonly<Record<RemittanceMode, string>> = {
  NET: 'less all fees and costs',
  GROSS: 'in full; fees and costs are invoiced',
  COMBINED: 'less the fees on it; fees on payments made to the client, and costs, are invoiced',
};

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "each Friday", "on the 10th of the following month". */
export function cadenceInWords({ kind, day }: Cadence): string {
  if (kind === 'WEEKLY') return `each ${WEEKDAYS[day - 1] ?? 'week'}`;
  if (kind === 'MONTHLY') return `on the ${ordinal(day)} of the following month`;
  return `twice a month, ${day === 0 ? 'on the 15th and the last day' : `${daysInWords(day)} after the 15th and the last day`}`;
}

function holds({ holdDays }: ContractTerms['remittance']): string[] {
  const lengths = [...new Set(PAYMENT_METHODS.map((method) => holdDays[method]))].filter((days) => days > 0).sort((a, b) => b - a);
  const parts = lengths.map((days) => {
    const methods = PAYMENT_METHODS.filter((method) => holdDays[method] === days).map((method) => METHOD_WORDS[method]);
    return `${listInWords(methods)} ${daysInWords(days)}`;
  });
  return parts.length === 0 ? [] : [`Payments wait before they are remitted: ${parts.join('; ')}.`];
}

function basis({ rates }: ContractTerms): string {
  const on = BUCKETS.filter((bucket) => rates.basis[bucket]).map((bucket) => BUCKET_WORDS[bucket]);
  const off = BUCKETS.filter((bucket) => !rates.basis[bucket]).map((bucket) => BUCKET_WORDS[bucket]);
  if (on.length === 0) return 'Nothing that is collected bears a fee.';
  return `The fee is charged on ${listInWords(on)} collected${off.length === 0 ? '' : `, not on ${listInWords(off, 'or')}`}.`;
}

const usesAge = ({ rates }: ContractTerms): boolean => rates.rules.some(({ when }) => when.some(({ minDays, maxDays }) => minDays !== null || maxDays !== null));

/** A contract in plain sentences, rates first: what an agency tells its client. */
export function termsInWords(terms: ContractTerms): TermsLine[] {
  const { currency, rates, remittance, applicationOrder, grouping, interest, lateCharges, settlement } = terms;
  const lines: [TermsTopic, readonly string[]][] = [
    ['Rates', rates.rules.map((rule, index) => `${subjectInWords(rule, index, currency)}: ${feeInWords(rule, currency)}.`)],
    ['Age', usesAge(terms) ? [`Age counts from ${AGE_BASIS_WORDS[rates.ageFrom]} to the day of placement${AGE_BASIS_NEEDS[rates.ageFrom]}.`] : []],
    ['Fees on', [basis(terms)]],
    ['Goods', rates.goodsSharePpm === null ? [] : [`Goods taken back in place of money bear ${formatPpm(rates.goodsSharePpm)} of the usual fee, owed in money.`]],
    ['Free window', rates.freeDemandDays > 0 ? [`No fee on what is paid in the first ${daysInWords(rates.freeDemandDays)} from placement.`] : []],
    ['Found payments', [foundPayments(rates.discoverySharePpm)]],
    ['Withdrawal', rates.withdrawal === null ? [] : [withdrawalInWords(rates.withdrawal, currency)]],
    ['Remittance', [`What is collected is remitted ${cadenceInWords(remittance.cadence)}, ${MODE_WORDS[remittance.mode]}.`]],
    ['Holds', holds(remittance)],
    ['Smallest payout', remittance.minimum ? [`Payouts under ${plainAmount(remittance.minimum, currency)} wait for the next one.`] : []],
    ['Owed after it', owedAfter(remittance)],
    ['Payments cover', [coverage(applicationOrder)]],
    ['Accounts', [grouping === 'ONE_PER_DEBTOR' ? 'All invoices of one debtor make one account.' : 'Each invoice makes an account of its own.']],
    ['Interest', interestInWords(interest)],
    ['Late charges', lateCharges === null ? [] : [lateChargesInWords(lateCharges, currency)]],
    ['Settlements', settlement ? [settlementInWords(settlement)] : []],
  ];
  return lines.flatMap(([topic, texts]) => texts.map((text) => ({ topic, text })));
}

/** What taking an account back costs. */
export function withdrawalInWords({ amount, balancePpm, freeDays }: WithdrawalFee, currency: CurrencyCode): string {
  const parts = [...(amount ? [plainAmount(amount, currency)] : []), ...(balancePpm ? [`${formatPpm(balancePpm)} of what is still owed`] : [])];
  return `An account taken back before it is paid costs ${parts.length === 0 ? 'nothing' : listInWords(parts)}${freeDays > 0 ? `; nothing in the first ${daysInWords(freeDays)} from placement` : ''}.`;
}

/** What a late invoice bears, with the authority. */
export function lateChargesInWords({ authority, steps, cap }: LateChargeTerms, currency: CurrencyCode): string {
  const charges = [...steps].sort((a, b) => a.fromDay - b.fromDay).map(({ fromDay, flat, ratePpm }) => {
    const parts = [...(flat ? [plainAmount(flat, currency)] : []), ...(ratePpm ? [`${formatPpm(ratePpm)} of it`] : [])];
    return `${listInWords(parts)} from day ${fromDay} past due`;
  });
  return `An overdue invoice bears ${listInWords(charges)}${cap === null ? '' : `, at most ${plainAmount(cap, currency)} in all`}. Authority: ${authority === '' ? 'none named yet' : authority}.`;
}

/** What the agency may settle for by itself. */
export const settlementInWords = ({ leastPpm, longestDays }: SettlementAuthority): string =>
  `The agency may settle a debt for ${formatPpm(leastPpm)} of what is owed or more, paid within ${daysInWords(longestDays)}, without asking first.`;

/** What a contract says beside the usual: what is owed after a remittance is kept from the next, and invoices are due in 30 days. */
function owedAfter({ mode, whenOwed, invoiceDays }: ContractTerms['remittance']): string[] {
  const due = invoiceDays === INVOICE_DAYS ? '' : invoiceDays === 0 ? ' Invoices are due at once.' : ` Invoices are due in ${daysInWords(invoiceDays)}.`;
  const words = mode === 'NET' && whenOwed === 'INVOICE' ? `What is owed after a remittance is invoiced, not kept from the next.${due}` : mode === 'NET' ? '' : due.trim();
  return words === '' ? [] : [words];
}

const foundPayments = (share: ContractTerms['rates']['discoverySharePpm']): string =>
  share === null || share === 0
    ? 'No fee on a payment made before placement and found later.'
    : `A payment made before placement and found later bears ${formatPpm(share)} of the usual fee.`;

function coverage(order: ContractTerms['applicationOrder']): string {
  if (order === 'PRO_RATA') return `A payment is spread over principal, interest, fees and costs in proportion.${IN_GERMANY}`;
  const [first = 'PRINCIPAL', ...rest] = order;
  return `${sentence(`a payment covers ${BUCKET_WORDS[first]} first`)}${rest.length === 0 ? '' : `, then ${rest.map((bucket) => BUCKET_WORDS[bucket]).join(', then ')}`}.${order.join() === LAWS_ORDER ? '' : IN_GERMANY}`;
}

/** The law's order of a debt in Germany; a client and its agency don't change it between them (M8). */
const LAWS_ORDER = 'COSTS,FEES,INTEREST,PRINCIPAL';
const IN_GERMANY = ' Of a debtor in Germany it covers costs and fees first, then interest, then principal (BGB § 367).';
