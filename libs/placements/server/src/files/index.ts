export * from './delimiter';
export { ENCODINGS } from './encoding';
export * from './file-refused';
export * from './limits';
export * from './open-table';
export * from './table';
export { fileKind } from './file-kind';
