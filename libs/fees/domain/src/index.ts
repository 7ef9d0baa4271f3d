export * from './bucket';
export * from './rate-schedule';
export * from './match-rule';
export * from './resolve-terms';
export * from './tier-fee';
export * from './fee-working';
export * from './fee-for';
export * from './reversal-fee';
