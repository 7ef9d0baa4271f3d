export * from './work.routes';
export * from './day/to-start';
export * from './search/search-source';
