/** The kinds of debt an account is made of. */
export const BUCKETS = ['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const;

export type Bucket = (typeof BUCKETS)[number];

/** An amount per bucket, in minor units of the account's currency. */
export type BucketAmounts = Readonly<Record<Bucket, number>>;

export const NO_AMOUNTS: BucketAmounts = Object.freeze({ PRINCIPAL: 0, INTEREST: 0, FEES: 0, COSTS: 0 });

/** Fills in the buckets left out with zero. */
export const bucketAmounts = (amounts: Partial<BucketAmounts>): BucketAmounts => ({ ...NO_AMOUNTS, ...amounts });

/** The sum over all buckets, minor units. */
export const totalOf = (amounts: BucketAmounts): number => BUCKETS.reduce((sum, bucket) => sum + amounts[bucket], 0);
