export * from './role';
export * from './attempt';
export * from './password-policy';
export * from './rights';
export * from './person';
