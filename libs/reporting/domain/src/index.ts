export * from './recovery-rate';
export * from './retention';
