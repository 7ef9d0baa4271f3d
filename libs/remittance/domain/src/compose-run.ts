import { addDays, formatDate, ok, refuse, sumMinor, type AccountId, type BusinessDate, type CurrencyCode, type Result } from '@quittance/kernel';
import type { PaymentMethod, RemittanceTerms } from '@quittance/clients/domain';

/**
 * What a remittance line comes from: payments to the agency, to the client and to a forwarded attorney or agency, their
 * reversals, costs, suit fees, fees of accounts, and what the client paid the agency on account (CP; CPR where that came back).
 */
export const LINE_KINDS = ['PU', 'PUR', 'PC', 'PCR', 'PA', 'PAR', 'COST', 'SUIT_FEE', 'FEE', 'CP', 'CPR'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A source row a run may take up; a source is in one live run only. Minor units. */
export interface RemittableLine {
  readonly kind: LineKind;
  readonly sourceId: string;
  /** The payment a PUR, PCR or PAR reverses. */
  readonly reversesId: string | null;
  readonly accountId: AccountId | null;
  readonly method: PaymentMethod;
  readonly effectiveOn: BusinessDate;
  /** The day its hold ends as it was fixed when the payment was recorded; left out, the method's hold of the terms given. */
  readonly holdsUntil?: BusinessDate | null;
  readonly currency: CurrencyCode;
  /** What was applied to the account: negative in a reversal. For a COST, its amount. */
  readonly collected: number;
  readonly fee: number;
  /** Tax on the fee (M7). */
  readonly tax: number;
  /** What its postings did to the money held for the client. */
  readonly trust: number;
  /** What its postings did to what the client owes. */
  readonly receivable: number;
}

/** What the client's last run left over: trust money not paid out (negative: taken from money on hold), debt not settled. */
export interface BroughtForward {
  readonly trust: number;
  readonly receivable: number;
}

export const NOTHING_FORWARD: BroughtForward = Object.freeze({ trust: 0, receivable: 0 });

/** A line left for a later run because its method's hold has not ended. */
export interface HeldLine {
  readonly line: RemittableLine;
  readonly until: BusinessDate;
}

export interface RunTotals {
  readonly agencyCollected: number;
  readonly agencyFee: number;
  readonly directCollected: number;
  readonly directFee: number;
  readonly agencyTax: number;
  /** On payments made to the client, and on fees of accounts. */
  readonly directTax: number;
  /** Paid in by the client on account. */
  readonly paidIn: number;
  readonly costs: number;
  /** Fixed fees and fees for accounts taken back. */
  readonly accountFees: number;
  readonly held: number;
}

/** A run as composed; nothing is posted yet. Minor units. */
export interface ComposedRun {
  readonly currency: CurrencyCode;
  readonly lines: readonly RemittableLine[];
  readonly held: readonly HeldLine[];
  readonly totals: RunTotals;
  readonly broughtForward: BroughtForward;
  /** What the client is paid; never negative. */
  readonly remit: number;
  /** Of that, from the trust bank account, and from operating where the agency owes fees back. */
  readonly fromTrust: number;
  readonly fromOperating: number;
  /** Of the client's trust money, kept to settle what it owes (NET). */
  readonly repaid: number;
  /** To be invoiced (GROSS, COMBINED; NET where the contract invoices what is left owing). */
  readonly invoice: number;
  /** Fees invoiced before and given back now: a credit note (GROSS, COMBINED). */
  readonly credit: number;
  readonly carriedForward: BroughtForward;
  /** What the client owes after this run. */
  readonly owedByClient: number;
}

/** The first day a line may be remitted. Only money that came into trust waits, and with it what of it goes to others for a cost. */
export function releasedOn(line: RemittableLine, { holdDays }: Pick<RemittanceTerms, 'holdDays'>): BusinessDate {
  if (line.kind === 'COST') return line.holdsUntil ?? line.effectiveOn;
  if (line.kind !== 'PU' && line.kind !== 'PA') return line.effectiveOn;
  return line.holdsUntil === undefined ? addDays(line.effectiveOn, holdDays[line.method]) : (line.holdsUntil ?? line.effectiveOn);
}

function splitHeld(lines: readonly RemittableLine[], terms: RemittanceTerms, cutOff: BusinessDate) {
  const reversedIds = new Set(lines.flatMap(({ reversesId }) => (reversesId === null ? [] : [reversesId])));
  const included: RemittableLine[] = [];
  const held: HeldLine[] = [];
  for (const line of lines) {
    const until = releasedOn(line, terms);
    // A payment returned while on hold is taken up with its reversal, so that the two cancel in one statement.
    if (until > cutOff && !reversedIds.has(line.sourceId)) held.push({ line, until });
    else included.push(line);
  }
  return { included, held };
}

/** Lines whose money went through the trust account. */
const THROUGH_TRUST: readonly LineKind[] = ['PU', 'PUR', 'PA', 'PAR'];

function totalsOf(included: readonly RemittableLine[], held: readonly HeldLine[]): RunTotals {
  const total = (kinds: readonly LineKind[], part: 'collected' | 'fee' | 'tax'): number =>
    sumMinor(included.filter(({ kind }) => kinds.includes(kind)).map((line) => line[part]));
  return {
    agencyCollected: total(THROUGH_TRUST, 'collected'),
    agencyFee: total(THROUGH_TRUST, 'fee'),
    directCollected: total(['PC', 'PCR'], 'collected'),
    directFee: total(['PC', 'PCR'], 'fee'),
    agencyTax: total(THROUGH_TRUST, 'tax'),
    directTax: total(['PC', 'PCR', 'FEE', 'SUIT_FEE'], 'tax'),
    paidIn: total(['CP', 'CPR'], 'collected'),
    costs: total(['COST', 'SUIT_FEE'], 'collected'),
    accountFees: total(['FEE'], 'fee'),
    held: sumMinor(held.map(({ line }) => line.collected)),
  };
}

const positive = (amount: number): number => Math.max(0, amount);

/**
 * Composes a client's run in one currency from its unremitted lines up to the cut-off day (M6). NET settles what the
 * client owes from its trust money and pays the rest; GROSS and COMBINED pay all trust money and invoice what is owed
 * (they differ in how fees were posted), or credit what is given back. Never pays a negative amount: under NET a debt is
 * carried forward, or invoiced where the contract says so. Payouts below the contract's minimum wait too. Refuses MIXED_CURRENCIES, LINE_AFTER_CUT_OFF, DUPLICATE_SOURCE.
 */
export function composeRun(
  currency: CurrencyCode,
  lines: readonly RemittableLine[],
  broughtForward: BroughtForward,
  terms: RemittanceTerms,
  cutOff: BusinessDate,
): Result<ComposedRun> {
  const seen = new Set<string>();
  for (const line of lines) {
    const facts = { sourceId: line.sourceId };
    const key = `${line.kind} ${line.sourceId}`;
    if (line.currency !== currency) return refuse('MIXED_CURRENCIES', `A run is in one currency, ${currency}.`, facts);
    if (line.effectiveOn > cutOff) return refuse('LINE_AFTER_CUT_OFF', `${formatDate(line.effectiveOn)} is after the period, which ends ${formatDate(cutOff)}.`, facts);
    if (seen.has(key)) return refuse('DUPLICATE_SOURCE', 'The same source is in the run twice.', facts);
    seen.add(key);
  }
  const { included, held } = splitHeld(lines, terms, cutOff);
  const trust = sumMinor([broughtForward.trust, ...included.map((line) => line.trust)]);
  const owed = sumMinor([broughtForward.receivable, ...included.map((line) => line.receivable)]);
  const net = terms.mode === 'NET';
  const repaid = net ? Math.min(positive(trust), positive(owed)) : 0;
  const payable = positive(trust) - repaid;
  const owedBack = net && trust >= 0 ? positive(-owed) : 0;
  const waits = terms.minimum !== null && payable + owedBack < terms.minimum;
  const fromTrust = waits ? 0 : payable;
  const fromOperating = waits ? 0 : owedBack;
  const left = owed - repaid;
  const invoice = net && terms.whenOwed === 'CARRY' ? 0 : positive(left);
  const credit = net ? 0 : positive(-owed);
  const carriedForward = {
    trust: trust - fromTrust - repaid,
    receivable: left + fromOperating - invoice + credit,
  };
  return ok({
    currency,
    lines: included,
    held,
    totals: totalsOf(included, held),
    broughtForward,
    remit: fromTrust + fromOperating,
    fromTrust,
    fromOperating,
    repaid,
    invoice,
    credit,
    carriedForward,
    owedByClient: positive(carriedForward.receivable - carriedForward.trust),
  });
}
