import { Directive, TemplateRef, ViewContainerRef, effect, inject, input } from '@angular/core';
import type { Permission } from '@quittance/kernel';
import { SessionStore } from './session.store';

/** Shows its element only to those who hold the permission: `<button *qCan="'payment.record'">`. The server checks again. */
@Directive({ selector: '[qCan]' })
export class QCan {
  readonly qCan = input.required<Permission>();

  constructor() {
    const [session, template, views] = [inject(SessionStore), inject<TemplateRef<unknown>>(TemplateRef), inject(ViewContainerRef)];
    effect(() => {
      const allowed = session.can(this.qCan());
      if (allowed && views.length === 0) views.createEmbeddedView(template);
      if (!allowed) views.clear();
    });
  }
}
