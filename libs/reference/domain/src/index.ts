export * from './reference-figure';
export * from './half-year';
export * from './exchange-rate';
