export { LaterFigures1790000001122 } from './migrations/1790000001122-later-figures';
export { ReferenceFigures1790000001030 } from './migrations/1790000001030-reference-figures';
export { ExchangeRates1790000001091 } from './migrations/1790000001091-exchange-rates';
export * from './application/exchange-rates';
export * from './application/reference-figures';
export * from './application/record-figure.use-case';
export * from './graphql/agency/reference.types';
export * from './reference.module';
