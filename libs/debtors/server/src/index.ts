export { Debtors1790000000040 } from './migrations/1790000000040-debtors';
export * from './graphql/agency/contact-point.types';
export * from './placing/incoming-debtors';
export * from './application/contact-points';
