import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 50;

/** Sends batches as an SDK does: one after another, each again until a 200 comes. Remembers what was acknowledged. */
export class RetryingClient {
  readonly acknowledged = new Set<string>();
  readonly statuses = new Set<number | 'broken'>();
  sent = 0;
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  /** `batches` of `size` events, named from `name`. */
  async run(name: string, batches: number, size: number, onAcknowledged: (events: number) => void = () => undefined): Promise<void> {
    for (let batch = 0; batch < batches; batch++) {
      const ids = Array.from({ length: size }, (_, index) => `${name}-${batch}-${index}`);
      const messages = ids.map((messageId) => ({
        type: 'track',
        event: 'Listen',
        userId: `user-${name}`,
        messageId,
        properties: { item: { name: messageId } },
      }));
      this.sent += size;
      while (!(await this.#deliver(JSON.stringify({ batch: messages })))) await wait(PAUSE_MS);
      for (const id of ids) this.acknowledged.add(id);
      onAcknowledged(this.acknowledged.size);
    }
  }

  async #deliver(body: string): Promise<boolean> {
    try {
      const response = await fetch(`${this.#url}/v1/batch`, { method: 'POST', headers: { authorization: `Bearer ${this.#key}` }, body });
      await response.arrayBuffer();
      this.statuses.add(response.status);
      return response.status === 200;
    } catch {
      this.statuses.add('broken');
      return false;
    }
  }
}
