import { formatDate } from '@quittance/ui';

/** `1 EUR = 1.0842 USD, 30 Oct 2026, European Central Bank`: whatever way round it was used, as it was published. */
export const rateInWords = ({ base, quote, rate, on, source }: { readonly base: string; readonly quote: string; readonly rate: string; readonly on: string; readonly source: string }): string =>
  `1 ${base} = ${rate} ${quote}, ${formatDate(on)}, ${source}`;
