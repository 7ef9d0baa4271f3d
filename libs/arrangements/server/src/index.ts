export { Promises1790000000110 } from './migrations/1790000000110-promises';
export * from './graphql/agency/promise.types';
