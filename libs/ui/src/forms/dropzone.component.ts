import { Component, ElementRef, computed, input, output, signal, viewChild } from '@angular/core';
import { MIB } from '@quittance/kernel';
import { formatBytes } from '../format/format-ppm';

/** Files by dragging, pasting or choosing. What doesn't fit is refused with the reason; the rest goes out as `files`. */
@Component({
  selector: 'q-dropzone',
  template: `
    <label [class.over]="over()" (dragover)="$event.preventDefault(); over.set(true)" (dragleave)="over.set(false)" (drop)="drop($event)" (paste)="take($event.clipboardData?.files)">
      <input #file type="file" class="sr-only" [accept]="accept()" [multiple]="multiple()" [disabled]="disabled()" (change)="take(file.files); file.value = ''">
      <span class="b">{{ label() }}</span>
      <span class="sm sub">Drop {{ multiple() ? 'files' : 'a file' }} here, or press to choose. {{ limits() }}</span>
    </label>
    @if (problem(); as words) {<p class="xs bad" role="alert">{{ words }}</p>}
  `,
  styles: `
    label { display: grid; justify-items: center; gap: var(--s1); padding: var(--s6) var(--s4); border: 1.5px dashed var(--line-field); border-radius: var(--r3); background: var(--surface); text-align: center; cursor: pointer; transition: background var(--quick); }
    label:hover, .over { background: var(--accent-soft); border-color: var(--accent); } label:has(:focus-visible) { outline: 2px solid var(--focus); outline-offset: 2px; } label:has(:disabled) { opacity: 0.55; cursor: not-allowed; } .bad { margin-top: var(--s1); }
  `,
})
export class QDropzone {
  readonly label = input('Choose a file');
  /** As the `accept` attribute: ".csv,.xlsx,application/pdf". */
  readonly accept = input('');
  /** In bytes. */
  readonly maxBytes = input(25_000_000);
  readonly multiple = input(false);
  readonly disabled = input(false);
  readonly files = output<readonly File[]>();
  protected readonly over = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly limits = computed(() => [this.accept().replaceAll(',', ', '), `up to ${limit(this.maxBytes())}`].filter(Boolean).join(', ').replace(/^./, (c) => c.toUpperCase()) + '.');
  private readonly file = viewChild.required<ElementRef<HTMLInputElement>>('file');

  /** Opens the browser's own choice of files. */
  browse(): void {
    this.file().nativeElement.click();
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    if (!this.disabled()) this.take(event.dataTransfer?.files);
  }

  protected take(list: FileList | null | undefined): void {
    const files = [...(list ?? [])].slice(0, this.multiple() ? undefined : 1);
    if (files.length === 0) return;
    const reasons = files.map((file) => this.refusal(file));
    this.problem.set(reasons.filter(Boolean).join(' ') || null);
    const good = files.filter((_, i) => !reasons[i]);
    if (good.length) this.files.emit(good);
  }

  private refusal(file: File): string | null {
    if (file.size > this.maxBytes()) return `${file.name} is ${sizeBeside(this.maxBytes(), file.size)}; at most ${limit(this.maxBytes())} can be sent.`;
    if (file.size === 0) return `${file.name} is empty.`;
    const accepted = this.accept().split(',').map((type) => type.trim().toLowerCase()).filter(Boolean);
    const fits = accepted.some((type) => (type.startsWith('.') ? file.name.toLowerCase().endsWith(type) : type.endsWith('/*') ? file.type.startsWith(type.slice(0, -1)) : file.type === type));
    return accepted.length === 0 || fits ? null : `${file.name} is of another kind; ${this.accept().replaceAll(',', ', ')} can be read here.`;
  }
}

/** A bound set in whole MiB is called by their number, as the server calls it. */
const limit = (bytes: number): string => (bytes % MIB === 0 ? `${bytes / MIB} MB` : formatBytes(bytes));

/** A file's size in the unit its bound is called in, rounded up: what is too large never reads as the bound itself. */
const sizeBeside = (most: number, bytes: number): string => (most % MIB === 0 ? `${Math.ceil((bytes / MIB) * 10) / 10} MB` : formatBytes(bytes));
