import type { Accrual } from './claim';
import { simpleInterest } from './simple-interest';

/** What one more day of interest comes to from where an accrual ends: of each stretch still running, rounded by itself. Minor units. */
export const oneDay = ({ segments, through }: Pick<Accrual, 'segments' | 'through'>): number =>
  segments.filter(({ to }) => to === through).reduce((sum, running) => sum + simpleInterest({ ...running, days: 1 }), 0);
