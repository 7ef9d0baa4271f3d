import { Injectable } from '@nestjs/common';
import type { FeeWorking, ResolvedTerms } from '@quittance/fees/domain';
import type { BusinessDate, ClientId, CurrencyCode } from '@quittance/kernel';
import { explained, rateInWords } from '@quittance/payments/server';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type Tx } from '@quittance/platform';
import type { RemittableLine } from '@quittance/remittance/domain';
import { planRun } from './compose';
import { remittanceContract } from './remittance-contract';
import { lineLabel, type CostOfLine, type StatementLine } from './statement-lines';
import { periodDueNext } from './statements.query';

interface Details extends CostOfLine {
  id: string;
  accountNumber: string;
  clientReference: string;
  debtorName: string;
  working: FeeWorking | null;
  words: string;
  rule_name: string;
  reason: string;
}

/** The payments a run would take up, before there is a run: what opens behind a preview's or an outlook's figures. */
@Injectable()
export class PlannedLinesQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** Of a run prepared now; empty where none can be. By day. */
  preview(ctx: Ctx, of: { clientId: string; currency: string; periodTo: BusinessDate | null }, page: { first: number; after?: string | null }): Promise<Page<StatementLine>> {
    return this.work.read(ctx, (tx) => linesOf(tx, { clientId: of.clientId as ClientId, currency: of.currency as CurrencyCode, periodTo: of.periodTo }, page));
  }

  /** Of the next remittance of one of the login's clients, as it stands today. By day. */
  next(ctx: Ctx, of: { clientId: string; currency: string }, page: { first: number; after?: string | null }): Promise<Page<StatementLine>> {
    const [clientId, currency] = [of.clientId as ClientId, of.currency as CurrencyCode];
    return this.work.read(ctx, async (tx) => {
      const contract = ctx.principal.clientIds.includes(clientId) ? await remittanceContract(tx, clientId, currency, tx.today) : null;
      if (!contract?.ok) return pageOf<StatementLine, StatementLine>([], 1, () => [], (line) => line);
      const { to, remitOn } = periodDueNext(contract.value.terms.cadence, tx.today);
      return linesOf(tx, { clientId, currency, periodTo: to, releasedBy: remitOn }, page);
    });
  }
}

async function linesOf(tx: Tx, request: Parameters<typeof planRun>[1], page: { first: number; after?: string | null }): Promise<Page<StatementLine>> {
  const first = pageSize(page.first);
  const from = Number(decodeCursor(page.after, 1)?.[0] ?? 0);
  const planned = await planRun(tx, request);
  const lines = planned.ok ? [...planned.value.run.lines].sort((a, b) => (`${a.effectiveOn} ${a.sourceId}` < `${b.effectiveOn} ${b.sourceId}` ? -1 : 1)) : [];
  const asked = lines.slice(from, from + first + 1);
  const details = await detailsOf(tx, asked);
  return pageOf(asked.map((line, index) => told(line, from + index + 1, details.get(line.sourceId))), first, (line) => [line.n], (line) => line);
}

async function detailsOf(tx: Tx, lines: readonly RemittableLine[]): Promise<Map<string, Details>> {
  const rows = await tx.query<Details & Record<string, unknown>>(
    `select f.id, a.number as "accountNumber", a.client_reference as "clientReference", d.name as "debtorName", f.working, f.words, t.resolved ->> 'ruleName' as rule_name, t.resolved ->> 'reason' as reason, null as cost, null as "costEntry"
       from (select id, account_id, terms_seq, working, '' as words from fee_line where id = any ($1)
             union all select id, account_id, terms_seq, null, words from account_fee where id = any ($1)) f
       join account a on a.id = f.account_id
       join debtor d on d.id = a.debtor_id
       left join account_terms t on t.account_id = f.account_id and t.seq = f.terms_seq
     union all
     select e.id, a.number, a.client_reference, d.name, null, '', '', '', k.description, e.kind
       from cost_entry e
       join cost k on k.id = e.cost_id
       join account a on a.id = e.account_id
       join debtor d on d.id = a.debtor_id
      where e.id = any ($1)
     union all
     select s.id, a.number, a.client_reference, d.name, null, '', '', '', null, null from suit_fee s join account a on a.id = s.account_id join debtor d on d.id = a.debtor_id where s.id = any ($1)`, [lines.map(({ sourceId }) => sourceId)]);
  return new Map(rows.map((row) => [row.id, row]));
}

function told(line: RemittableLine, n: number, details: Details | undefined): StatementLine {
  const { sourceId, accountId, kind, effectiveOn, currency, collected, fee, tax, trust, receivable } = line;
  return {
    id: sourceId, n, accountId, accountNumber: details?.accountNumber ?? '', clientReference: details?.clientReference ?? '', debtorName: details?.debtorName ?? '',
    kind, label: lineLabel(kind, details), paidOn: effectiveOn, currency, collected, fee, tax, amount: trust - receivable,
    rate: details?.working ? rateInWords(details.working, currency) : (details?.words ?? ''),
    working: details?.working ? explained(details.working, { ruleName: details.rule_name, reason: details.reason } as ResolvedTerms) : null,
  };
}
