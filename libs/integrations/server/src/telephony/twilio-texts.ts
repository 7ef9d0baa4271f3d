import type { CarrierAnswer, OutgoingText, TextProvider } from '@quittance/communications/server';
import type { TelephonySettings } from '@quittance/platform';
import { clientOf, NEVER_THERE } from './twilio-client';

/** Numbers that are none, or nobody's. */
export const BAD_NUMBER = new Set(['21211', '21217', '21614', '30003', '30005', '30006']);
/** They texted STOP to the provider. */
export const OPTED_OUT = new Set(['21610']);

/** Texts by Twilio's own client. */
export class TwilioTexts implements TextProvider {
  readonly name = 'TWILIO';
  private client: ReturnType<typeof clientOf> | undefined;

  constructor(private readonly settings: TelephonySettings) {}

  async send({ to, text, statusUrl }: OutgoingText): Promise<CarrierAnswer> {
    const { from } = this.settings;
    const client = await (this.client ??= clientOf(this.settings));
    try {
      const { sid } = await client.messages.create({ to, body: text, statusCallback: statusUrl, ...('number' in from ? { from: from.number } : { messagingServiceSid: from.service }) });
      return { kind: 'SENT', providerId: sid };
    } catch (error) {
      return judge(error as { status?: number; code?: string | number; message: string });
    }
  }
}

function judge(error: { status?: number; code?: string | number; message: string }): CarrierAnswer {
  const { status, code, message } = error;
  if (status === undefined) {
    if (NEVER_THERE.has(String(code))) return { kind: 'TRY_LATER', reason: `The telephone provider cannot be reached: ${message}` };
    throw new Error(`The telephone provider gave no answer: ${message}`);
  }
  if (status === 429 || status === 401 || status === 403) return { kind: 'TRY_LATER', reason: `The telephone provider answers ${status}: ${message}` };
  // It may have taken the text and then stumbled.
  if (status >= 500) throw new Error(`The telephone provider answers ${status}: ${message}`);
  return { kind: 'FAILED', reason: `The telephone provider refuses it (${code ?? status}): ${message}` };
}
