import type { Case } from './case';
import { fired, type Fired } from './gate';

/** G33: no postcard, nothing on an envelope but addresses, nothing where others see it, and friend requests only as who we are. */
export function envelope(c: Case): Fired | null {
  const { content } = c.facts.message;
  if (content === null) return null;
  if (c.means === 'LETTER' && content.envelope !== null) {
    if (content.envelope.postcard) return fired('Not by postcard.', null, { postcard: true });
    if (content.envelope.saysCollection) return fired('The envelope says debt collection. Show only our address.', null, { saysCollection: true });
    if (content.envelope.otherMarks) return fired('The envelope carries more than addresses.', null, { otherMarks: true });
  }
  if (c.means !== 'SOCIAL') return null;
  if (content.social === null || content.social.seenByOthers) return fired('Others could see it. Send it where only the debtor can.', null, { seenByOthers: true });
  return content.social.friendRequest && !content.social.saysWhoWeAre ? fired('A request to connect must say that we collect debts.', null, { saysWhoWeAre: false }) : null;
}
