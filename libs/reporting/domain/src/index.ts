export * from './recovery-rate';
