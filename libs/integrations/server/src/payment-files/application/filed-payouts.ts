import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '@quittance/platform';
import { PayoutsUnderWay, type PayoutInFile } from '@quittance/remittance/server';

/** Tells the register of checks which payouts stand in a file that is not released yet: no check is written for them. */
@Injectable()
export class FiledPayouts implements OnModuleInit {
  constructor(private readonly underWay: PayoutsUnderWay) {}

  onModuleInit(): void {
    this.underWay.answerWith(inFiles);
  }
}

const inFiles = (tx: Tx): Promise<PayoutInFile[]> => tx.query<PayoutInFile & Record<string, unknown>>(
  `select i.source_kind as "sourceKind", i.source_id as "sourceId", f.name as "fileName" from payment_file f join payment_file_item i on i.file_id = f.id and i.live and i.source_kind <> 'DEBIT' where f.status = 'MADE'`);
