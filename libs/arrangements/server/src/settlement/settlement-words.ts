import { formatDate, moneyInWords } from '@quittance/kernel';
import type { Settlement, SettlementCadence } from '@quittance/arrangements/domain';

const EVERY: Readonly<Record<SettlementCadence, string>> = { WEEKLY: 'a week', TWO_WEEKS: 'every two weeks', MONTHLY: 'a month' };

/** "$8,000.00 in 4 instalments, one a month, the first by 31 Mar 2026". */
export function inWords({ agreed, currency, instalments }: Pick<Settlement, 'agreed' | 'currency' | 'instalments'>, cadence: SettlementCadence): string {
  const sum = moneyInWords(agreed, currency);
  const first = formatDate(instalments[0]?.dueOn ?? '');
  return instalments.length === 1 ? `${sum} in one payment by ${first}` : `${sum} in ${instalments.length} instalments, one ${EVERY[cadence]}, the first by ${first}`;
}
