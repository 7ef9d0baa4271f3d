export * from './schedule';
export * from './authority';
export * from './settlement';
export * from './judge';
export * from './fees';
