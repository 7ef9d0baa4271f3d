import { Global, Module } from '@nestjs/common';
import { OutgoingMail } from '@quittance/identity/server';
import { OutboxMail } from './application/outbox-mail';
import { OutboxQuery } from './application/outbox.query';
import { SendOutboxAgain } from './application/send-outbox-again.use-case';
import { MailTransport } from './email/mail-transport';
import { OutboxResolver } from './graphql/agency/outbox.resolver';
import { SendOutboxJob } from './jobs/send-outbox.job';
import { Carriers } from './sending/carrier';

/** Messages to people. Global, because contexts below send through the port they declare. */
@Global()
@Module({ providers: [OutboxQuery, SendOutboxAgain, SendOutboxJob, MailTransport, Carriers, { provide: OutgoingMail, useClass: OutboxMail }], exports: [OutboxQuery, SendOutboxAgain, MailTransport, Carriers, OutgoingMail] })
export class CommunicationsModule {}

@Module({ imports: [CommunicationsModule], providers: [OutboxResolver] })
export class CommunicationsAgencyApi {}
