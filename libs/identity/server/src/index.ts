export { Identity1790000000020 } from './migrations/1790000000020-identity';
