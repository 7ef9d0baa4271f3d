export { Remittance1790000000120 } from './migrations/1790000000120-remittance';
