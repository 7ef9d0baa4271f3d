import type { CockpitQuery, TimelineLineFragment } from '@quittance/graphql/agency';

/** An account as the cockpit reads it. */
export type CockpitAccount = NonNullable<CockpitQuery['account']>;
export type CockpitInvoice = CockpitAccount['invoices'][number];
export type CockpitContact = CockpitAccount['debtor']['contactPoints'][number];
export type TimelineLine = TimelineLineFragment;

/** Sums amounts by currency, the largest first. */
export function totals(amounts: readonly { readonly minor: number; readonly currency: string }[]): { readonly minor: number; readonly currency: string }[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => b.minor - a.minor);
}

/** "M. Okafor" for Maya Okafor's desk, "West (Maya Okafor)" where the desk's name does not say whose it is. */
export function deskWords({ name, userName }: NonNullable<CockpitAccount['desk']>): string {
  const surname = userName?.trim().split(/\s+/).at(-1) ?? '';
  return surname === '' || name.toLowerCase().includes(surname.toLowerCase()) ? name : `${name} (${userName})`;
}
