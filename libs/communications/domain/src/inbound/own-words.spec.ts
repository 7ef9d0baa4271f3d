import { classifyReply } from './classify-reply';
import { ownWords } from './own-words';

const OURS = 'Dear Dana Ruiz,\n\nYour balance is $4,210.00.\n\nTo stop emails to this address, reply STOP or unsubscribe below.';

describe('what the sender wrote', () => {
  it.each([
    ['marked lines and the line above them', 'I will pay Friday.\n\nOn Tue, Nov 24, 2026 at 9:12 AM Halden <c@halden.example> wrote:\n> To stop emails reply STOP\n> or unsubscribe'],
    ['a line above broken over two', 'I will pay Friday.\n\nOn Tue, Nov 24, 2026 at 9:12 AM Halden & Reyes Recovery\n<c@halden.example> wrote:\n\n> unsubscribe'],
    ['an answer below the quotation', 'On Tue, Nov 24, 2026 Halden wrote:\n> unsubscribe\n\nI will pay Friday.'],
    ['a block of headers', 'I will pay Friday.\n\nFrom: Halden <c@halden.example>\nSent: Tuesday\nTo: Dana\n\nreply STOP or unsubscribe'],
    ['the original message', 'I will pay Friday.\n-----Original Message-----\nunsubscribe'],
    ['a signature', 'I will pay Friday.\n-- \nDana Ruiz\nunsubscribe from my newsletter'],
    ['a telephone’s line', 'I will pay Friday.\n\nSent from my phone, unsubscribe'],
    ['our own words without a mark', `I will pay Friday.\n\n${OURS}`],
    ['a German program', 'I will pay Friday.\n\nAm 24.11.2026 um 09:12 schrieb Halden:\n> unsubscribe'],
  ])('leaves out %s', (_, text) => {
    expect(ownWords(text, OURS)).toBe('I will pay Friday.');
    expect(classifyReply({ channel: 'EMAIL', subject: '', text: ownWords(text, OURS), machine: null })).toMatchObject({ class: 'PROMISE' });
  });

  it('keeps what is the sender’s own', () => {
    expect(ownWords('From: now on I will pay.\r\nOn Friday I wrote to you:\r\nnothing came')).toBe('From: now on I will pay.');
    expect(ownWords('Stop.')).toBe('Stop.');
    expect(ownWords('')).toBe('');
  });
});
