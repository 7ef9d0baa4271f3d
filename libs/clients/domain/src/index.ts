export * from './contract-terms';
export * from './parse-terms';
export * from './rate-space';
export * from './lint-contract';
export * from './preview-fees';
export * from './cadence';
