import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventOf, EventType } from '@quittance/kernel';
import type { Tx } from './tx';

type Handler<T extends EventType> = (tx: Tx, event: EventOf<T>) => Promise<void>;

/** Carries events up: a higher context reacts inside the transaction that caused them. */
@Injectable()
export class EventBus {
  private readonly handlers = new Map<EventType, Handler<never>[]>();

  /** Calls the handler for each event of the type, in the order of subscription. */
  subscribe<T extends EventType>(type: T, handler: Handler<T>): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler as Handler<never>]);
  }

  async deliver(tx: Tx, event: DomainEvent): Promise<void> {
    for (const handler of this.handlers.get(event.type) ?? []) await handler(tx, event as never);
  }
}
