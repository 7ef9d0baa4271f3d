import { Module } from '@nestjs/common';
import { FeeStatementQuery } from './application/fee-statement.query';
import { PortalNewsQuery } from './application/portal-news.query';
import { PortalOverviewQuery } from './application/portal-overview.query';
import { OneCurrencyQuery } from './application/one-currency.query';
import { RecoveryMonths } from './application/recovery-months';
import { RecoveryQuery } from './application/recovery.query';
import { RecoveryResolver } from './graphql/agency/recovery.resolver';
import { NewsResolver } from './graphql/client/news.resolver';
import { OverviewResolver } from './graphql/client/overview.resolver';

@Module({ providers: [RecoveryMonths, RecoveryQuery, OneCurrencyQuery, FeeStatementQuery, PortalNewsQuery, PortalOverviewQuery], exports: [RecoveryQuery, OneCurrencyQuery, FeeStatementQuery, PortalNewsQuery, PortalOverviewQuery] })
export class ReportingModule {}

@Module({ imports: [ReportingModule], providers: [RecoveryResolver] })
export class ReportingAgencyApi {}

@Module({ imports: [ReportingModule], providers: [OverviewResolver, NewsResolver] })
export class ReportingClientApi {}
