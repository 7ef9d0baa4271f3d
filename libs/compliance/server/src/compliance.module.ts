import { Module } from '@nestjs/common';
import { AskToContactUseCase } from './deciding/ask-to-contact.use-case';
import { Complaints } from './complaints/complaints';
import { ContactResolver } from './graphql/agency/contact.resolver';
import { OfficerResolver } from './graphql/agency/officer.resolver';
import { KeepLicencesUseCase } from './licences/keep-licences.use-case';
import { ClocksQuery } from './officer/clocks.query';
import { DecisionsQuery } from './officer/decisions.query';
import { FollowClasses } from './recording/follow-classes';
import { FollowDisputes } from './recording/follow-disputes';
import { KeepStatesUseCase } from './recording/keep-states.use-case';
import { KeepRulesUseCase } from './rules/keep-rules.use-case';
import { ContactPermissionsQuery } from './screens/contact-permissions.query';

const USE_CASES = [AskToContactUseCase, KeepStatesUseCase, ContactPermissionsQuery, DecisionsQuery, ClocksQuery, KeepLicencesUseCase, Complaints, KeepRulesUseCase];

/** Whether, when and how a debtor may be contacted; what they told us that binds. */
@Module({ providers: [...USE_CASES, FollowClasses, FollowDisputes], exports: USE_CASES })
export class ComplianceModule {}

@Module({ imports: [ComplianceModule], providers: [ContactResolver, OfficerResolver] })
export class ComplianceAgencyApi {}
