export { Placements1790000000100 } from './migrations/1790000000100-placements';
