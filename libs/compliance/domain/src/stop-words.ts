const STOP = /^(stop(all)?|quit|end|revoke|cancel|unsubscribe|opt[\s-]?out)$/;

/** Whether a text message takes consent back by one of the words that always do: stop, quit, end, revoke, opt out, cancel, unsubscribe (47 CFR 64.1200(a)(10)). */
export const isStopWord = (text: string): boolean => STOP.test(text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, ' ').trim());
