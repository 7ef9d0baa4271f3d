export * from './debt';
export * from './apply-payment';
export * from './adjustment';
export * from './lifecycle';
export * from './debt-class';
export * from './interest';
export * from './account-fee-recipe';
