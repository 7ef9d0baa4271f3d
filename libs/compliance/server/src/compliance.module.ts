import { Module } from '@nestjs/common';
import { FollowDisputes } from './recording/follow-disputes';

/** Whether, when and how a debtor may be contacted; what they told us that binds. */
@Module({ providers: [FollowDisputes] })
export class ComplianceModule {}
