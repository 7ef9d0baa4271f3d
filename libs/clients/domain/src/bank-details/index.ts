export * from './iban';
export * from './routing-number';
export * from './bank-account';
