export * from './payment-files/payment-files.routes';
export * from './bank-words';
export * from './integrations.routes';
