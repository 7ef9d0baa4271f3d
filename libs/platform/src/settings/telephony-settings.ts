type Env = Readonly<Record<string, string | undefined>>;

/** The telephone provider. Without it nothing is dialled and no text leaves. */
export interface TelephonySettings {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number we text from, E.164; or a messaging service that chooses one. */
  readonly from: { readonly number: string } | { readonly service: string };
  /** Where its API is. */
  readonly apiUrl: string;
}

/** TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM (E.164) or TWILIO_MESSAGING_SERVICE_SID, TWILIO_API_URL; null where no account is set. */
export function readTelephonySettings(env: Env): TelephonySettings | null {
  const accountSid = env['TWILIO_ACCOUNT_SID'] ?? '';
  if (accountSid === '') return null;
  const authToken = env['TWILIO_AUTH_TOKEN'] ?? '';
  const number = env['TWILIO_FROM'] ?? '';
  const service = env['TWILIO_MESSAGING_SERVICE_SID'] ?? '';
  if (!/^AC[0-9a-f]{32}$/.test(accountSid)) throw new Error('TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits');
  if (authToken === '') throw new Error('TWILIO_AUTH_TOKEN is not set');
  if (service === '' && !/^\+[1-9]\d{6,14}$/.test(number)) throw new Error('TWILIO_FROM must be a number such as +13125550100, or TWILIO_MESSAGING_SERVICE_SID set');
  return { accountSid, authToken, from: service === '' ? { number } : { service }, apiUrl: (env['TWILIO_API_URL'] ?? 'https://api.twilio.com').replace(/\/$/, '') };
}
