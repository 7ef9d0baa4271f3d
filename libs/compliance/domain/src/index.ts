export * from './call-outcome';
export * from './stop-words';
export type { Channel } from './facts/means';
