export * from './takeover-book';
export * from './takeover-fields';
export * from './takeover-figures';
export * from './takeover-row';
export * from './takeover-table';
