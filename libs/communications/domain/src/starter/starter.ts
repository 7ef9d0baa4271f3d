import { ANSWERS } from './answers';
import { DEMANDS } from './demands';
import type { StarterTemplate } from './starter-template';

/** The starter set, in English, for any country. */
export const STARTER_SET: readonly StarterTemplate[] = [...DEMANDS, ...ANSWERS];
