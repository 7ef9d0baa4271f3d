import { ANSWERS } from './answers';
import { DEMANDS } from './demands';
import { SPANISH } from './spanish';
import type { StarterTemplate } from './starter-template';

/** The starter set: in English for any country, in Spanish what consumers of the United States are written. */
export const STARTER_SET: readonly StarterTemplate[] = [...DEMANDS, ...ANSWERS, ...SPANISH];
