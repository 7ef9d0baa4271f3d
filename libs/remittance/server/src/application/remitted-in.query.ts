import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '@quittance/kernel';
import { perRequest, UnitOfWork, type Ctx, type QuittanceRequest } from '@quittance/platform';

export interface RemittedIn {
  statementId: string;
  number: string;
  postedOn: BusinessDate;
}

/** In which statement payments were remitted, many at a time. */
@Injectable()
export class RemittedInQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** By fee line, as the portal knows a payment. */
  ofFeeLine(ctx: Ctx, req: QuittanceRequest, id: string): Promise<RemittedIn | null> {
    return this.loader(ctx, req, 'f.id').load(id);
  }

  /** By receipt, as the agency knows it. */
  ofReceipt(ctx: Ctx, req: QuittanceRequest, id: string): Promise<RemittedIn | null> {
    return this.loader(ctx, req, 'f.receipt_id').load(id);
  }

  private loader(ctx: Ctx, req: QuittanceRequest, key: 'f.id' | 'f.receipt_id'): DataLoader<string, RemittedIn | null> {
    return perRequest(req, `remitted in ${key}`, () => new DataLoader<string, RemittedIn | null>(async (ids) => {
      const rows = await this.work.read(ctx, (tx) => tx.query<RemittedIn & { id: string }>(
        `select ${key} as id, r.id as "statementId", r.statement_number as number, r.posted_on as "postedOn"
           from fee_line f join remittance_line l on l.source_id = f.id and l.live join remittance_run r on r.id = l.run_id
          where ${key} = any ($1) and r.status = 'POSTED'`, [ids]));
      const byId = new Map(rows.map(({ id, ...remitted }) => [id, remitted]));
      return ids.map((id) => byId.get(id) ?? null);
    }));
  }
}
