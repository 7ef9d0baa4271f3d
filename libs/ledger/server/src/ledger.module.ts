import { Module } from '@nestjs/common';
import { PdfModule } from '@quittance/documents/server';
import { LedgerBalancesQuery } from './application/balances.query';
import { OpenBankAccount } from './application/bank/bank-accounts';
import { BrowseLedgerQuery } from './application/browse-ledger.query';
import { CloseChecks } from './application/close/close-checks';
import { CloseMonth } from './application/close/close-month.use-case';
import { ReconciliationQuery } from './application/reconciliation/reconciliation.query';
import { Reconciliations } from './application/reconciliation/reconciliations';
import { SealBatches } from './application/seal/seal-batches';
import { LedgerResolver } from './graphql/agency/ledger.resolver';
import { ReconciliationResolver } from './graphql/agency/reconciliation.resolver';
import { ReconciliationsController } from './http/reconciliations.controller';

const useCases = [LedgerBalancesQuery, BrowseLedgerQuery, OpenBankAccount, SealBatches, CloseChecks, CloseMonth, Reconciliations, ReconciliationQuery];

/** The books: posting is a function within the caller's transaction, reading a query. Bank accounts, reconciliation, month close and seals. */
@Module({ imports: [PdfModule], controllers: [ReconciliationsController], providers: useCases, exports: useCases })
export class LedgerModule {}

/** The books on the agency's endpoint. The portal has none. */
@Module({ imports: [LedgerModule], providers: [LedgerResolver, ReconciliationResolver] })
export class LedgerAgencyApi {}
