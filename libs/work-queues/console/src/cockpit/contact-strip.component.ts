import { Component, computed, inject, input } from '@angular/core';
import { QDate, SessionStore, formatTime, localParts } from '@quittance/ui';
import { BusinessNow } from './business-now';
import type { CockpitAccount, CockpitContact, TimelineLine } from './cockpit-account';

const STATUS: Readonly<Record<CockpitContact['status'], string>> = {
  RIGHT_PARTY: 'confirmed',
  UNVERIFIED: 'not yet confirmed',
  WRONG_PARTY: 'wrong party',
  OUT_OF_SERVICE: 'out of service',
};
const USABLE = ['RIGHT_PARTY', 'UNVERIFIED'];

/** How the debtor is reached, what time it is there, and what was tried last. Says facts; it grants nothing. */
@Component({
  selector: 'q-contact-strip',
  imports: [QDate],
  template: `
    <dl aria-label="How to reach them">
      <div><dt>Their time</dt><dd class="b">@if (local(); as time) {{{ time }}} @else {Not known}</dd><dd class="xs sub">{{ place() }}</dd></div>
      @for (way of ways(); track way.label) {
        <div><dt>{{ way.label }}</dt><dd class="b clip" [title]="way.value">@if (way.href) {<a [href]="way.href">{{ way.value }}</a>} @else {{{ way.value }}}</dd><dd class="xs sub">{{ way.sub }}</dd></div>
      }
      <div><dt>Last contact</dt>@if (last(); as line) {<dd class="b"><q-date [value]="line.occurredAt" [short]="true" /></dd><dd class="xs sub two" [title]="line.body">{{ line.body || 'Call' }}</dd>} @else {<dd class="b">None yet</dd><dd class="xs sub">The first call is yours</dd>}</div>
    </dl>
  `,
  styles: `
    dl { display: grid; grid-template-columns: minmax(108px, 0.7fr) repeat(3, minmax(0, 1fr)); border: 1px solid var(--line); border-radius: var(--r3); overflow: hidden; background: var(--surface); }
    dl > div { padding: 9px 14px; border-right: 1px solid var(--line); min-width: 0; } dl > div:last-child { border-right: 0; }
    dt { font-size: var(--t-xs); color: var(--ink-2); } a { color: inherit; text-decoration-color: var(--line-strong); }
    .two { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    @media (max-width: 1000px) { dl { grid-template-columns: repeat(2, minmax(0, 1fr)); } dl > div:nth-child(2) { border-right: 0; } dl > div:nth-child(n + 3) { border-top: 1px solid var(--line); } }
  `,
})
export class ContactStrip {
  readonly account = input.required<CockpitAccount>();
  readonly timeline = input.required<readonly TimelineLine[]>();
  private readonly clock = inject(BusinessNow);
  private readonly session = inject(SessionStore);

  protected readonly local = computed(() => {
    const zone = this.account().debtor.timeZone;
    return zone && this.clock.now() ? formatTime(this.clock.now(), zone) : null;
  });
  protected readonly place = computed(() => {
    const { timeZone, city, region, country } = this.account().debtor;
    const where = [city, region, country].filter(Boolean).join(', ');
    if (!timeZone || !this.clock.now()) return where ? `${where}; no time zone on file` : 'No place on file';
    const [theirs, ours] = [localParts(this.clock.now(), timeZone).date, localParts(this.clock.now(), this.session.timezone()).date];
    const day = theirs === ours ? '' : theirs > ours ? ', tomorrow' : ', yesterday';
    return `${where || (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ')}${day}`;
  });
  protected readonly ways = computed(() => [this.way('PHONE', 'Phone'), this.way('EMAIL', 'E-mail')]);
  protected readonly last = computed(() => this.timeline().find(({ kind }) => kind === 'CALL' || kind === 'EMAIL' || kind === 'LETTER') ?? null);

  private way(kind: 'PHONE' | 'EMAIL', label: string) {
    const all = this.account().debtor.contactPoints.filter((point) => point.kind === kind);
    const best = all.find(({ status }) => USABLE.includes(status));
    if (!best) return { label, value: 'None usable', href: null, sub: all.length ? `${all.length} on file, none in service` : 'Add one under People' };
    const more = all.length > 1 ? `, ${all.length - 1} more` : '';
    const href = kind === 'PHONE' ? `tel:${best.value.replace(/[^+\d]/g, '')}` : null;
    return { label, value: best.value, href, sub: `${best.personName ? `${best.personName}, ` : ''}${STATUS[best.status]}${more}` };
  }
}
