import { Component } from '@angular/core';

/** A figure that opens what made it: `<button q-figure (click)="…"><q-money … /></button>`. Looks like the text around it. */
@Component({
  selector: 'button[q-figure], a[q-figure]',
  template: `<ng-content />`,
  styles: `
    :host { display: inline-block; padding: 3px 0; margin: -3px 0; border: 0; background: none; color: inherit; font: inherit; letter-spacing: inherit; text-align: inherit; text-decoration: underline transparent; text-underline-offset: 3px; text-decoration-thickness: 1px; border-radius: var(--r1); transition: text-decoration-color var(--quick); }
    :host(:hover) { text-decoration-color: currentColor; color: inherit; }
    @media (hover: none) { :host { text-decoration: underline dotted var(--line-strong); } }
  `,
  host: { type: 'button' },
})
export class Figure {}
