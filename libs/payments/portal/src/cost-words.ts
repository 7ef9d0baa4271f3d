import type { MyCostsQuery } from '@quittance/graphql/portal';
import { formatMoney, type Tone } from '@quittance/ui';

export type CostView = MyCostsQuery['costs']['nodes'][number];

/** Where a cost stands, as its client reads it: what is asked of it, what it gets back. */
export function costWords(cost: Pick<CostView, 'state' | 'funder' | 'attorney' | 'amount' | 'deposited' | 'spent' | 'unused' | 'charged' | 'recovered' | 'recoverable' | 'currency'>): { label: string; tone: Tone; text: string } {
  const money = (minor: number): string => formatMoney({ minor, currency: cost.currency });
  const debtor = cost.recovered > 0 ? `, ${money(cost.recovered)} of it paid by the debtor` : cost.recoverable && cost.spent > 0 ? ', asked of the debtor' : '';
  if (cost.state === 'CANCELLED') return { label: 'Not needed', tone: 'mute', text: 'nothing was spent' };
  if (cost.state === 'DEPOSIT_AWAITED') return { label: 'Deposit asked of you', tone: 'warn', text: `please send ${money(cost.amount)}; it is kept in trust and spent on nothing else` };
  if (cost.spent === 0) return cost.funder === 'CLIENT' ? { label: 'Deposit received', tone: 'info', text: `${money(cost.deposited)} is kept in trust` } : { label: 'Planned', tone: 'mute', text: `advanced by ${cost.funder === 'ATTORNEY' ? cost.attorney : 'us'}` };
  if (cost.unused > 0) return { label: 'Spent', tone: 'info', text: `from your deposit; ${money(cost.unused)} of it is left and comes back to you${debtor}` };
  if (cost.charged > 0) return { label: 'Charged to you', tone: 'mute', text: `with your remittance${debtor}` };
  return { label: cost.state === 'RECOVERED' ? 'Recovered' : 'Spent', tone: cost.state === 'RECOVERED' ? 'ok' : 'mute', text: `advanced by ${cost.funder === 'CLIENT' ? 'you' : cost.funder === 'ATTORNEY' ? cost.attorney : 'us'}${debtor}` };
}
