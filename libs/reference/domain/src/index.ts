export * from './banking-days';
export * from './changing-rates';
export * from './reference-figure';
export * from './half-year';
export * from './judgment-week';
export * from './exchange-rate';
