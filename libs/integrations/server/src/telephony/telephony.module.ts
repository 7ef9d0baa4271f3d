import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { TextProviders } from '@quittance/communications/server';
import { CONFIGURATION, type Configuration } from '@quittance/platform';
import { TwilioHooksController } from './twilio-hooks.controller';
import { TwilioTexts } from './twilio-texts';

/** The telephone provider, where one is set up. */
@Module({ controllers: [TwilioHooksController] })
export class TelephonyModule implements OnModuleInit {
  constructor(private readonly providers: TextProviders, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  onModuleInit(): void {
    if (this.config.telephony !== null) this.providers.use(new TwilioTexts(this.config.telephony));
  }
}
