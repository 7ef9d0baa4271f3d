import { Component, DestroyRef, ElementRef, computed, effect, inject, input, linkedSignal, model, output, signal, untracked, viewChild } from '@angular/core';
import { QPopup } from '../overlay/popup.directive';
import { fieldControl } from './field-control';
import type { Option } from './select.component';

const PAUSE_MS = 120;

/**
 * One of many, found by typing. Either give all `options` and it filters them, or answer `searched` with new `options` and set `remote`.
 */
@Component({
  selector: 'q-combobox',
  imports: [QPopup],
  template: `
    <input #input class="q-control" role="combobox" autocomplete="off" aria-autocomplete="list" aria-haspopup="listbox" [id]="control.id" [value]="text()" [disabled]="disabled()" [attr.placeholder]="placeholder()"
      [attr.aria-expanded]="open()" [attr.aria-controls]="open() ? listId : null" [attr.aria-activedescendant]="open() && shown().length ? listId + '-' + active() : null"
      [attr.aria-describedby]="control.describedBy()" [attr.aria-invalid]="control.invalid()" [attr.aria-required]="control.required()" [attr.aria-label]="label()"
      (input)="type($any($event.target).value)" (keydown)="onKey($event)" (focus)="$any($event.target).select()" (click)="open.set(true)" (blur)="leave()">
    @if (open()) {
      <div [qPopup]="box()" popupAlign="stretch">
        <ul role="listbox" [id]="listId" [attr.aria-label]="label() ?? 'Choices'">
          @for (option of shown(); track option.value; let i = $index) {
            <li role="option" [id]="listId + '-' + i" [attr.aria-selected]="option.value === value()" [attr.aria-disabled]="option.disabled || null" [class.on]="i === active()" (mousedown)="$event.preventDefault(); choose(option)" (mousemove)="active.set(i)"><span>{{ option.label }}</span>@if (option.sub) {<span class="xs sub">{{ option.sub }}</span>}</li>
          }
        </ul>
        @if (!shown().length) {<p class="sm sub none" role="status">{{ busy() ? 'Searching…' : none() }}</p>}
      </div>
    }
  `,
  styles: `
    :host { display: block; }
    li { display: grid; padding: 6px 10px; border-radius: 6px; font-size: var(--t-sm); cursor: pointer; } .on { background: var(--accent-soft); } [aria-selected='true'] > :first-child { font-weight: var(--w-bold); } [aria-disabled='true'] { opacity: 0.55; cursor: not-allowed; } .none { padding: 6px 10px; }
  `,
})
export class QCombobox<T extends string = string> {
  readonly options = input.required<readonly Option<T>[]>();
  readonly value = model<T | null>(null);
  /** The options answer `searched`; they aren't filtered here. */
  readonly remote = input(false);
  readonly busy = input(false);
  readonly placeholder = input<string>();
  /** Said where nothing matches. */
  readonly none = input('Nothing matches.');
  readonly disabled = input(false);
  /** Its name, only where no q-field gives one. */
  readonly label = input<string>();
  /** What was typed, after a short pause. */
  readonly searched = output<string>();
  /** The whole option, when one was chosen. */
  readonly chosen = output<Option<T>>();

  protected readonly control = fieldControl();
  protected readonly open = signal(false);
  protected readonly text = signal('');
  private readonly query = signal('');
  protected readonly shown = computed(() => (this.remote() ? this.options() : matching(this.options(), this.query())));
  protected readonly active = linkedSignal({ source: this.shown, computation: () => 0 });
  protected readonly listId = `${this.control.id}-list`;
  protected readonly box = computed(() => this.input().nativeElement);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('input');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private known: Option<T> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    effect(() => {
      const [value, options] = [this.value(), this.options()];
      untracked(() => {
        const option = options.find((candidate) => candidate.value === value);
        if (option) this.known = option;
        if (value === null && this.known) this.known = null;
        if (!this.open()) this.text.set(this.chosenLabel());
      });
    });
  }

  protected type(text: string): void {
    this.text.set(text);
    this.query.set(text);
    this.open.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.searched.emit(text.trim()), PAUSE_MS);
  }

  protected choose(option: Option<T>): void {
    if (option.disabled) return;
    this.known = option;
    this.value.set(option.value);
    this.chosen.emit(option);
    this.close();
  }

  protected onKey(event: KeyboardEvent): void {
    const last = this.shown().length - 1;
    const open = this.open();
    if (event.key === 'ArrowDown' && !open) this.open.set(true);
    else if (event.key === 'ArrowDown') this.move(Math.min(last, this.active() + 1));
    else if (event.key === 'ArrowUp' && open) this.move(Math.max(0, this.active() - 1));
    else if (event.key === 'Enter' && open) this.take();
    else if (event.key === 'Escape' && open) this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Leaving takes back what was typed and not chosen; an emptied box empties the value. */
  protected leave(): void {
    if (this.text().trim() === '' && this.value() !== null) {
      this.known = null;
      this.value.set(null);
    }
    this.close();
  }

  private take(): void {
    const option = this.shown()[this.active()];
    if (option) this.choose(option);
  }

  private move(to: number): void {
    this.active.set(to);
    this.host.querySelector(`#${this.listId}-${to}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  private close(): void {
    this.open.set(false);
    this.query.set('');
    this.text.set(this.chosenLabel());
  }

  private chosenLabel(): string {
    return this.value() === null ? '' : (this.known?.label ?? '');
  }
}

function matching<T extends string>(options: readonly Option<T>[], query: string): readonly Option<T>[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ label, sub }) => words.every((word) => `${label} ${sub ?? ''}`.toLowerCase().includes(word))).slice(0, 100);
}
