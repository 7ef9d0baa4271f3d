import { Module } from '@nestjs/common';
import { AskToActUseCase } from './acts/ask-to-act.use-case';
import { AddressesQuery } from './addresses/addresses.query';
import { KeepAddressesUseCase } from './addresses/keep-addresses.use-case';
import { DebtBasisUseCase } from './basis/debt-basis.use-case';
import { AskToContactUseCase } from './deciding/ask-to-contact.use-case';
import { Complaints } from './complaints/complaints';
import { ActResolver } from './graphql/agency/act.resolver';
import { BasisResolver } from './graphql/agency/basis.resolver';
import { ContactResolver } from './graphql/agency/contact.resolver';
import { OfficerResolver } from './graphql/agency/officer.resolver';
import { PartyResolver } from './graphql/agency/party.resolver';
import { PolicyResolver } from './graphql/agency/policy.resolver';
import { KeepLicencesUseCase } from './licences/keep-licences.use-case';
import { ClocksQuery } from './officer/clocks.query';
import { DecisionsQuery } from './officer/decisions.query';
import { KeepPartiesUseCase } from './parties/keep-parties.use-case';
import { PartiesQuery } from './parties/parties.query';
import { KeepPolicyUseCase } from './policy/keep-policy.use-case';
import { FollowClasses } from './recording/follow-classes';
import { FollowDisputes } from './recording/follow-disputes';
import { KeepStatesUseCase } from './recording/keep-states.use-case';
import { KeepRulesUseCase } from './rules/keep-rules.use-case';
import { ContactPermissionsQuery } from './screens/contact-permissions.query';
import { FollowNewcomers } from './suppression/follow-newcomers';
import { SweepAccountsJob } from './sweep/sweep-accounts.job';

const USE_CASES = [AskToContactUseCase, KeepStatesUseCase, ContactPermissionsQuery, DecisionsQuery, ClocksQuery, KeepLicencesUseCase, Complaints, KeepRulesUseCase, KeepPolicyUseCase, AskToActUseCase, KeepPartiesUseCase, PartiesQuery, KeepAddressesUseCase, AddressesQuery, DebtBasisUseCase];

/** Whether, when and how a debtor may be contacted; what they told us that binds. */
@Module({ providers: [...USE_CASES, FollowClasses, FollowDisputes, FollowNewcomers, SweepAccountsJob], exports: USE_CASES })
export class ComplianceModule {}

@Module({ imports: [ComplianceModule], providers: [ContactResolver, OfficerResolver, PolicyResolver, ActResolver, PartyResolver, BasisResolver] })
export class ComplianceAgencyApi {}
