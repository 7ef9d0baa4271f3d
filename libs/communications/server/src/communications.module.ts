import { Global, Module } from '@nestjs/common';
import { ComplianceModule } from '@quittance/compliance/server';
import { OutgoingMail } from '@quittance/identity/server';
import { PdfModule } from '@quittance/documents/server';
import { AttorneyReviewsQuery } from './application/letters/attorney-reviews.query';
import { LetterBatches } from './application/letters/letter-batches.use-case';
import { LetterBatchesQuery } from './application/letters/letter-batches.query';
import { LetterSettings } from './application/letters/letter-settings.use-case';
import { PrintBatchJob } from './application/letters/print-batch.job';
import { ReturnedMail } from './application/letters/returned-mail.use-case';
import { ChangeMessage } from './application/messages/change-message.use-case';
import { CommunicationsQuery } from './application/messages/communications.query';
import { MessageOptionsQuery } from './application/messages/message-options.query';
import { SendMessage } from './application/messages/send-message.use-case';
import { KeepTemplates } from './application/templates/keep-templates.use-case';
import { TemplatesQuery } from './application/templates/templates.query';
import { AttorneyReviewsResolver } from './graphql/agency/attorney-reviews.resolver';
import { LettersResolver } from './graphql/agency/letters.resolver';
import { MessagesResolver } from './graphql/agency/messages.resolver';
import { TemplatesResolver } from './graphql/agency/templates.resolver';
import { LettersController } from './http/letters.controller';
import { SendCommunicationJob } from './sending/send-communication.job';
import { OutboxMail } from './application/outbox-mail';
import { OutboxQuery } from './application/outbox.query';
import { SendOutboxAgain } from './application/send-outbox-again.use-case';
import { MailTransport } from './email/mail-transport';
import { OutboxResolver } from './graphql/agency/outbox.resolver';
import { SendOutboxJob } from './jobs/send-outbox.job';
import { Carriers } from './sending/carrier';

const WRITING = [AttorneyReviewsQuery, KeepTemplates, TemplatesQuery, SendMessage, MessageOptionsQuery, CommunicationsQuery, ChangeMessage, LetterBatches, LetterBatchesQuery, ReturnedMail, LetterSettings];

/** Messages to people. Global, because contexts below send through the port they declare. */
@Global()
@Module({ imports: [ComplianceModule, PdfModule], controllers: [LettersController], providers: [...WRITING, SendCommunicationJob, PrintBatchJob, OutboxQuery, SendOutboxAgain, SendOutboxJob, MailTransport, Carriers, { provide: OutgoingMail, useClass: OutboxMail }], exports: [...WRITING, OutboxQuery, SendOutboxAgain, MailTransport, Carriers, OutgoingMail] })
export class CommunicationsModule {}

@Module({ imports: [CommunicationsModule], providers: [AttorneyReviewsResolver, OutboxResolver, TemplatesResolver, MessagesResolver, LettersResolver] })
export class CommunicationsAgencyApi {}
