const tidy = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').replace(/\s+/g, ' ').trim();

/** Whether a text message takes messages up again after an opt-out: START, UNSTOP. "Yes" answers too many other questions. */
export const isStartWord = (text: string): boolean => /^(start|unstop|resume|subscribe)$/.test(tidy(text));

/** Whether a text message asks who is writing: HELP, INFO. */
export const isHelpWord = (text: string): boolean => /^(help|info|hilfe|aide|ayuda)$/.test(tidy(text));
