/** Lines that a mail program puts above what it quotes. */
const QUOTES_BELOW = [
  /^\s*-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|forwarded message|weitergeleitete nachricht)\s*-{2,}\s*$/i,
  /^\s*_{20,}\s*$/,
  /^\s*\*?(?:from|von|de)\s*:\*?\s.*(?:@|\[mailto)/i,
];
/** "On Tue, 3 Mar 2026, Halden wrote:" may be broken over two lines. */
const WROTE = /^\s*(?:on|am|le|el)\s.{5,200}(?:wrote|schrieb|a écrit|escribió)\s?.{0,120}:\s*$/i;
const SIGNATURE = /^-- ?$/;
const SENT_FROM = /^\s*(?:sent from my|von meinem .* gesendet|envoyé de mon|enviado desde mi)\b.{0,60}$/i;

/**
 * What the sender wrote: without quoted lines, what stands below a mail program's quotation, the signature, and lines of the message
 * it answers (so that our own opt-out line, quoted without a mark, opts nobody out).
 * @param answered the text it answers, or empty
 */
export function ownWords(text: string, answered = ''): string {
  const ours = new Set(answered.split(/\r?\n/).map(plain).filter((line) => line.length >= 12));
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*>/.test(line)) continue;
    if (SIGNATURE.test(line) || SENT_FROM.test(line)) break;
    const both = `${line} ${lines[index + 1] ?? ''}`;
    const oneLine = WROTE.test(line);
    if (oneLine || (/^\s*(?:on|am|le|el)\s/i.test(line) && WROTE.test(both))) {
      const next = lines.slice(index + (oneLine ? 1 : 2)).find((one) => one.trim() !== '');
      // Quoted with marks: an answer may stand below. Without marks everything below is the quotation.
      if (next === undefined || !/^\s*>/.test(next)) break;
      if (!oneLine) index++;
      continue;
    }
    if (QUOTES_BELOW.some((pattern) => pattern.test(line)) && kept.some((one) => one.trim() !== '')) break;
    if (ours.has(plain(line))) continue;
    kept.push(line);
  }
  return kept.join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

const plain = (line: string): string => line.replace(/^[\s>*]+/, '').replace(/\s+/g, ' ').trim().toLowerCase();
