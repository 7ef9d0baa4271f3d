export { Accounts1790000000060 } from './migrations/1790000000060-accounts';
