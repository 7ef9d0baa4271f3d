import { Module } from '@nestjs/common';
import { UnsubscribeController } from '../http/unsubscribe.controller';
import { EmailCarrier } from './email-carrier';
import { Unsubscribe } from './unsubscribe.use-case';
import { UnsubscribeLinks } from './unsubscribe-links';

/** Emails to debtors, and the way out of them. */
@Module({ controllers: [UnsubscribeController], providers: [EmailCarrier, Unsubscribe, UnsubscribeLinks] })
export class EmailModule {}
