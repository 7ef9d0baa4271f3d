/** What stands at the foot of what asks a person for money: whole where it may be the first, short afterwards. */
export const FIRST_NOTICE = `{{#unless is.commercial}}{{clause.miniMiranda}}{{/unless}}{{#if is.california}}

{{clause.california}}{{/if}}{{#if is.tooOldToSue}}

{{clause.timeBarred}}{{/if}}`;

export const LATER_NOTICE = `{{#unless is.commercial}}{{clause.miniMiranda}}{{/unless}}{{#if is.tooOldToSue}}

{{clause.timeBarred}}{{/if}}`;

export const CLOSE = `Sincerely,
{{collector.name}}
{{agency.name}}`;

export const HOW_TO_PAY = `{{#if agency.payUrl}}Pay at {{agency.payUrl}}, by telephone at {{agency.phone}}, or with the coupon below.{{else}}Pay by telephone at {{agency.phone}}, or with the coupon below.{{/if}}`;

export const HOW_TO_PAY_ONLINE = `{{#if agency.payUrl}}Pay at {{agency.payUrl}} or by telephone at {{agency.phone}}.{{else}}Pay by telephone at {{agency.phone}}.{{/if}}`;

export const DISPUTE_LINE = '{{#if is.validationPeriod}}You may still dispute this debt as our validation notice says. Nothing in this message changes that.{{/if}}';

export const TEXT_FOOT = `{{#unless is.commercial}}{{clause.miniMiranda}} {{/unless}}{{clause.optOut}}`;

/** What is added by itself under an answer in a collector's own words: what the law asks of a debt collector, and the way out. */
export const ANSWER_FOOT = { EMAIL: `${LATER_NOTICE}\n\n{{clause.optOut}}`, TEXT: TEXT_FOOT } as const;
