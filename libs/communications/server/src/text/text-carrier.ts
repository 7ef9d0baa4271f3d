import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MOST_SEGMENTS, segmentsOf } from '@quittance/communications/domain';
import { CONFIGURATION, UnitOfWork, type Configuration } from '@quittance/platform';
import { Carriers, type Carrier, type CarrierAnswer, type Outgoing } from '../sending/carrier';
import { noteSimulated } from '../sending/simulated';
import { TextProviders } from './telephony';

const E164 = /^\+[1-9]\d{6,14}$/;

/** Takes texts to the provider; where none is set up and this is no production, a simulator takes them nowhere. */
@Injectable()
export class TextCarrier implements Carrier, OnModuleInit {
  readonly channel = 'TEXT';
  readonly idempotent = false;

  constructor(private readonly carriers: Carriers, private readonly providers: TextProviders, private readonly work: UnitOfWork, @Inject(CONFIGURATION) private readonly config: Configuration) {}

  onModuleInit(): void {
    this.carriers.register(this);
  }

  async send(message: Outgoing): Promise<CarrierAnswer> {
    if (!E164.test(message.address)) return { kind: 'FAILED', reason: `${message.address} is no number for texts.` };
    const { segments } = segmentsOf(message.text);
    if (segments === 0 || segments > MOST_SEGMENTS) return { kind: 'FAILED', reason: `A text has 1 to ${MOST_SEGMENTS} parts; this one has ${segments}.` };
    const provider = this.providers.current();
    if (provider) return provider.send({ id: message.id, to: message.address, text: message.text, statusUrl: `${this.config.publicUrl}/hooks/twilio/status/${message.id}` });
    if (this.config.production) return { kind: 'FAILED', reason: 'No telephone provider is set up: TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM.' };
    await noteSimulated(this.work, message.id, 'a telephone provider is not set up');
    return { kind: 'SENT', providerId: `simulated:${message.id}` };
  }
}
