import { Injectable } from '@nestjs/common';
import { parseMinor, currency as currencyOf, type BusinessDate } from '@quittance/kernel';
import { SURE, type Suggestion } from '@quittance/integrations/domain';
import { bankAccounts } from '@quittance/ledger/server';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page } from '@quittance/platform';
import { withLabels, type SuggestionView } from './suggestion-labels';

export interface BankLineFilter {
  bankAccountId?: string | null;
  /** NEW, MATCHED, SUSPENSE or IGNORED; NEW unless said. */
  status?: string | null;
  /** SURE, LIKELY (a suggestion that is not sure), NONE, OUT (money that went out). */
  show?: string | null;
  /** A part of payer, reference or text; or an amount. */
  search?: string | null;
}

export interface BankLineView {
  id: string;
  version: number;
  status: string;
  bankAccountId: string;
  bankAccountName: string;
  book: string;
  bookedOn: BusinessDate;
  valueOn: BusinessDate | null;
  amount: number;
  currency: string;
  payer: string;
  payerAccount: string;
  reference: string;
  text: string;
  code: string;
  confidence: number;
  suggestions: SuggestionView[];
  matchedKind: string | null;
  matchedId: string | null;
  matchedLabel: string | null;
  matchedBy: string | null;
  matchedAt: Date | null;
  reason: string;
}

/** How many lines wait, and how sure it is what they are. */
export interface BankLineCounts {
  waiting: number;
  sure: number;
  likely: number;
  none: number;
  oldestOn: BusinessDate | null;
}

type Row = Omit<BankLineView, 'suggestions'> & { suggestions: Suggestion[] };

const SELECT = `
  select l.id, l.version, l.status, l.bank_account_id as "bankAccountId", b.name as "bankAccountName", b.book, l.booked_on as "bookedOn", l.value_on as "valueOn", l.amount, l.currency, l.payer,
         l.payer_account_masked as "payerAccount", coalesce(nullif(l.reference, ''), l.end_to_end_id) as reference, l.text, l.code, coalesce(s.confidence, 0) as confidence,
         case when l.status = 'NEW' then coalesce(s.suggestions, '[]') else '[]' end as suggestions, l.matched_kind as "matchedKind", l.matched_id as "matchedId",
         coalesce(r.number, run.statement_number) as "matchedLabel", u.name as "matchedBy", l.matched_at as "matchedAt", l.reason
    from bank_line l
    join bank_account b on b.id = l.bank_account_id
    left join bank_suggestion s on s.bank_line_id = l.id
    left join receipt r on r.id = l.matched_id
    left join remittance_run run on run.id = l.matched_id
    left join app_user u on u.id = l.matched_by`;

const SHOW: Readonly<Record<string, string>> = {
  SURE: `and s.confidence >= ${SURE}`, LIKELY: `and s.confidence > 0 and s.confidence < ${SURE}`, NONE: 'and coalesce(s.confidence, 0) = 0', OUT: 'and l.amount < 0',
};

/** Bank lines for the screens: new ones the surest first, others the latest first. */
@Injectable()
export class BankLinesQuery {
  constructor(private readonly work: UnitOfWork) {}

  list(ctx: Ctx, filter: BankLineFilter, page: { first: number; after?: string | null }): Promise<Page<BankLineView>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const status = filter.status ?? 'NEW';
    const fresh = status === 'NEW';
    const text = filter.search?.trim() ?? '';
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${SELECT} where l.status = $1 and ($2::uuid is null or l.bank_account_id = $2) ${SHOW[filter.show ?? ''] ?? ''}
            and ($3 = '' or strpos(lower(l.payer || ' ' || l.reference || ' ' || l.end_to_end_id || ' ' || l.text), lower($3)) > 0 or abs(l.amount) = $4)
            and ($5::text is null or ${fresh ? '(-coalesce(s.confidence, 0), l.id) > ($5::bigint, $6::uuid)' : '(l.booked_on, l.id) < ($5::date, $6::uuid)'})
          order by ${fresh ? '-coalesce(s.confidence, 0), l.id' : 'l.booked_on desc, l.id desc'} limit $7`,
        [status, filter.bankAccountId ?? null, text, amountIn(text), after?.[0]?.toString() ?? null, after?.[1] ?? null, first + 1]);
      const labelled = await withLabels(tx, rows);
      return pageOf(labelled, first, (row) => (fresh ? [-row.confidence, row.id] : [row.bookedOn, row.id]), (row) => row);
    });
  }

  one(ctx: Ctx, id: string): Promise<BankLineView | null> {
    return this.work.read(ctx, async (tx) => (await withLabels(tx, await tx.query<Row>(`${SELECT} where l.id = $1`, [id])))[0] ?? null);
  }

  counts(ctx: Ctx, bankAccountId: string | null): Promise<BankLineCounts> {
    return this.work.read(ctx, (tx) => tx.one<BankLineCounts>(
      `select count(*)::int as waiting, (count(*) filter (where s.confidence >= ${SURE}))::int as sure, (count(*) filter (where s.confidence > 0 and s.confidence < ${SURE}))::int as likely,
              (count(*) filter (where coalesce(s.confidence, 0) = 0))::int as none, min(l.booked_on) as "oldestOn"
         from bank_line l left join bank_suggestion s on s.bank_line_id = l.id where l.status = 'NEW' and ($1::uuid is null or l.bank_account_id = $1)`, [bankAccountId]));
  }

  accounts(ctx: Ctx): Promise<{ id: string; name: string; book: string; currency: string; identifierMasked: string }[]> {
    return this.work.read(ctx, async (tx) => (await bankAccounts(tx)).filter(({ active }) => active).map(({ id, name, book, currency, identifierMasked }) => ({ id, name, book, currency, identifierMasked })));
  }
}

function amountIn(text: string): number | null {
  const parsed = /^[\d,]+(?:\.\d{1,2})?$/.test(text) ? parseMinor(text.replaceAll(',', ''), currencyOf('USD')) : null;
  return parsed?.ok ? parsed.value : null;
}
