export { Compliance1790000000070 } from './migrations/1790000000070-compliance';
export * from './application/record-contact-attempt';
