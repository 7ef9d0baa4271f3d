export * from './simple-interest';
export * from './claim';
export * from './claim-rate';
export { termsOn } from './accrue-claim';
export * from './accrue';
export * from './one-day';
