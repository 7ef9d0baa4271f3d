export * from './payment-files/payment-files.routes';
