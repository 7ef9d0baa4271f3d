export * from './work.routes';
export * from './search/search-source';
