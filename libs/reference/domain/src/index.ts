export * from './reference-figure';
export * from './half-year';
