export * from './call-outcome';
