export { ReferenceFigures1790000001030 } from './migrations/1790000001030-reference-figures';
