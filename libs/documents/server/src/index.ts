export { Documents1790000000035 } from './migrations/1790000000035-documents';
