import { Module } from '@nestjs/common';
import { AccountsQuery } from './application/accounts.query';
import { DesksQuery } from './application/desks.query';
import { TimelineQuery } from './application/timeline.query';
import { AccountReadingResolver } from './graphql/agency/account-reading.resolver';

const USE_CASES = [AccountsQuery, DesksQuery, TimelineQuery];

/** The placed debts: their sub-ledger, desks, timeline and lifecycle. */
@Module({ providers: USE_CASES, exports: USE_CASES })
export class AccountsModule {}

@Module({ imports: [AccountsModule], providers: [AccountReadingResolver] })
export class AccountsAgencyApi {}
