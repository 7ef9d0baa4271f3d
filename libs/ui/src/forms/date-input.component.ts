import { Component, ElementRef, computed, effect, inject, input, model, signal, untracked, viewChild } from '@angular/core';
import { formatDate } from '@quittance/kernel';
import { parseDate, type ParsedDate } from '../format/parse-date';
import { SessionStore } from '../session/session.store';
import { fieldControl } from './field-control';

/** A business date. Takes "14 Aug", "+7", "fri", "2026-08-14"; refuses what could be read two ways; opens the calendar. */
@Component({
  selector: 'q-date-input',
  template: `
    <span class="box">
      <input class="q-control" autocomplete="off" [id]="control.id" [value]="text()" [disabled]="disabled()" [attr.placeholder]="example()"
        [attr.aria-describedby]="control.describedBy()" [attr.aria-invalid]="control.invalid()" [attr.aria-required]="control.required()" [attr.aria-label]="label()" [attr.title]="control.alone()" (input)="take($any($event.target).value)" (blur)="settle()" (invalid)="settle()" #box>
      <button type="button" aria-label="Open the calendar" [disabled]="disabled()" (click)="open()"><svg viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.3" aria-hidden="true"><rect x="2" y="3" width="12" height="11" rx="2" /><path d="M2 6.5h12M5 1.5v3M11 1.5v3" /></svg></button>
      <input #native type="date" class="native" tabindex="-1" aria-hidden="true" [value]="value() ?? ''" [min]="min() ?? ''" [max]="max() ?? ''" (change)="pick($any($event.target).value)">
    </span>
  `,
  styles: `
    :host { display: block; } .box { position: relative; display: block; } .q-control { padding-right: 34px; }
    button { position: absolute; right: 3px; top: 50%; translate: 0 -50%; width: 28px; height: 26px; display: grid; place-items: center; border: 0; border-radius: 6px; background: none; color: var(--ink-2); } button:hover { background: var(--hover); color: var(--ink); }
    .native { position: absolute; inset: auto 0 0 0; height: 0; padding: 0; border: 0; opacity: 0; pointer-events: none; }
  `,
})
export class QDateInput {
  /** `YYYY-MM-DD`; `null` while empty or unreadable. */
  readonly value = model<string | null>(null);
  readonly min = input<string>();
  readonly max = input<string>();
  readonly disabled = input(false);
  /** Its name, only where no q-field gives one. */
  readonly label = input<string>();
  /** The day short forms count from; the business date by default. */
  readonly today = input<string>();

  protected readonly control = fieldControl();
  protected readonly text = signal('');
  private readonly session = inject(SessionStore);
  private readonly native = viewChild.required<ElementRef<HTMLInputElement>>('native');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly day = computed(() => this.today() ?? this.session.today());
  protected readonly example = computed(() => `e.g. ${formatDate(this.day())}`);
  private typed: string | null = null;
  // What comes back from outside while somebody types is older than what stands here.
  private typing = false;

  constructor() {
    effect(() => {
      const value = this.value();
      untracked(() => {
        if (!this.typing && (value !== this.typed || (value === null && this.text() === ''))) this.show(value);
      });
    });
    // What can't be read may be a day all right between other bounds, and is the form's from then on.
    effect(() => {
      this.min();
      this.max();
      this.day();
      untracked(() => {
        if (this.typed !== null || this.text() === '') return;
        this.again();
        if (!this.typing) this.control.report(this.read().problem);
      });
    });
  }

  protected take(text: string): void {
    this.typing = true;
    this.text.set(text);
    this.again();
  }

  protected settle(): void {
    this.typing = false;
    if (this.text().trim() === '' && this.value() !== null) this.show(this.value());
    this.control.report(this.read().problem);
    if (this.typed) this.text.set(formatDate(this.typed));
  }

  protected pick(date: string): void {
    this.take(date);
    this.settle();
  }

  protected open(): void {
    const native = this.native().nativeElement;
    if (typeof native.showPicker === 'function') native.showPicker();
    else native.focus();
  }

  private show(value: string | null): void {
    this.typed = value;
    this.text.set(value ? formatDate(value) : '');
    this.mark(null);
    this.control.report(null);
  }

  private again(): void {
    const { date, problem } = this.read();
    this.typed = date;
    this.value.set(date);
    this.mark(problem);
    this.control.report(null);
  }

  private read(): ParsedDate {
    const read = parseDate(this.text(), this.day());
    return this.within(read.date) ? read : { date: null, problem: this.outside() };
  }

  // Known to the form while it is typed, said once it is left or sent.
  private mark(problem: string | null): void {
    this.box().nativeElement.setCustomValidity(problem ?? '');
  }

  private within(date: string | null): boolean {
    return date === null || ((!this.min() || date >= (this.min() ?? '')) && (!this.max() || date <= (this.max() ?? '')));
  }

  private outside(): string {
    const [min, max] = [this.min(), this.max()];
    if (min && max) return `Choose a day from ${formatDate(min)} to ${formatDate(max)}.`;
    return min ? `Choose ${formatDate(min)} or a later day.` : `Choose ${formatDate(max ?? '')} or an earlier day.`;
  }
}
