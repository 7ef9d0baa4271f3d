import { Injectable } from '@nestjs/common';
import { noteText } from '@quittance/accounts/server';
import { CORRECTABLE_CLASSES, MESSAGE_CLASS_WORDS, type Mention, type MessageClass } from '@quittance/communications/domain';
import { ok, refuse, type Result } from '@quittance/kernel';
import { UnitOfWork, type Ctx } from '@quittance/platform';
import { applyClass, NO_EFFECTS, undoEffects, type ClassEffects } from './class-effects';
import { noteClass } from './keep-message';
import { lockMessage, matchOf } from './lock-message';

export interface Correction {
  readonly messageId: string;
  readonly class: MessageClass;
  readonly note?: string | null;
}

/**
 * A person says what a message is. What the earlier class did ends, what the new one means is done; both stay on record. Refuses
 * MESSAGE_NOT_FOUND, NOT_CORRECTABLE and SAME_CLASS.
 */
@Injectable()
export class CorrectClass {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, correction: Correction): Promise<Result<{ id: string }>> {
    return this.work.write(ctx, async (tx) => {
      const note = noteText(correction.note, 'note');
      if (!note.ok) return note;
      const message = await lockMessage(tx, correction.messageId);
      if (!message) return refuse('MESSAGE_NOT_FOUND', 'There is no such message.', {}, 'messageId');
      const of = correction.class;
      if (!(CORRECTABLE_CLASSES as readonly MessageClass[]).includes(of) || message.class === 'BOUNCE' || message.class === 'LOOP') return refuse('NOT_CORRECTABLE', 'A delivery report or our own message is what it is.', {}, 'class');
      if (message.class === of) return refuse('SAME_CLASS', `It is ${MESSAGE_CLASS_WORDS[of].label.toLowerCase()} already.`, {}, 'class');
      const given = await tx.one<{ n: number; mentions: Mention[]; effects: ClassEffects }>('select n, mentions, effects from inbound_class where message_id = $1 order by n desc limit 1', [message.id]);
      const why = `Not ${MESSAGE_CLASS_WORDS[message.class].label.toLowerCase()} but ${MESSAGE_CLASS_WORDS[of].label.toLowerCase()}, said ${ctx.principal.name}.${note.value === '' ? '' : ` ${note.value}`}`.slice(0, 480);
      const undone = await undoEffects(tx, { ...NO_EFFECTS, ...given.effects }, why);
      if (!undone.ok) return undone;
      const followed = await applyClass(tx, { class: of, channel: message.channel, from: message.from, words: '', match: matchOf(message) });
      if (!followed.ok) return followed;
      await noteClass(tx, message.id, given.n + 1, { class: of, reason: why, words: '', mentions: given.mentions }, followed.value);
      await tx.query('update inbound_message set class = $2, class_reason = $3 where id = $1', [message.id, of, why]);
      tx.audit({ action: 'inbox.corrected', subjectKind: 'message', subjectId: message.id, facts: { from: message.class, to: of, note: note.value } });
      await tx.emit({ type: 'inbox.changed', clientId: null, accountId: null, payload: { messageId: message.id, channel: message.channel } });
      return ok({ id: message.id });
    });
  }
}
