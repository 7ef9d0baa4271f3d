import { Injectable } from '@nestjs/common';
import { addMonths, unwrap, type BusinessDate } from '@quittance/kernel';
import { parseContractTerms } from '@quittance/clients/domain';
import { SETTLED_BEFORE } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { periodDueBy } from './remittance-contract';

export interface RemittanceDue {
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  periodFrom: BusinessDate;
  periodTo: BusinessDate;
  remitOn: BusinessDate;
  collected: number;
  lineCount: number;
  openRunId: string | null;
  openRunStatus: string | null;
}

interface Candidate {
  clientId: string;
  clientCode: string;
  clientName: string;
  currency: string;
  terms: unknown;
  openRunId: string | null;
  openRunStatus: string | null;
}

/** Clients and currencies with something unremitted in the last period whose remittance is due by a day. */
@Injectable()
export class RemittancesDueQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** By the client's code. */
  run(ctx: Ctx, through: BusinessDate): Promise<RemittanceDue[]> {
    return this.work.read(ctx, async (tx) => {
      const candidates = await tx.query<Candidate & Record<string, unknown>>(
        `select k.client_id as "clientId", c.code as "clientCode", c.name as "clientName", k.currency, o.id as "openRunId", o.status as "openRunStatus",
                (select v.terms from contract_version v where v.contract_id = k.id order by v.effective_from <= $1 desc, abs(v.effective_from - $1::date) limit 1) as terms
           from contract k
           join client c on c.id = k.client_id
           left join remittance_run o on o.client_id = k.client_id and o.currency = k.currency and o.status in ('PREPARED', 'APPROVED')
          order by c.code, k.currency`, [through]);
      const periods = candidates.flatMap((candidate) => {
        if (candidate.terms === null) return [];
        const period = periodDueBy(unwrap(parseContractTerms(candidate.terms)).remittance.cadence, through);
        return period.to < addMonths(through, -24) ? [] : [{ candidate, period }];
      });
      const sums = await unremitted(tx, periods.map(({ candidate, period }) => ({ client: candidate.clientId, currency: candidate.currency, to: period.to })));
      return periods.flatMap(({ candidate: { terms: _terms, ...candidate }, period }, index) => {
        const sum = sums.get(index);
        return sum === undefined && candidate.openRunId === null
          ? []
          : [{ ...candidate, periodFrom: period.from, periodTo: period.to, remitOn: period.remitOn, collected: sum?.collected ?? 0, lineCount: sum?.lines ?? 0 }];
      });
    });
  }
}

async function unremitted(tx: Tx, wanted: readonly { client: string; currency: string; to: BusinessDate }[]): Promise<Map<number, { collected: number; lines: number }>> {
  const rows = await tx.query<{ n: number; collected: number; lines: number }>(
    `select w.n, sum(f.applied) filter (where f.kind in ('PU', 'PUR', 'PA', 'PAR'))::bigint as collected, count(*)::int as lines
       from jsonb_to_recordset($1) as w(n integer, client uuid, currency char(3), "to" date)
       join (select id, client_id, currency, earned_on, kind, applied from fee_line t where not ${SETTLED_BEFORE('t')}
             union all select id, client_id, currency, charged_on, 'SUIT_FEE', 0 from suit_fee) f on f.client_id = w.client and f.currency = w.currency and f.earned_on <= w."to"
      where not exists (select from remittance_line l where l.source_id = f.id and l.live)
      group by w.n`, [JSON.stringify(wanted.map((item, n) => ({ ...item, n })))]);
  return new Map(rows.map(({ n, collected, lines }) => [n, { collected: collected ?? 0, lines }]));
}
