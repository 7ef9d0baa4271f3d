import { ok, refuse, type Result } from '@quittance/kernel';

const LONGEST = 10_000;

/** A person's words: trimmed, without control characters but line breaks and tabs. Refuses NOTE_TOO_LONG past 10,000 characters. */
export function noteText(text: string | null | undefined, field: string): Result<string> {
  // eslint-disable-next-line no-control-regex
  const tidy = (text ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim();
  return tidy.length > LONGEST ? refuse('NOTE_TOO_LONG', `A note holds ${LONGEST} characters at most; this one has ${tidy.length}.`, { length: tidy.length }, field) : ok(tidy);
}

/** A reason that must be given. Refuses REASON_MISSING below 3 characters and REASON_TOO_LONG past 500. */
export function reasonText(text: string, field: string): Result<string> {
  const tidy = noteText(text, field);
  if (!tidy.ok) return tidy;
  if (tidy.value.length < 3) return refuse('REASON_MISSING', 'Say why, in a few words; it stays on the timeline.', {}, field);
  return tidy.value.length > 500 ? refuse('REASON_TOO_LONG', 'Give the reason in 500 characters at most.', { length: tidy.value.length }, field) : tidy;
}
