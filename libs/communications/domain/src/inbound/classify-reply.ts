import { asRead, isStopWord } from '@quittance/compliance/domain';
import { isHelpWord, isStartWord } from '../text/keywords';
import { MENTION_WORDS, MESSAGE_CLASS_WORDS, type Mention, type MessageClass } from './message-class';
import { CONDITION, MENTIONED, PHRASES, SAYS_NO, TAKEN_BACK, type Phrase } from './phrases';

/** A message as it came in, without what it quotes. */
export interface Reply {
  readonly channel: 'EMAIL' | 'TEXT';
  readonly subject: string;
  /** What the sender wrote: see `ownWords`. */
  readonly text: string;
  /** Headers of an email that say a machine wrote it, in words; null where none does. */
  readonly machine: string | null;
}

/** What a message is, and why: a person reads the reason and may correct it. */
export interface Classification {
  readonly class: MessageClass;
  readonly reason: string;
  /** The words it rests on, as written; empty where it rests on none. */
  readonly words: string;
  /** Other classes that were seen as well. */
  readonly also: readonly MessageClass[];
  readonly mentions: readonly Mention[];
}

/** No text is read further than this; what matters stands at the beginning. */
export const MOST_READ = 20_000;
const LONGEST_WORDS = 120;

/**
 * What a message that came in is. A keyword alone decides; a machine's answer is never an opt-out or a promise; otherwise the most
 * binding class whose words are found: opt-out, stop, refusal, dispute, wrong person, promise.
 */
export function classifyReply(reply: Reply): Classification {
  const text = readable(reply.text).trim();
  const mentions = MENTIONED.filter(({ pattern }) => pattern.test(text)).map(({ mention }) => mention);
  const found = (of: MessageClass, reason: string, words = '', also: readonly MessageClass[] = []): Classification => ({ class: of, reason: withMentions(reason, mentions), words, also, mentions });
  if (reply.machine !== null) return found('OUT_OF_OFFICE', `A machine wrote it: ${reply.machine}.`);
  const keyword = keywordOf(reply, text);
  if (keyword) return found(keyword.class, keyword.reason, keyword.words);
  if (AWAY.test(readable(reply.subject))) return found('OUT_OF_OFFICE', `The subject is that of an automatic answer: “${clip(reply.subject)}”.`, clip(reply.subject));
  const seen = phrasesIn(text);
  const [first, ...others] = seen;
  if (!first) return found('OTHER', text === '' ? 'It says nothing in words.' : 'No words in it point to an opt-out, a dispute, a wrong person or a promise.');
  const also = [...new Set(others.map((one) => one.phrase.class))].filter((one) => one !== first.phrase.class);
  const seenToo = also.length === 0 ? '' : ` Also seen: ${also.map((one) => MESSAGE_CLASS_WORDS[one].label.toLowerCase()).join(', ')}.`;
  const conditional = first.phrase.class === 'PROMISE' && CONDITION.test(first.sentence) ? ' With a condition: not promised outright.' : '';
  return found(first.phrase.class, `It ${first.phrase.means}: “${first.words}”.${conditional}${seenToo}`, first.words, also);
}

const AWAY = /out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|on (?:vacation|leave|holiday)|abwesenheit|automatische antwort|réponse automatique|absence du bureau|respuesta autom[aá]tica|fuera de (?:la )?oficina/;

const SENTENCES = /[.,!?;:\n]+/;
/** Of the words that take consent back those that mean nothing else beside other sentences: "cancel" or "end" may. */
const SAYS_STOP = /stop|quit|unsubscribe|opt[ -]?out/;

function keywordOf({ channel, subject }: Reply, text: string): { class: MessageClass; reason: string; words: string } | null {
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const only = channel === 'TEXT' ? text : line;
  // The mail program's one-click answer has the word as its subject and nothing else.
  for (const words of [only, ...(channel === 'EMAIL' && text === '' ? [readable(subject)] : [])]) {
    const clipped = clip(words.trim());
    if (isStopWord(words)) return { class: 'OPT_OUT', reason: `“${clipped}” always takes consent back (47 CFR 64.1200(a)(10)).`, words: clipped };
    const said = channel === 'TEXT' ? words.split(SENTENCES).find((one) => (SAYS_STOP.test(one) || SAYS_STOP.test(asRead(one))) && isStopWord(one)) : undefined;
    if (said) return { class: 'OPT_OUT', reason: `“${clip(said.trim())}” always takes consent back, whatever else is said (47 CFR 64.1200(a)(10)).`, words: clip(said.trim()) };
    if (channel === 'TEXT' && isStartWord(words)) return { class: 'OPT_IN', reason: `“${clipped}” takes messages up again.`, words: clipped };
    if (channel === 'TEXT' && isHelpWord(words)) return { class: 'HELP', reason: `“${clipped}” asks who is writing.`, words: clipped };
  }
  return null;
}

interface Seen {
  readonly phrase: Phrase;
  readonly words: string;
  readonly sentence: string;
}

function phrasesIn(text: string): Seen[] {
  const sentences = text.split(/(?<=[.!?;])\s+|\n+/).filter((one) => one.trim() !== '');
  return PHRASES.flatMap((phrase) => {
    for (const sentence of sentences) {
      const match = phrase.pattern.exec(sentence);
      if (match && !takenBack(phrase.class, sentence.slice(0, match.index), match[0])) return [{ phrase, words: clip(match[0].trim()), sentence }];
    }
    return [];
  });
}

const takenBack = (of: MessageClass, before: string, words: string): boolean => (TAKEN_BACK[of]?.test(before) ?? false) || (of === 'PROMISE' && SAYS_NO.test(words));

/** Lower case, compatibility forms folded, apostrophes straight, invisible signs gone. */
const readable = (text: string): string => text.slice(0, MOST_READ).normalize('NFKC').replace(/[’‘ʼ`´]/g, "'").replace(/\p{Cf}/gu, '').replace(/[^\S\n]+/g, ' ').toLowerCase();

const clip = (words: string): string => (words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words);

const withMentions = (reason: string, mentions: readonly Mention[]): string =>
  mentions.length === 0 ? reason : `${reason} It speaks of ${mentions.map((one) => MENTION_WORDS[one]).join(' and of ')}: look at what must be recorded.`;
