export { Clients1790000000030 } from './migrations/1790000000030-clients';
