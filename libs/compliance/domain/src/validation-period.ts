import { addDays, type BusinessDate } from '@quittance/kernel';
import type { RuleSet } from './rules/rule-set';
import { addCountedDays } from './time/working-days';

/** Receipt may be assumed five counted days after sending: no Saturday, Sunday or legal public holiday (12 CFR 1006.34(b)(5)). */
export const assumedReceipt = (rules: RuleSet, providedOn: BusinessDate): BusinessDate => addCountedDays(rules, 'US', providedOn, 5);

/** The last day of the validation period of a notice provided on a day: thirty days after its assumed receipt. */
export const validationPeriodEnd = (rules: RuleSet, providedOn: BusinessDate): BusinessDate => addDays(assumedReceipt(rules, providedOn), 30);
