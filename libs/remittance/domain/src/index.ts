export * from './compose-run';
export * from './payout-recipe';
export * from './statement';
export * from './settle-invoices';
export * from './remit-deadline';
export * from './run-hash';
export * from './cheques/amount-in-words';
export * from './cheques/positive-pay';
