import type { Tone } from '../template/kinds';
import { CLOSE, DISPUTE_LINE, HOW_TO_PAY, HOW_TO_PAY_ONLINE, LATER_NOTICE, TEXT_FOOT } from './phrases';
import { starter, type StarterTemplate } from './starter-template';

const letter = (words: string): string => `Dear {{recipient.name}},\n\n${words}\n\n${CLOSE}\n\n${LATER_NOTICE}`;
const email = (words: string): string => `${letter(words)}\n\n{{clause.optOut}}`;
const both = (kind: StarterTemplate['kind'], subject: string, words: string, mailSubject = subject): StarterTemplate[] => [starter(kind, 'LETTER', null, subject, letter(words)), starter(kind, 'EMAIL', null, mailSubject, email(words))];

const OFFER: Readonly<Record<Tone, string>> = {
  SOFT: 'We should like to make it easier to put this behind you. Instead of **{{balance}}**, {{creditor.name}} will take **{{settlement.amount}}** for the whole if it reaches us by {{settlement.until}}. You save {{settlement.saves}}.',
  STANDARD: '{{creditor.name}} offers to settle your account: **{{settlement.amount}}** instead of **{{balance}}**, if it reaches us by {{settlement.until}}. The rest of {{settlement.saves}} is then given up.',
  FIRM: 'Your account stands at **{{balance}}**. {{creditor.name}} will take **{{settlement.amount}}** for the whole if it reaches us by {{settlement.until}}. After that day the offer has ended.' };

export const ANSWERS: readonly StarterTemplate[] = [
  ...(['SOFT', 'STANDARD', 'FIRM'] as const).flatMap((tone) => [
    starter('SETTLEMENT_OFFER', 'LETTER', tone, 'An offer to settle: {{creditor.name}}', `Dear {{recipient.name}},\n\n${OFFER[tone]}\n\nWe are not obliged to renew this offer.\n\n${HOW_TO_PAY}\n\n${DISPUTE_LINE}\n\n${CLOSE}\n\n${LATER_NOTICE}\n\n{{coupon}}`),
    starter('SETTLEMENT_OFFER', 'EMAIL', tone, 'An offer for your account {{account.number}}', `Dear {{recipient.name}},\n\n${OFFER[tone]}\n\nWe are not obliged to renew this offer.\n\n${HOW_TO_PAY_ONLINE}\n\n${DISPUTE_LINE}\n\n${CLOSE}\n\n${LATER_NOTICE}\n\n{{clause.optOut}}`),
  ]),
  ...both('PLAN_CONFIRMATION', 'What we agreed: {{creditor.name}}', 'Thank you. We agreed that you pay {{plan.total}} of your account with {{creditor.name}} as follows.\n\n{{plan.instalments}}\n\nIf you see before one of these days that you cannot pay, please call us: {{agency.phone}}.', 'What we agreed, account {{account.number}}'),
  starter('PLAN_CONFIRMATION', 'TEXT', null, '', `{{agency.name}}: thank you. We agreed on {{promise.amount}} by {{promise.dueOn}}, ref {{account.number}}. ${TEXT_FOOT}`),
  ...both('PLAN_REMINDER', 'Your next payment: {{creditor.name}}', 'As we agreed, your next payment of **{{promise.amount}}** to {{creditor.name}} falls on {{promise.dueOn}}. If it is already on its way, thank you.', 'Your next payment, account {{account.number}}'),
  starter('PLAN_REMINDER', 'TEXT', null, '', `{{agency.name}}: your next payment of {{promise.amount}} falls on {{promise.dueOn}}, ref {{account.number}}. Thank you. ${TEXT_FOOT}`),
  ...both('RECEIPT', 'Receipt: {{creditor.name}}', 'We received **{{payment.amount}}** by {{payment.method}} on {{payment.on}} for your account with {{creditor.name}}. Thank you.\n\n{{#if has.balance}}Still open today: {{balance}}.{{else}}Nothing is owed any more.{{/if}}', 'Receipt for your payment, account {{account.number}}'),
  starter('RECEIPT', 'TEXT', null, '', `{{agency.name}}: we received {{payment.amount}} on {{payment.on}}, ref {{account.number}}. Thank you. ${TEXT_FOOT}`),
  ...both('STATEMENT_OF_ACCOUNT', 'Statement of account: {{creditor.name}}', 'This is your account with {{creditor.name}} as it stands on {{today}}.\n\n{{statement}}\n\nOwed today: **{{balance}}**.', 'Statement of account {{account.number}}'),
  ...both('PAID_IN_FULL', 'Your account is settled: {{creditor.name}}', 'Your account {{account.number}} with {{creditor.name}} is paid in full. Nothing is owed on it any more. Please keep this letter with your papers.\n\nThank you.', 'Your account {{account.number}} is settled'),
  starter('PAID_IN_FULL', 'TEXT', null, '', `{{agency.name}}: account {{account.number}} with {{creditor.name}} is paid in full. Thank you. ${TEXT_FOOT}`),
  ...both('DISPUTE_RECEIVED', 'We received your dispute: {{creditor.name}}', 'On {{dispute.on}} we received your dispute of account {{account.number}}. We have passed it on to {{creditor.name}}. Collection of the disputed part rests until you have our answer.', 'We received your message about account {{account.number}}'),
  ...both('DISPUTE_ANSWERED', 'Our answer to your dispute: {{creditor.name}}', 'You disputed account {{account.number}} on {{dispute.on}}. This is what {{creditor.name}} and we found.\n\n{{dispute.answer}}\n\nThe account as it stands today:\n\n{{itemization}}', 'Our answer about account {{account.number}}'),
  starter('VOICEMAIL', 'VOICEMAIL', null, '', 'Hello, this is {{collector.name}} with {{agency.voicemailName}}. Please call me back at {{agency.phone}}. Thank you.'),
];
