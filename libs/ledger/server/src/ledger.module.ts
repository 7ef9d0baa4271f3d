import { Module } from '@nestjs/common';
import { LedgerBalancesQuery } from './application/balances.query';
import { OpenBankAccount } from './application/bank/bank-accounts';
import { BrowseLedgerQuery } from './application/browse-ledger.query';
import { SealBatches } from './application/seal/seal-batches';
import { LedgerResolver } from './graphql/agency/ledger.resolver';

/** The books: posting is a function within the caller's transaction, reading a query. */
@Module({ providers: [LedgerBalancesQuery, BrowseLedgerQuery, OpenBankAccount, SealBatches], exports: [LedgerBalancesQuery, BrowseLedgerQuery, OpenBankAccount, SealBatches] })
export class LedgerModule {}

/** The books on the agency's endpoint. The portal has none. */
@Module({ imports: [LedgerModule], providers: [LedgerResolver] })
export class LedgerAgencyApi {}
