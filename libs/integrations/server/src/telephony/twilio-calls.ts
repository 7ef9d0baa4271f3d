import { Readable } from 'node:stream';
import type { CallTaken, OutgoingCall, VoiceProvider } from '@quittance/communications/server';
import type { TelephonySettings } from '@quittance/platform';
import { clientOf, NEVER_THERE } from './twilio-client';

export const TWILIO = 'TWILIO';
/** So long our own telephone rings. */
const OUR_RING_SECONDS = 25;
const FETCH_MS = 60_000;

/** Where Twilio asks what to do with a call, and tells what became of it. */
export const voiceUrl = (publicUrl: string, path: string): string => `${publicUrl}/hooks/twilio/voice/${path}`;

/** Calls by Twilio's own client: our telephone first, theirs by what the hook then answers. */
export class TwilioCalls implements VoiceProvider {
  readonly name = TWILIO;
  readonly simulated = false;
  private client: ReturnType<typeof clientOf> | undefined;

  constructor(private readonly settings: TelephonySettings, private readonly publicUrl: string) {}

  async ring({ id, ourNumber, callerId }: OutgoingCall): Promise<CallTaken> {
    const client = await (this.client ??= clientOf(this.settings));
    try {
      const { sid } = await client.calls.create({
        to: ourNumber, from: callerId, timeout: OUR_RING_SECONDS, url: voiceUrl(this.publicUrl, `answered/${id}`), method: 'POST', statusCallback: voiceUrl(this.publicUrl, `us/${id}`), statusCallbackMethod: 'POST',
        statusCallbackEvent: ['ringing', 'answered', 'completed'] });
      return { kind: 'TAKEN', providerId: sid };
    } catch (error) {
      const { status, code, message } = error as { status?: number; code?: string | number; message: string };
      // Only what was surely not taken has failed; it may have rung and then stumbled.
      if (status === undefined ? NEVER_THERE.has(String(code)) : status < 500) return { kind: 'FAILED', reason: `The telephone provider refuses it (${code ?? status ?? ''}): ${message}` };
      throw new Error(`the telephone provider answers ${status ?? 'nothing'}: ${message}`, { cause: error });
    }
  }

  async hangUp(providerId: string): Promise<void> {
    const client = await (this.client ??= clientOf(this.settings));
    await client.calls(providerId).update({ status: 'completed' });
  }

  async play(_callId: string, legId: string, token: string): Promise<boolean> {
    const client = await (this.client ??= clientOf(this.settings));
    return client.calls(legId).update({ url: voiceUrl(this.publicUrl, `voicemail/${token}`), method: 'POST' }).then(() => true, (error: { status?: number }) => {
      if (error.status !== undefined && error.status < 500) return false;
      throw error;
    });
  }

  /** Fetched with our own login: recordings are not open to the world where the account asks for it. */
  async fetchRecording(link: string): Promise<{ mediaType: string; content: Readable }> {
    const { accountSid, authToken } = this.settings;
    const response = await fetch(`${this.settings.apiUrl}${pathOf(link)}.mp3`, { headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` }, signal: AbortSignal.timeout(FETCH_MS) });
    if (!response.ok || response.body === null) throw new Error(`the telephone provider answers ${response.status}`);
    return { mediaType: 'audio/mpeg', content: Readable.fromWeb(response.body as never) };
  }

  async deleteRecording(link: string): Promise<boolean> {
    const client = await (this.client ??= clientOf(this.settings));
    return client.recordings(idOf(link)).remove().catch((error: { status?: number }) => error.status === 404);
  }
}

/** Of a recording's address at the provider; what is none is not fetched. */
function pathOf(link: string): string {
  const { pathname } = new URL(link);
  if (!/^\/2010-04-01\/Accounts\/AC[0-9a-f]{32}\/Recordings\/RE[0-9a-f]{32}$/.test(pathname)) throw new Error('this is no recording of the provider');
  return pathname;
}

const idOf = (link: string): string => pathOf(link).split('/').at(-1) ?? '';
