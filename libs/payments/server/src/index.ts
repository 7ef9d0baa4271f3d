export { Payments1790000000090 } from './migrations/1790000000090-payments';
