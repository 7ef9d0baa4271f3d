/** Fees as money.md has them (M1 to M5, M7, M21), worked out anew: nothing here is the product's. Minor units. */
export const BUCKETS = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const;
export type Bucket = (typeof BUCKETS)[number];
export type Amounts = Record<Bucket, number>;

export interface FeeTerms {
  readonly mode: 'MARGINAL' | 'WHOLE_AMOUNT' | 'PER_PAYMENT';
  readonly tiers: readonly { readonly upTo: number | null; readonly ppm: number }[];
  readonly minimum: number | null;
  readonly cap: number | null;
  readonly basis: readonly Bucket[];
  readonly discoveryPpm: number | null;
  readonly goodsPpm: number | null;
  readonly freeDays: number;
  /** Tax on commission. */
  readonly taxPpm: number;
}

/** Of an account: what counts towards its tiers, what its tiers came to, and what was charged. */
export interface Charged {
  collected: number;
  tiers: number;
  fee: number;
}

export type Treatment = 'NORMAL' | 'NO_FEE' | 'FREE' | 'DISCOVERY' | 'GOODS';

export interface Fee {
  readonly fee: number;
  readonly tax: number;
  readonly treatment: Treatment;
  readonly counted: number;
  readonly tiers: number;
}

/** Half away from zero. */
export function rounded(numerator: bigint, denominator: bigint): number {
  const size = numerator < 0n ? -numerator : numerator;
  const whole = Number((2n * size + denominator) / (2n * denominator));
  return numerator < 0n && whole !== 0 ? -whole : whole;
}

export const part = (amount: number, ppm: number): number => rounded(BigInt(amount) * BigInt(ppm), 1_000_000n);

/** `of` is a part of the rate, for goods and payments found later. */
function tierFee({ mode, tiers }: Pick<FeeTerms, 'mode' | 'tiers'>, collected: number, of = 1_000_000): number {
  if (mode === 'WHOLE_AMOUNT') return part(collected, tiers.find(({ upTo }) => upTo === null || collected <= upTo)?.ppm ?? 0);
  let exact = 0n;
  let from = 0;
  for (const { upTo, ppm } of tiers) {
    const to = Math.min(collected, upTo ?? collected);
    if (to > from) exact += BigInt(to - from) * BigInt(ppm);
    from = Math.max(from, to);
  }
  return rounded(exact * BigInt(of), 1_000_000_000_000n);
}

/** F(c) = min(c, cap, max(minimum, tiers(c))). */
function limited({ minimum, cap }: FeeTerms, collected: number, tiers: number): number {
  const least = collected > 0 && minimum !== null ? Math.max(minimum, tiers) : tiers;
  return Math.min(collected, cap ?? collected, Math.max(0, least));
}

/** The fee on a base paid now; `charged` moves on with it. */
export function charge(terms: FeeTerms, charged: Charged, base: number, treatment: Treatment): Fee {
  const of = (fee: number, counted = 0, tiers = 0): Fee => ({ fee, tax: part(fee, terms.taxPpm), treatment, counted, tiers });
  if (treatment === 'NO_FEE' || treatment === 'FREE') return of(0);
  const alone = tierFee({ mode: 'PER_PAYMENT', tiers: terms.tiers }, base);
  if (treatment === 'DISCOVERY') return of(tierFee({ mode: 'PER_PAYMENT', tiers: terms.tiers }, base, terms.discoveryPpm ?? 0));
  if (treatment === 'GOODS') return of(tierFee({ mode: 'PER_PAYMENT', tiers: terms.tiers }, base, terms.goodsPpm ?? 1_000_000));
  const { collected } = charged;
  const before = terms.mode === 'PER_PAYMENT' ? charged.tiers : tierFee(terms, collected);
  const after = terms.mode === 'PER_PAYMENT' ? before + alone : tierFee(terms, collected + base);
  const stood = terms.mode === 'PER_PAYMENT' ? charged.fee : limited(terms, collected, before);
  const fee = of(limited(terms, collected + base, after) - stood, base, after - before);
  move(charged, fee);
  return fee;
}

/** What is given back for a fee charged before; `charged` moves back with it. Per payment, and outside the tiers, its own fee. */
export function giveBack(terms: FeeTerms, charged: Charged, original: Fee): Fee {
  const negative = (amount: number): number => (amount === 0 ? 0 : -amount);
  const own = { ...original, fee: negative(original.fee), tax: negative(original.tax), counted: negative(original.counted), tiers: negative(original.tiers) };
  if (original.treatment !== 'NORMAL') return own;
  if (terms.mode === 'PER_PAYMENT') {
    move(charged, own);
    return own;
  }
  const [from, to] = [charged.collected, charged.collected - original.counted];
  const fee = limited(terms, to, tierFee(terms, to)) - limited(terms, from, tierFee(terms, from));
  const back = { ...own, fee, tax: part(fee, terms.taxPpm), tiers: tierFee(terms, to) - tierFee(terms, from) };
  move(charged, back);
  return back;
}

function move(charged: Charged, { fee, counted, tiers }: Fee): void {
  charged.collected += counted;
  charged.tiers += tiers;
  charged.fee += fee;
}
