export * from './promise';
export * from './settlement';
