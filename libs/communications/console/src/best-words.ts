import { CHANNEL_WORDS, type TemplateChannel } from '@quittance/communications/domain';
import type { MessageOptionsQuery } from '@quittance/graphql/agency';
import { formatInstant, formatPhone } from '@quittance/ui';

type Best = NonNullable<MessageOptionsQuery['messageOptions']>['best'];

const nameOf = (channel: string): string => CHANNEL_WORDS[channel as TemplateChannel] ?? 'Call';

const lowered = (words: string): string => words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** Why this channel was chosen, or which would be better than the one chosen by hand. */
export function bestWords(best: Best, chosen: string, timezone: string): string {
  if (!best.channel) return best.openFrom ? `${best.reason} From ${formatInstant(best.openFrom, timezone)} one would be.` : best.reason;
  return best.channel === chosen ? `${nameOf(best.channel)} first: ${lowered(best.reason)}` : `${nameOf(best.channel)} would be better: ${lowered(best.reason)}`;
}

/** A way that was passed over, and why. */
export const otherWords = ({ channel, address, why }: Best['passedOver'][number]): { way: string; why: string } => ({ way: [nameOf(channel), formatPhone(address ?? '')].filter(Boolean).join(', '), why });
