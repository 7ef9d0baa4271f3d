import type { CostRowFragment } from '@quittance/graphql/agency';
import { formatMoney, type Option, type Tone } from '@quittance/ui';

export const COST_KIND_OPTIONS: readonly Option[] = [
  { value: 'COURT_FEE', label: 'Court fee' }, { value: 'SERVICE', label: 'Service of process' }, { value: 'SHERIFF', label: 'Sheriff or marshal' }, { value: 'LIEN', label: 'Lien filing' },
  { value: 'REGISTRY', label: 'Registry extract' }, { value: 'INVESTIGATION', label: 'Investigation' }, { value: 'POSTAGE', label: 'Registered mail' }, { value: 'OTHER', label: 'Other' },
];

export const FUNDER_OPTIONS: readonly Option[] = [
  { value: 'CLIENT', label: 'The client', sub: 'By a deposit in trust; spent only when it is there' }, { value: 'AGENCY', label: 'We', sub: 'From our own money' }, { value: 'ATTORNEY', label: 'The attorney', sub: 'Paid back from what is recovered' },
];

/** How a deposit arrives or a cost is paid. */
export const COST_METHOD_OPTIONS: readonly Option[] = [
  { value: 'CHECK', label: 'Check' }, { value: 'ACH', label: 'ACH' }, { value: 'WIRE', label: 'Wire' }, { value: 'CARD', label: 'Card' }, { value: 'CASH', label: 'Cash' }, { value: 'BANK_TRANSFER', label: 'Bank transfer' }, { value: 'OTHER', label: 'Other' },
];

const STATES: Readonly<Record<string, { label: string; tone: Tone }>> = {
  DEPOSIT_AWAITED: { label: 'Deposit awaited', tone: 'warn' }, FUNDED: { label: 'Funded', tone: 'info' }, PLANNED: { label: 'Planned', tone: 'mute' }, SPENT: { label: 'Spent', tone: 'mute' },
  RECOVERED: { label: 'Recovered', tone: 'ok' }, CANCELLED: { label: 'Cancelled', tone: 'mute' },
};
const ENTRIES: Readonly<Record<string, string>> = {
  DEPOSIT: 'Deposit arrived', SPENT: 'Paid', REFUNDED: 'Unused deposit given back', CHARGED: 'Charged to the client', RECOVERED: 'Paid by the debtor', REPAID: 'Paid on to the attorney',
};

type Cost = Pick<CostRowFragment, 'kind' | 'funder' | 'attorney' | 'state' | 'unused' | 'spent'>;

export const costKind = (kind: string): string => COST_KIND_OPTIONS.find(({ value }) => value === kind)?.label ?? kind;
export const costEntry = (kind: string, reverses: boolean): string => (reverses ? 'Payment returned: recovery taken back' : (ENTRIES[kind] ?? kind));

/** Who advances a cost. */
export const funderWords = ({ funder, attorney }: Pick<Cost, 'funder' | 'attorney'>): string => (funder === 'ATTORNEY' ? attorney : funder === 'CLIENT' ? 'Client, by deposit' : 'Agency');

/** A cost's state; a deposit not used up is told before that it is spent. */
export function costStateWords(cost: Cost): { label: string; tone: Tone } {
  if (cost.spent > 0 && cost.unused > 0) return { label: 'Deposit left', tone: 'warn' };
  return STATES[cost.state] ?? { label: cost.state, tone: 'mute' };
}

/** What is still to be done about a cost, in a few words; empty where nothing is. */
export function costNext(cost: Pick<CostRowFragment, 'state' | 'funder' | 'amount' | 'deposited' | 'spent' | 'unused' | 'recovered' | 'recoverable' | 'currency'>): string {
  const money = (minor: number): string => formatMoney({ minor, currency: cost.currency });
  if (cost.state === 'CANCELLED') return '';
  if (cost.state === 'DEPOSIT_AWAITED') return `${money(cost.amount)} to come from the client`;
  if (cost.spent > 0 && cost.unused > 0) return `${money(cost.unused)} to give back`;
  if (cost.spent === 0) return 'to be paid';
  return cost.recoverable && cost.recovered < cost.spent ? `${money(cost.spent - cost.recovered)} to recover` : '';
}
