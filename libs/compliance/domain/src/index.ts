export * from './call-outcome';
export * from './decision';
