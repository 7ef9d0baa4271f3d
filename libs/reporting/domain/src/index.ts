export * from './batch-figures';
export * from './recovery-rate';
export * from './retention';
export * from './stairs';
