import * as fc from 'fast-check';
import { classifyReply, type Reply } from './classify-reply';
import { MESSAGE_CLASSES, type MessageClass } from './message-class';

const mail = (text: string, part: Partial<Reply> = {}): Reply => ({ channel: 'EMAIL', subject: 'Re: your account', text, machine: null, ...part });

const CASES: readonly (readonly [MessageClass, string])[] = [
  ['OPT_OUT', 'Please unsubscribe me from this list.'], ['OPT_OUT', 'stop emailing me'], ['OPT_OUT', 'Don’t text me at this number.'], ['OPT_OUT', 'Please remove my email from your database.'], ['OPT_OUT', 'STOP'], ['OPT_OUT', 'Stop.\n\nSam'],
  ['OPT_OUT', 'I dispute this debt and want to opt out.'], ['OPT_OUT', 'Quiero darme de baja'],
  ['CEASE', 'Do not contact me again.'], ['CEASE', 'Cease and desist all communication.'], ['CEASE', 'Stop calling. Leave me alone!'],
  ['REFUSES_TO_PAY', 'I refuse to pay this.'], ['REFUSES_TO_PAY', "We won't pay a cent."], ['REFUSES_TO_PAY', 'I am not going to pay.'],
  ['DISPUTE', 'I dispute this debt.'], ['DISPUTE', "I don't owe this money."], ['DISPUTE', 'This is not my debt.'], ['DISPUTE', 'We never received the goods.'], ['DISPUTE', 'The amount is wrong, it should be $400.'], ['DISPUTE', 'Please send proof of the debt.'],
  ['DISPUTE', 'I already paid this in March.'], ['DISPUTE', 'What is the name of the original creditor?'], ['DISPUTE', 'Ich bestreite die Forderung.'], ['DISPUTE', 'This invoice was paid by check 4411.'],
  ['WRONG_PERSON', 'You have the wrong person.'], ['WRONG_PERSON', 'Dana no longer works here.'], ['WRONG_PERSON', 'wrong number'], ['WRONG_PERSON', "I don't know this person."],
  ['PROMISE', 'I will pay on Friday.'], ["PROMISE", "We'll send the check tomorrow."], ['PROMISE', 'Payment will be made next week.'], ['PROMISE', 'I can pay $200 by the 15th.'], ['PROMISE', 'Check went out yesterday 👍'], ['PROMISE', 'Wir überweisen am Montag.'],
  ['OTHER', 'Who are you?'], ['OTHER', 'I will stop by on Friday'], ['OTHER', 'I do not dispute that, please call me.'], ['OTHER', 'I cannot pay right now.'], ['OTHER', 'I will not be able to pay.'], ['OTHER', ''], ['OTHER', '👍'], ['OTHER', 'Thanks'],
];

describe('what a reply is', () => {
  it.each(CASES)('%s: %s', (wanted, text) => expect(classifyReply(mail(text))).toMatchObject({ class: wanted }));

  it('says why, with the words as written', () => {
    expect(classifyReply(mail('Hello,\nplease STOP emailing me.\n')).reason).toBe('It asks for no more messages at this address or number: “stop emailing”.');
    expect(classifyReply(mail('Stop.')).reason).toBe('“stop.” always takes consent back (47 CFR 64.1200(a)(10)).');
  });

  it('tells what else it saw, and that a promise hangs on a condition', () => {
    expect(classifyReply(mail('I dispute this. You have the wrong person.'))).toMatchObject({ class: 'DISPUTE', also: ['WRONG_PERSON'], reason: expect.stringContaining('Also seen: wrong person.') });
    expect(classifyReply(mail('I will pay if you drop the interest.')).reason).toContain('With a condition');
  });

  it('takes a machine’s answer for nothing else, whatever stands in it', () => {
    expect(classifyReply(mail('I am away. To unsubscribe, click below. I will pay on Friday.', { machine: 'its header says Auto-Submitted: auto-replied' }))).toMatchObject({ class: 'OUT_OF_OFFICE', reason: 'A machine wrote it: its header says Auto-Submitted: auto-replied.' });
    expect(classifyReply(mail('Back on Monday.', { subject: 'Automatic reply: Your account' }))).toMatchObject({ class: 'OUT_OF_OFFICE' });
  });

  it('names what a person must look at', () => {
    expect(classifyReply(mail('I filed for bankruptcy, talk to my attorney.'))).toMatchObject({ class: 'OTHER', mentions: ['ATTORNEY', 'BANKRUPTCY'], reason: expect.stringContaining('It speaks of an attorney and of bankruptcy') });
  });

  it('reads the keywords of text messages', () => {
    const text = (words: string): string => classifyReply(mail(words, { channel: 'TEXT', subject: '' })).class;
    expect(['STOP', 'Unsubscribe', 'START', 'unstop', 'HELP', 'info', 'yes'].map(text)).toEqual(['OPT_OUT', 'OPT_OUT', 'OPT_IN', 'OPT_IN', 'HELP', 'HELP', 'OTHER']);
  });

  it('hears STOP in whatever else a text message says', () => {
    const text = (words: string): string => classifyReply(mail(words, { channel: 'TEXT', subject: '' })).class;
    for (const words of ['Stop please', 'Stop. I will pay Friday', 'Wrong number, STOP', 'STOP\n\nSent from my iPhone', 'dont text me', 'stop messages', 'No more msgs!', 'I want you to stop', 'remove me', 'take me off your list', 'I revoke my consent', 'lose my number', 'Stop sms']) expect([words, text(words)]).toEqual([words, 'OPT_OUT']);
    for (const words of ['I will stop by on Friday', 'the bus stop', 'A stop payment was placed', 'Please don’t stop the plan', 'At the end, I am fine']) expect([words, text(words)]).not.toEqual([words, 'OPT_OUT']);
  });

  it('a mail program’s one-click answer has the word as its subject', () => expect(classifyReply(mail('', { subject: 'unsubscribe' }))).toMatchObject({ class: 'OPT_OUT' }));

  it('always answers, quickly, whatever comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { class: of, reason } = classifyReply(mail(text));
      return MESSAGE_CLASSES.includes(of) && reason !== '';
    }), { numRuns: 500 });
    const begun = performance.now();
    for (const hostile of ['i will '.repeat(4000), 'never order '.repeat(3000), 'a'.repeat(1_000_000), 'remove me '.repeat(3000), 'i dispute the this that '.repeat(2000)]) classifyReply(mail(hostile));
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
