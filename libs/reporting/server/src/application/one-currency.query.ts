import { Injectable } from '@nestjs/common';
import { parseCurrency, type BusinessDate, type CurrencyCode } from '@quittance/kernel';
import { converted, rateBetween, type RateUsed } from '@quittance/reference/domain';
import { exchangeRates } from '@quittance/reference/server';
import { UnitOfWork, type Ctx } from '@quittance/platform';

/** Placed, collected and earned; minor units. */
interface Sums {
  placed: number;
  collected: number;
  fees: number;
}

/** A currency's own figures, and what they come to in the one asked for; null where no rate is on record. */
export interface CurrencyPart extends Sums {
  currency: string;
  accounts: number;
  rate: { base: string; quote: string; on: BusinessDate; rate: string; source: string; inverted: boolean } | null;
  inReporting: Sums | null;
}

export interface OneCurrency {
  currency: string;
  on: BusinessDate;
  parts: CurrencyPart[];
  /** Of the parts that could be converted. */
  total: Sums;
  /** Currencies left out of the total because no rate is on record by the day. */
  withoutRate: string[];
}

const OWN: Pick<RateUsed, 'rate' | 'inverted'> = { rate: '1', inverted: false };

/** Recovery over several currencies, read in one. A view for managers: nothing of it is stored, posted or put on a statement. */
@Injectable()
export class OneCurrencyQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, wanted: string, day: BusinessDate | null): Promise<OneCurrency> {
    return this.work.read(ctx, async (tx) => {
      const parsed = parseCurrency(wanted.trim().toUpperCase());
      const { own } = await tx.one<{ own: CurrencyCode }>(`select coalesce((select currency from agency), 'USD') as own`);
      const currency = parsed.ok ? parsed.value : own;
      const on = day !== null && day < tx.today ? day : tx.today;
      const rates = await exchangeRates(tx);
      const rows = await tx.query<Sums & { currency: CurrencyCode; accounts: number }>(
        `select currency, sum(accounts)::bigint as accounts, sum(placed)::bigint as placed, sum(collected)::bigint as collected, sum(fees)::bigint as fees from recovery_month group by currency order by currency`);
      const parts = rows.map((row): CurrencyPart => {
        const rate = row.currency === currency ? null : (rateBetween(rates, row.currency, currency, on) ?? null);
        const by = row.currency === currency ? OWN : rate;
        const one = (minor: number): number => converted(minor, row.currency, currency, by ?? OWN);
        return { ...row, rate, inReporting: by ? { placed: one(row.placed), collected: one(row.collected), fees: one(row.fees) } : null };
      });
      const total = (key: keyof Sums): number => parts.reduce((sum, { inReporting }) => sum + (inReporting?.[key] ?? 0), 0);
      return { currency, on, parts, total: { placed: total('placed'), collected: total('collected'), fees: total('fees') }, withoutRate: parts.filter(({ inReporting }) => inReporting === null).map((part) => part.currency) };
    });
  }
}
