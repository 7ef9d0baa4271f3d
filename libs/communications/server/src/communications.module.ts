import { Global, Module } from '@nestjs/common';
import { OutgoingMail } from '@quittance/identity/server';
import { OutboxMail } from './application/outbox-mail';
import { OutboxQuery } from './application/outbox.query';
import { OutboxResolver } from './graphql/agency/outbox.resolver';
import { Carriers } from './sending/carrier';

/** Messages to people. Global, because contexts below send through the port they declare. */
@Global()
@Module({ providers: [OutboxQuery, Carriers, { provide: OutgoingMail, useClass: OutboxMail }], exports: [OutboxQuery, Carriers, OutgoingMail] })
export class CommunicationsModule {}

@Module({ imports: [CommunicationsModule], providers: [OutboxResolver] })
export class CommunicationsAgencyApi {}
