export { Promises1790000000110 } from './migrations/1790000000110-promises';
export * from './arrangements.module';
export * from './application/record-promise.use-case';
export * from './graphql/agency/promise.types';
export * from './graphql/agency/promise-commands.types';
