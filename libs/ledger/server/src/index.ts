export { Ledger1790000000050 } from './migrations/1790000000050-ledger';
