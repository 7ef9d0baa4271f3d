import type { CarrierAnswer, OutgoingText, TextProvider } from '@quittance/communications/server';
import type { TelephonySettings } from '@quittance/platform';
import type twilio from 'twilio';

const API = 'https://api.twilio.com';
const ANSWER_MS = 20_000;

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

/** Their client, sent elsewhere where another address of the API is set. Loaded by the first text: it is twelve megabytes. */
async function clientOf({ accountSid, authToken, apiUrl }: TelephonySettings): Promise<twilio.Twilio> {
  const { default: twilio } = await import('twilio');
  const httpClient = new twilio.RequestClient({ timeout: ANSWER_MS });
  if (apiUrl !== API) {
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (options) => request({ ...options, uri: options.uri.replace(API, apiUrl) });
  }
  return twilio(accountSid, authToken, { httpClient });
}

/** Nothing went out where the connection never stood. */
const NEVER_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']);

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
