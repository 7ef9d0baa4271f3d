export * from './chart';
export * from './transaction';
export * from './trust-identity';
export * from './bank';
export * from './reconciliation';
export * from './retelling';
