import type { Tone } from '../template/kinds';
import { CLOSE, DISPUTE_LINE, FIRST_NOTICE, HOW_TO_PAY, HOW_TO_PAY_ONLINE, LATER_NOTICE, TEXT_FOOT } from './phrases';
import { starter, type StarterTemplate } from './starter-template';

type Words = Readonly<Record<Tone, string>>;

const TONES: readonly Tone[] = ['SOFT', 'STANDARD', 'FIRM'];

const letter = (opening: string, ask: string, notice: string): string => `
Dear {{recipient.name}},

${opening}

{{invoices}}

${ask}

${HOW_TO_PAY}

${DISPUTE_LINE}

${CLOSE}

${notice}

{{coupon}}`;

const email = (opening: string, ask: string, notice: string): string => `
Dear {{recipient.name}},

${opening}

{{invoices}}

${ask} ${HOW_TO_PAY_ONLINE}

${DISPUTE_LINE}

${CLOSE}

${notice}

{{clause.optOut}}`;

const FRIENDLY: Words = {
  SOFT: 'Perhaps this slipped by: **{{due.amount}}** owed to {{creditor.name}} has been due since {{due.oldest}}. If it has crossed with your payment, please disregard this letter, with our thanks.',
  STANDARD: 'We write for {{creditor.name}}. According to its records, **{{due.amount}}** has been due since {{due.oldest}}.',
  FIRM: '{{creditor.name}} has placed an unpaid balance with us: **{{due.amount}}**, due since {{due.oldest}}.' };
const FRIENDLY_ASK: Words = {
  SOFT: 'We would be glad to hear from you, also if something stands in the way. We can often agree on dates that suit you.',
  STANDARD: 'Please pay the amount, or tell us what stands in the way.',
  FIRM: 'Please pay the amount in full, or call us to agree on how it will be paid.' };

const SECOND: Words = {
  SOFT: 'We wrote to you about {{creditor.name}} and have not heard from you. **{{due.amount}}** is still open, the oldest part since {{due.oldest}}.',
  STANDARD: 'This is our second letter about {{creditor.name}}. **{{due.amount}}** is still open, {{due.days}} days after the oldest due date.',
  FIRM: 'We have had neither payment nor answer to our reminder. **{{due.amount}}** is owed to {{creditor.name}} and {{due.days}} days overdue.' };
const SECOND_ASK: Words = {
  SOFT: 'Please pay, or call {{agency.phone}} and tell us what would be possible for you.',
  STANDARD: 'Please pay, or call us so that we can agree on dates.',
  FIRM: 'Pay the amount, or call us to agree on how it will be paid.' };

const DEMAND: Words = {
  SOFT: '{{creditor.name}} has asked us to collect **{{due.amount}}**, open since {{due.oldest}}. We should like to settle this with you without more ado.',
  STANDARD: '{{creditor.name}} has asked us to collect **{{due.amount}}**, which is {{due.days}} days overdue.',
  FIRM: 'On behalf of {{creditor.name}} we demand payment of **{{due.amount}}**, which is {{due.days}} days overdue.' };
const DEMAND_ASK: Words = {
  SOFT: 'Please pay by {{payBy}}, or call us before that day so that we can agree on instalments.',
  STANDARD: 'Please pay by {{payBy}}. If you cannot pay all of it, call us before that day.',
  FIRM: 'Payment is expected by {{payBy}}. If you believe the amount is not owed, tell us why and send what shows it.' };

const FINAL: Words = {
  SOFT: 'In spite of our letters **{{due.amount}}** owed to {{creditor.name}} is still open. We should like to settle this with you before the file goes back to {{creditor.name}}.',
  STANDARD: 'Our demands for **{{due.amount}}**, owed to {{creditor.name}}, have brought neither payment nor an answer.',
  FIRM: 'This is our last letter about **{{due.amount}}**, owed to {{creditor.name}} and {{due.days}} days overdue.' };
const FINAL_ASK: Words = {
  SOFT: 'Please pay by {{payBy}} or call us by then. Otherwise we report to {{creditor.name}}, who decides what follows.',
  STANDARD: 'Please pay by {{payBy}}. Otherwise we report to {{creditor.name}}{{#unless is.timeBarred}}{{#unless is.validationPeriod}}, who may decide on legal action{{/unless}}{{/unless}}.',
  FIRM: 'Pay by {{payBy}}. Otherwise the file goes to {{creditor.name}} for its decision{{#unless is.timeBarred}}{{#unless is.validationPeriod}}, which may be to take legal action{{/unless}}{{/unless}}.' };

const BROKEN: Words = {
  SOFT: 'You told us that {{promise.amount}} would be paid by {{promise.dueOn}}. We have not seen it yet. If something came in between, please call us: a new day is soon agreed.',
  STANDARD: 'You promised to pay {{promise.amount}} by {{promise.dueOn}}. We have not received it.',
  FIRM: 'The payment of {{promise.amount}} that you promised for {{promise.dueOn}} has not arrived.' };

const ladder = (kind: 'FRIENDLY_REMINDER' | 'SECOND_REMINDER' | 'DEMAND' | 'FINAL_DEMAND', subject: string, opening: Words, ask: Words, notice: string): StarterTemplate[] => TONES.flatMap((tone) => [
  starter(kind, 'LETTER', tone, subject, letter(opening[tone], ask[tone], notice)),
  starter(kind, 'EMAIL', tone, 'Your account {{account.number}}', email(opening[tone], ask[tone], notice)),
]);

export const DEMANDS: readonly StarterTemplate[] = [
  ...ladder('FRIENDLY_REMINDER', 'Reminder: {{creditor.name}}', FRIENDLY, FRIENDLY_ASK, FIRST_NOTICE),
  ...ladder('SECOND_REMINDER', 'Second reminder: {{creditor.name}}', SECOND, SECOND_ASK, LATER_NOTICE),
  ...ladder('DEMAND', 'Demand for payment: {{creditor.name}}', DEMAND, DEMAND_ASK, FIRST_NOTICE),
  ...ladder('FINAL_DEMAND', 'Final demand: {{creditor.name}}', FINAL, FINAL_ASK, LATER_NOTICE),
  starter('FRIENDLY_REMINDER', 'TEXT', 'SOFT', '', `{{agency.name}}: a friendly reminder, {{due.amount}} is open at {{creditor.name}}. Questions? Call {{agency.phone}}. ${TEXT_FOOT}`),
  starter('FRIENDLY_REMINDER', 'TEXT', 'STANDARD', '', `{{agency.name}} for {{creditor.name}}: {{due.amount}} is open, ref {{account.number}}. Call {{agency.phone}}. ${TEXT_FOOT}`),
  starter('SECOND_REMINDER', 'TEXT', 'STANDARD', '', `{{agency.name}} for {{creditor.name}}: {{due.amount}} is still open, ref {{account.number}}. Please call {{agency.phone}}. ${TEXT_FOOT}`),
  ...TONES.flatMap((tone) => [
    starter('BROKEN_PROMISE', 'LETTER', tone, 'The payment you promised', letter(BROKEN[tone], 'Please pay it now or call {{agency.phone}}. What is open today:  **{{due.amount}}**.', LATER_NOTICE).replace('\n{{invoices}}\n', '').replace('pay it now', 'pay it')),
    starter('BROKEN_PROMISE', 'EMAIL', tone, 'The payment you promised', `Dear {{recipient.name}},\n\n${BROKEN[tone]}\n\nOpen today: **{{due.amount}}**. ${HOW_TO_PAY_ONLINE}\n\n${CLOSE}\n\n${LATER_NOTICE}\n\n{{clause.optOut}}`),
  ]),
  starter('BROKEN_PROMISE', 'TEXT', 'STANDARD', '', `{{agency.name}}: the {{promise.amount}} promised for {{promise.dueOn}} has not arrived. Please call {{agency.phone}}. ${TEXT_FOOT}`),
  starter('VALIDATION_NOTICE', 'LETTER', null, 'Notice about the debt owed to {{creditor.name}}', `
{{clause.miniMiranda}} You may dispute the debt until {{validation.endsOn}}.

# Our information shows:

You had an account with {{creditor.then}}, reference {{account.number}}. As of {{itemization.on}}, you owed **{{itemization.amount}}**.

{{itemization}}

Total amount of the debt now: **{{balance}}**, owed to {{creditor.name}}.

# How can you dispute the debt?

{{clause.rights}}

{{#if is.california}}{{clause.california}}{{/if}}

{{#if is.tooOldToSue}}{{clause.timeBarred}}{{/if}}

{{tearOff}}`),
  starter('VALIDATION_NOTICE', 'EMAIL', null, 'Information about your account {{account.number}}', `
{{clause.miniMiranda}} You may dispute the debt until {{validation.endsOn}}.

# Our information shows:

You had an account with {{creditor.then}}, reference {{account.number}}. As of {{itemization.on}}, you owed **{{itemization.amount}}**.

{{itemization}}

Total amount of the debt now: **{{balance}}**, owed to {{creditor.name}}.

# How can you dispute the debt?

{{clause.rights}}

{{#if is.california}}{{clause.california}}{{/if}}

{{#if is.tooOldToSue}}{{clause.timeBarred}}{{/if}}

{{tearOff}}

{{agency.name}}
{{agency.address}}

{{clause.optOut}}`),
  starter('ATTORNEY_DEMAND', 'LETTER', 'FIRM', 'Demand for payment: {{creditor.name}}', `
Dear {{recipient.name}},

{{attorney.firm}} represents {{creditor.name}}. I reviewed your account on {{attorney.reviewedOn}}. It shows that **{{due.amount}}** is owed, {{due.days}} days overdue.

{{invoices}}

Please pay by {{payBy}}, to {{agency.name}} as the coupon says, or write to me if you believe it is not owed.

${DISPUTE_LINE}

Sincerely,
{{attorney.name}}
{{attorney.firm}}

${FIRST_NOTICE}

{{coupon}}`),
];
