export * from './role';
export * from './attempt';
