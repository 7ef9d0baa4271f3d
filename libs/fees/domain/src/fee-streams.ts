import { BUCKETS, type Bucket, type BucketAmounts } from './bucket';
import type { Tier } from './rate-schedule';
import type { ResolvedTerms } from './resolve-terms';

/**
 * Collections that climb tiers together: those of the buckets that share the rule's tiers (key ''), and each bucket that has
 * tiers of its own ('INTEREST'). Because each climbs by itself, the lifetime fee is a function of what was collected and
 * not of the order it came in.
 */
export interface FeeStream {
  readonly key: string;
  /** The bucket with tiers of its own; null: those that share the rule's. */
  readonly bucket: Bucket | null;
  readonly tiers: readonly Tier[];
}

/** What of an amount falls into a stream, minor units. */
export interface StreamAmount {
  readonly stream: FeeStream;
  readonly base: number;
}

const streamFor = (terms: ResolvedTerms, bucket: Bucket | null): FeeStream => ({
  key: bucket ?? '',
  bucket,
  tiers: (bucket === null ? undefined : terms.bucketTiers?.[bucket]) ?? terms.tiers,
});

/** A stream by its key. */
export const streamByKey = (terms: ResolvedTerms, key: string): FeeStream => streamFor(terms, BUCKETS.find((one) => key === one) ?? null);

/** Splits an amount into streams, leaving out buckets the contract charges nothing on and streams that get nothing. */
export function inStreams(terms: ResolvedTerms, amount: BucketAmounts): StreamAmount[] {
  const amounts = new Map<Bucket | null, number>();
  for (const bucket of BUCKETS) {
    if (!terms.basis[bucket] || amount[bucket] === 0) continue;
    const own = terms.bucketTiers?.[bucket] === undefined ? null : bucket;
    amounts.set(own, (amounts.get(own) ?? 0) + amount[bucket]);
  }
  return [...amounts].filter(([, base]) => base !== 0).map(([bucket, base]) => ({ stream: streamFor(terms, bucket), base }));
}

/** Sums by stream key other than the common one's; absent where there are none. */
export type ApartAmounts = Readonly<Record<string, number>>;

/** What each stream has of a total, by key: the common one, then those named apart in the order of their keys. */
export function byStream(total: number, apart: ApartAmounts | undefined): Map<string, number> {
  // Sorted because the database keeps members of JSON in an order of its own.
  const named = Object.entries(apart ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const common = total - named.reduce((sum, [, amount]) => sum + amount, 0);
  return new Map(common === 0 ? named : [['', common], ...named]);
}

/** The amounts of streams other than the common one, without those that came to nothing; undefined where none is left. */
export function apartOf(sums: Iterable<readonly [string, number]>): { apart?: ApartAmounts } {
  const apart = [...sums].filter(([key, amount]) => key !== '' && amount !== 0);
  return apart.length === 0 ? {} : { apart: Object.fromEntries(apart) };
}

/** Adds amounts by stream. */
export function addedUp(a: ReadonlyMap<string, number>, b: Iterable<readonly [string, number]>): Map<string, number> {
  const sums = new Map(a);
  for (const [key, amount] of b) sums.set(key, (sums.get(key) ?? 0) + amount);
  return sums;
}
