export { Debtors1790000000040 } from './migrations/1790000000040-debtors';
