import { Global, Module } from '@nestjs/common';
import { ReceiveText } from './receive-text.use-case';
import { TakeTextStatus } from './take-text-status.use-case';
import { TextProviders } from './telephony';
import { TextCarrier } from './text-carrier';

/** Texts to debtors and from them. */
@Global()
@Module({ providers: [TextCarrier, TextProviders, ReceiveText, TakeTextStatus], exports: [TextProviders, ReceiveText, TakeTextStatus] })
export class TextModule {}
