export * from './contact-value';
export * from './search-keys';
