export * from './rank-account';
