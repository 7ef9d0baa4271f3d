export * from './compose-run';
export * from './payout-recipe';
export * from './statement';
export * from './run-hash';
