import type { TelephonySettings } from '@quittance/platform';
import type twilio from 'twilio';

const ANSWER_MS = 20_000;
/** Where their APIs are: calls and texts, and what is known of numbers. */
const APIS = ['https://api.twilio.com', 'https://lookups.twilio.com'] as const;

/** Their client, sent elsewhere where another address of the API is set. Loaded by the first use: it is twelve megabytes. */
export async function clientOf({ accountSid, authToken, apiUrl }: TelephonySettings): Promise<twilio.Twilio> {
  const { default: twilio } = await import('twilio');
  const httpClient = new twilio.RequestClient({ timeout: ANSWER_MS });
  if (apiUrl !== APIS[0]) {
    const request = httpClient.request.bind(httpClient);
    httpClient.request = (options) => request({ ...options, uri: APIS.reduce((uri, api) => uri.replace(api, apiUrl), options.uri) });
  }
  return twilio(accountSid, authToken, { httpClient });
}

/** Nothing went out where the connection never stood. */
export const NEVER_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED']);
