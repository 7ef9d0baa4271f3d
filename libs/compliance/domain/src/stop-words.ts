import { asRead } from './look-alikes';

const STOP = '(?:stop(?: ?all)?|s t o p|stopp|quit|end|revoke|cancel|unsubscribe|opt[\\s-]?out|alto|parar|detener|baja|arret|abmelden|стоп)';
/** What is said around the word, and changes nothing of it. */
const AROUND = '(?:please|pls|plz|por favor|bitte|now|it|this|thanks|thank you|thx|ok|okay|yes|just)';
/** Nobody writes a long text in borrowed letters. */
const LONGEST = 200;
const ONLY_STOP = new RegExp(`^(?:${AROUND} )*${STOP}(?: (?:${STOP}|${AROUND}))*$`);

const plain = (text: string): string => text.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase();
const tidy = (text: string): string => text.replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, ' ').trim();

/**
 * Whether a text message takes consent back by one of the words that always do: stop, quit, end, revoke, opt out, cancel, unsubscribe
 * (47 CFR 64.1200(a)(10)), the same in the languages we write, and with a "please" around it; in letters that only look like these, too.
 */
export const isStopWord = (text: string): boolean => {
  const said = plain(text);
  return ONLY_STOP.test(tidy(said)) || (said.length <= LONGEST && ONLY_STOP.test(tidy(asRead(said))));
};
