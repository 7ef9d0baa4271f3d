import { Component, ElementRef, effect, input, model, signal, untracked, viewChild } from '@angular/core';
import { formatMoney } from '@quittance/kernel';
import { parseAmount, type ParsedAmount } from '../format/parse-amount';
import { fieldControl } from './field-control';

/** An amount in minor units. Takes what people paste ("$1,234.56", "1.234,56") and shows how it was read. */
@Component({
  selector: 'q-money-input',
  template: `
    <span class="box">
      <span class="unit" aria-hidden="true">{{ currency() }}</span>
      <input class="q-control num" inputmode="decimal" autocomplete="off" [id]="control.id" [value]="text()" [disabled]="disabled()" [attr.placeholder]="placeholder()"
        [attr.aria-describedby]="control.describedBy()" [attr.aria-invalid]="control.invalid()" [attr.aria-required]="control.required()" [attr.aria-label]="label()" [attr.title]="control.alone()" (input)="take($any($event.target).value)" (focus)="$any($event.target).select()" (blur)="settle()" (invalid)="settle()" #box>
    </span>
  `,
  styles: `:host { display: block; } .box { position: relative; display: block; } .unit { position: absolute; left: 10px; top: 50%; translate: 0 -50%; font-size: var(--t-xs); color: var(--ink-3); pointer-events: none; } input { padding-left: 44px; }`,
})
export class QMoneyInput {
  /** Minor units; `null` while empty or unreadable. */
  readonly value = model<number | null>(null);
  readonly currency = input.required<string>();
  readonly negative = input(false);
  readonly disabled = input(false);
  readonly placeholder = input<string>();
  /** Its name, only where no q-field gives one. */
  readonly label = input<string>();

  protected readonly control = fieldControl();
  protected readonly text = signal('');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private typed: number | null = null;
  // What comes back from outside while somebody types is older than what stands here.
  private typing = false;

  constructor() {
    effect(() => {
      const [value, currency] = [this.value(), this.currency()];
      untracked(() => {
        if (this.typing || (value === this.typed && value !== null)) return;
        // What can't be read may be an amount of another currency, and is the form's from then on.
        if (value === null && this.typed === null && this.text() !== '') {
          this.again();
          return this.control.report(this.read().problem);
        }
        this.typed = value;
        this.text.set(this.write(value, currency));
        this.mark(null);
        this.control.report(null);
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
    this.control.report(this.read().problem);
    if (this.typed !== null) this.text.set(this.write(this.typed, this.currency()));
  }

  private again(): void {
    const read = this.read();
    this.typed = read.minor;
    this.value.set(this.typed);
    this.mark(read.problem);
    this.control.report(null);
  }

  private read(): ParsedAmount {
    const read = parseAmount(this.text(), this.currency());
    return read.minor !== null && read.minor < 0 && !this.negative() ? { minor: null, problem: 'Enter an amount above zero.' } : read;
  }

  // Known to the form while it is typed, said once it is left or sent.
  private mark(problem: string | null): void {
    this.box().nativeElement.setCustomValidity(problem ?? '');
  }

  private write(minor: number | null, currency: string): string {
    return minor === null ? '' : formatMoney({ minor, currency }, { show: 'none' });
  }
}
