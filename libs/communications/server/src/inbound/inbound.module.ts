import { Global, Module } from '@nestjs/common';
import { InboxResolver } from '../graphql/agency/inbox.resolver';
import { MailHookController } from '../http/mail-hook.controller';
import { ReadMailboxJob } from '../jobs/read-mailbox.job';
import { EmailModule } from '../email/email.module';
import { TextModule } from '../text/text.module';
import { AnswerMessage } from './answer-message.use-case';
import { AssignMessage } from './assign-message.use-case';
import { CorrectClass } from './correct-class.use-case';
import { FinishMessage } from './finish-message.use-case';
import { InboxQuery } from './inbox.query';
import { OptOutSubscriptions } from './opt-out-subscriptions';
import { ReadMailbox } from './read-mailbox';
import { ReceiveMail } from './receive-mail.use-case';

const providers = [AnswerMessage, ReceiveMail, ReadMailbox, InboxQuery, AssignMessage, CorrectClass, FinishMessage];

/** What comes in by mail and text. */
@Global()
@Module({ imports: [EmailModule, TextModule], controllers: [MailHookController], providers: [...providers, ReadMailboxJob, OptOutSubscriptions], exports: providers })
export class InboundModule {}

@Module({ imports: [InboundModule], providers: [InboxResolver] })
export class InboundAgencyApi {}
