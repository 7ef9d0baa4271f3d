/**
 * The idempotency key of one command. Make one per form and keep it while the same form is tried again;
 * make another when the command succeeded or the person starts over.
 */
export function newCommandKey(): string {
  return crypto.randomUUID();
}
