import type { TemplateChannel, TemplateKind, Tone } from '../template/kinds';

/** A text Quittance comes with. It is a draft like any other: used only once compliance approved it. */
export interface StarterTemplate {
  readonly kind: TemplateKind;
  readonly channel: TemplateChannel;
  readonly tone: Tone | null;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
}

export const starter = (kind: TemplateKind, channel: TemplateChannel, tone: Tone | null, subject: string, body: string, language = 'en'): StarterTemplate => ({ kind, channel, tone, language, subject, body: body.trim() });
