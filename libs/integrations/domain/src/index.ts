export * from './payment-files/payment';
export { nachaFile, type NachaBatch, type SecCode } from './payment-files/nacha-file';
export { pain001, pain008 } from './payment-files/iso-20022';
