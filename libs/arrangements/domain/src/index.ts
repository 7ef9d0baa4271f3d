export * from './promise';
