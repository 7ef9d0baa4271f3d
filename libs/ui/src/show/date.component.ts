import { Component, computed, inject, input } from '@angular/core';
import { formatDate } from '@quittance/kernel';
import { formatInstant, formatTime, localParts } from '../format/format-date';
import { SessionStore } from '../session/session.store';

/** A business date or an instant: "14 Aug 2026", "23 Nov 2026, 10:42" in the agency's time zone or the one given. */
@Component({
  selector: 'q-date',
  template: `@if (value()) {<time [attr.datetime]="value()" [attr.title]="title()">{{ text() }}</time>} @else {<span class="faint">{{ none() }}</span>}`,
  styles: `:host { white-space: nowrap; font-variant-numeric: var(--num); }`,
})
export class QDate {
  /** `YYYY-MM-DD` or an ISO instant. */
  readonly value = input<string | null | undefined>(null);
  /** IANA time zone for instants; the agency's by default. */
  readonly timezone = input<string>();
  readonly weekday = input(false);
  readonly yearless = input(false);
  /** For instants: "Today 10:42", "19 Nov 15:10". */
  readonly short = input(false);
  /** Shown where there is no date. */
  readonly none = input('–');

  private readonly session = inject(SessionStore);
  private readonly zone = computed(() => this.timezone() ?? this.session.timezone());
  private readonly isDay = computed(() => (this.value() ?? '').length === 10);
  protected readonly title = computed(() => (this.isDay() ? null : `${formatInstant(this.value() ?? '', this.zone())} ${this.zone()}`));
  protected readonly text = computed(() => {
    const value = this.value() ?? '';
    const options = { weekday: this.weekday(), yearless: this.yearless() };
    if (this.isDay()) return formatDate(value, options);
    if (!this.short()) return formatInstant(value, this.zone(), options);
    const { date } = localParts(value, this.zone());
    const today = this.session.today();
    if (date === today) return `Today ${formatTime(value, this.zone())}`;
    return date.slice(0, 4) === today.slice(0, 4) ? `${formatDate(date, { yearless: true })} ${formatTime(value, this.zone())}` : formatDate(date);
  });
}
