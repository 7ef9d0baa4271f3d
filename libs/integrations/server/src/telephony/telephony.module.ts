import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { NumberCheckProviders, TextProviders, VoiceProviders } from '@quittance/communications/server';
import { CONFIGURATION, type Configuration } from '@quittance/platform';
import { TwilioCalls } from './twilio-calls';
import { TwilioHooksController } from './twilio-hooks.controller';
import { TwilioLookups } from './twilio-lookups';
import { TwilioTexts } from './twilio-texts';
import { TwilioVoiceController } from './twilio-voice.controller';

/** The telephone provider, where one is set up. */
@Module({ controllers: [TwilioHooksController, TwilioVoiceController] })
export class TelephonyModule implements OnModuleInit {
  constructor(private readonly texts: TextProviders, private readonly voice: VoiceProviders, private readonly checks: NumberCheckProviders, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  onModuleInit(): void {
    const { telephony, publicUrl } = this.config;
    if (telephony === null) return;
    this.texts.use(new TwilioTexts(telephony));
    this.checks.use(new TwilioLookups(telephony));
    this.voice.use(new TwilioCalls(telephony, publicUrl));
  }
}
