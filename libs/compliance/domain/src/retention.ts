import type { BusinessDate } from '@quittance/kernel';
import { yearsLater } from './time/working-days';

const YEARS = 3;

/** The last day on which records are kept: three years from the last activity, or from the call of a recording (12 CFR 1006.100). */
export const retainedThrough = (lastOn: BusinessDate): BusinessDate => yearsLater(lastOn, YEARS);
