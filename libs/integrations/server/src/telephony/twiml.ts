import type { CallInstruction, ReceivedCall, ServedVoicemail } from '@quittance/communications/server';
import { voiceUrl } from './twilio-calls';

const THEIR_RING_SECONDS = 30;
const LANGUAGES: Readonly<Record<string, 'en-US' | 'es-US' | 'fr-FR' | 'de-DE'>> = { en: 'en-US', es: 'es-US', fr: 'fr-FR', de: 'de-DE' };

/** What Twilio is told to do, in its own markup. */
export class Twiml {
  constructor(private readonly publicUrl: string) {}

  /** Somebody, or a machine of ours, answered our telephone: only a key goes on, so that no debtor is put through to our own voicemail. */
  async ask(callId: string): Promise<string> {
    const response = await voiceResponse();
    const gather = response.gather({ numDigits: 1, timeout: 8, action: voiceUrl(this.publicUrl, `connect/${callId}`), method: 'POST' });
    gather.say('Press any key to place your call.');
    response.hangup();
    return response.toString();
  }

  async connect(callId: string, instruction: CallInstruction): Promise<string> {
    const response = await voiceResponse();
    if (instruction.kind === 'BRIDGE') {
      const dial = response.dial({ callerId: instruction.callerId, timeout: THEIR_RING_SECONDS, answerOnBridge: true, action: voiceUrl(this.publicUrl, `bridged/${callId}`), method: 'POST',
        ...(instruction.record ? { record: 'record-from-answer-dual' as const, recordingStatusCallback: voiceUrl(this.publicUrl, `recording/${callId}`), recordingStatusCallbackMethod: 'POST', recordingStatusCallbackEvent: ['completed' as const] } : {}) });
      dial.number({
        statusCallback: voiceUrl(this.publicUrl, `them/${callId}`), statusCallbackMethod: 'POST', statusCallbackEvent: ['ringing', 'answered', 'completed'], machineDetection: 'DetectMessageEnd',
        amdStatusCallback: voiceUrl(this.publicUrl, `machine/${callId}`), amdStatusCallbackMethod: 'POST' }, instruction.to);
    } else {
      if (instruction.kind === 'SAY') response.say(instruction.words);
      response.hangup();
    }
    return response.toString();
  }

  /** Writes what is left on a machine, word for word. */
  async voicemailWriter(): Promise<(served: ServedVoicemail) => string> {
    const { default: twilio } = await import('twilio');
    return ({ text, language }) => {
      const response = new twilio.twiml.VoiceResponse();
      response.say({ language: LANGUAGES[language] ?? 'en-US' }, text);
      response.hangup();
      return response.toString();
    };
  }

  async incoming({ callId, ring, businessName }: ReceivedCall): Promise<string> {
    if (ring === null) return this.away(businessName);
    const response = await voiceResponse();
    const dial = response.dial({ timeout: THEIR_RING_SECONDS, answerOnBridge: true, action: voiceUrl(this.publicUrl, `rung/${callId}`), method: 'POST' });
    dial.number({ statusCallback: voiceUrl(this.publicUrl, `us/${callId}`), statusCallbackMethod: 'POST', statusCallbackEvent: ['answered'] }, ring);
    return response.toString();
  }

  /** Nobody answers: whoever calls hears nothing of what it is about. */
  async away(businessName: string): Promise<string> {
    const response = await voiceResponse();
    response.say(`${businessName === '' ? 'Thank you for calling.' : `Thank you for calling ${businessName}.`} Nobody can take your call now. Please call again later.`);
    response.hangup();
    return response.toString();
  }

  async nothing(): Promise<string> {
    const response = await voiceResponse();
    response.hangup();
    return response.toString();
  }
}

async function voiceResponse() {
  const { default: twilio } = await import('twilio');
  return new twilio.twiml.VoiceResponse();
}
