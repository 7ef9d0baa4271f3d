export { Accounts1790000000060 } from './migrations/1790000000060-accounts';
export * from './application/account-state';
export * from './application/account-status';
export * from './application/activity';
export * from './application/debt-entries';
export * from './application/touch-account';
