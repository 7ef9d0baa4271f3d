/** Ages as the server names them, in order. */
export const AGES = [
  { code: 'TO_30', label: 'Up to 30 days' }, { code: 'TO_60', label: '31 to 60' }, { code: 'TO_90', label: '61 to 90' }, { code: 'TO_180', label: '91 to 180' }, { code: 'OVER_180', label: 'Over 180' },
] as const;

const KINDS: Readonly<Record<string, string>> = { CLIENT: 'Held for clients', SUSPENSE: 'Suspense', REFUND: 'Owed back to debtors', COST_DEPOSIT: 'Cost deposits', ATTORNEY: 'Attorneys and agencies' };

export const undistributedKind = (kind: string): string => KINDS[kind] ?? kind;

export interface Sum {
  readonly kind: string;
  readonly currency: string;
  readonly amounts: readonly number[];
  readonly total: number;
  readonly items: number;
}

/** Sums by currency, each with its foot: the kinds together, by age. */
export function byCurrency(sums: readonly Sum[]): { currency: string; rows: Sum[]; amounts: number[]; total: number }[] {
  return [...Map.groupBy(sums, ({ currency }) => currency)].map(([currency, rows]) => ({
    currency, rows, amounts: AGES.map((_, n) => rows.reduce((sum, { amounts }) => sum + (amounts[n] ?? 0), 0)), total: rows.reduce((sum, { total }) => sum + total, 0) }));
}
