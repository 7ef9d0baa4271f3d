import { formatDate, ok, refuse, type BusinessDate, type Result } from '@quittance/kernel';

/** How a client's own word came to the agency. */
export const APPROVAL_CHANNELS = ['PHONE', 'EMAIL', 'LETTER', 'MEETING'] as const;
export type ApprovalChannel = (typeof APPROVAL_CHANNELS)[number];

/** Who at the client said yes or no, how, and when. */
export interface ClientWord {
  readonly channel: ApprovalChannel;
  readonly name: string;
  readonly on: BusinessDate;
}

export const CHANNEL_WORDS: Readonly<Record<ApprovalChannel, string>> = { PHONE: 'by telephone', EMAIL: 'by email', LETTER: 'by letter', MEETING: 'in person' };

/** The client's word as it is kept. Refuses NAME_MISSING, NAME_TOO_LONG and SAID_AHEAD. */
export function checkWord({ channel, name, on }: ClientWord, today: BusinessDate): Result<ClientWord> {
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (tidy.length < 2) return refuse('NAME_MISSING', 'Say who at the client decided.', {}, 'approval.name');
  if (tidy.length > 120) return refuse('NAME_TOO_LONG', 'A name has 120 characters at most.', {}, 'approval.name');
  return on > today ? refuse('SAID_AHEAD', `${formatDate(on)} is still to come; today is ${formatDate(today)}.`, { on, today }, 'approval.on') : ok({ channel, name: tidy, on });
}
