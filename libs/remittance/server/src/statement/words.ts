export { figure, longDate, shortDate } from '@quittance/documents/server';
