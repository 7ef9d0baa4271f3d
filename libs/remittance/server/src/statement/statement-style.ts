export { paperStyle as statementStyle } from '@quittance/documents/server';
