export { Ledger1790000000050 } from './migrations/1790000000050-ledger';
export * from './application/ledger-accounts';
export * from './application/post-transaction';
export * from './application/ledger-balances';
export * from './application/balances.query';
export * from './application/browse-ledger.query';
export { LedgerEntryType } from './graphql/agency/ledger.types';
export * from './ledger.module';
