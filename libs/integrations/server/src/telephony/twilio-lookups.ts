import type { NumberAnswer, NumberCheckProvider } from '@quittance/communications/server';
import type { BusinessDate } from '@quittance/kernel';
import type { TelephonySettings } from '@quittance/platform';
import { clientOf } from './twilio-client';
import { TWILIO } from './twilio-calls';

const ANSWERS: Readonly<Record<string, NumberAnswer>> = { yes: 'YES', no: 'NO' };

/** Reassigned numbers by Twilio Lookup, which asks the FCC's database. Throws where it gives no answer. */
export class TwilioLookups implements NumberCheckProvider {
  readonly name = TWILIO;
  private client: ReturnType<typeof clientOf> | undefined;

  constructor(private readonly settings: TelephonySettings) {}

  async ask(number: string, knownOn: BusinessDate): Promise<NumberAnswer> {
    const client = await (this.client ??= clientOf(this.settings));
    const { reassignedNumber } = await client.lookups.v2.phoneNumbers(number).fetch({ fields: 'reassigned_number', lastVerifiedDate: knownOn.replaceAll('-', '') });
    if (reassignedNumber?.errorCode) throw new Error(`the lookup answers error ${reassignedNumber.errorCode}`);
    return ANSWERS[reassignedNumber?.isNumberReassigned?.toLowerCase() ?? ''] ?? 'NO_DATA';
  }
}
