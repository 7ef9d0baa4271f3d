import { CORRECTABLE_CLASSES, MESSAGE_CLASS_WORDS } from '@quittance/communications/domain';
import type { InboxShow, MessageClass } from '@quittance/graphql/agency';

type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'mute';

const TONES: Readonly<Record<MessageClass, Tone>> = {
  OPT_OUT: 'bad', OPT_IN: 'ok', CEASE: 'bad', REFUSES_TO_PAY: 'bad', DISPUTE: 'warn', WRONG_PERSON: 'warn', PROMISE: 'ok', HELP: 'info', OUT_OF_OFFICE: 'mute', BOUNCE: 'warn', LOOP: 'mute', OTHER: 'mute' };

/** A message's class as a chip. */
export const classChip = (of: MessageClass): { text: string; tone: Tone } => ({ text: MESSAGE_CLASS_WORDS[of].label, tone: TONES[of] });

/** What follows from a class, in one sentence. */
export const classFollows = (of: MessageClass): string => MESSAGE_CLASS_WORDS[of].follows;

export const CLASS_OPTIONS = (Object.keys(MESSAGE_CLASS_WORDS) as MessageClass[]).map((value) => ({ value, label: MESSAGE_CLASS_WORDS[value].label }));

/** What a person may say a message is, other than what it is taken for. */
export const correctionsOf = (of: MessageClass): { value: MessageClass; label: string; sub: string }[] =>
  CORRECTABLE_CLASSES.filter((one) => one !== of).map((value) => ({ value, label: MESSAGE_CLASS_WORDS[value].label, sub: MESSAGE_CLASS_WORDS[value].follows }));

/** Nobody reads what is answered to a machine. */
export const mayAnswer = (of: MessageClass): boolean => of !== 'BOUNCE' && of !== 'LOOP' && of !== 'OUT_OF_OFFICE';

/** A report or our own message is what it is. */
export const mayCorrect = (of: MessageClass): boolean => of !== 'BOUNCE' && of !== 'LOOP';

export const SHOWS: readonly { readonly value: InboxShow; readonly label: string }[] = [{ value: 'OPEN', label: 'To look at' }, { value: 'UNMATCHED', label: 'Whose?' }, { value: 'DONE', label: 'Done' }, { value: 'ALL', label: 'All' }];

export const EMPTY_INBOX: Readonly<Record<InboxShow, { readonly heading: string; readonly hint: string }>> = {
  OPEN: { heading: 'Nothing to look at', hint: 'Answers to emails and texts come in here, with what they mean and what was done about it.' },
  UNMATCHED: { heading: 'Every message has its account', hint: 'What answers no message of ours and comes from no address on file waits here for a person.' },
  DONE: { heading: 'Nothing was dealt with yet', hint: 'Messages go here when somebody marks them as done; bounces and automatic answers by themselves.' },
  ALL: { heading: 'Nothing came in', hint: 'A mailbox (IMAP) or a web hook brings mail in, the telephone provider brings texts.' },
};
